"""Tables whose columns are made by spaces alone, as a terminal or a copy out of a PDF prints them.

    TT   Nhiệm vụ           Cơ quan chủ trì
    1    Rà soát văn bản    Sở Tư pháp
         quy phạm                              a row goes on where its first column is empty

Only a head that begins with a known head of numbers ("TT", "STT") opens one: wide spaces in prose say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from cchc_extract.loaders.formats.plain_text.pipe_tables import CellLines, PipeTable
from cchc_extract.loaders.formats.plain_text.source_lines import SourceLine, make
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_SEGMENT = re.compile(r"\S+(?: \S+)*")
_MIN_COLUMNS = 3
_REACH = 2  # columns of print by which a cell may begin left of its head
_MAX_BLANKS = 2


def table_at(lines: Sequence[SourceLine], start: int) -> PipeTable | None:
    """The table whose head is line `start`; None if none is, or if no row follows."""
    starts = _columns(lines[start])
    if starts is None:
        return None
    rows = [_cells(lines[start], starts)]
    end = place = start + 1
    while place < len(lines) and place - end < _MAX_BLANKS:
        line = lines[place]
        place += 1
        if line.blank:
            continue
        cells = _cells(line, starts)
        filled = sum(map(bool, cells))
        if cells[0] and filled > 1:
            rows.append(cells)
        elif filled and not cells[0] and end == place - 1:
            for cell, more in zip(rows[-1], cells, strict=True):
                cell.extend(more)
        else:
            break
        end = place
    return PipeTable(rows, end) if len(rows) > 1 else None


def _columns(line: SourceLine) -> list[int] | None:
    """Where the columns of a head begin; None if the line is no head."""
    if "  " not in line.raw.strip():
        return None
    found = list(_SEGMENT.finditer(line.raw.expandtabs()))
    if len(found) < _MIN_COLUMNS or fold(found[0][0]) not in _ordinals():
        return None
    return [one.start() for one in found]


@cache
def _ordinals() -> frozenset[str]:
    return frozenset(load("labels")["ordinal"]["phrases"])


def _cells(line: SourceLine, starts: Sequence[int]) -> list[CellLines]:
    """The words of a line by column, each piece of words in the column where it begins; all empty if two share one."""
    cells: list[CellLines] = [[] for _ in starts]
    for found in _SEGMENT.finditer(line.raw.expandtabs()):
        column = sum(start - _REACH <= found.start() for start in starts) - 1
        if column < 0 or cells[column]:
            return [[] for _ in starts]
        cells[column].append(make(found[0], line.number))
    return cells
