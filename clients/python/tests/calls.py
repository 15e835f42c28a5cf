"""Calls of the fake service, as the generated operations make them."""

from __future__ import annotations

from typing import Any

from kiennghi import Reply
from kiennghi._call import Call, anything, new_key
from kiennghi._paging import JsonPage


def read(known: Reply[Any] | None = None, id: object = 1) -> Call[Any]:
    return Call("GET", "/v1/things/{id}", anything, path={"id": id}, if_none_match=known)


def step(if_match: Reply[Any] | str, key: str | None = None) -> Call[Any]:
    return Call(
        "POST",
        "/v1/things/1/steps",
        anything,
        body={"action": "go"},
        if_match=if_match,
        idempotency_key=key or new_key(),
    )


def patch(if_match: Reply[Any] | str) -> Call[Any]:
    return Call("PATCH", "/v1/things/1", anything, body={}, if_match=if_match)


def things(**query: Any) -> Call[JsonPage]:
    return Call("GET", "/v1/things", JsonPage, query=query)
