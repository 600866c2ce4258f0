"""Tables that only place a letterhead or a signature side by side."""

from __future__ import annotations

from collections.abc import Sequence

from cchc_extract.loaders.formats.plain_text import line_shapes as shapes
from cchc_extract.loaders.formats.plain_text.pipe_tables import CellLines

_MAX_COLUMNS = 3
_MAX_ROWS = 8
_LETTERHEAD_ROWS = 2  # names over number and date


def is_layout(rows: Sequence[Sequence[CellLines]]) -> bool:
    """Whether the rows are a letterhead (state name, motto, number) or a signature (recipients, who signs)."""
    if not rows or len(rows) > _MAX_ROWS or max(len(row) for row in rows) > _MAX_COLUMNS:
        return False
    lines = [line.bare for row in rows for cell in row for line in cell]
    return any(shapes.is_layout_line(line) or shapes.is_signing(line) for line in lines) or (
        len(rows) == 1 and any(shapes.is_number_line(line) for line in lines)
    )


def cut_out(rows: Sequence[Sequence[CellLines]]) -> list[tuple[int, int]]:
    """The rows cut where a letterhead stands among rows of another table (a site's table of facts before it)."""
    for n, row in enumerate(rows):
        if len(row) in (2, 3) and any(shapes.is_letterhead(line.bare) for cell in row for line in cell):
            end = n + 1
            while end < len(rows) and len(rows[end]) == len(row) and end - n < _LETTERHEAD_ROWS:
                end += 1
            return [part for part in ((0, n), (n, end), (end, len(rows))) if part[0] < part[1]]
    return [(0, len(rows))]


def as_columns(rows: Sequence[Sequence[CellLines]]) -> list[list[CellLines]]:
    """One row of two columns read from top to bottom: a layout whose rows are lines of print, not cells."""
    columns: list[CellLines] = []
    for row in rows:
        filled = [cell for cell in row if cell] if len(row) > 2 else list(row)
        if len(filled) == 1 and len(row) > 2 and not row[0]:
            filled = [[], *filled]  # tabs only on the left: it stands in the right column
        for n, cell in enumerate(filled):
            while len(columns) <= n:
                columns.append([])
            columns[n].extend(cell)
    return [columns]
