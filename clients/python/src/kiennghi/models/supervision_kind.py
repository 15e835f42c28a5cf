from typing import Literal, cast

SupervisionKind = Literal[
    "appraisal",
    "complaint_handling",
    "confidence_vote",
    "explanation_session",
    "legal_document",
    "other",
    "petition_handling",
    "questioning",
    "re_supervision",
    "report_review",
    "survey",
    "thematic",
]
"""The kind of a supervision.

- `thematic`: Thematic supervision (giám sát chuyên đề).
- `survey`: Survey (khảo sát).
- `explanation_session`: Explanation session (phiên giải trình).
- `questioning`: Questioning (chất vấn).
- `appraisal`: Appraisal (thẩm tra).
- `report_review`: Review of reports (xem xét báo cáo).
- `petition_handling`: Supervision of how voter petitions are handled (giám sát việc giải quyết kiến nghị cử tri).
- `legal_document`: Supervision of legal documents (giám sát văn bản quy phạm pháp luật).
- `complaint_handling`: Supervision of how complaints and denunciations are handled (giám sát việc giải quyết khiếu nại, tố cáo).
- `confidence_vote`: Vote of confidence (lấy phiếu tín nhiệm, bỏ phiếu tín nhiệm).
- `re_supervision`: Re-supervision (giám sát lại).
- `other`: Another kind."""

SUPERVISION_KIND_VALUES: set[SupervisionKind] = {
    "appraisal",
    "complaint_handling",
    "confidence_vote",
    "explanation_session",
    "legal_document",
    "other",
    "petition_handling",
    "questioning",
    "re_supervision",
    "report_review",
    "survey",
    "thematic",
}


def check_supervision_kind(value: str) -> SupervisionKind:
    # a newer service may have more words: they are kept as they are
    return cast(SupervisionKind, value)
