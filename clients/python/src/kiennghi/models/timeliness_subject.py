from typing import Literal, cast

TimelinessSubject = Literal["assignments", "cases", "commitments"]
"""What is counted.

- `cases`: Cases, by the due dates of their lead agencies.
- `assignments`: Assignments, each by its due date.
- `commitments`: Commitments, each by its due date."""

TIMELINESS_SUBJECT_VALUES: set[TimelinessSubject] = {
    "assignments",
    "cases",
    "commitments",
}


def check_timeliness_subject(value: str) -> TimelinessSubject:
    # a newer service may have more words: they are kept as they are
    return cast(TimelinessSubject, value)
