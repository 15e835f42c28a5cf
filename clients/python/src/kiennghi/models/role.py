from typing import Literal, cast

Role = Literal["admin", "auditor", "clerk", "coordinator", "deputy", "handler", "head", "leader", "liaison", "reviewer"]
"""The role of a grant: what the user may do for one organization.

- `clerk`: Council: registers, classifies and merges petitions, and records on behalf of others.
- `leader`: Council: assigns, refers, rejects, decides extensions, escalates, closes and reopens.
- `reviewer`: Council board, standing body, deputy group or delegation: reviews responses, verifies commitments, runs supervisions.
- `deputy`: Deputy (đại biểu): registers petitions of the own area, reads the council's cases, requests reminder letters.
- `liaison`: Deputy group, Fatherland Front or commune office: registers petitions of the own area.
- `coordinator`: People's committee: passes assignments down to subordinate agencies and reads all of theirs.
- `handler`: Agency: acknowledges, returns and reports progress.
- `head`: Agency: submits responses, requests extensions, makes commitments.
- `auditor`: Council: reads everything, including the audit log, and writes nothing.
- `admin`: Deployment: manages organizations, users, clients and rules; reads no petitioner's identity."""

ROLE_VALUES: set[Role] = {
    "admin",
    "auditor",
    "clerk",
    "coordinator",
    "deputy",
    "handler",
    "head",
    "leader",
    "liaison",
    "reviewer",
}


def check_role(value: str) -> Role:
    # a newer service may have more words: they are kept as they are
    return cast(Role, value)
