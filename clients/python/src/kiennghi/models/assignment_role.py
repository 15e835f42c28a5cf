from typing import Literal, cast

AssignmentRole = Literal["cooperating", "lead"]
"""The role of an agency in a case.

- `lead`: The lead agency (cơ quan chủ trì).
- `cooperating`: A co-operating agency (cơ quan phối hợp)."""

ASSIGNMENT_ROLE_VALUES: set[AssignmentRole] = {
    "cooperating",
    "lead",
}


def check_assignment_role(value: str) -> AssignmentRole:
    # a newer service may have more words: they are kept as they are
    return cast(AssignmentRole, value)
