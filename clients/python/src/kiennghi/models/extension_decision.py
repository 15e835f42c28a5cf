from typing import Literal, cast

ExtensionDecision = Literal["grant", "refuse"]
"""The leader's decision on an extension request.

- `grant`: The due date is moved.
- `refuse`: The due date stays."""

EXTENSION_DECISION_VALUES: set[ExtensionDecision] = {
    "grant",
    "refuse",
}


def check_extension_decision(value: str) -> ExtensionDecision:
    # a newer service may have more words: they are kept as they are
    return cast(ExtensionDecision, value)
