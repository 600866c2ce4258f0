"""Box tables: rules of plus signs and dashes between the rows, pipes between the cells.

+----+----------+
| TT | Nhiệm vụ |
+====+==========+
| 1  | Rà soát  |
|    | văn bản  |      a cell may run over several lines
+----+----------+
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cchc_extract.loaders.formats.plain_text.pipe_tables import CellLines, PipeTable, pipes
from cchc_extract.loaders.formats.plain_text.source_lines import SourceLine, make

_RULE = re.compile(r"\s*\+(?:[-=:]+\+)+\s*")


def table_at(lines: Sequence[SourceLine], start: int) -> PipeTable | None:
    """The box table whose upper rule is line `start`; None if none is. Its rules are no text."""
    if not _is_rule(lines[start]):
        return None
    rows: list[list[CellLines]] = []
    opened = False  # a row has lines and its lower rule is still to come
    end = start + 1
    for place in range(start + 1, len(lines)):
        line = lines[place]
        if _is_rule(line):
            opened = False
            end = place + 1
        elif pipes(line) >= 2 and line.raw.strip().startswith("|"):
            cells = _cells(line)
            if opened and len(cells) == len(rows[-1]):
                for cell, more in zip(rows[-1], cells, strict=True):
                    cell.extend(more)
            else:
                rows.append(cells)
            opened = True
            end = place + 1
        else:
            break
    return PipeTable(rows, end) if rows else None


def _is_rule(line: SourceLine) -> bool:
    return "+" in line.raw and _RULE.fullmatch(line.raw) is not None


def _cells(line: SourceLine) -> list[CellLines]:
    parts = line.raw.strip().strip("|").split("|")
    return [[make(part.strip(), line.number)] if part.strip() else [] for part in parts]
