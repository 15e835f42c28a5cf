from typing import Literal, cast

Precision = Literal["condition", "day", "month", "period", "quarter", "standing", "year"]
"""How exactly a commitment names its time.

- `day`: A day.
- `month`: A month.
- `quarter`: A quarter (quý).
- `year`: A year.
- `period`: A period of several months or years, such as 2021–2025.
- `condition`: When a condition is met; no date.
- `standing`: Again and again (thường xuyên): no date, and reviewed each period."""

PRECISION_VALUES: set[Precision] = {
    "condition",
    "day",
    "month",
    "period",
    "quarter",
    "standing",
    "year",
}


def check_precision(value: str) -> Precision:
    # a newer service may have more words: they are kept as they are
    return cast(Precision, value)
