"""Pieces → spans, and the books on which characters have an owner."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cchc_extract.plan.base import Span
from cchc_extract.spans import Piece, Slice
from cchc_extract.text.document import TextDocument

_VISIBLE = re.compile(r"\S+")
_UNOWNED = re.compile(rb"\x00+")


class Ledger:
    """Gives places to values and keeps account of who owns which character of the plain text.

    Two kinds of owner: a value owns its own words; a container (header, section, task, table) owns the punctuation,
    bullets and separators between the values in it, never a word. Words that no value owns are found by `unowned`.
    """

    def __init__(self, document: TextDocument) -> None:
        self.document = document
        self._values = bytearray(len(document.plain))
        self._containers = bytearray(len(document.plain))

    def value(self, piece: Piece | None) -> list[Span]:
        """The spans of a value; its words are owned from now on."""
        return self.words(piece.slices) if piece is not None else []

    def words(self, slices: Iterable[Slice]) -> list[Span]:
        """The spans of words that a value is read from; they are owned from now on."""
        slices = tuple(slices)
        for start, end in slices:
            self._values[start:end] = b"\x01" * (end - start)
        return self.places(slices)

    def container(self, slices: Iterable[Slice]) -> list[Span]:
        """The spans of a container."""
        slices = tuple(slices)
        for start, end in slices:
            self._containers[start:end] = b"\x01" * (end - start)
        return self.places(slices)

    def places(self, slices: Iterable[Slice]) -> list[Span]:
        """The spans of some slices, with page and box; nothing is owned by it."""
        spans: list[Span] = []
        for start, end in slices:
            for place in self.document.places(start, end):
                box = place.box
                bbox = (_points(box.x0), _points(box.top), _points(box.x1), _points(box.bottom)) if box else None
                spans.append(Span(start=place.start, end=place.end, page=place.page, bbox=bbox))
        return spans

    def has_value(self, start: int, end: int) -> bool:
        """Whether a value holds a character of `[start, end)`."""
        return any(self._values[start:end])

    def has_unowned_words(self, start: int, end: int) -> bool:
        """Whether a letter or digit of `[start, end)` belongs to no value."""
        plain = self.document.plain
        return any(not self._values[i] and plain[i].isalnum() for i in range(start, end))

    def has_unowned(self, start: int, end: int) -> bool:
        """Whether a visible character of `[start, end)` belongs to no value and to no container."""
        plain = self.document.plain
        return any(not (self._values[i] or self._containers[i]) and not plain[i].isspace() for i in range(start, end))

    def unowned_words(self, start: int, end: int) -> list[Slice]:
        """The stretches of `[start, end)` whose words belong to no value, punctuation between them included."""
        plain = self.document.plain
        found: list[Slice] = []
        begin: int | None = None
        last = start
        for i in range(start, end):
            if self._values[i]:
                if begin is not None:
                    found.append(Slice(begin, last + 1))
                    begin = None
            elif plain[i].isalnum():
                begin = i if begin is None else begin
                last = i
        if begin is not None:
            found.append(Slice(begin, last + 1))
        return [Slice(*self._with_marks(piece, start, end)) for piece in found]

    def _with_marks(self, piece: Slice, start: int, end: int) -> tuple[int, int]:
        """The piece with the marks around it that nothing owns ("…", a closing full stop)."""
        first, last = piece
        while first > start and self.has_unowned(first - 1, first):
            first -= 1
        while last < end and self.has_unowned(last, last + 1):
            last += 1
        return first, last

    def totals(self) -> tuple[int, int, list[Slice]]:
        """Visible characters, those that have an owner, and the stretches that have none."""
        plain = self.document.plain
        both = int.from_bytes(self._values, "big") | int.from_bytes(self._containers, "big")
        mask = both.to_bytes(len(self._values), "big")
        visible = owned = 0
        missing: list[Slice] = []
        for run in _VISIBLE.finditer(plain):
            start, end = run.span()
            visible += end - start
            taken = mask.count(1, start, end)
            owned += taken
            if taken < end - start:
                missing += [Slice(*gap.span()) for gap in _UNOWNED.finditer(mask, start, end)]
        return visible, owned, missing


def _points(value: float) -> float:
    return round(value, 2)
