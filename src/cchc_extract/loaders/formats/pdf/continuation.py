"""Tables put together again over page breaks: one table, its repeated heads marked, its split rows marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cchc_extract.loaders.document import Cell, Row, Table
from cchc_extract.loaders.formats.pdf.grids import Grid
from cchc_extract.loaders.formats.pdf.paragraphs import has_marker

_SAME = 4.0  # points: column edges that differ less are the same
_HEAD_ROWS = 3  # rows of the longest head that is looked for
_NUMBERED = 0.7  # of the rows: a first column filled in more of them numbers the rows


@dataclass(frozen=True, slots=True)
class PageTable:
    """A table as one page shows it, with its column edges; `open_bottom` as in `Grid`."""

    table: Table
    xs: tuple[float, ...]
    open_bottom: bool

    @classmethod
    def of(cls, table: Table, grid: Grid) -> PageTable:
        """The table with the edges of its grid."""
        return cls(table, grid.xs, grid.open_bottom)


def joined(first: PageTable, second: PageTable) -> PageTable | None:
    """Both as one table if `second`, which opens the page after, has the columns of `first`; None if not."""
    edges = _common_edges(first.xs, second.xs)
    if edges is None:
        return None
    rows = _spread(first.table.rows, first.xs, edges)
    more = list(_spread(second.table.rows, second.xs, edges))
    repeated = 0
    while repeated < min(_HEAD_ROWS, len(rows), len(more) - 1) and _repeats(rows[repeated], more[repeated]):
        more[repeated] = replace(more[repeated], header=True)
        repeated += 1
    if repeated < len(more) and _goes_on(rows, more[repeated], is_open=first.open_bottom):
        rows = (*rows[:-1], replace(rows[-1], split=True))
    return PageTable(Table((*rows, *more)), edges, second.open_bottom)


def _common_edges(one: Sequence[float], other: Sequence[float]) -> tuple[float, ...] | None:
    """The column edges of both where one has all of the other's: rules may be missing where cells are merged."""
    shift = other[0] - one[0]
    moved = [x - shift for x in other]
    if abs(moved[-1] - one[-1]) > _SAME:
        return None
    many, few = (list(one), moved) if len(one) >= len(moved) else (moved, list(one))
    if any(min(abs(x - y) for y in many) > _SAME for x in few):
        return None
    return tuple(many)


def _spread(rows: Sequence[Row], xs: Sequence[float], edges: Sequence[float]) -> tuple[Row, ...]:
    """The rows with their cells counted in the columns of `edges`."""
    if len(xs) == len(edges):
        return tuple(rows)
    shift = xs[0] - edges[0]
    places = [min(range(len(edges)), key=lambda i, x=x: abs(edges[i] - (x - shift))) for x in xs]  # type: ignore[misc]
    spread = []
    for row in rows:
        cells, column = [], 0
        for cell in row.cells:
            cells.append(replace(cell, columns=places[column + cell.columns] - places[column]))
            column += cell.columns
        spread.append(replace(row, cells=tuple(cells)))
    return tuple(spread)


def _repeats(row: Row, other: Row) -> bool:
    words = _words(row)
    return any(words) and words == _words(other)


def _words(row: Row) -> list[str]:
    return ["".join(_text(cell).split()).casefold() for cell in row.cells]


def _text(cell: Cell) -> str:
    return " ".join(line.text for paragraph in cell.paragraphs for line in paragraph.lines)


def _goes_on(rows: Sequence[Row], after: Row, *, is_open: bool) -> bool:
    """Whether `after`, the first row of a page, is the rest of the last of `rows`.

    It is if it has no number where rows are numbered, or if its words go on in the middle of a sentence, or if nothing
    closed the row before and no new number stands in its first cell.
    """
    last = rows[-1]
    if [cell.columns for cell in last.cells] != [cell.columns for cell in after.cells] or len(after.cells) < 2:
        return False
    texts = [_text(cell) for cell in after.cells]
    if not any(texts):
        return True
    begun = [_text(cell) for cell in last.cells]
    goes_on = [text[0].islower() for before, text in zip(begun, texts, strict=True) if before and text]
    if texts[0]:
        return bool(begun[0]) and (texts[0][0].islower() or (is_open and not has_marker(texts[0]) and any(goes_on)))
    if not any(begun):
        return False
    if is_open or any(goes_on):
        return True
    numbered = [row for row in rows if len(row.cells) == len(last.cells)]
    filled = sum(bool(_text(row.cells[0])) for row in numbered)
    return bool(begun[0]) and filled >= _NUMBERED * len(numbered)
