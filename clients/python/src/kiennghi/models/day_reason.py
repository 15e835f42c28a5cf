from typing import Literal, cast

DayReason = Literal["calendar_day", "day_off", "first_day", "make_up_day", "rolled_over", "weekend", "working_day"]
"""Why a day of a time limit is counted or not.

- `first_day`: The day of the start event, which is not counted.
- `calendar_day`: A day that is counted because every calendar day is.
- `working_day`: A working day, which is counted.
- `make_up_day`: A working day at a weekend in exchange for a day off, which is counted (làm bù).
- `weekend`: A day of a weekend.
- `day_off`: A day off: a public holiday, or a day off in lieu.
- `rolled_over`: The working day on which the time limit ends because its last day was a day off."""

DAY_REASON_VALUES: set[DayReason] = {
    "calendar_day",
    "day_off",
    "first_day",
    "make_up_day",
    "rolled_over",
    "weekend",
    "working_day",
}


def check_day_reason(value: str) -> DayReason:
    # a newer service may have more words: they are kept as they are
    return cast(DayReason, value)
