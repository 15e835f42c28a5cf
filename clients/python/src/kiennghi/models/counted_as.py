from typing import Literal, cast

CountedAs = Literal["parts", "wholes"]
"""How a petition that is split into parts is counted: once, or as its parts. Either way nothing is counted twice.

- `wholes`: A split petition counts once, and its parts do not.
- `parts`: The parts count, and the petition that was split does not."""

COUNTED_AS_VALUES: set[CountedAs] = {
    "parts",
    "wholes",
}


def check_counted_as(value: str) -> CountedAs:
    # a newer service may have more words: they are kept as they are
    return cast(CountedAs, value)
