from typing import Literal, cast

Priority = Literal["high", "low", "normal", "urgent"]
"""The priority of a recommendation.

- `urgent`: Urgent.
- `high`: High.
- `normal`: Normal.
- `low`: Low."""

PRIORITY_VALUES: set[Priority] = {
    "high",
    "low",
    "normal",
    "urgent",
}


def check_priority(value: str) -> Priority:
    # a newer service may have more words: they are kept as they are
    return cast(Priority, value)
