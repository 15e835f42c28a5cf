from typing import Literal, cast

CaseSort = Literal["newest", "relevance"]
"""The sort order of a list of cases."""

CASE_SORT_VALUES: set[CaseSort] = {
    "newest",
    "relevance",
}


def check_case_sort(value: str) -> CaseSort:
    # a newer service may have more words: they are kept as they are
    return cast(CaseSort, value)
