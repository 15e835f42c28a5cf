from typing import Literal, cast

LinkAction = Literal["unlink"]
"""What can be done about a link between cases.

- `unlink`: A link between two cases was removed."""

LINK_ACTION_VALUES: set[LinkAction] = {
    "unlink",
}


def check_link_action(value: str) -> LinkAction:
    # a newer service may have more words: they are kept as they are
    return cast(LinkAction, value)
