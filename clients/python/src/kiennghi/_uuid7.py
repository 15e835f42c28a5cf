"""Ids that a client makes itself."""

from __future__ import annotations

import secrets
import time
import uuid


def new_id() -> uuid.UUID:
    """A new UUIDv7 (RFC 9562), for `petitions.put_petition`: a petition that was written without a network keeps it,
    and is created once however often it is sent."""
    milliseconds = time.time_ns() // 1_000_000
    value = milliseconds << 80 | 0x7 << 76 | secrets.randbits(12) << 64 | 0b10 << 62 | secrets.randbits(62)
    return uuid.UUID(int=value)
