from typing import Literal, cast

EscalationLevel = Literal[
    "explanation_session", "handling_recommended", "questioning", "re_supervision", "reminder", "report_to_council"
]
"""The escalation levels for what is not done, lowest first.

- `reminder`: Reminder letter (đôn đốc).
- `handling_recommended`: Recommendation to a competent body to handle it (kiến nghị cơ quan có thẩm quyền xử lý).
- `explanation_session`: Explanation session (phiên giải trình).
- `questioning`: Questioning (chất vấn).
- `re_supervision`: Re-supervision (giám sát lại).
- `report_to_council`: Report to the people's council (báo cáo Hội đồng nhân dân)."""

ESCALATION_LEVEL_VALUES: set[EscalationLevel] = {
    "explanation_session",
    "handling_recommended",
    "questioning",
    "re_supervision",
    "reminder",
    "report_to_council",
}


def check_escalation_level(value: str) -> EscalationLevel:
    # a newer service may have more words: they are kept as they are
    return cast(EscalationLevel, value)
