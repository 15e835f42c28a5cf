from typing import Literal, cast

ConclusionAction = Literal["drop", "issue"]
"""A step of a conclusion: an `action` of `POST /v1/conclusions/{id}/steps`.

- `issue`: A conclusion was issued: its recommendations are assigned to their addressees.
- `drop`: A supervision was dropped."""

CONCLUSION_ACTION_VALUES: set[ConclusionAction] = {
    "drop",
    "issue",
}


def check_conclusion_action(value: str) -> ConclusionAction:
    # a newer service may have more words: they are kept as they are
    return cast(ConclusionAction, value)
