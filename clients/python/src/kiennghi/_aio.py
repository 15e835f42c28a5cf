"""The asynchronous client. It belongs to one event loop, and may be shared by its tasks."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from types import TracebackType
from typing import Any, Protocol, TypeVar

import httpx

from ._call import Call, anything
from ._flow import Flow, Send, Settings, Sleep, exchange, open_access_link, password_sign_in, renew, revoke
from ._paging import JsonPage, Page, next_of
from ._reply import Reply
from ._retry import RetryPolicy
from ._sync import usable
from ._tokens import ClientCredentials, MemoryTokenStore, Tokens, TokenStore
from .api import AsyncOperations
from .errors import SignedOutError

T = TypeVar("T")
R = TypeVar("R")


class AsyncSender(Protocol):
    async def send(self, call: Call[T]) -> Reply[T]: ...

    def items(self, call: Call[Page[T]]) -> AsyncIterator[T]: ...


class AsyncKiennghi(AsyncOperations):
    """A client of one user or system, for asyncio.

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
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._http = httpx.AsyncClient(base_url=base_url, timeout=timeout, transport=transport)
        self._settings = Settings(language, retry or RetryPolicy())
        self._credentials = credentials
        self._store = store or MemoryTokenStore()
        self._renewal: asyncio.Task[Tokens] | None = None

    @property
    def _sender(self) -> AsyncSender:
        return self

    async def __aenter__(self) -> AsyncKiennghi:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Closes the connections. The login stays."""
        await self._http.aclose()

    async def sign_in(self, username: str, password: str) -> None:
        """Signs a person in. Raises `UnauthenticatedError` for a wrong name or password."""
        self._store.save(await self._run(password_sign_in(username, password, self._settings, time.time())))

    async def open_link(self, token: str) -> None:
        """Opens an access link, for an agency without accounts: `/v1/linked-assignment` is then its own.

        `token` is what stands after `#` in the link. A link can be opened once: use a `store` that keeps the tokens.
        Raises `UnauthenticatedError` when the link is not valid any more.
        """
        self._store.save(await self._run(open_access_link(token, self._settings, time.time())))

    async def sign_out(self) -> None:
        """Ends the login, here and at the service."""
        tokens = self._store.load()
        self._store.clear()
        if tokens is not None:
            await self._run(revoke(tokens.refresh_token or tokens.access_token, self._settings))

    @property
    def signed_in(self) -> bool:
        """Whether there is a login that has not been found ended."""
        return self._credentials is not None or self._store.load() is not None

    async def send(self, call: Call[T]) -> Reply[T]:
        return await self._run(exchange(call, self._settings))

    async def items(self, call: Call[Page[T]]) -> AsyncIterator[T]:
        cursor: str | None = None
        while True:
            page = (await self.send(call.at(cursor))).value
            for item in page.items:
                yield item
            cursor = next_of(page)
            if cursor is None:
                return

    async def get_json(self, path: str, **query: Any) -> Reply[Any]:
        """Reads any path as JSON, for instance a view that `fields` trims."""
        return await self.send(Call("GET", path.replace("{", "{{").replace("}", "}}"), anything, query=query))

    def iter_json(self, path: str, **query: Any) -> AsyncIterator[dict[str, Any]]:
        """Every item of a list as JSON, page by page: `iter_json("/v1/cases", fields="id,number")`."""
        return self.items(Call("GET", path, JsonPage, query=query))

    async def _run(self, flow: Flow[R]) -> R:
        given: Any = None
        try:
            while True:
                need = flow.send(given)
                if isinstance(need, Send):
                    given = await self._sent(need)
                elif isinstance(need, Sleep):
                    await asyncio.sleep(need.seconds)
                    given = None
                else:
                    given = await self._token(need.refused)
        except StopIteration as end:
            result: R = end.value
            return result

    async def _sent(self, send: Send) -> httpx.Response | httpx.TransportError:
        timeout = httpx.USE_CLIENT_DEFAULT if send.timeout is None else send.timeout
        try:
            return await self._http.request(
                send.method,
                send.url,
                params=send.parameters or None,
                headers=dict(send.headers),
                content=send.content,
                timeout=timeout,
            )
        except httpx.TransportError as error:
            return error

    async def _token(self, refused: str | None) -> str:
        """Returns an access token. However many tasks ask, one renewal runs, which none of them can cancel."""
        tokens = self._store.load()
        if not usable(tokens, refused):
            if self._renewal is None or self._renewal.done():
                self._renewal = asyncio.create_task(self._renewed(tokens))
                self._renewal.add_done_callback(_noticed)
            tokens = await asyncio.shield(self._renewal)
        assert tokens is not None
        return tokens.access_token

    async def _renewed(self, kept: Tokens | None) -> Tokens:
        try:
            tokens = await self._run(renew(kept, self._credentials, self._settings, time.time()))
        except SignedOutError:
            self._store.clear()
            raise
        self._store.save(tokens)
        return tokens


def _noticed(renewal: asyncio.Task[Tokens]) -> None:
    """Whoever waits gets the error; when all who waited were cancelled, nobody misses it."""
    if not renewal.cancelled():
        renewal.exception()
