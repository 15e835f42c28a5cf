from typing import Literal, cast

ContestStatus = Literal["accepted", "open", "refused"]
"""What became of a contest.

- `open`: It waits for a decision.
- `accepted`: The council accepted it: the record does not stand.
- `refused`: The council refused it: the record stands."""

CONTEST_STATUS_VALUES: set[ContestStatus] = {
    "accepted",
    "open",
    "refused",
}


def check_contest_status(value: str) -> ContestStatus:
    # a newer service may have more words: they are kept as they are
    return cast(ContestStatus, value)
