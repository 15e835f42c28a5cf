from typing import Literal, cast

MergeDirection = Literal["from", "into"]
"""The side of a merge on which a petition is.

- `into`: This petition was merged into the other one.
- `from`: The other petition was merged into this one."""

MERGE_DIRECTION_VALUES: set[MergeDirection] = {
    "from",
    "into",
}


def check_merge_direction(value: str) -> MergeDirection:
    # a newer service may have more words: they are kept as they are
    return cast(MergeDirection, value)
