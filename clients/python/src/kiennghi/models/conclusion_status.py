from typing import Literal, cast

ConclusionStatus = Literal["draft", "issued"]
"""Whether a conclusion can still be edited.

- `draft`: A draft, which can be edited.
- `issued`: Issued; no longer editable."""

CONCLUSION_STATUS_VALUES: set[ConclusionStatus] = {
    "draft",
    "issued",
}


def check_conclusion_status(value: str) -> ConclusionStatus:
    # a newer service may have more words: they are kept as they are
    return cast(ConclusionStatus, value)
