from typing import Literal, cast

CommitmentStatus = Literal["broken", "carried_over", "kept", "late_kept", "open", "waived"]
"""The status of a commitment (cam kết).

- `open`: Not settled yet.
- `kept`: Kept in time.
- `late_kept`: Kept, but late.
- `broken`: Broken.
- `carried_over`: Carried over: followed in a later session, though its case may close.
- `waived`: Waived by the council."""

COMMITMENT_STATUS_VALUES: set[CommitmentStatus] = {
    "broken",
    "carried_over",
    "kept",
    "late_kept",
    "open",
    "waived",
}


def check_commitment_status(value: str) -> CommitmentStatus:
    # a newer service may have more words: they are kept as they are
    return cast(CommitmentStatus, value)
