from typing import Literal, cast

DayUnit = Literal["calendar_days", "working_days"]
"""How the days of a time limit are counted.

- `calendar_days`: Every day counts.
- `working_days`: Only working days count."""

DAY_UNIT_VALUES: set[DayUnit] = {
    "calendar_days",
    "working_days",
}


def check_day_unit(value: str) -> DayUnit:
    # a newer service may have more words: they are kept as they are
    return cast(DayUnit, value)
