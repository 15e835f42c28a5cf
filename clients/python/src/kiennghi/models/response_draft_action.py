from typing import Literal, cast

ResponseDraftAction = Literal["confirm_draft", "return_draft"]
"""What can be done about the draft of a response. A step is an `action` of `POST /v1/response-drafts/{id}/steps`.

- `confirm_draft`: The office confirmed the draft of a response: it became the response.
- `return_draft`: The office returned the draft of a response, with a reason."""

RESPONSE_DRAFT_ACTION_VALUES: set[ResponseDraftAction] = {
    "confirm_draft",
    "return_draft",
}


def check_response_draft_action(value: str) -> ResponseDraftAction:
    # a newer service may have more words: they are kept as they are
    return cast(ResponseDraftAction, value)
