from typing import Literal, cast

FormerTextAction = Literal["erase_former_text"]
"""What can be done about a former wording of a petition.

- `erase_former_text`: A former wording of a petition was erased."""

FORMER_TEXT_ACTION_VALUES: set[FormerTextAction] = {
    "erase_former_text",
}


def check_former_text_action(value: str) -> FormerTextAction:
    # a newer service may have more words: they are kept as they are
    return cast(FormerTextAction, value)
