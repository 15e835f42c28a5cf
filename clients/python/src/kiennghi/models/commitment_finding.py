from typing import Literal, cast

CommitmentFinding = Literal["broken", "kept"]
"""The verifier's finding."""

COMMITMENT_FINDING_VALUES: set[CommitmentFinding] = {
    "broken",
    "kept",
}


def check_commitment_finding(value: str) -> CommitmentFinding:
    # a newer service may have more words: they are kept as they are
    return cast(CommitmentFinding, value)
