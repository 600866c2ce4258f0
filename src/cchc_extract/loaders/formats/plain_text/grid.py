"""Rows with too few cells → rows of a grid.

Where a format names no columns, a cell that is not there says something: it is covered by the cell above (merged down)
or by the one beside it (merged across); an empty cell would have been written. Which, is read from what the cells hold.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import log

from cchc_extract.loaders.formats.plain_text import line_shapes as shapes
from cchc_extract.loaders.formats.plain_text.pipe_tables import CellLines

_LONG_TEXT = 12
_ENOUGH = 3  # cells with the same first word that make it one of the column's
_NEARLY_FULL = 2  # cells that a nearly full row lacks


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell in its place: its lines, how many columns it spans, whether the cell above covers it."""

    lines: CellLines
    columns: int = 1
    continued: bool = False


GridRow = list[GridCell]


@dataclass(slots=True)
class _Column:
    """What the cells of one column have been so far."""

    seen: int = 0
    numbers: int = 0
    figures: int = 0
    length: float = 0.0  # sum of the logarithms
    texts: Counter[str] = field(default_factory=Counter)
    heads: Counter[str] = field(default_factory=Counter)

    def learn(self, text: str) -> None:
        if not text:
            return
        self.seen += 1
        self.numbers += shapes.is_item_number(text)
        self.figures += shapes.is_amount(text)
        self.length += log(1 + len(text))
        self.texts[text] += 1
        self.heads[shapes.first_word(text)] += 1

    def likeness(self, text: str) -> float:
        """How much the text is like the cells of this column."""
        if not text:
            return 0.0
        score = 0.0
        if self.texts[text]:
            score += 2.0 if len(text) < _LONG_TEXT else 4.0  # long texts are not alike by chance
        if self.seen == 0:
            return score
        score += min(1.0, self.heads[shapes.first_word(text)] / _ENOUGH)
        score += 1.5 - 3.0 * abs(shapes.is_amount(text) - self.figures / self.seen)
        score += 1.5 - 3.0 * abs(shapes.is_item_number(text) - self.numbers / self.seen)
        return score - 0.5 * abs(log(1 + len(text)) - self.length / self.seen)


def resolve(rows: Sequence[Sequence[CellLines]], columns: int) -> list[GridRow]:
    """The rows with all their columns: the spans and continued cells of each row add up to `columns`.

    Guarantees that every line stays in one cell, in order; rows with more cells than columns are kept whole.
    """
    profile = [_Column() for _ in range(columns)]
    for n, row in enumerate(rows):
        if len(row) == columns:
            for column, cell in zip(profile, row, strict=True):
                if n == 0 and len(rows) > 1:
                    column.texts[_text(cell)] += 1  # the head says what the column is called, not what it holds
                else:
                    column.learn(_text(cell))
    grid: list[GridRow] = []
    habits: Counter[tuple[int, ...]] = Counter()
    for n, row in enumerate(rows):
        above = grid[-1] if grid else None
        if len(row) >= columns:
            grid.append([GridCell(cell) for cell in _narrowed(row, columns)])
        elif n == 1 and (heads := _two_row_head(rows[0], row, columns, profile)) is not None:
            grid[0], lower = heads
            grid.append(lower)
        elif len(row) == 1:
            grid.append([GridCell(row[0], columns)])
        else:
            placed = _place(row, columns, profile, habits)
            habits[tuple(placed)] += 1
            grid.append(_fill(row, placed, columns, above))
            for cell, place in zip(row, placed, strict=True):
                profile[place].learn(_text(cell))
    return grid


def _narrowed(row: Sequence[CellLines], columns: int) -> list[CellLines]:
    """The row without as many cells that say nothing as it has too many, from the right; what marks they hold stays."""
    cells = [list(cell) for cell in row]
    for n in range(len(cells) - 1, 0, -1):
        if len(cells) <= columns:
            break
        if not _text(cells[n]):
            cells[n - 1].extend(cells[n])
            del cells[n]
    return cells


def _text(cell: CellLines) -> str:
    return " ".join(line.bare for line in cell if line.bare)


def _place(
    row: Sequence[CellLines], columns: int, profile: Sequence[_Column], habits: Counter[tuple[int, ...]]
) -> list[int]:
    """The column of each cell: in order, where it is most like the cells of the column; to the left where alike.

    A row with a number of its own that is nearly full lacks its last cells rather than some in its middle, the more so
    the more rows before it did.
    """
    texts = [_text(cell) for cell in row]
    numbered = shapes.is_item_number(texts[0])
    spare = columns - len(row)
    if numbered and not any(texts[2:]):  # the title of a group, merged across what is missing
        return [0, 1, *range(spare + 2, columns)]
    leap = 2.0
    if numbered:
        leap = 0.5 if spare > _NEARLY_FULL else 2.5 + min(2, habits[tuple(range(len(row)))])
    # best[k][s]: the best likeness of the first k cells with s columns left out before them.
    best = [[0.0] * (spare + 1)]
    skipped: list[list[int]] = []
    for k, text in enumerate(texts):
        scores, choice = [], []
        top, at = float("-inf"), 0
        for s in range(spare + 1):
            stay = best[-1][s]
            from_left = top - leap if k > 0 or numbered else top
            before = (stay, s) if stay >= from_left else (from_left, at)
            scores.append(before[0] + profile[k + s].likeness(text))
            choice.append(before[1])
            if stay > top:
                top, at = stay, s
        best.append(scores)
        skipped.append(choice)
    left_out = max(range(spare + 1), key=lambda n: (best[-1][n], -n))
    placed = []
    for k in range(len(row) - 1, -1, -1):
        placed.append(k + left_out)
        left_out = skipped[k][left_out]
    placed.reverse()
    return placed


def _fill(row: Sequence[CellLines], placed: Sequence[int], columns: int, above: GridRow | None) -> GridRow:
    """The row with its missing columns: covered from above where a cell stands there, else by the cell to the left.

    A row with a number of its own lacks no cell in its middle: there the cell to the left is merged across.
    """
    covered = _covering(above, columns)
    numbered = placed[0] == 0 and shapes.is_item_number(_text(row[0]))
    titled = numbered and len(row) == 2
    filled: GridRow = []
    column = 0
    for n, cell in enumerate(row):
        while column < placed[n]:
            if n > 0 and (numbered or not covered[column]):
                filled[-1] = GridCell(filled[-1].lines, filled[-1].columns + 1, filled[-1].continued)
            else:
                filled.append(GridCell([], 1, covered[column]))
            column += 1
        filled.append(GridCell(cell))
        column += 1
    while column < columns:
        if titled:
            filled[-1] = GridCell(filled[-1].lines, filled[-1].columns + 1)
        else:
            filled.append(GridCell([], 1, covered[column]))
        column += 1
    return filled


def _covering(above: GridRow | None, columns: int) -> list[bool]:
    """For each column, whether the row above has a cell there that may reach down: one of its own, not empty."""
    reach: list[bool] = []
    for cell in above or []:
        reach.extend([cell.columns == 1 and (cell.continued or bool(cell.lines))] * cell.columns)
    return (reach + [False] * columns)[:columns]


def _two_row_head(
    upper: Sequence[CellLines], lower: Sequence[CellLines], columns: int, profile: Sequence[_Column]
) -> tuple[GridRow, GridRow] | None:
    """A head of two rows: some cells of the upper row are merged across those of the lower row, the others down."""
    lower = list(lower)
    while lower and not lower[-1]:
        lower.pop()
    merged = len(lower) + len(upper) - columns
    if not 1 <= merged <= len(lower) // 2 or len(upper) >= columns or any(not cell for cell in upper):
        return None
    if shapes.is_item_number(_text(lower[0])) and len(lower[0]) == 1 and _text(lower[0])[:1].isdigit():
        return None
    spans = _shares(lower, merged)
    start = max(
        range(len(upper) - merged + 1),
        key=lambda at: (_head_likeness(upper, lower, at, merged, spans, profile), -at),
    )
    top: GridRow = []
    bottom: GridRow = []
    taken = 0
    for n, cell in enumerate(upper):
        if start <= n < start + merged:
            span = spans[n - start]
            top.append(GridCell(cell, span))
            bottom.extend(GridCell(part) for part in lower[taken : taken + span])
            taken += span
        else:
            top.append(GridCell(cell))
            bottom.append(GridCell([], 1, continued=True))
    return top, bottom


def _shares(lower: Sequence[CellLines], merged: int) -> list[int]:
    """How many cells of the lower row stand under each merged cell: alike many, or cut where their kind changes."""
    share, rest = divmod(len(lower), merged)
    if rest == 0 or merged != 2:
        return [share + (1 if n >= merged - rest else 0) for n in range(merged)]
    dated = [any(c.isdigit() for c in _text(cell)) for cell in lower]
    changes = [n + 1 for n, (left, right) in enumerate(pairwise(dated)) if left != right]
    cut = next((n for n in changes if 2 <= n <= len(lower) - 2), share)
    return [cut, len(lower) - cut]


def _head_likeness(
    upper: Sequence[CellLines],
    lower: Sequence[CellLines],
    at: int,
    merged: int,
    spans: Sequence[int],
    profile: Sequence[_Column],
) -> float:
    """How well the cells of the upper row from `at` on stand over the lower row: years, columns of one kind."""
    score = 0.0
    column = at
    taken = 0
    for n in range(merged):
        # A head and what stands under it share years ("Giai đoạn 2026 - 2030" over "Năm 2026"…), hardly words.
        below = {word for cell in lower[taken : taken + spans[n]] for word in _text(cell).split() if word.isdigit()}
        score += len(below & set(_text(upper[at + n]).split()))
        under = [c for c in profile[column : column + spans[n]] if c.seen]
        figures = [c.figures / c.seen for c in under]
        if figures:
            score += 1.0 if min(figures) > 0.5 else (0.3 if max(figures) < 0.5 else 0.0)
        column += spans[n]
        taken += spans[n]
    words = [set(_text(cell).casefold().split()) for n, cell in enumerate(upper) if not at <= n < at + merged]
    # Heads that are left single and read alike ("Năm 2026 | Năm 2027") belong together: the odd one is the merged one.
    score += 0.5 * sum(1 for left, right in pairwise(words) if left & right)
    return score
