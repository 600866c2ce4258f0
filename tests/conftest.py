"""What all tests share: the same examples on every machine, however slow it is, and a guard against slow patterns."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("reproducible", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("reproducible")


@pytest.fixture
def in_proportion() -> Callable[[Callable[[str], object], str], None]:
    """Fails where eight times the text takes far more than eight times the work: 64 times in its square.

    The best of three runs of processor time, so that a busy machine changes nothing.
    """

    def best(read: Callable[[str], object], text: str) -> float:
        found = []
        for _ in range(3):
            start = time.process_time()
            read(text)
            found.append(time.process_time() - start)
        return min(found)

    def check(read: Callable[[str], object], piece: str) -> None:
        short, long = piece * 1000, piece * 8000
        read(short)
        assert best(read, long) < 36 * max(best(read, short), 0.004)

    return check
