"""What every loader hands over: blocks of lines in reading order, as printed, with their places in the source.

A loader knows one file format and nothing of plans. It decides what is a paragraph (a format that only has lines joins
them by its own evidence: indents and spacing in a PDF, blank lines and widths in a text file), where the tables are,
and what lies outside the body. It corrects no word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from cchc_extract.diagnostics import Finding


class Layer(StrEnum):
    """Which layer of the page a paragraph belongs to."""

    BODY = "body"
    FURNITURE = "furniture"  # page numbers, running heads and feet, rules
    NOTE = "note"  # footnotes and endnotes
    STAMP = "stamp"  # text of stamps, annotations and form fields that lies over the page


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line, or a whole paragraph where the format has no lines.

    `text` is as the source has it (any Unicode form, any white space), without the line end. `lefts` and `rights` hold
    one x coordinate a character of `text`, in points from the page's left edge; `top` and `bottom` are points from the
    page's top edge. `glued` says that the next line continues this one without a space between.
    """

    text: str
    page: int | None = None  # from 1
    number: int | None = None  # line of a text file, from 1
    top: float = 0.0
    bottom: float = 0.0
    lefts: Sequence[float] = ()
    rights: Sequence[float] = ()
    glued: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a reader: its lines in order.

    An automatic number ("1.", "a)", "-") that the format keeps apart from the text stands at the head of the first
    line, followed by one space, as a reader sees it.
    """

    lines: tuple[Line, ...]
    bold: bool = False  # all of its letters
    italic: bool = False  # all of its letters
    centred: bool = False
    layer: Layer = Layer.BODY


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table row; `columns` is how many grid columns it spans.

    `continued` marks a cell that is covered by the cell above it (merged down); it has no paragraphs of its own.
    """

    paragraphs: tuple[Paragraph, ...] = ()
    columns: int = 1
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table. `split` says that the row goes on a page (or a fragment) further, in the next row."""

    cells: tuple[Cell, ...]
    page: int | None = None
    header: bool = False  # the format itself says that this row is repeated on each page
    split: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table as the source lays it out; layouts that only place a letterhead or a signature side by side come so too.

    `ruled` is False where no border is drawn (Word's layout tables, columns found by position alone).
    `columns` (a pair of columns side by side, each with its own paragraphs, is a table of one row).
    """

    rows: tuple[Row, ...]
    ruled: bool = True


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class LoadedDocument:
    """One file as read by one loader."""

    blocks: tuple[Block, ...]
    format: str  # txt, md, docx, pdf
    loader: str  # the loader's name
    encoding: str | None = None  # of text files
    pages: int | None = None  # of paged formats
    ocr: bool = False
    findings: tuple[Finding, ...] = field(default=())
