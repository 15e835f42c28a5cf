from typing import Literal, cast

ConclusionForm = Literal["conclusion", "minutes", "notice", "report", "resolution"]
"""The form in which the result of a supervision is issued.

- `conclusion`: Conclusion (kết luận).
- `report`: Report (báo cáo).
- `notice`: Notice (thông báo).
- `resolution`: Resolution (nghị quyết).
- `minutes`: Minutes (biên bản)."""

CONCLUSION_FORM_VALUES: set[ConclusionForm] = {
    "conclusion",
    "minutes",
    "notice",
    "report",
    "resolution",
}


def check_conclusion_form(value: str) -> ConclusionForm:
    # a newer service may have more words: they are kept as they are
    return cast(ConclusionForm, value)
