from typing import Literal, cast

RejectReason = Literal["complaint", "denunciation", "no_content", "other", "outside_competence"]
"""Why a case was rejected.

- `complaint`: A complaint (khiếu nại): follows a legal procedure of its own.
- `denunciation`: A denunciation (tố cáo): follows a legal procedure of its own; the denouncer's identity is secret.
- `no_content`: It has no content that can be handled.
- `outside_competence`: It is outside the council's competence.
- `other`: Another reason."""

REJECT_REASON_VALUES: set[RejectReason] = {
    "complaint",
    "denunciation",
    "no_content",
    "other",
    "outside_competence",
}


def check_reject_reason(value: str) -> RejectReason:
    # a newer service may have more words: they are kept as they are
    return cast(RejectReason, value)
