from typing import Literal, cast

VotersFeedback = Literal["dissatisfied", "partly_satisfied", "satisfied"]
"""What voters said about the answer, when they were asked at a later meeting.

- `satisfied`: They are satisfied (hài lòng).
- `partly_satisfied`: They are partly satisfied.
- `dissatisfied`: They are not satisfied, so a leader can reopen the case for that reason."""

VOTERS_FEEDBACK_VALUES: set[VotersFeedback] = {
    "dissatisfied",
    "partly_satisfied",
    "satisfied",
}


def check_voters_feedback(value: str) -> VotersFeedback:
    # a newer service may have more words: they are kept as they are
    return cast(VotersFeedback, value)
