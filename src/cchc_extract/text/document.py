"""The normalised document: one plain text, and blocks that are intervals of it.

Guarantees: the text is NFC; no control character but the newline (one paragraph or table row a line) and the tab
(between the cells of a row); no markup residue; white space is a single space, none at a line's ends. Every character
of the text belongs to exactly one block. Noise is kept and marked by its `Layer`, never dropped.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from cchc_extract.diagnostics import Finding
from cchc_extract.loaders.document import Layer
from cchc_extract.spans import Piece, Slice, cut


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of the plain text that stands on one printed line of the source.

    `lefts` and `rights` hold an x coordinate a character (points); empty where the format has none.
    """

    start: int
    end: int
    page: int | None
    line: int | None
    top: float
    bottom: float
    lefts: Sequence[float]
    rights: Sequence[float]


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page: points from the left and top edges."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Place:
    """An interval of the plain text with the page and box where it is printed (None where the format has none)."""

    start: int
    end: int
    page: int | None
    box: Box | None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: the interval `[start, end)` of the plain text, never empty.

    `column` tells the paragraphs of a side-by-side layout (letterhead, signature) apart: its column, from 0; None
    outside such a layout.
    """

    start: int
    end: int
    layer: Layer = Layer.BODY
    bold: bool = False
    italic: bool = False
    centred: bool = False
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: the slices of its paragraphs (empty for an empty cell).

    A cell merged down has the slices of the cell that covers it, and `continued`.
    """

    paragraphs: tuple[Slice, ...]
    columns: int = 1
    continued: bool = False
    bold: bool = False

    def piece(self, plain: str) -> Piece | None:
        """The cell's text, paragraphs joined by one space; None if the cell is empty."""
        if not self.paragraphs:
            return None
        return Piece(" ".join(plain[s.start : s.end] for s in self.paragraphs), self.paragraphs)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line of the plain text and its cells, left to right; `repeated` marks a head repeated on a page."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the document, never a mere layout; its rows all span the same number of grid columns."""

    start: int
    end: int
    rows: tuple[Row, ...]
    layer: Layer = Layer.BODY

    width: int = field(init=False, repr=False, compare=False)
    """The number of grid columns; counted once, for it is asked for each row."""

    def __post_init__(self) -> None:
        columns = max((sum(cell.columns for cell in row.cells) for row in self.rows), default=0)
        object.__setattr__(self, "width", columns)


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class TextDocument:
    """A document as text: `plain`, its blocks in reading order, and where each character is printed."""

    plain: str
    blocks: tuple[Block, ...]
    segments: tuple[Segment, ...]
    format: str
    loader: str
    encoding: str | None
    pages: int | None
    ocr: bool
    findings: tuple[Finding, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)  # of the segments, to look places up
    _boxes: dict[int, Box | None] = field(init=False, repr=False, compare=False)  # of whole segments, by start

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(segment.start for segment in self.segments))
        object.__setattr__(self, "_boxes", {})

    def text_of(self, start: int, end: int) -> str:
        """The words between two positions."""
        return self.plain[start:end]

    def piece(self, start: int, end: int, *, strip: str = "") -> Piece | None:
        """The words between two positions as a value, without outer white space and characters of `strip`."""
        return cut(self.plain, start, end, strip=strip)

    def places(self, start: int, end: int) -> Iterator[Place]:
        """Where `[start, end)` is printed: one place a page, in reading order; one without page for other formats."""
        if not self.segments or self.segments[0].page is None:
            yield Place(start, end, None, None)
            return
        index = max(0, bisect_right(self._starts, start) - 1)
        page: int | None = None
        first = last = start
        box: Box | None = None
        while index < len(self.segments) and self.segments[index].start < end:
            segment = self.segments[index]
            index += 1
            a, b = max(start, segment.start), min(end, segment.end)
            if a >= b:
                continue
            if page is not None and segment.page != page:
                yield Place(first, last, page, box)
                first, box = a, None
            if page is None:
                first = a
            page, last = segment.page, b
            whole = a == segment.start and b == segment.end
            box = _union(box, self._box_of(segment) if whole else _box(segment, a, b))
        if page is not None:
            yield Place(first, last, page, box)
        else:
            yield Place(start, end, None, None)

    def _box_of(self, segment: Segment) -> Box | None:
        """The box of a whole segment: containers within containers ask for the same lines again and again."""
        if segment.start not in self._boxes:
            self._boxes[segment.start] = _box(segment, segment.start, segment.end)
        return self._boxes[segment.start]

    def part(self, start: int, end: int) -> TextDocument:
        """The blocks that begin in `[start, end)` as a document of their own, positions counted anew."""
        blocks = tuple(_moved(block, -start) for block in self.blocks if start <= block.start < end)
        segments = tuple(
            replace(s, start=s.start - start, end=s.end - start) for s in self.segments if start <= s.start < end
        )
        return replace(self, plain=self.plain[start:end], blocks=blocks, segments=segments)

    def line_of(self, position: int) -> int | None:
        """The line of the source file that a position stands on, from 1; None where the format has no lines."""
        index = bisect_right(self._starts, position) - 1
        return self.segments[index].line if index >= 0 else None


def _moved(block: Block, by: int) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, start=block.start + by, end=block.end + by)
    rows = tuple(
        replace(row, start=row.start + by, end=row.end + by, cells=tuple(_moved_cell(cell, by) for cell in row.cells))
        for row in block.rows
    )
    return replace(block, start=block.start + by, end=block.end + by, rows=rows)


def _moved_cell(cell: Cell, by: int) -> Cell:
    return replace(cell, paragraphs=tuple(Slice(a + by, b + by) for a, b in cell.paragraphs))


def _box(segment: Segment, start: int, end: int) -> Box | None:
    if not segment.lefts:
        return None
    lefts = segment.lefts[start - segment.start : end - segment.start]
    rights = segment.rights[start - segment.start : end - segment.start]
    return Box(min(lefts), segment.top, max(rights), segment.bottom) if lefts else None


def _union(one: Box | None, other: Box | None) -> Box | None:
    if one is None or other is None:
        return one or other
    return Box(
        other.x0 if other.x0 < one.x0 else one.x0,
        other.top if other.top < one.top else one.top,
        other.x1 if other.x1 > one.x1 else one.x1,
        other.bottom if other.bottom > one.bottom else one.bottom,
    )
