"""How many cells of a ruled table are read right; the Word file that the PDF was printed from says what is right."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import peers

Cell = tuple[int, str]
"""The grid column, from 0, that a cell begins in, and its text without white space (a printed line breaks anywhere)."""


@dataclass(frozen=True, slots=True)
class CellCount:
    """Grid cells of the table, and how many of them each reader has in the right column with the right text."""

    cells: int
    ours: int
    pdfplumber: int


def count_cells(table: Path, pdf: Path) -> CellCount:
    """Both readers on the largest table of a Word file, as the PDF prints it."""
    expected = _expected(table)
    data = pdf.read_bytes()
    plumbed = (
        (column, _bare(text))
        for rows in peers.pdfplumber_tables(data)
        for row in rows
        for column, text in enumerate(row)
        if text is not None
    )
    return CellCount(len(expected), _right(expected, _ours(data)), _right(expected, plumbed))


def _expected(table: Path) -> Sequence[Cell]:
    """One item a grid cell: a merged cell counts as often as it covers columns and rows of the grid.

    Cells whose only text is a number that Word sets by itself are left out: python-docx does not know it.
    """
    import docx

    largest = max(docx.Document(str(table)).tables, key=lambda one: len(one.rows) * len(one.columns))
    cells: list[Cell] = []
    for row in largest.rows:
        start = 0
        before: object = None
        for column, cell in enumerate(row.cells):
            if cell._tc is not before:
                start, before = column, cell._tc
            if cell.text or not cell._tc.xpath(".//w:numPr"):
                cells.append((start, _bare(cell.text)))
    return cells


def _ours(data: bytes) -> Iterable[Cell]:
    from cchc_extract.loaders.registry import load
    from cchc_extract.text.building import build
    from cchc_extract.text.document import Table

    document = build(load(data))
    for block in document.blocks:
        if not isinstance(block, Table):
            continue
        for row in block.rows:
            column = 0
            for cell in row.cells:
                piece = cell.piece(document.plain)
                yield column, _bare(piece.text) if piece is not None else ""
                column += cell.columns


def _right(expected: Sequence[Cell], found: Iterable[Cell]) -> int:
    """How many expected cells are among the found ones; a found cell stands for one merged cell, however wide."""
    left = Counter(found)
    right = 0
    previous: Cell | None = None
    for cell in expected:
        if cell == previous and cell[1]:  # a further column of the merged cell just found
            right += 1
        elif left[cell]:
            left[cell] -= 1
            right += 1
            previous = cell
        else:
            previous = None
    return right


def _bare(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())
