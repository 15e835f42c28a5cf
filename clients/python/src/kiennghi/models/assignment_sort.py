from typing import Literal, cast

AssignmentSort = Literal["due_on", "newest"]
"""The sort order of a list of assignments."""

ASSIGNMENT_SORT_VALUES: set[AssignmentSort] = {
    "due_on",
    "newest",
}


def check_assignment_sort(value: str) -> AssignmentSort:
    # a newer service may have more words: they are kept as they are
    return cast(AssignmentSort, value)
