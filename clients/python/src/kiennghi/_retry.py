"""When a request is sent again, and after which time."""

from __future__ import annotations

import email.utils
import random
import time
from dataclasses import dataclass

import httpx

# the service, or a proxy before it, could not take the request now
_AGAIN = frozenset({429, 502, 503, 504})


@dataclass(frozen=True)
class RetryPolicy:
    """Failed attempts are repeated after `first_wait`, then twice as long each time, with jitter, or as long as
    `Retry-After` says. Only what does no harm when it is executed twice is repeated: reads, and writes with an
    idempotency key or a version."""

    attempts: int = 4
    first_wait: float = 0.5
    longest_wait: float = 8.0
    longest_retry_after: float = 60.0
    """When the service asks to wait longer, the error is raised at once."""

    def wait(self, outcome: httpx.Response | httpx.TransportError, *, attempt: int, repeatable: bool) -> float | None:
        """Returns the seconds to wait before the next attempt, or `None` when there is none."""
        if attempt >= self.attempts:
            return None
        if isinstance(outcome, httpx.TransportError):
            # a connection that was never made carried nothing
            unsent = isinstance(outcome, (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout))
            return self.pause(attempt) if repeatable or unsent else None
        if not repeatable or not (outcome.status_code in _AGAIN or in_progress(outcome)):
            return None
        asked = retry_after(outcome)
        if asked is None:
            return self.pause(attempt)
        return asked if asked <= self.longest_retry_after else None

    def pause(self, attempt: int) -> float:
        whole = min(self.first_wait * 2.0 ** (attempt - 1), self.longest_wait)
        return whole * random.uniform(0.5, 1.0)


def in_progress(answer: httpx.Response) -> bool:
    """An earlier attempt under the same idempotency key still runs."""
    if answer.status_code != 409:
        return False
    try:
        return bool(answer.json().get("code") == "request_in_progress")
    except (ValueError, AttributeError):
        return False


def retry_after(answer: httpx.Response) -> float | None:
    value = answer.headers.get("Retry-After")
    if value is None:
        return None
    try:
        return max(float(value), 0.0)
    except ValueError:
        pass
    try:
        return max(email.utils.parsedate_to_datetime(value).timestamp() - time.time(), 0.0)
    except (TypeError, ValueError):
        return None
