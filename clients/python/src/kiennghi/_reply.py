"""What an operation returns: a value with the tag under which it can be written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True)
class Reply(Generic[T_co]):
    """The value of an answer, and what its headers say about it."""

    value: T_co
    status: int
    etag: str | None = None
    """Pass the reply as `if_match` of the next write, or as `if_none_match` of the next read."""
    location: str | None = None
    """The path of what was created."""
    replayed: bool = False
    """The write had been executed before, under the same idempotency key."""
    not_modified: bool = False
    """The value is that of `if_none_match`, which is still current."""
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
