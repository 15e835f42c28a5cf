from typing import Literal, cast

CaseExpansion = Literal["assignments", "commitments", "events", "letters", "links", "responses"]
"""A list that can be returned with a case.

- `assignments`: As `GET /v1/cases/{id}/assignments`.
- `events`: As `GET /v1/cases/{id}/events`, newest first.
- `responses`: As `GET /v1/responses?case_id=`.
- `commitments`: As `GET /v1/commitments?case_id=`.
- `links`: As `GET /v1/cases/{id}/links`.
- `letters`: As `GET /v1/reminder-letters?case_id=`."""

CASE_EXPANSION_VALUES: set[CaseExpansion] = {
    "assignments",
    "commitments",
    "events",
    "letters",
    "links",
    "responses",
}


def check_case_expansion(value: str) -> CaseExpansion:
    # a newer service may have more words: they are kept as they are
    return cast(CaseExpansion, value)
