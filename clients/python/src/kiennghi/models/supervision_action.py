from typing import Literal, cast

SupervisionAction = Literal[
    "announce", "close", "conclude", "draft_conclusion", "drop", "edit", "receive_report", "visit_site"
]
"""What can be done about a supervision. A step is an `action` of `POST /v1/supervisions/{id}/steps`.

- `announce`: A supervision was announced to the supervised bodies.
- `receive_report`: A supervised body's report was received.
- `visit_site`: The supervision team visited a site.
- `draft_conclusion`: The drafting of a conclusion began.
- `close`: A case was closed.
- `drop`: A supervision was dropped.
- `edit`: A petition's content or classification was edited.
- `conclude`: A supervision was concluded."""

SUPERVISION_ACTION_VALUES: set[SupervisionAction] = {
    "announce",
    "close",
    "conclude",
    "draft_conclusion",
    "drop",
    "edit",
    "receive_report",
    "visit_site",
}


def check_supervision_action(value: str) -> SupervisionAction:
    # a newer service may have more words: they are kept as they are
    return cast(SupervisionAction, value)
