"""A table's cells as values: paragraphs joined by one space, bullets cut (contract, "Task")."""

from __future__ import annotations

import regex

from cchc_extract.spans import Piece, Slice, cut
from cchc_extract.structure.markers import find_bullet
from cchc_extract.text.document import Cell, Row

# A bullet run into the line before it: behind the end of a sentence or clause, and before a capital or figure.
_INNER = regex.compile(r"(?<=[.;:])\s[-–+•]\s(?=[\p{Lu}\d])")


def cell_piece(plain: str, cell: Cell) -> Piece | None:
    """The cell's words without bullets; None if it is empty."""
    parts = cell_parts(plain, cell)
    if not parts:
        whole = cell.piece(plain)
        return whole if whole is not None and not all(c in "-–+•…. " for c in whole.text) else None
    return Piece(" ".join(p.text for p in parts), tuple(s for p in parts for s in p.slices))


def cell_parts(plain: str, cell: Cell) -> list[Piece]:
    """The cell's paragraphs and bullets one by one."""
    parts: list[Piece] = []
    for start, end in cell.paragraphs:
        bullet = find_bullet(plain, start, end)
        if bullet is not None:
            start = bullet.rest
        bounds = [start, *(p for m in _INNER.finditer(plain, start, end) for p in m.span()), end]
        for a, b in zip(bounds[::2], bounds[1::2], strict=True):
            piece = cut(plain, a, b)
            if piece is not None and any(c.isalnum() for c in piece.text):
                parts.append(piece)
    return parts


def grid(plain: str, row: Row) -> list[tuple[Piece | None, Cell, bool]]:
    """The row spread over the table's grid: for each column the cell's value, the cell, and whether it begins there."""
    columns: list[tuple[Piece | None, Cell, bool]] = []
    for cell in row.cells:
        piece = cell_piece(plain, cell)
        columns += [(piece, cell, index == 0) for index in range(cell.columns)]
    return columns


def whole(row: Row) -> Slice:
    """The row's line."""
    return Slice(row.start, row.end)
