"""What checking costs beside extracting: at most 30 % more."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from cchc_extract import check
from cchc_extract.checking import documents

SAMPLES = [path.read_bytes() for path in sorted((Path(__file__).parents[3] / "samples").glob("*/source.txt"))]
MOST = 0.30


def test_checking_adds_at_most_thirty_per_cent(monkeypatch: pytest.MonkeyPatch) -> None:
    extracting = 0.0
    readings = documents.readings

    def timed(*arguments: object, **named: object) -> object:
        nonlocal extracting
        start = time.process_time()
        try:
            return readings(*arguments, **named)  # type: ignore[arg-type]
        finally:
            extracting += time.process_time() - start

    monkeypatch.setattr(documents, "readings", timed)
    shares = []
    for _ in range(8):  # the best of several runs is what the program costs
        extracting, start = 0.0, time.process_time()
        for sample in SAMPLES:
            check(sample)
        shares.append((time.process_time() - start) / extracting - 1)
        if len(shares) > 1 and min(shares) <= MOST:
            break
    assert min(shares) <= MOST
