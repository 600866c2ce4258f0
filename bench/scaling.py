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
_RUNS = {SIZES[0]: 5, SIZES[1]: 5, SIZES[2]: 3}
"""Runs of a size, of which the median counts; larger ones run once."""


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
    return Cost(len(text.encode()), statistics.median(seconds_of(run) for _ in range(_RUNS.get(size, 1))))


if __name__ == "__main__":
    json.dump(costs(), sys.stdout)
