"""What a call does, without input and output: generators that say what they need next, and get it.

The synchronous and the asynchronous client run the same generators.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

import httpx

from ._call import Call
from ._reply import Reply
from ._retry import RetryPolicy
from ._tokens import ClientCredentials, Tokens
from ._version import __version__
from .errors import NetworkError, SignedOutError, SignInError, UnexpectedAnswerError, problem_error

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True)
class Send:
    """Send a request; the outcome is an answer, or the error of the connection."""

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    parameters: tuple[tuple[str, str], ...] = ()
    content: bytes | None = None
    timeout: float | None = None


@dataclass(frozen=True)
class Sleep:
    seconds: float


@dataclass(frozen=True)
class NeedToken:
    """An access token, but not the one that was refused."""

    refused: str | None


Flow = Generator[Send | Sleep | NeedToken, Any, R]


@dataclass(frozen=True)
class Settings:
    language: str
    retry: RetryPolicy

    @property
    def headers(self) -> dict[str, str]:
        return {"Accept-Language": self.language, "User-Agent": f"kiennghi-python/{__version__}"}


def exchange(call: Call[T], settings: Settings) -> Flow[Reply[T]]:
    """Executes a call: with a token, again after a failure that may pass, again with a new token after a 401."""
    content, headers = _prepared(call, settings)
    refused: str | None = None
    attempt = lost = 0
    while True:
        token: str | None = None
        if not call.anonymous:
            token = yield NeedToken(refused)
            headers["Authorization"] = f"Bearer {token}"
        attempt += 1
        outcome = yield Send(call.method, call.url, dict(headers), call.parameters, content)
        wait = settings.retry.wait(outcome, attempt=attempt, repeatable=call.repeatable)
        if isinstance(outcome, httpx.TransportError):
            if wait is None:
                raise NetworkError(f"{call.method} {call.url}: no answer after {attempt} attempts") from outcome
            lost += 1
        elif wait is None:
            if outcome.status_code == 401 and token is not None and refused is None:
                refused = token
                continue
            return _reply(call, outcome, lost)
        yield Sleep(wait)


def _prepared(call: Call[Any], settings: Settings) -> tuple[bytes | None, dict[str, str]]:
    headers = {**settings.headers, "Accept": "application/json, application/problem+json, text/*;q=0.5"}
    if call.tag is not None:
        headers["If-Match"] = call.tag
    if call.if_none_match is not None and call.if_none_match.etag is not None:
        headers["If-None-Match"] = call.if_none_match.etag
    if call.idempotency_key is not None:
        headers["Idempotency-Key"] = call.idempotency_key
    content: bytes | None = None
    if call.body is not None:
        headers["Content-Type"] = call.content_type
        body = call.body.to_dict() if hasattr(call.body, "to_dict") else call.body
        json_body = call.content_type.endswith("json")
        content = (json.dumps(body, ensure_ascii=False) if json_body else str(body)).encode()
    return content, headers


def _reply(call: Call[T], answer: httpx.Response, lost: int) -> Reply[T]:
    status, headers = answer.status_code, answer.headers
    if status == 304 and call.if_none_match is not None:
        known = call.if_none_match
        return Reply(known.value, known.status, known.etag, not_modified=True, headers=dict(headers))
    if not 200 <= status < 300:
        raise problem_error(_problem(answer), status, lost)
    try:
        value = call.decode(_body(answer))
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise UnexpectedAnswerError(f"{call.method} {call.url}: {error!r}", status) from error
    return Reply(
        value,
        status,
        etag=headers.get("ETag"),
        location=headers.get("Location"),
        replayed=headers.get("Idempotency-Replayed") == "true",
        headers=dict(headers),
    )


def _body(answer: httpx.Response) -> Any:
    if not answer.content:
        return None
    return answer.json() if "json" in answer.headers.get("Content-Type", "") else answer.text


def _problem(answer: httpx.Response) -> Mapping[str, Any]:
    try:
        problem = answer.json()
    except ValueError:
        problem = None
    if not isinstance(problem, dict) or "code" not in problem:
        raise UnexpectedAnswerError(f"{answer.status_code} without a problem", answer.status_code)
    return problem


def password_sign_in(username: str, password: str, settings: Settings, now: float) -> Flow[Tokens]:
    # a second login does no harm
    return (yield from _signed_in("/v1/auth/login", {"username": username, "password": password}, settings, now))


def open_access_link(token: str, settings: Settings, now: float) -> Flow[Tokens]:
    # a link can be opened again for ten minutes: a lost answer can be asked for again
    return (yield from _signed_in("/v1/access-links/open", {"token": token}, settings, now))


def _signed_in(path: str, content: Mapping[str, str], settings: Settings, now: float) -> Flow[Tokens]:
    body = json.dumps(content).encode()
    headers = {**settings.headers, "Content-Type": "application/json"}
    answer = yield from _sent(Send("POST", path, headers, content=body), settings)
    if answer.status_code != 200:
        raise problem_error(_problem(answer), answer.status_code, 0)
    return Tokens.from_answer(answer.json(), now)


# The service answers a used refresh token with the same successor for 60 seconds: within that time an answer that was
# lost can be asked for again.
_REFRESH_TIMEOUT = 10.0
_REFRESH_RETRY = RetryPolicy(attempts=4, first_wait=0.5, longest_wait=4.0, longest_retry_after=10.0)


def renew(kept: Tokens | None, credentials: ClientCredentials | None, settings: Settings, now: float) -> Flow[Tokens]:
    """Gets new tokens: with the client's credentials, or with the refresh token."""
    if credentials is not None:
        form = {
            "grant_type": "client_credentials",
            "client_id": credentials.client_id,
            "client_secret": credentials.client_secret,
        }
        if credentials.scope is not None:
            form["scope"] = credentials.scope
    elif kept is not None and kept.refresh_token is not None:
        form = {"grant_type": "refresh_token", "refresh_token": kept.refresh_token}
    else:
        raise SignedOutError("sign in first")
    settings = Settings(settings.language, _REFRESH_RETRY)
    send = _form("/v1/oauth/token", form, settings, _REFRESH_TIMEOUT)
    answer = yield from _sent(send, settings)
    if answer.status_code == 200:
        return Tokens.from_answer(answer.json(), now)
    error = _oauth_error(answer)
    if credentials is None and error.error == "invalid_grant":
        raise SignedOutError("the login has ended: sign in again") from error
    raise error


def revoke(token: str, settings: Settings) -> Flow[None]:
    yield from _sent(_form("/v1/oauth/revoke", {"token": token}, settings, None), settings)


def _form(url: str, form: Mapping[str, str], settings: Settings, timeout: float | None) -> Send:
    headers = {**settings.headers, "Content-Type": "application/x-www-form-urlencoded"}
    return Send("POST", url, headers, content=str(httpx.QueryParams(form)).encode(), timeout=timeout)


def _oauth_error(answer: httpx.Response) -> SignInError:
    try:
        body = answer.json()
        return SignInError(
            str(body["error"]), str(body.get("error_description", "")), answer.status_code, body.get("request_id")
        )
    except (ValueError, LookupError, TypeError, AttributeError):
        return SignInError("unexpected_answer", "", answer.status_code)


def _sent(send: Send, settings: Settings) -> Generator[Send | Sleep | NeedToken, Any, httpx.Response]:
    attempt = 0
    while True:
        attempt += 1
        outcome = yield send
        wait = settings.retry.wait(outcome, attempt=attempt, repeatable=True)
        if wait is not None:
            yield Sleep(wait)
        elif isinstance(outcome, httpx.TransportError):
            raise NetworkError(f"{send.method} {send.url}: no answer after {attempt} attempts") from outcome
        else:
            assert isinstance(outcome, httpx.Response)
            return outcome
