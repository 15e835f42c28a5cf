from typing import Literal, cast

DayKind = Literal["off", "working"]
"""The kind of an exception in the calendar.

- `off`: A day off: a public holiday, or a day off in lieu.
- `working`: A working day at a weekend, in exchange for a day off (làm bù)."""

DAY_KIND_VALUES: set[DayKind] = {
    "off",
    "working",
}


def check_day_kind(value: str) -> DayKind:
    # a newer service may have more words: they are kept as they are
    return cast(DayKind, value)
