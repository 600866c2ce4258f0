"""Tables whose ruling lines close no grid, found by pdfplumber: slower by far, so asked for single pages only."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

from cchc_extract.loaders.formats.pdf.grids import Grid, closed_grid
from cchc_extract.loaders.formats.pdf.pages import PageLayout
from cchc_extract.loaders.formats.pdf.ruling import Rule
from cchc_extract.loaders.formats.pdf.tables import lay_into

_SAME = 3.0  # points


def with_closed_tables(data: bytes, layouts: Sequence[PageLayout]) -> list[PageLayout]:
    """The pages with their tables closed: those with a broken grid are read again by pdfplumber.

    Where pdfplumber finds no better grid, the table's text becomes running text: nothing is lost.
    """
    broken = [layout for layout in layouts if any(table.is_broken for table in layout.tables)]
    if broken:
        import pdfplumber

        with pdfplumber.open(io.BytesIO(data)) as document:
            for layout in broken:
                page = document.pages[layout.number - 1]
                try:
                    _close_tables(layout, [_grid(table) for table in page.find_tables()])
                finally:
                    page.close()  # it keeps every page in memory otherwise
    return list(layouts)


def _close_tables(layout: PageLayout, grids: Sequence[Grid]) -> None:
    kept = [table for table in layout.tables if not table.is_broken]
    loose = [one for table in layout.tables if table.is_broken for cell in table.cells for one in cell]
    tables = []
    for grid in grids:
        if any(_overlap(grid, table.grid) for table in kept):
            continue
        text, loose = lay_into(grid, loose)
        if text.is_table and not text.is_broken:
            tables.append(text)
        else:
            loose += [one for cell in text.cells for one in cell]
    layout.tables = sorted([*kept, *tables], key=lambda table: table.grid.box.top)
    layout.fragments = [*layout.fragments, *loose]


def _overlap(one: Grid, other: Grid) -> bool:
    a, b = one.box, other.box
    return a.left < b.right and b.left < a.right and a.top < b.bottom and b.top < a.bottom


def _grid(table: Any) -> Grid:
    """pdfplumber's table as a grid: the sides of its cells are the rules."""
    boxes = [tuple(map(float, cell)) for cell in table.cells]
    xs = _edges(x for left, _, right, _ in boxes for x in (left, right))
    ys = _edges(y for _, top, _, bottom in boxes for y in (top, bottom))
    horizontal = [Rule(y, left, right) for left, top, right, bottom in boxes for y in (top, bottom)]
    vertical = [Rule(x, top, bottom) for left, top, right, bottom in boxes for x in (left, right)]
    return closed_grid(xs, ys, horizontal, vertical)


def _edges(values: Iterable[float]) -> list[float]:
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > _SAME:
            edges.append(value)
    return edges
