from typing import Literal, cast

CaseFacet = Literal[
    "area",
    "channel",
    "competence_level",
    "fulfilment",
    "kind",
    "nature",
    "outcome",
    "phase",
    "priority",
    "reject_reason",
    "status",
    "timeliness",
    "verdict",
    "voters_feedback",
]
"""A filter of cases by whose values they are counted.

- `kind`: Petitions and recommendations.
- `status`: The status in the workflow.
- `outcome`: The outcome of the current answer.
- `verdict`: The verdict of the review.
- `nature`: The nature of the petition.
- `channel`: How it arrived.
- `competence_level`: The level that is competent.
- `phase`: Before or after the session.
- `voters_feedback`: Whether the voters are satisfied.
- `priority`: The priority of a recommendation.
- `fulfilment`: The completion of a recommendation.
- `reject_reason`: Why it was rejected.
- `area`: What places it is about.
- `timeliness`: The timeliness today."""

CASE_FACET_VALUES: set[CaseFacet] = {
    "area",
    "channel",
    "competence_level",
    "fulfilment",
    "kind",
    "nature",
    "outcome",
    "phase",
    "priority",
    "reject_reason",
    "status",
    "timeliness",
    "verdict",
    "voters_feedback",
}


def check_case_facet(value: str) -> CaseFacet:
    # a newer service may have more words: they are kept as they are
    return cast(CaseFacet, value)
