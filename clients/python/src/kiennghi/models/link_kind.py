from typing import Literal, cast

LinkKind = Literal["arises_from", "repeats", "settles", "split_from"]
"""How one case is related to another.

- `arises_from`: The recommendation was made because of the petition.
- `settles`: Carrying out the recommendation settles the petition.
- `repeats`: The same matter was raised again after the earlier case.
- `split_from`: The case is one of several tasks that were split from one paragraph."""

LINK_KIND_VALUES: set[LinkKind] = {
    "arises_from",
    "repeats",
    "settles",
    "split_from",
}


def check_link_kind(value: str) -> LinkKind:
    # a newer service may have more words: they are kept as they are
    return cast(LinkKind, value)
