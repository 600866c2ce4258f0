"""Two columns that a text sets side by side with spaces alone: letterheads and signatures.

    ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
       XÃ TRIỆU AN                 Độc lập - Tự do - Hạnh phúc

Only these are read so: a wide space in prose says nothing ("Số:      /KH-UBND", "ngày    tháng 3").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cchc_extract.loaders.formats.plain_text import line_shapes as shapes
from cchc_extract.loaders.formats.plain_text.pipe_tables import CellLines
from cchc_extract.loaders.formats.plain_text.source_lines import SourceLine, make

_WIDE = re.compile(r"\s{3,}")
_MAX_LINES = 40
_MAX_BLANKS = 6  # between who signs and the name: room for the signature
_TAB_WIDTH = 4


@dataclass(frozen=True, slots=True)
class Columns:
    """The lines of both columns, and the place after them in the source lines."""

    left: CellLines
    right: CellLines
    end: int


@dataclass(frozen=True, slots=True)
class _Segment:
    start: int
    end: int
    text: str


def columns_at(lines: Sequence[SourceLine], start: int) -> Columns | None:
    """The two columns that begin at line `start`; None if it holds no letterhead or signature beside something else."""
    if "   " not in lines[start].raw.strip():
        return None
    head = _segments(lines[start])
    if len(head) != 2 or not _is_layout(head[0].text, head[1].text):
        return None
    signature = not shapes.is_letterhead(make(head[1].text, 0).bare)
    boundary = (head[0].end + head[1].start) // 2
    left: CellLines = []
    right: CellLines = []
    end = place = start
    while place < min(len(lines), start + _MAX_LINES):
        line = lines[place]
        if line.blank:
            place += 1
            if place - end > _MAX_BLANKS:
                break
            continue
        parts = _segments(line)
        sides = _sides(parts, boundary, head[1].start)
        if sides is None or (end < place and not _goes_on(line, parts, sides, signature=signature)):
            break
        for part, to_right in zip(parts, sides, strict=True):
            (right if to_right else left).append(make(part.text, line.number))
        place += 1
        end = place
    return Columns(left, right, end)


def _segments(line: SourceLine) -> list[_Segment]:
    text = line.raw.expandtabs(_TAB_WIDTH).rstrip()
    found: list[_Segment] = []
    start = len(text) - len(text.lstrip())
    for gap in _WIDE.finditer(text, start):
        found.append(_Segment(start, gap.start(), text[start : gap.start()]))
        start = gap.end()
    if start < len(text):
        found.append(_Segment(start, len(text), text[start:]))
    return found


def _is_layout(left: str, right: str) -> bool:
    first, second = make(left, 0).bare, make(right, 0).bare
    return shapes.is_letterhead(second) or (
        shapes.is_layout_line(first) and (shapes.stands_alone(second) or shapes.is_capitals(second))
    )


def _sides(parts: Sequence[_Segment], boundary: int, right: int) -> list[bool] | None:
    """For each segment whether it stands to the right; None if one reaches into the other column or there are more."""
    if not 1 <= len(parts) <= 2:
        return None
    if len(parts) == 2:
        return [False, True] if parts[1].start >= boundary - _TAB_WIDTH else None
    only = parts[0]
    if only.start >= boundary:
        return [True]
    return [False] if only.end <= right else None


def _goes_on(line: SourceLine, parts: Sequence[_Segment], sides: Sequence[bool], *, signature: bool) -> bool:
    """Whether a line after a blank one still belongs to the columns."""
    if len(parts) == 2:
        return True
    if signature:
        return sides[0]
    return shapes.is_number_line(line.bare)
