"""Markdown pipe tables: a row a line, `| a | b |`, with or without the line of dashes under the head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cchc_extract.loaders.formats.plain_text.source_lines import SourceLine, make

_PIPE = re.compile(r"(?<!\\)\|")
_SEPARATOR = re.compile(r"\|?[ \t]*:?-{1,}:?[ \t]*(?:\|[ \t]*:?-{1,}:?[ \t]*)*\|?")
_BREAK = re.compile(r"(?<=<br>)|(?<=<br/>)|(?<=<br />)|(?<=<BR>)")
_MAX_WRAPPED = 20  # lines that one row may run over

CellLines = list[SourceLine]


@dataclass(frozen=True, slots=True)
class PipeTable:
    """The rows of a pipe table as lines by cell, and the place after it in the source lines."""

    rows: list[list[CellLines]]
    end: int


def pipes(line: SourceLine) -> int:
    """How many pipes the line has that are not escaped."""
    return len(_PIPE.findall(line.raw)) if "|" in line.raw else 0


def is_lone(line: SourceLine) -> bool:
    """Whether the line is one pipe and nothing else."""
    return line.bare == "|" and "\\" not in line.raw


def _is_separator(line: SourceLine) -> bool:
    text = line.raw.strip()
    return "|" in text and "-" in text and _SEPARATOR.fullmatch(text) is not None


def _opens_row(line: SourceLine) -> bool:
    return line.raw.lstrip().startswith("|") and line.bare != "|"


def table_at(lines: Sequence[SourceLine], start: int) -> PipeTable | None:
    """The pipe table that begins at line `start`; None if none does.

    A row begins with a pipe and has at least two. Without outer pipes a line of dashes must stand under the head, or
    the next line must have as many pipes, two or more. A row whose last pipe stands on a later line is wrapped. Blank
    lines between rows end no table.
    """
    first = lines[start]
    count = pipes(first)
    if count == 0:
        return None
    framed = _opens_row(first) and (count >= 2 or _wrapped_end(lines, start) is not None)
    bare = not framed and not (start + 1 < len(lines) and _is_separator(lines[start + 1]))
    if bare and not _is_bare(lines, start, count):
        return None
    rows: list[list[CellLines]] = []
    place = end = start
    while place < len(lines):
        line = lines[place]
        if line.blank:
            place += 1
            continue
        if _is_separator(line):
            if rows and end < place and len(rows) > 1:
                break  # the head above it begins a table of its own
            place = end = place + 1
            continue
        if framed and not _opens_row(line):
            break
        if pipes(line) == 0 or (not framed and end < place) or (bare and pipes(line) != count):
            break
        if end < place and place + 1 < len(lines) and _is_separator(lines[place + 1]):
            break
        wrapped = _wrapped_end(lines, place) if framed else place + 1
        if framed and wrapped is None:
            if pipes(line) < 2:
                break
            wrapped = place + 1
        assert wrapped is not None
        rows.append(_row(lines[place:wrapped], framed=framed))
        place = end = wrapped
    return PipeTable(rows, end) if rows and (len(rows) > 1 or len(rows[0]) > 1) else None


def _is_bare(lines: Sequence[SourceLine], start: int, count: int) -> bool:
    """Whether rows without outer pipes and without a line of dashes begin here: the next line has as many pipes."""
    return count >= 2 and not _opens_row(lines[start]) and start + 1 < len(lines) and pipes(lines[start + 1]) == count


def _wrapped_end(lines: Sequence[SourceLine], start: int) -> int | None:
    """The place after the line on which the row that begins at `start` is closed; None if it is not closed."""
    for place in range(start, min(start + _MAX_WRAPPED, len(lines))):
        line = lines[place]
        if place > start and (line.blank or line.raw.lstrip().startswith("|")):
            return None
        text = line.raw.rstrip()
        if text.endswith("|") and not text.endswith("\\|") and (place > start or pipes(line) >= 2):
            return place + 1
    return None


def _row(lines: Sequence[SourceLine], *, framed: bool) -> list[CellLines]:
    cells: list[CellLines] = [[]]
    for line in lines:
        parts = _PIPE.split(line.raw)
        _into(cells[-1], parts[0], line)
        for part in parts[1:]:
            cells.append([])
            _into(cells[-1], part, line)
    if framed:
        cells = cells[1:]
        if len(cells) > 1 and not cells[-1]:
            cells.pop()
    elif len(cells) > 1 and not cells[-1]:
        cells.pop()
    return cells


def _into(cell: CellLines, text: str, line: SourceLine) -> None:
    for part in _BREAK.split(text):
        if part.strip():
            cell.append(make(part.strip(), line.number))
