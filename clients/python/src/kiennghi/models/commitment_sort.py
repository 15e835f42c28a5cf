from typing import Literal, cast

CommitmentSort = Literal["due", "newest"]
"""The sort order of a list of commitments.

- `newest`: Newest first.
- `due`: Earliest due date first; conditions, which have no date, come last."""

COMMITMENT_SORT_VALUES: set[CommitmentSort] = {
    "due",
    "newest",
}


def check_commitment_sort(value: str) -> CommitmentSort:
    # a newer service may have more words: they are kept as they are
    return cast(CommitmentSort, value)
