"""The errors of the client. Those that the service answers are `ProblemError`, told apart by status."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


class KiennghiError(Exception):
    """The base of all errors of this package."""


class NetworkError(KiennghiError):
    """No answer arrived, after all attempts. The cause is the error of httpx. A write may have been executed."""


class UnexpectedAnswerError(KiennghiError):
    """The answer is not what the API documents, such as a page of a proxy."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


class SignedOutError(KiennghiError):
    """There is no login, or it has ended: sign in again."""


class SignInError(KiennghiError):
    """A token request was refused (RFC 6749, section 5.2)."""

    def __init__(self, error: str, description: str, status: int, request_id: str | None = None) -> None:
        super().__init__(f"{error}: {description}" if description else error)
        self.error = error
        self.description = description
        self.status = status
        self.request_id = request_id


@dataclass(frozen=True)
class FieldError:
    """One wrong field or parameter."""

    code: str
    """A stable code."""
    detail: str
    """In the language of the request."""
    pointer: str | None = None
    """A JSON pointer to the field of the body."""
    parameter: str | None = None
    """The name of the query parameter, path parameter or header."""


class ProblemError(KiennghiError):
    """The service refused the request (RFC 9457). Compare `code`, show `title` and `detail`, quote `request_id`."""

    def __init__(self, problem: Mapping[str, Any], status: int, *, lost_answers: int = 0) -> None:
        self.status = status
        self.code = str(problem.get("code", ""))
        self.title = str(problem.get("title", ""))
        self.detail: str | None = problem.get("detail")
        self.type = str(problem.get("type", ""))
        self.instance = str(problem.get("instance", ""))
        self.request_id = str(problem.get("request_id", ""))
        self.errors = [
            FieldError(
                code=str(one.get("code", "")),
                detail=str(one.get("detail", "")),
                pointer=one.get("pointer"),
                parameter=one.get("parameter"),
            )
            for one in problem.get("errors") or ()
        ]
        self.lost_answers = lost_answers
        """How many earlier attempts of this request got no answer. When it is not 0, a 412 or 404 of a write without
        an idempotency key may mean that one of them was executed: read the record again."""
        super().__init__(self._message())

    def _message(self) -> str:
        parts = [f"{self.status} {self.code}: {self.title}"]
        if self.detail:
            parts.append(self.detail)
        parts.extend(f"{one.pointer or one.parameter or ''}: {one.detail}" for one in self.errors)
        return "; ".join(parts)

    def on(self, pointer: str) -> list[FieldError]:
        """Returns the errors of one field of the body."""
        return [one for one in self.errors if one.pointer == pointer]


class BadRequestError(ProblemError):
    """400: the request is malformed, or a parameter is wrong."""


class UnauthenticatedError(ProblemError):
    """401: the credentials or the access token are not valid."""


class ForbiddenError(ProblemError):
    """403: the role of the caller does not allow it."""


class NotFoundError(ProblemError):
    """404: there is no such thing, or the caller may not see it."""


class ConflictError(ProblemError):
    """409: it is not possible now; `code` says why."""


class GoneError(ProblemError):
    """410: it existed, and does not any more."""


class StaleVersionError(ProblemError):
    """412: somebody changed it since it was read. Read it again, and decide again."""


class InvalidError(ProblemError):
    """422: fields of the body are wrong; `errors` names all of them."""


class RateLimitedError(ProblemError):
    """429: too many requests, also after waiting."""


class ServerError(ProblemError):
    """5xx: the service failed or is busy, also after waiting."""


_BY_STATUS: dict[int, type[ProblemError]] = {
    400: BadRequestError,
    401: UnauthenticatedError,
    403: ForbiddenError,
    404: NotFoundError,
    409: ConflictError,
    410: GoneError,
    412: StaleVersionError,
    422: InvalidError,
    429: RateLimitedError,
}


def problem_error(problem: Mapping[str, Any], status: int, lost_answers: int) -> ProblemError:
    kind = _BY_STATUS.get(status, ServerError if status >= 500 else ProblemError)
    return kind(problem, status, lost_answers=lost_answers)
