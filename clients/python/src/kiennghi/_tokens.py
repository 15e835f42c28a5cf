"""Tokens, and where they are kept."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Protocol

# an access token that ends sooner is renewed before it is used
MARGIN_SECONDS = 30.0


@dataclass(frozen=True)
class Tokens:
    """The tokens of a login."""

    access_token: str
    expires_at: float
    """Seconds since 1970."""
    refresh_token: str | None = None

    @classmethod
    def from_answer(cls, answer: Mapping[str, Any], now: float) -> Tokens:
        seconds = float(answer["expires_in"])
        # of a short-lived token, a tenth of its life is left as a margin
        usable = max(seconds - MARGIN_SECONDS, seconds * 0.9)
        return cls(str(answer["access_token"]), now + usable, answer.get("refresh_token"))

    def to_dict(self) -> dict[str, Any]:
        """For a store that keeps them as JSON; `Tokens(**kept)` reads them."""
        return asdict(self)


class TokenStore(Protocol):
    """Keeps the tokens of one login. An implementation may be shared by threads, and by clients of one user."""

    def load(self) -> Tokens | None: ...

    def save(self, tokens: Tokens) -> None: ...

    def clear(self) -> None: ...


class MemoryTokenStore:
    """Keeps the tokens as long as the program runs."""

    def __init__(self, tokens: Tokens | None = None) -> None:
        self._tokens = tokens
        self._lock = threading.Lock()

    def load(self) -> Tokens | None:
        with self._lock:
            return self._tokens

    def save(self, tokens: Tokens) -> None:
        with self._lock:
            self._tokens = tokens

    def clear(self) -> None:
        with self._lock:
            self._tokens = None


@dataclass(frozen=True)
class ClientCredentials:
    """The credentials of an agency's system, which signs in without a person."""

    client_id: str
    client_secret: str
    scope: str | None = None
    """Scopes separated by spaces. Default: all scopes of the client."""

    def __repr__(self) -> str:
        return f"ClientCredentials(client_id={self.client_id!r})"
