"""Loaded documents written down by hand, as a loader would hand them over."""

from __future__ import annotations

from cchc_extract.loaders.document import Block, Cell, LoadedDocument, Paragraph, Row, Table
from cchc_extract.loaders.document import Line as RawLine
from cchc_extract.text.building import build
from cchc_extract.text.document import TextDocument


def paragraph(*lines: str, bold: bool = False) -> Paragraph:
    """A paragraph of some lines without places."""
    return Paragraph(tuple(RawLine(line) for line in lines), bold=bold)


def cell(*paragraphs: str, columns: int = 1, continued: bool = False) -> Cell:
    """A cell of some paragraphs; none for an empty one."""
    return Cell(tuple(paragraph(text) for text in paragraphs), columns=columns, continued=continued)


def row(*cells: str | Cell, split: bool = False, header: bool = False) -> Row:
    """A row; a string is a cell of one paragraph, an empty one an empty cell."""
    made = tuple(one if isinstance(one, Cell) else cell(*([one] if one else [])) for one in cells)
    return Row(made, split=split, header=header)


def document(*blocks: Block) -> TextDocument:
    """The text document of some blocks."""
    return build(LoadedDocument(blocks, format="txt", loader="by hand"))


def table(*rows: Row) -> Table:
    """A ruled table."""
    return Table(rows)


def printed_line(text: str, *, page: int, top: float, left: float = 100.0) -> RawLine:
    """A line of a page: each character 5 points wide, from `left` on, 10 points high."""
    lefts = [left + 5.0 * index for index in range(len(text))]
    return RawLine(text, page=page, top=top, bottom=top + 10, lefts=lefts, rights=[x + 5 for x in lefts])
