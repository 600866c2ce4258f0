"""Two things timed in turns, so that whatever else the machine does falls on both alike."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

_FEWEST = 3  # pairs: a median of fewer says nothing


@dataclass(frozen=True, slots=True)
class Paired:
    """Medians in seconds of one run each; `ratio` is the median of ours / peer over the pairs."""

    ours: float
    peer: float
    ratio: float
    pairs: int


def paired(ours: Callable[[], object], peer: Callable[[], object], *, pairs: int, seconds: float = 60.0) -> Paired:
    """Both, one after the other, `pairs` times or until `seconds` are over, after one run each that is not counted."""
    ours()
    peer()
    mine: list[float] = []
    theirs: list[float] = []
    end = time.perf_counter() + seconds
    while len(mine) < pairs and (len(mine) < _FEWEST or time.perf_counter() < end):
        if len(mine) % 2:
            theirs.append(seconds_of(peer))
            mine.append(seconds_of(ours))
        else:
            mine.append(seconds_of(ours))
            theirs.append(seconds_of(peer))
    ratios = [one / other for one, other in zip(mine, theirs, strict=True)]
    return Paired(statistics.median(mine), statistics.median(theirs), statistics.median(ratios), len(mine))


def seconds_of(action: Callable[[], object]) -> float:
    """One run, with what earlier runs left behind collected first."""
    gc.collect()
    start = time.perf_counter()
    action()
    return time.perf_counter() - start
