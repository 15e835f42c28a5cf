from typing import Literal, cast

CaseKind = Literal["petition", "recommendation"]
"""The kind of a case (kiến nghị).

- `petition`: A voter petition (kiến nghị cử tri).
- `recommendation`: A recommendation after supervision (kiến nghị sau giám sát)."""

CASE_KIND_VALUES: set[CaseKind] = {
    "petition",
    "recommendation",
}


def check_case_kind(value: str) -> CaseKind:
    # a newer service may have more words: they are kept as they are
    return cast(CaseKind, value)
