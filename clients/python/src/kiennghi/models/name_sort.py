from typing import Literal, cast

NameSort = Literal["name", "newest"]
"""The sort order of a list of named things."""

NAME_SORT_VALUES: set[NameSort] = {
    "name",
    "newest",
}


def check_name_sort(value: str) -> NameSort:
    # a newer service may have more words: they are kept as they are
    return cast(NameSort, value)
