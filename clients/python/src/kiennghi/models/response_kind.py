from typing import Literal, cast

ResponseKind = Literal["correction", "first", "further"]
"""What a response is: the first answer, or a later version of it.

- `first`: The first answer.
- `correction`: A correction (đính chính): what the answer should have said.
- `further`: A further answer (trả lời bổ sung), which has to be reviewed again."""

RESPONSE_KIND_VALUES: set[ResponseKind] = {
    "correction",
    "first",
    "further",
}


def check_response_kind(value: str) -> ResponseKind:
    # a newer service may have more words: they are kept as they are
    return cast(ResponseKind, value)
