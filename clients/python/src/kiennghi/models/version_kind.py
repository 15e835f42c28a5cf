from typing import Literal, cast

VersionKind = Literal["correction", "further"]
"""What a new version of a response is.

- `correction`: A correction (đính chính), such as of a misprint. If it changes the outcome, the answer is
  reviewed again.
- `further`: A further answer (trả lời bổ sung), which is reviewed again. Not allowed once the council is
  satisfied, until the day comes on which it looks at the answer again."""

VERSION_KIND_VALUES: set[VersionKind] = {
    "correction",
    "further",
}


def check_version_kind(value: str) -> VersionKind:
    # a newer service may have more words: they are kept as they are
    return cast(VersionKind, value)
