from typing import Literal, cast

LinkedAssignmentAction = Literal["acknowledge", "report_progress", "submit_draft", "submit_report"]
"""What can be done with an access link. A step is an `action` of `POST /v1/linked-assignment/steps`.

- `acknowledge`: An agency acknowledged its assignment.
- `report_progress`: An agency reported progress.
- `submit_report`: A periodic report was submitted.
- `submit_draft`: An agency without users submitted the draft of its response."""

LINKED_ASSIGNMENT_ACTION_VALUES: set[LinkedAssignmentAction] = {
    "acknowledge",
    "report_progress",
    "submit_draft",
    "submit_report",
}


def check_linked_assignment_action(value: str) -> LinkedAssignmentAction:
    # a newer service may have more words: they are kept as they are
    return cast(LinkedAssignmentAction, value)
