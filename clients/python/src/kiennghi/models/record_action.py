from typing import Literal, cast

RecordAction = Literal["edit", "revoke", "rotate", "succeed"]
"""What can be done about a record of a registry: organizations, people, reference data, deadline rules, programmes.

- `edit`: A petition's content or classification was edited.
- `succeed`: The successors of an organization were named.
- `rotate`: A signing key was rotated.
- `revoke`: A grant, a signing key or a secret of a machine client was revoked."""

RECORD_ACTION_VALUES: set[RecordAction] = {
    "edit",
    "revoke",
    "rotate",
    "succeed",
}


def check_record_action(value: str) -> RecordAction:
    # a newer service may have more words: they are kept as they are
    return cast(RecordAction, value)
