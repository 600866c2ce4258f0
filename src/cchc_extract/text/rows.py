"""Rows made whole: what a page break splits is joined again, cell by cell, and a head repeated on a page is marked."""

from __future__ import annotations

from dataclasses import replace

from cchc_extract.loaders.document import Cell, Paragraph, Row, Table
from cchc_extract.text.cleaning import clean


def whole_rows(table: Table) -> tuple[tuple[Row, bool], ...]:
    """The table's rows with no row split by a page break; the flag marks a head that only repeats the first one.

    A repeated head between the two parts of a split row does not stop the join.
    """
    head = [_words(row) for row in table.rows[:3]]
    rows: list[tuple[Row, bool]] = []
    open_row: int | None = None  # index of the last row that a page break may have split
    for index, row in enumerate(table.rows):
        repeated = index > 0 and bool(head[0]) and _repeats(row, head, index)
        if repeated:
            rows.append((row, True))
            continue
        if open_row is not None and rows[open_row][0].split and _fits(rows[open_row][0], row):
            rows[open_row] = (_joined(rows[open_row][0], row), False)
            continue
        rows.append((row, False))
        open_row = len(rows) - 1
    return tuple(rows)


def _repeats(row: Row, head: list[tuple[str, ...]], index: int) -> bool:
    words = _words(row)
    if not any(words):
        return False
    return words == head[0] or (row.header and index > 2 and words in head)


def _words(row: Row) -> tuple[str, ...]:
    return tuple(
        "".join(clean(line.text).text for p in cell.paragraphs for line in p.lines).casefold() for cell in row.cells
    )


def _fits(row: Row, rest: Row) -> bool:
    return [cell.columns for cell in row.cells] == [cell.columns for cell in rest.cells]


def _joined(row: Row, rest: Row) -> Row:
    cells = tuple(_cell(one, other) for one, other in zip(row.cells, rest.cells, strict=True))
    return replace(row, cells=cells, split=rest.split)


def _cell(cell: Cell, rest: Cell) -> Cell:
    """The cell with its rest: the rest's first paragraph goes on where the last one broke off."""
    if not rest.paragraphs:
        return cell
    if not cell.paragraphs:
        return replace(cell, paragraphs=rest.paragraphs)
    last, first = cell.paragraphs[-1], rest.paragraphs[0]
    whole: Paragraph = replace(last, lines=last.lines + first.lines)
    return replace(cell, paragraphs=(*cell.paragraphs[:-1], whole, *rest.paragraphs[1:]))
