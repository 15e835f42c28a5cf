from typing import Literal, cast

CaseArea = Literal["units", "unknown", "whole"]
"""Which places a case is about.

- `units`: One administrative unit or several, which are named.
- `whole`: The whole area of the council (toàn địa bàn).
- `unknown`: The place is not known, or there is none."""

CASE_AREA_VALUES: set[CaseArea] = {
    "units",
    "unknown",
    "whole",
}


def check_case_area(value: str) -> CaseArea:
    # a newer service may have more words: they are kept as they are
    return cast(CaseArea, value)
