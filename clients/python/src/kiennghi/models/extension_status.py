from typing import Literal, cast

ExtensionStatus = Literal["asked", "cut", "granted", "lapsed", "refused"]
"""The status of a requested extension.

- `asked`: Requested, not yet decided.
- `granted`: Granted as requested.
- `cut`: Granted, but for less time than was requested.
- `refused`: Refused.
- `lapsed`: Lapsed: the agency responded, or lost the assignment, before a decision."""

EXTENSION_STATUS_VALUES: set[ExtensionStatus] = {
    "asked",
    "cut",
    "granted",
    "lapsed",
    "refused",
}


def check_extension_status(value: str) -> ExtensionStatus:
    # a newer service may have more words: they are kept as they are
    return cast(ExtensionStatus, value)
