"""Tables of the kind "one cell a line between lone pipes".

    |            a lone pipe begins a row,
    1            a cell may run over several lines,
    |            a lone pipe ends each cell; the last one of a row is followed at once by the first of the next row.
    Sở Nội vụ
    |
    |
    2

An empty cell leaves two pipes without a line between, as the end of a row does, and a table may be followed by prose
that looks like a cell; `cell_grids` finds which is which.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cchc_extract.loaders.formats.plain_text import line_shapes as shapes
from cchc_extract.loaders.formats.plain_text.cell_grids import Gap, Kind, RawTable, kind_of, read
from cchc_extract.loaders.formats.plain_text.pipe_tables import CellLines, is_lone, pipes
from cchc_extract.loaders.formats.plain_text.source_lines import SourceLine, make

_LONG_CELL = 25  # lines above which a cell is doubtful
_NO_CELL = 80  # lines above which it is prose
_MAX_HELD = 2000  # lines after a pipe within which the next one must stand


@dataclass(frozen=True, slots=True)
class Region:
    """What stands between the first and the last pipe of a region, in order, and the place after it."""

    parts: list[RawTable | list[SourceLine]]
    end: int


def region_at(lines: Sequence[SourceLine], start: int) -> Region | None:
    """The region of lone pipes that begins at line `start`; None if the line is no lone pipe."""
    opening: CellLines = []
    if not is_lone(lines[start]):
        half = _half_pipe(lines[start])
        if half is None or half[1] is None or not _pipe_follows(lines, start + 1):
            return None
        opening = [half[1]]
    gaps, end = _tokens(lines, start, opening)
    return Region(read(gaps), end)


def _pipe_follows(lines: Sequence[SourceLine], start: int) -> bool:
    """Whether a lone pipe stands on one of the next three lines, before any blank one."""
    for line in lines[start : start + 3]:
        if line.blank:
            return False
        if is_lone(line):
            return True
    return False


def _tokens(lines: Sequence[SourceLine], start: int, held: CellLines) -> tuple[list[Gap], int]:
    """The gaps after each pipe but the last, and the place after the region; `held` is what follows the first pipe.

    A region ends where text stands apart by blank lines on both sides, or where no further pipe follows.
    """
    gaps: list[Gap] = []
    end = place = start + 1
    while place < len(lines):
        line = lines[place]
        if is_lone(line):
            if held and held[0].blank and held[-1].blank and any(not seen.blank for seen in held):
                return gaps, end
            gaps.append(_gap(held))
            held = []
            end = place + 1
        elif (half := _half_pipe(line)) is not None:
            before, after = half
            if before is not None:
                held.append(before)
            gaps.append(_gap(held))
            held = [after] if after is not None else []
            end = place + 1 if after is None else place
        elif line.blank or pipes(line) < 2:
            held.append(line)
            if len(held) > _MAX_HELD:
                break
        else:
            break
        place += 1
    return gaps, end


def _half_pipe(line: SourceLine) -> tuple[SourceLine | None, SourceLine | None] | None:
    """A line with one pipe at its start or end, cut at it: what stands before and after."""
    if pipes(line) != 1:
        return None
    text = line.raw.strip()
    if text.startswith("|"):
        return None, make(text[1:].strip(), line.number)
    if text.endswith("|"):
        return make(text[:-1].strip(), line.number), None
    return None


def _gap(held: CellLines) -> Gap:
    written = [n for n, line in enumerate(held) if not line.blank]
    if not written:
        return Gap([])
    lines = held[written[0] : written[-1] + 1]
    if len(written) > _NO_CELL:
        return Gap(lines, Kind.WORDS, 2)
    heads = shapes.stands_alone(lines[0].bare) and not shapes.is_layout_line(lines[0].bare) and len(written) > 1
    apart = len(written) > 1 and (held[0].blank or held[-1].blank)
    signed = shapes.is_signing(lines[0].bare) or shapes.is_number_line(lines[0].bare)
    return Gap(lines, kind_of(lines), int((heads and not signed) or apart or len(written) > _LONG_CELL))
