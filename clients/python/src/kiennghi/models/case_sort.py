from typing import Literal, cast

CaseSort = Literal["due", "newest", "relevance"]
"""The sort order of a list of cases.

- `newest`: Newest first, by the time at which the service took the case in; the default without `q`.
- `due`: Earliest due date first; cases without one come last. Of the same day, the oldest first.
- `relevance`: Only with `q`, and the default then: first the hits in which every word has exactly the
  diacritics of `q`, then the others, each newest first."""

CASE_SORT_VALUES: set[CaseSort] = {
    "due",
    "newest",
    "relevance",
}


def check_case_sort(value: str) -> CaseSort:
    # a newer service may have more words: they are kept as they are
    return cast(CaseSort, value)
