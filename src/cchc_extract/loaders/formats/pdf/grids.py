"""Grids: the cells of tables, rebuilt from ruling lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cchc_extract.loaders.formats.pdf.frame import Box
from cchc_extract.loaders.formats.pdf.ruling import Drawing, Rule

_SAME = 3.0  # points: rules that are nearer are one rule, ends that are nearer meet
_OPEN = 6.0  # points: rules that run further past the last crossing leave a row or column open
_MOST_CROSSINGS = 2_000_000  # to look at: a hatched drawing has more, no table has
_DRAWN = 0.6  # of a cell's side: how much of it must be drawn


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell: from its row and column, how many rows and columns it covers."""

    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's rules: `xs` and `ys` are the edges of its columns and rows, ascending, in points as seen.

    `units` gives for each row and column the index of the cell that covers it. `open_top` and `open_bottom` say that
    the vertical rules run on where no horizontal one closes the row. `whole` is False if the rules close no cells.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[GridCell, ...]
    units: tuple[tuple[int, ...], ...]
    open_top: bool = False
    open_bottom: bool = False
    whole: bool = True

    @property
    def box(self) -> Box:
        """The place of the table."""
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def cell_at(self, x: float, y: float) -> int | None:
        """The index of the cell that holds the point; None outside the table."""
        if not (self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]):
            return None
        column = min(bisect_right(self.xs, x), len(self.xs) - 1) - 1
        row = min(bisect_right(self.ys, y), len(self.ys) - 1) - 1
        return self.units[row][column]

    def cell_box(self, index: int) -> Box:
        """The place of a cell."""
        cell = self.cells[index]
        return Box(
            self.xs[cell.column],
            self.ys[cell.row],
            self.xs[cell.column + cell.columns],
            self.ys[cell.row + cell.rows],
        )


def find_grids(drawing: Drawing) -> list[Grid]:
    """The tables that a page's rules draw, from top to bottom; a grid within another's cell belongs to that cell.

    A frame around a single text is no table.
    """
    if len(drawing.horizontal) + len(drawing.vertical) < 4 or len(drawing.vertical) < 2:
        return []
    horizontal, vertical = merged(drawing.horizontal), merged(drawing.vertical)
    if len(horizontal) * len(vertical) > _MOST_CROSSINGS:
        return []
    grids = [grid for rules in _connected(horizontal, vertical) if (grid := _grid(*rules)) is not None]
    grids.sort(key=lambda grid: (grid.ys[0], grid.xs[0]))
    return [grid for grid in grids if not any(other is not grid and _inside(grid.box, other.box) for other in grids)]


def _inside(inner: Box, outer: Box) -> bool:
    return (
        outer.left - _SAME <= inner.left
        and outer.top - _SAME <= inner.top
        and inner.right <= outer.right + _SAME
        and inner.bottom <= outer.bottom + _SAME
        and inner != outer
    )


def merged(rules: Iterable[Rule]) -> list[Rule]:
    """Rules that lie on one line become one where they touch; double rules become one."""
    lines: list[list[Rule]] = []
    for rule in sorted(rules):
        if lines and rule.at - lines[-1][0].at <= _SAME:
            lines[-1].append(rule)
        else:
            lines.append([rule])
    result: list[Rule] = []
    for line in lines:
        at = sum(rule.at for rule in line) / len(line)
        start, end = None, 0.0
        for rule in sorted(line, key=lambda rule: rule.start):
            if start is None:
                start, end = rule.start, rule.end
            elif rule.start <= end + _SAME:
                end = max(end, rule.end)
            else:
                result.append(Rule(at, start, end))
                start, end = rule.start, rule.end
        if start is not None:
            result.append(Rule(at, start, end))
    return result


def _connected(horizontal: list[Rule], vertical: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Rules that cross or touch each other, table by table."""
    parent = list(range(len(horizontal) + len(vertical)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for number, (x, top, bottom) in enumerate(vertical, start=len(horizontal)):
        for index, (y, left, right) in enumerate(horizontal):
            if y > bottom + _SAME:
                break
            if y >= top - _SAME and left - _SAME <= x <= right + _SAME:
                parent[root(index)] = root(number)
    tables: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for index, rule in enumerate(horizontal):
        tables.setdefault(root(index), ([], []))[0].append(rule)
    for number, rule in enumerate(vertical, start=len(horizontal)):
        tables.setdefault(root(number), ([], []))[1].append(rule)
    return [rules for rules in tables.values() if rules[0] and len(rules[1]) > 1]


def _grid(horizontal: list[Rule], vertical: list[Rule]) -> Grid | None:
    xs, ys = _positions(vertical), _positions(horizontal)
    top, bottom = min(rule.start for rule in vertical), max(rule.end for rule in vertical)
    left, right = min(rule.start for rule in horizontal), max(rule.end for rule in horizontal)
    open_top, open_bottom = top < ys[0] - _OPEN, bottom > ys[-1] + _OPEN
    if open_top:
        ys.insert(0, top)
        horizontal = [*horizontal, Rule(top, left, right)]
    if open_bottom:
        ys.append(bottom)
        horizontal = [*horizontal, Rule(bottom, left, right)]
    if left < xs[0] - _OPEN:
        xs.insert(0, left)
        vertical = [*vertical, Rule(left, top, bottom)]
    if right > xs[-1] + _OPEN:
        xs.append(right)
        vertical = [*vertical, Rule(right, top, bottom)]
    if len(xs) < 2 or len(ys) < 2 or len(xs) + len(ys) < 5:
        return None
    return closed_grid(xs, ys, horizontal, vertical, open_top=open_top, open_bottom=open_bottom)


def _positions(rules: Iterable[Rule]) -> list[float]:
    positions: list[float] = []
    for at in sorted(rule.at for rule in rules):
        if not positions or at - positions[-1] > _SAME:
            positions.append(at)
    return positions


def closed_grid(
    xs: Sequence[float],
    ys: Sequence[float],
    horizontal: Iterable[Rule],
    vertical: Iterable[Rule],
    *,
    open_top: bool = False,
    open_bottom: bool = False,
) -> Grid:
    """The grid of those edges: neighbours with no rule drawn between them are one cell."""
    rows, columns = len(ys) - 1, len(xs) - 1
    parent = list(range(rows * columns))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    across, down = _by_position(horizontal), _by_position(vertical)
    for column in range(1, columns):
        rules = _near(down, xs[column])
        for row in range(rows):
            if not _is_drawn(rules, ys[row], ys[row + 1]):
                unit = row * columns + column
                parent[root(unit)] = root(unit - 1)
    for row in range(1, rows):
        rules = _near(across, ys[row])
        for column in range(columns):
            if not _is_drawn(rules, xs[column], xs[column + 1]):
                unit = row * columns + column
                parent[root(unit)] = root(unit - columns)
    members: dict[int, list[int]] = {}
    for unit in range(rows * columns):
        members.setdefault(root(unit), []).append(unit)
    cells: list[GridCell] = []
    indices = [0] * (rows * columns)
    whole = len(members) > 1
    for units in members.values():
        cell = _covering(units, columns)
        whole = whole and cell.rows * cell.columns == len(units)
        for unit in units:
            indices[unit] = len(cells)
        cells.append(cell)
    table = tuple(tuple(indices[row * columns : (row + 1) * columns]) for row in range(rows))
    return Grid(tuple(xs), tuple(ys), tuple(cells), table, open_top=open_top, open_bottom=open_bottom, whole=whole)


def _covering(units: list[int], columns: int) -> GridCell:
    rows = [unit // columns for unit in units]
    places = [unit % columns for unit in units]
    return GridCell(min(rows), min(places), max(rows) - min(rows) + 1, max(places) - min(places) + 1)


def _by_position(rules: Iterable[Rule]) -> list[Rule]:
    return sorted(rules)


def _near(rules: list[Rule], at: float) -> list[Rule]:
    return [rule for rule in rules if abs(rule.at - at) <= _SAME]


def _is_drawn(rules: list[Rule], start: float, end: float) -> bool:
    """Whether the rules cover most of the way from `start` to `end`."""
    drawn = sum(max(0.0, min(rule.end, end) - max(rule.start, start)) for rule in rules)
    return drawn >= _DRAWN * (end - start)
