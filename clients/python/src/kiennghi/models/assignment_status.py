from typing import Literal, cast

AssignmentStatus = Literal[
    "answered",
    "answered_by_committee",
    "assigned",
    "in_progress",
    "passed_down",
    "recalled",
    "returned",
    "superseded",
    "waived",
]
"""The status of an agency's assignment.

- `assigned`: Assigned, not yet acknowledged.
- `in_progress`: Acknowledged: the agency works on it.
- `answered`: The agency has responded.
- `passed_down`: Passed down to a subordinate agency, which now has to respond.
- `returned`: Returned by the agency, with a reason.
- `superseded`: Ended because the case was assigned to others or left the council's agencies, or the addressee's successors took over.
- `recalled`: Recalled by the council (thu hồi), with a reason: the agency no longer has to answer.
- `waived`: Waived by the council: the addressee is no longer bound, and what was recorded stays.
- `answered_by_committee`: The committee that passed it down has answered for it."""

ASSIGNMENT_STATUS_VALUES: set[AssignmentStatus] = {
    "answered",
    "answered_by_committee",
    "assigned",
    "in_progress",
    "passed_down",
    "recalled",
    "returned",
    "superseded",
    "waived",
}


def check_assignment_status(value: str) -> AssignmentStatus:
    # a newer service may have more words: they are kept as they are
    return cast(AssignmentStatus, value)
