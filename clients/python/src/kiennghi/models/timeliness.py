from typing import Literal, cast

Timeliness = Literal["due_soon", "late", "on_time", "very_late"]
"""How something relates to its due date, on a given day.

- `on_time`: On time: not due within the next seven days.
- `due_soon`: Due within the next seven days.
- `late`: Late by at most thirty days.
- `very_late`: Late by more than thirty days."""

TIMELINESS_VALUES: set[Timeliness] = {
    "due_soon",
    "late",
    "on_time",
    "very_late",
}


def check_timeliness(value: str) -> Timeliness:
    # a newer service may have more words: they are kept as they are
    return cast(Timeliness, value)
