from typing import Literal, cast

VersionKind = Literal["correction", "further"]
"""What a new version of a response is."""

VERSION_KIND_VALUES: set[VersionKind] = {
    "correction",
    "further",
}


def check_version_kind(value: str) -> VersionKind:
    # a newer service may have more words: they are kept as they are
    return cast(VersionKind, value)
