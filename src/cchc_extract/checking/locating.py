"""From spans of the plain text to what a reader of the source is shown: line or page, and the words on their line."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence

from cchc_extract.checks.model import Excerpt, Place
from cchc_extract.plan.base import Span
from cchc_extract.spans import Slice
from cchc_extract.text.document import TextDocument

MOST_PLACES = 4
"""How many places of one fault are shown: most have one or two."""


class Locator:
    """The places of one plan's text in its source. `lines` are the source's lines; empty for formats without lines."""

    def __init__(self, text: TextDocument, lines: Sequence[str] = ()) -> None:
        self._text = text
        self._lines = lines

    def spans(self, start: int, end: int) -> list[Span]:
        """`[start, end)` as spans, one a page."""
        return [
            Span(
                start=place.start,
                end=place.end,
                page=place.page,
                bbox=None if place.box is None else (place.box.x0, place.box.top, place.box.x1, place.box.bottom),
            )
            for place in self._text.places(start, end)
        ]

    def places(self, spans: Sequence[Span]) -> tuple[Place, ...]:
        """One place for each line of the plain text that spans begin on, in the order given; at most `MOST_PLACES`."""
        found: dict[int, Place] = {}
        for span in spans:
            start = self._paragraph(span.start).start
            if start not in found and len(found) < MOST_PLACES:
                found[start] = self._place(span)
        return tuple(found.values())

    def paragraph_lines(self, position: int) -> range:
        """The source's lines that the paragraph or row around a position stands on; empty for formats without lines."""
        around = self._paragraph(position)
        first, last = self._text.line_of(around.start), self._text.line_of(max(around.start, around.end - 1))
        return range(0) if first is None or last is None else range(min(first, last), max(first, last) + 1)

    def _place(self, span: Span) -> Place:
        line = self._text.line_of(span.start)
        shown = self._shown(span.start, line)
        words = self._text.plain[shown.start : shown.end].rstrip()  # without the space that joins it to the next line
        start = span.start - shown.start
        excerpt = Excerpt(words, start, max(start, min(span.end - shown.start, len(words))))
        column = self._column(line, excerpt)
        width = excerpt.end - excerpt.start
        return Place(excerpt, line, column, None if column is None else column + width, span.page)

    def _shown(self, position: int, line: int | None) -> Slice:
        """What stands on the source line of a position; all of its paragraph or row where the format has no lines."""
        around = self._paragraph(position)
        segments = self._text.segments
        index = bisect_right(segments, position, key=lambda s: s.start) - 1
        if line is None or index < 0 or position >= segments[index].end:
            return around
        first = last = index
        while first > 0 and segments[first - 1].line == line:
            first -= 1
        while last + 1 < len(segments) and segments[last + 1].line == line:
            last += 1
        return Slice(max(around.start, segments[first].start), min(around.end, segments[last].end))

    def _paragraph(self, position: int) -> Slice:
        plain = self._text.plain
        end = plain.find("\n", position)
        return Slice(plain.rfind("\n", 0, position) + 1, len(plain) if end == -1 else end)

    def _column(self, line: int | None, excerpt: Excerpt) -> int | None:
        """Where the words begin on their source line, from 1; None if they are not there letter by letter, or twice."""
        if line is None or not 0 < line <= len(self._lines) or excerpt.start == excerpt.end:
            return None
        source = self._lines[line - 1]
        words = excerpt.text[excerpt.start : excerpt.end]
        if not unicodedata.is_normalized("NFC", source) or source.count(words) != 1:
            return None
        return source.index(words) + 1
