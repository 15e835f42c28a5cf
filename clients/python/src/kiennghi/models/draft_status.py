from typing import Literal, cast

DraftStatus = Literal["confirmed", "overtaken", "replaced", "returned", "submitted"]
"""What became of the draft of a response.

- `submitted`: It waits for the office.
- `confirmed`: The office confirmed it: it is the agency's response.
- `returned`: The office returned it to the agency, with a reason.
- `replaced`: The agency submitted another one in its place.
- `overtaken`: The agency's response was recorded otherwise, such as from a paper, while the draft waited."""

DRAFT_STATUS_VALUES: set[DraftStatus] = {
    "confirmed",
    "overtaken",
    "replaced",
    "returned",
    "submitted",
}


def check_draft_status(value: str) -> DraftStatus:
    # a newer service may have more words: they are kept as they are
    return cast(DraftStatus, value)
