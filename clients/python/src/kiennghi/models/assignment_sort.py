from typing import Literal, cast

AssignmentSort = Literal["due", "newest"]
"""The sort order of a list of assignments.

- `newest`: Newest first.
- `due`: Earliest due date first; of the same day, the oldest assignment first."""

ASSIGNMENT_SORT_VALUES: set[AssignmentSort] = {
    "due",
    "newest",
}


def check_assignment_sort(value: str) -> AssignmentSort:
    # a newer service may have more words: they are kept as they are
    return cast(AssignmentSort, value)
