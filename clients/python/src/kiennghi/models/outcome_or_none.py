from typing import Literal, cast

OutcomeOrNone = Literal[
    "awaiting_resources",
    "blocked_by_higher_law",
    "by_implementation",
    "by_inspection",
    "by_regulation",
    "declined",
    "information_provided",
    "none",
    "objective_reasons",
    "partly_resolved",
    "submitted_to_superior",
    "with_roadmap",
    "without_roadmap",
]
"""- `by_regulation`: Resolved: a regulation was issued or changed.
- `by_inspection`: Resolved: the matter was inspected and dealt with.
- `by_implementation`: Resolved: the work was carried out.
- `with_roadmap`: In progress, with a roadmap (lộ trình).
- `without_roadmap`: In progress, without a roadmap.
- `awaiting_resources`: In progress: waits for money or other resources.
- `blocked_by_higher_law`: In progress: rules of a higher level stand against it.
- `submitted_to_superior`: In progress: submitted to a superior body.
- `information_provided`: Explained: information was provided, and nothing has to be done.
- `partly_resolved`: Partly resolved (giải quyết một phần): a part is done, and the answer says what is left.
- `objective_reasons`: Not resolved, for objective reasons (chưa giải quyết do nguyên nhân khách quan).
- `declined`: Not resolved: the agency declines the request (từ chối).
- `none`: Without a current answer."""

OUTCOME_OR_NONE_VALUES: set[OutcomeOrNone] = {
    "awaiting_resources",
    "blocked_by_higher_law",
    "by_implementation",
    "by_inspection",
    "by_regulation",
    "declined",
    "information_provided",
    "none",
    "objective_reasons",
    "partly_resolved",
    "submitted_to_superior",
    "with_roadmap",
    "without_roadmap",
}


def check_outcome_or_none(value: str) -> OutcomeOrNone:
    # a newer service may have more words: they are kept as they are
    return cast(OutcomeOrNone, value)
