from typing import Literal, cast

CommitmentFacet = Literal["precision", "status", "timeliness"]
"""A filter of commitments by whose values they are counted.

- `status`: The current status.
- `precision`: How exactly the due date was stated.
- `timeliness`: The timeliness today."""

COMMITMENT_FACET_VALUES: set[CommitmentFacet] = {
    "precision",
    "status",
    "timeliness",
}


def check_commitment_facet(value: str) -> CommitmentFacet:
    # a newer service may have more words: they are kept as they are
    return cast(CommitmentFacet, value)
