from typing import Literal, cast

NameSort = Literal["name", "newest"]
"""The sort order of a list of named things.

- `newest`: Newest first; the default.
- `name`: By the Vietnamese alphabet; of the same name, the oldest first."""

NAME_SORT_VALUES: set[NameSort] = {
    "name",
    "newest",
}


def check_name_sort(value: str) -> NameSort:
    # a newer service may have more words: they are kept as they are
    return cast(NameSort, value)
