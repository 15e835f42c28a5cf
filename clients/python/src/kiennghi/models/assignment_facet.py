from typing import Literal, cast

AssignmentFacet = Literal["kind", "outcome", "position", "role", "status", "timeliness", "verdict"]
"""A filter of assignments by whose values they are counted.

- `kind`: Assignments of petitions, or of recommendations.
- `status`: The status in the workflow.
- `role`: Lead or co-operating.
- `position`: The position of an addressee.
- `outcome`: The outcome of the answer.
- `verdict`: The verdict of the review.
- `timeliness`: The timeliness today."""

ASSIGNMENT_FACET_VALUES: set[AssignmentFacet] = {
    "kind",
    "outcome",
    "position",
    "role",
    "status",
    "timeliness",
    "verdict",
}


def check_assignment_facet(value: str) -> AssignmentFacet:
    # a newer service may have more words: they are kept as they are
    return cast(AssignmentFacet, value)
