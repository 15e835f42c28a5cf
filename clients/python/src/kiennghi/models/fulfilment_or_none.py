from typing import Literal, cast

FulfilmentOrNone = Literal["done", "none", "not_done", "partly"]
"""- `done`: Done.
- `partly`: Partly done.
- `not_done`: Not done.
- `none`: Not known."""

FULFILMENT_OR_NONE_VALUES: set[FulfilmentOrNone] = {
    "done",
    "none",
    "not_done",
    "partly",
}


def check_fulfilment_or_none(value: str) -> FulfilmentOrNone:
    # a newer service may have more words: they are kept as they are
    return cast(FulfilmentOrNone, value)
