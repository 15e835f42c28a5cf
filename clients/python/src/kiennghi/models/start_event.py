from typing import Literal, cast

StartEvent = Literal["accepted", "answered", "assigned", "due", "received", "requested"]
"""The event from whose day a time limit is counted.

- `received`: The petition was received.
- `accepted`: The petition was accepted.
- `assigned`: The case was assigned.
- `answered`: The response was submitted.
- `requested`: The explanation or extension was requested.
- `due`: The due date itself."""

START_EVENT_VALUES: set[StartEvent] = {
    "accepted",
    "answered",
    "assigned",
    "due",
    "received",
    "requested",
}


def check_start_event(value: str) -> StartEvent:
    # a newer service may have more words: they are kept as they are
    return cast(StartEvent, value)
