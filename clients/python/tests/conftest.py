from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiennghi import Kiennghi, RetryPolicy

sys.path.insert(0, str(Path(__file__).parent))

from fake import Service, serving

QUICK = RetryPolicy(first_wait=0.01, longest_wait=0.02)


@pytest.fixture
def service() -> Service:
    return Service()


@pytest.fixture
def url(service: Service) -> Iterator[str]:
    with serving(service) as url:
        yield url


@pytest.fixture
def client(url: str) -> Iterator[Kiennghi]:
    with Kiennghi(url, retry=QUICK) as client:
        client.sign_in("clerk", "right")
        yield client
