from typing import Literal, cast

Fulfilment = Literal["done", "not_done", "partly"]
"""What the council found to be done: completion. The verdict says separately how adequate it is.

- `done`: Done.
- `partly`: Partly done.
- `not_done`: Not done."""

FULFILMENT_VALUES: set[Fulfilment] = {
    "done",
    "not_done",
    "partly",
}


def check_fulfilment(value: str) -> Fulfilment:
    # a newer service may have more words: they are kept as they are
    return cast(Fulfilment, value)
