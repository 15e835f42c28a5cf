from typing import Literal, cast

DeliveryStatus = Literal["delivered", "failed", "pending"]
"""Where a message to a webhook is.

- `pending`: It waits for its next attempt.
- `delivered`: The receiver answered with a status of 200 to 299.
- `failed`: Ten attempts failed, while the receiver took others. It can be sent again."""

DELIVERY_STATUS_VALUES: set[DeliveryStatus] = {
    "delivered",
    "failed",
    "pending",
}


def check_delivery_status(value: str) -> DeliveryStatus:
    # a newer service may have more words: they are kept as they are
    return cast(DeliveryStatus, value)
