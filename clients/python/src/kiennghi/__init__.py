"""Kiến nghị: a client of the REST service for elected councils, typed, synchronous and asynchronous."""

from . import errors, models
from ._aio import AsyncKiennghi
from ._reply import Reply
from ._retry import RetryPolicy
from ._sync import Kiennghi
from ._tokens import ClientCredentials, MemoryTokenStore, Tokens, TokenStore
from ._uuid7 import new_id
from ._version import __version__
from .types import UNSET, Unset

__all__ = [
    "UNSET",
    "AsyncKiennghi",
    "ClientCredentials",
    "Kiennghi",
    "MemoryTokenStore",
    "Reply",
    "RetryPolicy",
    "TokenStore",
    "Tokens",
    "Unset",
    "__version__",
    "errors",
    "models",
    "new_id",
]
