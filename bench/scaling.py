"""What ten times the text costs: `python -m bench.scaling` prints sizes and seconds as JSON."""

from __future__ import annotations

import json
import statistics
import sys
from collections.abc import Sequence
from typing import NamedTuple

from bench.documents import long_plan
from bench.timing import seconds_of

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
"""Bytes of UTF-8, each ten times the one before."""
_RUNS = 5  # of the sizes that take little; the largest run once


class Cost(NamedTuple):
    """Seconds from a text of `size` bytes to its plan as JSON."""

    size: int
    seconds: float


def costs(sizes: Sequence[int] = SIZES) -> list[Cost]:
    """The cost of plans of growing length: one template, its tasks as often as the size needs."""
    return [_cost(size) for size in sizes]


def _cost(size: int) -> Cost:
    from cchc_extract import extract_text

    sample = long_plan(size)
    text = long_plan(size * len(sample) // len(sample.encode()))  # the template's letters take two or three bytes

    def run() -> None:
        for plan in extract_text(text).plans:
            plan.to_json()

    if size <= SIZES[1]:
        run()
    runs = _RUNS if size <= SIZES[1] else 1
    return Cost(len(text.encode()), statistics.median(seconds_of(run) for _ in range(runs)))


if __name__ == "__main__":
    json.dump(costs(), sys.stdout)
