from typing import Literal, cast

OutcomeGroup = Literal["explained", "in_progress", "not_resolved", "partly_resolved", "resolved"]
"""The group in which an outcome is counted. Explained, partly resolved and resolved are separate groups.

- `resolved`: The matter is resolved.
- `partly_resolved`: A part of the matter is resolved.
- `in_progress`: The matter is not resolved yet.
- `explained`: The matter was explained, and nothing has to be done.
- `not_resolved`: The matter is not resolved, and the agency does not intend to resolve it."""

OUTCOME_GROUP_VALUES: set[OutcomeGroup] = {
    "explained",
    "in_progress",
    "not_resolved",
    "partly_resolved",
    "resolved",
}


def check_outcome_group(value: str) -> OutcomeGroup:
    # a newer service may have more words: they are kept as they are
    return cast(OutcomeGroup, value)
