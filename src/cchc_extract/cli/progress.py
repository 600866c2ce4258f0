"""How far a run is: one line that is drawn anew, with the rate and the remaining time."""

from __future__ import annotations

import time
from collections import deque
from typing import TextIO

from cchc_extract.cli.messages import Messages

_WINDOW = 30.0  # seconds over which the rate is measured: what an earlier run did goes by much faster than the rest
_REDRAW = 0.1  # seconds
_BAR = 24  # columns
_ERASE = "\r\x1b[K"


class Progress:
    """A line at the end of a terminal; other lines are printed above it."""

    def __init__(self, words: Messages, stream: TextIO, total: int) -> None:
        self._words, self._stream, self._total = words, stream, total
        self._done = 0
        self._failed = 0
        self._drawn = 0.0
        self._samples: deque[tuple[float, int]] = deque([(time.monotonic(), 0)])

    def advance(self, *, failed: bool) -> None:
        """One document more is done."""
        self._done += 1
        self._failed += failed
        now = time.monotonic()
        if now - self._samples[-1][0] >= _REDRAW:
            self._samples.append((now, self._done))
        while now - self._samples[0][0] > _WINDOW and len(self._samples) > 2:
            self._samples.popleft()
        if now - self._drawn >= _REDRAW:
            self._drawn = now
            self._stream.write(_ERASE + self.line(now))
            self._stream.flush()

    def print(self, line: str) -> None:
        """Print a line above."""
        self._stream.write(f"{_ERASE}{line}\n")
        self._drawn = 0.0

    def end(self) -> None:
        """Take the line away."""
        self._stream.write(_ERASE)
        self._stream.flush()

    def line(self, now: float) -> str:
        """What is drawn at a point in time of the monotonic clock."""
        since, before = self._samples[0]
        rate = (self._done - before) / max(now - since, 0.001)
        filled = _BAR * self._done // self._total if self._total else _BAR
        return self._words(
            "extract.progress",
            bar="█" * filled + "░" * (_BAR - filled),
            done=self._done,
            total=self._total,
            rate=f"{rate:.1f}",
            left=_clock((self._total - self._done) / rate) if rate else "–",
            failed=self._failed,
        )


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
