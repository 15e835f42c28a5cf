"""The synchronous client. It may be shared by threads."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from types import TracebackType
from typing import Any, Protocol, TypeVar

import httpx

from ._call import Call, anything
from ._flow import Flow, Send, Settings, Sleep, exchange, open_access_link, password_sign_in, renew, revoke
from ._paging import JsonPage, Page, next_of
from ._reply import Reply
from ._retry import RetryPolicy
from ._tokens import ClientCredentials, MemoryTokenStore, Tokens, TokenStore
from .api import Operations
from .errors import SignedOutError

T = TypeVar("T")
R = TypeVar("R")


class Sender(Protocol):
    def send(self, call: Call[T]) -> Reply[T]: ...

    def items(self, call: Call[Page[T]]) -> Iterator[T]: ...


class Kiennghi(Operations):
    """A client of one user or system.

    People: `sign_in`, or a `store` that has tokens of an earlier run. Systems: `credentials`.
    """

    def __init__(
        self,
        base_url: str,
        *,
        credentials: ClientCredentials | None = None,
        store: TokenStore | None = None,
        language: str = "vi",
        timeout: float = 30.0,
        retry: RetryPolicy | None = None,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self._http = httpx.Client(base_url=base_url, timeout=timeout, transport=transport)
        self._settings = Settings(language, retry or RetryPolicy())
        self._credentials = credentials
        self._store = store or MemoryTokenStore()
        self._renewing = threading.Lock()

    @property
    def _sender(self) -> Sender:
        return self

    def __enter__(self) -> Kiennghi:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the connections. The login stays."""
        self._http.close()

    def sign_in(self, username: str, password: str) -> None:
        """Signs a person in. Raises `UnauthenticatedError` for a wrong name or password."""
        self._store.save(self._run(password_sign_in(username, password, self._settings, time.time())))

    def open_link(self, token: str) -> None:
        """Opens an access link, for an agency without accounts: `/v1/linked-assignment` is then its own.

        `token` is what stands after `#` in the link. A link can be opened once: use a `store` that keeps the tokens.
        Raises `UnauthenticatedError` when the link is not valid any more.
        """
        self._store.save(self._run(open_access_link(token, self._settings, time.time())))

    def sign_out(self) -> None:
        """Ends the login, here and at the service."""
        tokens = self._store.load()
        self._store.clear()
        if tokens is not None:
            self._run(revoke(tokens.refresh_token or tokens.access_token, self._settings))

    @property
    def signed_in(self) -> bool:
        """Whether there is a login that has not been found ended."""
        return self._credentials is not None or self._store.load() is not None

    def send(self, call: Call[T]) -> Reply[T]:
        return self._run(exchange(call, self._settings))

    def items(self, call: Call[Page[T]]) -> Iterator[T]:
        cursor: str | None = None
        while True:
            page = self.send(call.at(cursor)).value
            yield from page.items
            cursor = next_of(page)
            if cursor is None:
                return

    def get_json(self, path: str, **query: Any) -> Reply[Any]:
        """Reads any path as JSON, for instance a view that `fields` trims."""
        return self.send(Call("GET", path.replace("{", "{{").replace("}", "}}"), anything, query=query))

    def iter_json(self, path: str, **query: Any) -> Iterator[dict[str, Any]]:
        """Every item of a list as JSON, page by page: `iter_json("/v1/cases", fields="id,number")`."""
        return self.items(Call("GET", path, JsonPage, query=query))

    def _run(self, flow: Flow[R]) -> R:
        given: Any = None
        try:
            while True:
                need = flow.send(given)
                if isinstance(need, Send):
                    given = self._sent(need)
                elif isinstance(need, Sleep):
                    time.sleep(need.seconds)
                    given = None
                else:
                    given = self._token(need.refused)
        except StopIteration as end:
            result: R = end.value
            return result

    def _sent(self, send: Send) -> httpx.Response | httpx.TransportError:
        timeout = httpx.USE_CLIENT_DEFAULT if send.timeout is None else send.timeout
        try:
            return self._http.request(
                send.method,
                send.url,
                params=send.parameters or None,
                headers=dict(send.headers),
                content=send.content,
                timeout=timeout,
            )
        except httpx.TransportError as error:
            return error

    def _token(self, refused: str | None) -> str:
        """Returns an access token. However many threads ask, one of them renews it."""
        tokens = self._store.load()
        if not usable(tokens, refused):
            with self._renewing:
                # another thread may have renewed it meanwhile
                tokens = self._store.load()
                if not usable(tokens, refused):
                    tokens = self._renewed(tokens)
        assert tokens is not None
        return tokens.access_token

    def _renewed(self, kept: Tokens | None) -> Tokens:
        try:
            tokens = self._run(renew(kept, self._credentials, self._settings, time.time()))
        except SignedOutError:
            self._store.clear()
            raise
        self._store.save(tokens)
        return tokens


def usable(tokens: Tokens | None, refused: str | None) -> bool:
    return tokens is not None and tokens.access_token != refused and tokens.expires_at > time.time()
