from typing import Literal, cast

AccessLinkAction = Literal["revoke_access_link"]
"""What can be done about an access link.

- `revoke_access_link`: The office revoked an access link."""

ACCESS_LINK_ACTION_VALUES: set[AccessLinkAction] = {
    "revoke_access_link",
}


def check_access_link_action(value: str) -> AccessLinkAction:
    # a newer service may have more words: they are kept as they are
    return cast(AccessLinkAction, value)
