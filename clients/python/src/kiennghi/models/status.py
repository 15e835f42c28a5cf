from typing import Literal, cast

Status = Literal[
    "accepted",
    "answered",
    "assigned",
    "closed",
    "following",
    "in_progress",
    "merged",
    "noted",
    "received",
    "referred",
    "rejected",
    "split",
    "withdrawn",
]
"""Where a case is in the workflow.

- `received`: Registered, not yet accepted.
- `accepted`: Accepted and classified, not yet assigned to an agency.
- `assigned`: Assigned to a lead agency that has not acknowledged it yet.
- `in_progress`: The lead agency works on it.
- `answered`: The lead agency has responded.
- `following`: Reviewed and still followed, because commitments are open or the result satisfies only partly.
- `closed`: Closed; it can be reopened.
- `rejected`: Rejected, with a reason.
- `merged`: Merged into another case about the same matter.
- `referred`: Referred to central bodies or other councils, of which not all have answered.
- `withdrawn`: Withdrawn by the petitioner.
- `noted`: An opinion (ý kiến) that was noted: it is kept on record, and nothing follows.
- `split`: Split into parts (đã tách), of which some are not answered yet."""

STATUS_VALUES: set[Status] = {
    "accepted",
    "answered",
    "assigned",
    "closed",
    "following",
    "in_progress",
    "merged",
    "noted",
    "received",
    "referred",
    "rejected",
    "split",
    "withdrawn",
}


def check_status(value: str) -> Status:
    # a newer service may have more words: they are kept as they are
    return cast(Status, value)
