from typing import Literal, cast

ConclusionAction = Literal["drop", "edit", "issue"]
"""What can be done about a conclusion. A step is an `action` of `POST /v1/conclusions/{id}/steps`.

- `issue`: A conclusion was issued: its recommendations are assigned to their addressees.
- `drop`: A supervision was dropped.
- `edit`: A petition's content or classification was edited."""

CONCLUSION_ACTION_VALUES: set[ConclusionAction] = {
    "drop",
    "edit",
    "issue",
}


def check_conclusion_action(value: str) -> ConclusionAction:
    # a newer service may have more words: they are kept as they are
    return cast(ConclusionAction, value)
