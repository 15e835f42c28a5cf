from typing import Literal, cast

LinkDirection = Literal["from", "to"]
"""The end of a link at which a case is.

- `from`: The case arises from, settles, repeats or was split from the other one.
- `to`: The other case arises from, settles, repeats or was split from this one."""

LINK_DIRECTION_VALUES: set[LinkDirection] = {
    "from",
    "to",
}


def check_link_direction(value: str) -> LinkDirection:
    # a newer service may have more words: they are kept as they are
    return cast(LinkDirection, value)
