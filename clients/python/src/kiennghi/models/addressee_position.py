from typing import Literal, cast

AddresseePosition = Literal["accepted", "disputed", "partly_accepted"]
"""An addressee's position on a recommendation.

- `accepted`: The addressee accepts it.
- `partly_accepted`: The addressee accepts a part of it.
- `disputed`: The addressee disputes it."""

ADDRESSEE_POSITION_VALUES: set[AddresseePosition] = {
    "accepted",
    "disputed",
    "partly_accepted",
}


def check_addressee_position(value: str) -> AddresseePosition:
    # a newer service may have more words: they are kept as they are
    return cast(AddresseePosition, value)
