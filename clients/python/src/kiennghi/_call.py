"""One call of an operation, before it is a request of httpx."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar
from urllib.parse import quote

from ._reply import Reply
from .types import Unset

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True)
class Call(Generic[T_co]):
    method: str
    template: str
    decode: Callable[[Any], T_co]
    path: Mapping[str, Any] = field(default_factory=dict)
    query: Mapping[str, Any] = field(default_factory=dict)
    # parameters whose names are words of Python
    names: Mapping[str, str] = field(default_factory=dict)
    # parameters whose values are joined by commas; of others, each value has its name
    joined: tuple[str, ...] = ()
    body: Any = None
    content_type: str = "application/json"
    anonymous: bool = False
    if_none_match: Reply[T_co] | None = None
    if_match: Reply[Any] | str | None = None
    idempotency_key: str | None = None

    @property
    def url(self) -> str:
        return self.template.format_map({name: quote(word(value), safe="") for name, value in self.path.items()})

    @property
    def parameters(self) -> tuple[tuple[str, str], ...]:
        pairs: list[tuple[str, str]] = []
        for key, value in self.query.items():
            name = self.names.get(key, key)
            if value is None or isinstance(value, Unset):
                continue
            if isinstance(value, (list, tuple, set)) and name in self.joined:
                pairs.append((name, ",".join(word(one) for one in value)))
            elif isinstance(value, (list, tuple, set)):
                pairs.extend((name, word(one)) for one in value)
            else:
                pairs.append((name, word(value)))
        return tuple(pairs)

    @property
    def tag(self) -> str | None:
        """The value of `If-Match`."""
        if isinstance(self.if_match, Reply):
            if self.if_match.etag is None:
                raise ValueError("this reply has no ETag: read the record before you write it")
            return self.if_match.etag
        return self.if_match

    @property
    def repeatable(self) -> bool:
        """Whether a second execution does no harm: by its method, by its key, or because a write happens only once."""
        if self.method == "POST":
            return self.idempotency_key is not None
        return self.method != "PATCH" or self.if_match is not None

    def at(self, cursor: str | None) -> Call[T_co]:
        return replace(self, query={**self.query, "cursor": cursor}) if cursor else self


def new_key() -> str:
    """A new idempotency key."""
    return str(uuid.uuid4())


def word(value: Any) -> str:
    """A value in a path or query."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()
    return str(value)


def nothing(_: Any) -> None:
    return None


def text(value: Any) -> str:
    return str(value)


def anything(value: Any) -> Any:
    return value
