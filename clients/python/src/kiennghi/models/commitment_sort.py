from typing import Literal, cast

CommitmentSort = Literal["due_on", "newest"]
"""The sort order of a list of commitments."""

COMMITMENT_SORT_VALUES: set[CommitmentSort] = {
    "due_on",
    "newest",
}


def check_commitment_sort(value: str) -> CommitmentSort:
    # a newer service may have more words: they are kept as they are
    return cast(CommitmentSort, value)
