"""What every page of a list has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Page(Protocol[T_co]):
    @property
    def items(self) -> Sequence[T_co]: ...

    @property
    def next_cursor(self) -> object: ...


class JsonPage:
    """A page that is read as JSON, because its items are trimmed by `fields`."""

    def __init__(self, body: Any) -> None:
        self.items: list[dict[str, Any]] = body["items"]
        self.next_cursor: str | None = body.get("next_cursor")


def next_of(page: Page[Any]) -> str | None:
    cursor = page.next_cursor
    return cursor if isinstance(cursor, str) and cursor else None
