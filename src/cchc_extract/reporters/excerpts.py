"""The line that a finding shows, no wider than a terminal, with the offending words marked below it."""

from __future__ import annotations

from cchc_extract.checks.model import Excerpt

WIDTH = 100
"""Columns of the widest line that is shown."""

_BEFORE = 30  # columns of context before words that stand far to the right
_CUT = "…"


def window(excerpt: Excerpt, width: int = WIDTH) -> Excerpt:
    """The part of the line around the offending words, cut ends marked with `…`; tabs between cells become bars.

    The words stay in sight: all of them if they fit, else their beginning.
    """
    text = excerpt.text.replace("\t", "|")
    start, end = excerpt.start, excerpt.end
    if len(text) <= width:
        return Excerpt(text, start, end)
    first = 0
    if end >= width and start > _BEFORE:
        first = min(start - min(_BEFORE, max(0, width - 2 - (end - start))), len(text) - (width - 1))
    left = _CUT if first else ""
    room = width - len(left)
    right = _CUT if len(text) - first > room else ""
    shown = text[first : first + room - len(right)]
    begin = start - first + len(left)
    return Excerpt(f"{left}{shown}{right}", begin, min(end - first + len(left), len(left) + len(shown)))


def carets(excerpt: Excerpt) -> str:
    """The line of carets below an excerpt: at least one."""
    return " " * excerpt.start + "^" * max(1, excerpt.end - excerpt.start)
