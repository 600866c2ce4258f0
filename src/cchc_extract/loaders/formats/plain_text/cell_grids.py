"""Runs of pipes → rows: which pipes end a row, which hold an empty cell, where one table ends and the next begins.

The cheapest reading of all pipes of a region is taken: rows that fill the grid cost nothing; merged and missing cells,
empty cells inside a row, cells of words among amounts, new tables and prose between pipes cost something.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from enum import Enum
from itertools import accumulate

from cchc_extract.loaders.formats.plain_text import line_shapes as shapes
from cchc_extract.loaders.formats.plain_text.pipe_tables import CellLines

_MAX_COLUMNS = 40
_MAX_GRIDS = 6  # widths that are tried in one region
_MAX_OVERFLOW = 2  # cells that a row may have beyond the grid
_MIN_ROWS = 3  # full rows that say what a column holds
_NEW_TABLE = 1.0
_ADJACENT_TABLE = 2.0
_STRAY_PIPE = 4.0
_LEFT_OVER = 0.1  # a pipe at the end of a region, nothing written after it
_EMPTY_CELL = 0.15  # between filled ones in a full row
_EMPTY_IN_SHORT_ROW = 1.3  # more likely the end of a row
_STRANGE_CELL = 1.2
_PROSE = (3.0, 1.0, 0.2)  # cost of taking text between pipes as prose, by how much it looks so
_PROSE_AS_CELL = (0.0, 3.0, 6.0)
_INFINITY = float("inf")


class Kind(Enum):
    """What the text of a cell is."""

    NONE = 0
    NUMBER = 1  # the number of a row, or a small amount
    AMOUNT = 2
    WORDS = 3


@dataclass(slots=True)
class Gap:
    """The lines between two pipes, what they are, and how much they look like prose: 0, 1 or 2."""

    lines: CellLines
    kind: Kind = Kind.NONE
    prose: int = 0


@dataclass(frozen=True, slots=True)
class RawTable:
    """A table as read: its rows as cells of lines, and how many columns the grid has."""

    rows: list[list[CellLines]]
    columns: int


def kind_of(lines: CellLines) -> Kind:
    """What the lines of a cell are, taken together."""
    text = " ".join(line.bare for line in lines).strip()
    if not text:
        return Kind.NONE
    if len(text) <= 40 and shapes.is_item_number(text):
        return Kind.NUMBER
    return Kind.AMOUNT if len(text) <= 40 and shapes.is_amount(text) else Kind.WORDS


@dataclass(slots=True)
class _Grid:
    """A width that a table may have, and what its columns hold in rows that are full beyond doubt."""

    width: int
    rows: int = 0
    words: list[int] = field(default_factory=list)

    def learn(self, row: list[Gap]) -> None:
        """Count the cells of words in each column of a full row."""
        self.words = self.words or [0] * self.width
        self.rows += 1
        for n, cell in enumerate(row):
            self.words[n] += cell.kind is Kind.WORDS

    def strangers(self, row: list[Gap]) -> int:
        """How many cells of the row hold words where others hold amounts, or the reverse."""
        if self.rows < _MIN_ROWS:
            return 0
        return sum(
            1
            for words, cell in zip(self.words, row, strict=True)
            if cell.lines and (words <= 0.1 * self.rows if cell.kind is Kind.WORDS else words >= 0.95 * self.rows)
        )


class _Rows:
    """What a row from one pipe to another costs: sums over all gaps are kept, so a row is priced in constant time."""

    def __init__(self, gaps: list[Gap]) -> None:
        self.gaps = gaps
        self.filled = [0, *accumulate(int(bool(gap.lines)) for gap in gaps)]
        self.prose = [0.0, *accumulate(_PROSE_AS_CELL[gap.prose] for gap in gaps)]
        self.before = list(
            accumulate((n if gap.lines else -1 for n, gap in enumerate(gaps)), max)
        )  # last filled so far
        after = accumulate((n if gaps[n].lines else len(gaps) for n in range(len(gaps) - 1, -1, -1)), min)
        self.after = list(after)[::-1]  # next filled from here

    def cost(self, start: int, end: int, grid: _Grid) -> float:
        """The cost of a row whose cells are the gaps from `start` to before `end`."""
        width = grid.width
        cells = end - start
        filled = self.filled[end] - self.filled[start]
        cost = self.prose[end] - self.prose[start]
        empty = self.before[end - 1] - self.after[start] + 1 - filled if filled else 0
        numbered = self.gaps[start].kind is Kind.NUMBER
        if cells == width:
            cost += _EMPTY_CELL * empty if filled else 1.5
            if empty:
                cost += _STRANGE_CELL * grid.strangers(self.gaps[start:end])
        elif cells > width:
            cost += 2.0 + cells - width
        elif cells == 1:
            cost += 0.6 if filled else 2.5
        elif numbered and cells == 2:
            cost += 0.7
        else:
            cost += 0.8 + 0.4 * (width - cells) / width + _EMPTY_IN_SHORT_ROW * empty
            cost += 0.0 if self.gaps[start].lines else 0.6
            cost += 0.0 if filled else 2.0
        return cost - (0.3 if numbered else 0.0)


def read(gaps: list[Gap]) -> list[RawTable | CellLines]:
    """The cheapest reading of the gaps as tables and prose.

    `best_out[p]` is the cost of all before pipe `p` where `p` begins something new; `best_in[g][p]` where a row of a
    table as wide as `grids[g]` ends at pipe `p`. Linear in the pipes: widths and columns are bounded.
    """
    count = len(gaps) + 1  # pipes
    grids = _grids(gaps)
    rows = _Rows(gaps)
    stops = [p for p in range(count) if p == count - 1 or not gaps[p].lines or gaps[p].prose]
    next_stop = [bisect_left(stops, p + 1) for p in range(count)]
    last_text = max((p for p, gap in enumerate(gaps) if gap.lines), default=-1)
    best_out = [_INFINITY] * (count + 1)
    best_out[0] = 0.0
    from_out = [(-1, -1)] * (count + 1)  # the pipe before, and the grid that ended there; -1: a stray pipe
    best_in = [[_INFINITY] * count for _ in grids]
    from_in = [[(-1, False)] * count for _ in grids]  # the pipe that the row begins with, and whether its table goes on
    for p in range(count):
        for g, grid in enumerate(grids):
            # A row that begins with pipe p: a new table, or the next row of one whose last row ended at p - 1.
            fresh = best_out[p] + _NEW_TABLE
            onward = best_in[g][p - 1] if p > 0 and not gaps[p - 1].lines else _INFINITY
            base, goes_on = (onward, True) if onward <= fresh else (fresh, False)
            if base == _INFINITY:
                continue
            for stop in _row_ends(stops, next_stop[p], p, grid.width, count):
                cost = base + rows.cost(p, stop, grid)
                if cost < best_in[g][stop]:
                    best_in[g][stop] = cost
                    from_in[g][stop] = (p, goes_on)
        # Pipe p is done: what begins with the next pipe.
        after = gaps[p] if p < len(gaps) else Gap([])
        leave = _PROSE[after.prose] if after.lines else _ADJACENT_TABLE
        stray = best_out[p] + _STRAY_PIPE + (_PROSE[after.prose] if after.lines else 0.0)
        if p > last_text:
            leave = _LEFT_OVER if p < count - 1 else 0.0
            stray = best_out[p] + _LEFT_OVER
        for g in range(len(grids)):
            if best_in[g][p] + leave < best_out[p + 1]:
                best_out[p + 1] = best_in[g][p] + leave
                from_out[p + 1] = (p, g)
        if stray < best_out[p + 1]:
            best_out[p + 1] = stray
            from_out[p + 1] = (p, -1)
    return _trace(gaps, from_out, from_in, grids)


def _row_ends(stops: list[int], first: int, p: int, width: int, count: int) -> list[int]:
    """The pipes at which a row that begins with pipe `p` may end: where a row can follow, or where the grid is full."""
    last = p + width + (_MAX_OVERFLOW if width > 2 else 0)
    full = p + width
    ends: list[int] = []
    for n in range(first, len(stops)):
        stop = stops[n]
        if stop > last:
            break
        if stop > full > (ends[-1] if ends else p) and full < count:
            ends.append(full)
        ends.append(stop)
    if full < count and (not ends or ends[-1] < full):
        ends.append(full)
    return ends


def _grids(gaps: list[Gap]) -> list[_Grid]:
    """Grids that a table here may have: as wide as runs of filled cells, with and without the empty ones after them."""
    seen: Counter[int] = Counter()
    runs: list[list[Gap]] = []
    filled: list[Gap] = []
    empty = 0
    for gap in [*gaps, Gap([])]:
        if gap.lines and not gap.prose:
            if empty:
                _count_run(seen, len(filled), empty)
                runs.append(filled)
                filled = []
                empty = 0
            filled.append(gap)
        elif gap.prose:
            _count_run(seen, len(filled), empty)
            filled = []
            empty = 0
        else:
            empty += 1
    _count_run(seen, len(filled), empty)
    runs.append(filled)
    likely = [width for width, _ in sorted(seen.items(), key=lambda item: (-item[1] * item[0], item[0]))]
    grids = {width: _Grid(width) for width in sorted({*likely[:_MAX_GRIDS], 1, 2})}
    for run in runs:
        if len(run) in grids:
            grids[len(run)].learn(run)
    return list(grids.values())


def _count_run(seen: Counter[int], filled: int, empty: int) -> None:
    for width in {filled, filled + empty - 1, filled + empty - 2}:
        if 0 < width <= _MAX_COLUMNS:
            seen[width] += 1


def _trace(
    gaps: list[Gap],
    from_out: list[tuple[int, int]],
    from_in: list[list[tuple[int, bool]]],
    grids: list[_Grid],
) -> list[RawTable | CellLines]:
    parts: list[RawTable | CellLines] = []
    place = len(gaps) + 1
    while place > 0:
        pipe, g = from_out[place]
        if pipe < len(gaps) and gaps[pipe].lines:
            parts.append(gaps[pipe].lines)
        if g < 0:
            place = pipe
            continue
        rows: list[list[CellLines]] = []
        while True:
            begin, goes_on = from_in[g][pipe]
            rows.append([gap.lines for gap in gaps[begin:pipe]])
            if not goes_on:
                place = begin
                break
            pipe = begin - 1
        rows.reverse()
        parts.append(RawTable(rows, grids[g].width))
    parts.reverse()
    return parts
