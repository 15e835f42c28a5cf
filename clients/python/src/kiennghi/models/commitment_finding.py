from typing import Literal, cast

CommitmentFinding = Literal["broken", "kept"]
"""The verifier's finding.

- `kept`: Done, in time or late according to the dates.
- `broken`: Not done, and the due date has passed."""

COMMITMENT_FINDING_VALUES: set[CommitmentFinding] = {
    "broken",
    "kept",
}


def check_commitment_finding(value: str) -> CommitmentFinding:
    # a newer service may have more words: they are kept as they are
    return cast(CommitmentFinding, value)
