from typing import Literal, cast

WebhookEnd = Literal["by_request", "failing", "gone"]
"""Why a webhook is disabled.

- `by_request`: An admin disabled it.
- `gone`: The receiver answered 410.
- `failing`: No attempt succeeded for five days."""

WEBHOOK_END_VALUES: set[WebhookEnd] = {
    "by_request",
    "failing",
    "gone",
}


def check_webhook_end(value: str) -> WebhookEnd:
    # a newer service may have more words: they are kept as they are
    return cast(WebhookEnd, value)
