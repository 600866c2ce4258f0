"""Places in a document's plain text, and values that carry them.

Nothing in the program makes a text value out of thin air: a value is cut out of the plain text as a `Piece`, so that
every value can show the very words it was read from.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Slice(NamedTuple):
    """A half-open interval `[start, end)` of Unicode code points in the plain text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A value as printed: its text, and the slices of the plain text that it was put together from, in order.

    `text` is what the slices show, joined, with white space collapsed.
    """

    text: str
    slices: tuple[Slice, ...]

    @property
    def start(self) -> int:
        """Where the value begins in the plain text."""
        return self.slices[0].start

    @property
    def end(self) -> int:
        """Where the value ends in the plain text (exclusive)."""
        return self.slices[-1].end


def cut(plain: str, start: int, end: int, *, strip: str = "") -> Piece | None:
    """The piece `plain[start:end]` without outer white space and characters of `strip`; None if nothing is left."""
    while start < end and (plain[start].isspace() or plain[start] in strip):
        start += 1
    while end > start and (plain[end - 1].isspace() or plain[end - 1] in strip):
        end -= 1
    if start == end:
        return None
    return Piece(" ".join(plain[start:end].split()), (Slice(start, end),))


def join(pieces: Iterable[Piece], separator: str = " ") -> Piece | None:
    """One piece out of several, their texts joined by `separator`; None if there are none."""
    parts = list(pieces)
    if not parts:
        return None
    if len(parts) == 1:
        return parts[0]
    return Piece(separator.join(p.text for p in parts), tuple(s for p in parts for s in p.slices))


def locate(plain: str, piece: Piece, start: int, end: int) -> tuple[Slice, ...]:
    """Where `piece.text[start:end]` stands in the plain text: one slice for each slice of the piece that it touches.

    What the piece's text has between its slices (a joining space or "; ") stands nowhere.
    """
    found: list[Slice] = []
    cursor = 0
    for a, b in piece.slices:
        begin = piece.text.find(plain[a:b], cursor)
        if begin == -1:  # a piece whose text was cut behind its slices
            begin = cursor
        cursor = begin + b - a
        first, last = max(start, begin), min(end, cursor)
        if first < last:
            found.append(Slice(a + first - begin, a + last - begin))
    return tuple(found)


def part(plain: str, piece: Piece, start: int, end: int) -> Piece:
    """The words `piece.text[start:end]` as a piece of their own."""
    return Piece(piece.text[start:end], locate(plain, piece, start, end))
