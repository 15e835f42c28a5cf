from typing import Literal, cast

VotersFeedbackOrNone = Literal["dissatisfied", "none", "partly_satisfied", "satisfied"]
"""- `satisfied`: They are satisfied (hài lòng).
- `partly_satisfied`: They are partly satisfied.
- `dissatisfied`: They are not satisfied, so a leader can reopen the case for that reason.
- `none`: The voters were not asked."""

VOTERS_FEEDBACK_OR_NONE_VALUES: set[VotersFeedbackOrNone] = {
    "dissatisfied",
    "none",
    "partly_satisfied",
    "satisfied",
}


def check_voters_feedback_or_none(value: str) -> VotersFeedbackOrNone:
    # a newer service may have more words: they are kept as they are
    return cast(VotersFeedbackOrNone, value)
