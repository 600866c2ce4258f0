"""Tables that are no tables: letterheads and signatures laid side by side, boxes around a single text."""

from __future__ import annotations

from functools import cache

from cchc_extract.loaders.document import Cell, Row, Table
from cchc_extract.text.cleaning import clean
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_MOST_COLUMNS = 3  # of a letterhead or a signature; some writers keep an empty column between the two


def is_layout(table: Table) -> bool:
    """Whether a table only places texts side by side: what it holds is read as paragraphs, column by column.

    True for a single cell, for one row of borderless columns, and for at most three columns that hold a state heading,
    a list of recipients or a signature.
    """
    width = max((sum(cell.columns for cell in row.cells) for row in table.rows), default=0)
    if width <= 1:
        return True
    if width > _MOST_COLUMNS:
        return False
    if len(table.rows) == 1 and not table.ruled:
        return True
    if len(table.rows) > 6:
        return False
    return any(_opens_layout(line) for row in table.rows for cell in row.cells for line in _lines(cell))


def _lines(cell: Cell) -> list[str]:
    return [fold(clean(line.text).text) for paragraph in cell.paragraphs for line in paragraph.lines]


def _opens_layout(line: str) -> bool:
    return bool(line) and line.startswith(_openers())


@cache
def _openers() -> tuple[str, ...]:
    words = load("layout")
    codes = tuple(f"{code.lower()} " for code in ("TM.", "KT.", "TL.", "TUQ."))
    return (
        *words["state_heading"]["phrases"],
        *words["party_heading"]["phrases"],
        *words["recipients"]["phrases"],
        *codes,
    )


def in_reading_order(table: Table) -> list[tuple[int, Cell]]:
    """The cells of a layout with their columns, in the order in which they are read: rows from the top, each left to
    right, as the letterhead's issuer and state heading stand over number and date."""
    cells: list[tuple[int, Cell]] = []
    for row in table.rows:
        column = 0
        for cell in row.cells:
            cells.append((column, cell))
            column += cell.columns
    return cells


def rows_of(table: Table) -> tuple[Row, ...]:
    """The rows that have a cell with text."""
    return tuple(row for row in table.rows if any(cell.paragraphs or cell.continued for cell in row.cells))
