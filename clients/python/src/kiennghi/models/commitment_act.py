from typing import Literal, cast

CommitmentAct = Literal["carry_over", "report_commitment", "verify_commitment", "waive"]
"""What can be done about a commitment, for the filter `allowed`.

- `report_commitment`: An agency reported on a commitment.
- `verify_commitment`: The council verified a commitment.
- `carry_over`: A commitment was carried over to a later session.
- `waive`: The council waived a commitment or an addressee's obligation."""

COMMITMENT_ACT_VALUES: set[CommitmentAct] = {
    "carry_over",
    "report_commitment",
    "verify_commitment",
    "waive",
}


def check_commitment_act(value: str) -> CommitmentAct:
    # a newer service may have more words: they are kept as they are
    return cast(CommitmentAct, value)
