from typing import Literal, cast

WebhookEvent = Literal[
    "petition.changed", "petition.deleted", "ping", "recommendation.changed", "recommendation.deleted", "resync"
]
"""What a message to a webhook says.

- `petition.changed`: A petition changed, or came into sight.
- `petition.deleted`: The client does not see a petition any more: delete what you have of it.
- `recommendation.changed`: A recommendation changed, or came into sight.
- `recommendation.deleted`: The client does not see a recommendation any more: delete what you have of it.
- `resync`: Changes are missing, because the database was restored or the webhook stood still too long: read everything again.
- `ping`: A test."""

WEBHOOK_EVENT_VALUES: set[WebhookEvent] = {
    "petition.changed",
    "petition.deleted",
    "ping",
    "recommendation.changed",
    "recommendation.deleted",
    "resync",
}


def check_webhook_event(value: str) -> WebhookEvent:
    # a newer service may have more words: they are kept as they are
    return cast(WebhookEvent, value)
