from typing import Literal, cast

CommitmentAction = Literal["carry_over", "report_commitment", "verify_commitment", "waive"]
"""What can be done about a commitment. A step is an `action` of `POST /v1/commitments/{id}/steps`.

- `report_commitment`: An agency reported on a commitment.
- `verify_commitment`: The council verified a commitment.
- `carry_over`: A commitment was carried over to a later session.
- `waive`: The council waived a commitment or an addressee's obligation."""

COMMITMENT_ACTION_VALUES: set[CommitmentAction] = {
    "carry_over",
    "report_commitment",
    "verify_commitment",
    "waive",
}


def check_commitment_action(value: str) -> CommitmentAction:
    # a newer service may have more words: they are kept as they are
    return cast(CommitmentAction, value)
