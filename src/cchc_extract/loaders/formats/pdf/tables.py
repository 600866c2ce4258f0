"""Ruled tables: text laid into the cells of a grid, and tables put together again over page breaks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cchc_extract.loaders.document import Cell, Paragraph, Row, Table
from cchc_extract.loaders.formats.pdf.fragments import Fragment
from cchc_extract.loaders.formats.pdf.grids import Grid
from cchc_extract.loaders.formats.pdf.lines import PrintedLine, build_lines
from cchc_extract.loaders.formats.pdf.measures import column_measure
from cchc_extract.loaders.formats.pdf.paragraphs import Measure, group_lines, paragraph_of

_LETTER_MIDDLE = 0.3  # of the em above the baseline: where a letter's place is judged
_PADDING = 8.0  # points: the widest room between a rule and its cell's text that is taken for padding
_STRADDLE = 2.0  # points: a word that reaches further over a rule on both sides was two words
_BROKEN = 0.1  # of the words: a grid that more of them cross is not the table's


@dataclass(slots=True)
class GridText:
    """A grid with the fragments in each of its cells."""

    grid: Grid
    cells: list[list[Fragment]]
    crossed: int = 0
    words: int = 0

    @property
    def is_broken(self) -> bool:
        """Whether the grid's rules do not fit its text: cells that are no rectangles, or words across rules."""
        return not self.grid.whole or self.crossed > max(2.0, _BROKEN * self.words)

    @property
    def is_table(self) -> bool:
        """Whether two cells have text, or one of a row of cells (the rest of a row that a page break splits)."""
        filled = sum(bool(cell) for cell in self.cells)
        return filled > 1 or (filled == 1 and len(self.grid.xs) > 2)


def lay_into(grid: Grid, fragments: Iterable[Fragment]) -> tuple[GridText, list[Fragment]]:
    """The grid with what stands in its cells, and the fragments that stand outside."""
    text = GridText(grid, [[] for _ in grid.cells])
    outside: list[Fragment] = []
    box = grid.box
    for fragment in fragments:
        y = fragment.baseline - _LETTER_MIDDLE * fragment.size
        if not (box.top <= y <= box.bottom) or fragment.right < box.left or fragment.left > box.right:
            outside.append(fragment)
        elif fragment.turned:
            _place(text, fragment, (fragment.top + fragment.bottom) / 2, outside)
        else:
            _lay(text, fragment, y, outside)
    return text, outside


def _place(text: GridText, fragment: Fragment, y: float, outside: list[Fragment]) -> None:
    index = text.grid.cell_at((fragment.left + fragment.right) / 2, y)
    (outside if index is None else text.cells[index]).append(fragment)


def _lay(text: GridText, fragment: Fragment, y: float, outside: list[Fragment]) -> None:
    first = text.grid.cell_at(fragment.left + 0.5, y)
    if first is not None and first == text.grid.cell_at(fragment.right - 0.5, y):
        text.cells[first].append(fragment)
        text.words += fragment.text.count(" ") + 1
        return
    pieces: list[tuple[int, int, int | None]] = []
    for start, end in fragment.words():
        for piece in _word_pieces(text, fragment, start, end, y):
            if pieces and pieces[-1][2] == piece[2]:
                pieces[-1] = (pieces[-1][0], piece[1], piece[2])
            else:
                pieces.append(piece)
    for start, end, index in pieces:
        (outside if index is None else text.cells[index]).append(fragment.part(start, end))


def _word_pieces(
    text: GridText, fragment: Fragment, start: int, end: int, y: float
) -> list[tuple[int, int, int | None]]:
    """A word with its cell; one that stands on both sides of a rule is cut there if its letters leave room for it."""
    text.words += 1
    grid = text.grid
    left, right = fragment.lefts[start], fragment.rights[end - 1]
    index = grid.cell_at((left + right) / 2, y)
    ends = grid.cell_at(left + _STRADDLE, y), grid.cell_at(right - _STRADDLE, y)
    if ends[0] == ends[1] or right - left < 2 * _STRADDLE:
        return [(start, end, index)]
    for place in range(start + 1, end):
        edge = _rule_between(grid, fragment.rights[place - 1], fragment.lefts[place], y)
        if edge:
            return [
                (start, place, grid.cell_at((left + fragment.rights[place - 1]) / 2, y)),
                (place, end, grid.cell_at((fragment.lefts[place] + right) / 2, y)),
            ]
    text.crossed += 1
    return [(start, end, index)]


def _rule_between(grid: Grid, left: float, right: float, y: float) -> bool:
    """Whether an edge of a cell lies between two letters."""
    crossed = any(left - 0.5 <= x <= right + 0.5 for x in grid.xs)
    return crossed and grid.cell_at(left - 1, y) != grid.cell_at(right + 1, y)


def table_of(text: GridText, *, page: int, content: str) -> Table:
    """The rows and cells of one page's table; a cell merged down is `continued` in the rows that it covers."""
    grid = text.grid
    lines = [build_lines(cell, page=page, content=content) if cell else [] for cell in text.cells]
    paddings = _paddings(grid, lines)
    steps = column_measure([line for cell in lines for line in cell]).step
    rows: list[Row] = []
    for units in grid.units:
        row: list[Cell] = []
        number = len(rows)
        for column, index in enumerate(units):
            if column and units[column - 1] == index:
                continue
            cell = grid.cells[index]
            if cell.row != number:
                row.append(Cell(columns=cell.columns, continued=True))
                continue
            box = grid.cell_box(index)
            measure = Measure(box.left + paddings[cell.column], box.right - paddings[cell.column], steps)
            row.append(Cell(_paragraphs(lines[index], measure), columns=cell.columns))
        rows.append(Row(tuple(row), page=page))
    return Table(tuple(rows))


def _paddings(grid: Grid, lines: Sequence[Sequence[PrintedLine]]) -> dict[int, float]:
    """For each column the room that is kept free on both sides of its text."""
    paddings: dict[int, float] = {}
    for cell, cell_lines in zip(grid.cells, lines, strict=True):
        for line in cell_lines:
            room = max(0.0, line.left - grid.xs[cell.column])
            paddings[cell.column] = min(paddings.get(cell.column, _PADDING), room)
    return {column: paddings.get(column, 0.0) for column in range(len(grid.xs))}


def _paragraphs(lines: Sequence[PrintedLine], measure: Measure) -> tuple[Paragraph, ...]:
    return tuple(paragraph_of(group, measure) for group in group_lines(lines, measure, in_cell=True))
