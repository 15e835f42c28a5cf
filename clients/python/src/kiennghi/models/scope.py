from typing import Literal, cast

Scope = Literal[
    "assignments:write",
    "cases:read",
    "commitments:write",
    "extensions:write",
    "petitions:write",
    "reminders:write",
    "responses:write",
]
"""What a machine client may do for its organization.

- `cases:read`: Read the cases and assignments of the organization.
- `assignments:write`: Acknowledge, return, report progress.
- `responses:write`: Submit responses, positions, action plans and explanations.
- `commitments:write`: Report on commitments.
- `extensions:write`: Request extensions and send interim replies.
- `reminders:write`: Answer reminder letters.
- `petitions:write`: Register petitions, for a council office, a deputy group or the Fatherland Front."""

SCOPE_VALUES: set[Scope] = {
    "assignments:write",
    "cases:read",
    "commitments:write",
    "extensions:write",
    "petitions:write",
    "reminders:write",
    "responses:write",
}


def check_scope(value: str) -> Scope:
    # a newer service may have more words: they are kept as they are
    return cast(Scope, value)
