"""Tab tables: a row a line, cells between tabs; a row that a page break split goes on with empty first cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cchc_extract.loaders.formats.plain_text import line_shapes as shapes
from cchc_extract.loaders.formats.plain_text.pipe_tables import CellLines
from cchc_extract.loaders.formats.plain_text.source_lines import SourceLine, make

_MIN_BROKEN = 4  # columns of a table whose rows may be broken inside cells
_MAX_BROKEN = 40  # lines of such a row
_MAX_SIGNATURE = 12  # rows of a signature and its recipients
_MAX_BLANKS = 6  # blank lines between two rows of one table: the foot and head of a page


@dataclass(frozen=True, slots=True)
class TabTable:
    """The rows of a tab table as lines by cell, which rows go on in the next one, and the place after the table."""

    rows: list[list[CellLines]]
    split: frozenset[int]
    end: int


def is_row(line: SourceLine) -> bool:
    """Whether the line has two cells or more: a tab between words, not only at its start or after a number."""
    if "\t" not in line.raw:
        return False
    cells = [cell for cell in line.raw.split("\t") if cell.strip()]
    if len(cells) < 2:
        return False
    first = make(cells[0], line.number).bare
    if len(cells) == 3 and cells[1].rstrip().endswith(":") and _is_item(first):
        return False  # a bullet, its label, and the value: tabs for blanks
    return len(cells) > 2 or not _is_item(first)


def _is_item(text: str) -> bool:
    """Whether the text is only the bullet or number of an item, or a label: a tab after it is white space."""
    mark = shapes.marker(text + " x")
    return (bool(mark) and len(mark.rstrip()) == len(text)) or (bool(mark) and text.endswith(":"))


def table_at(lines: Sequence[SourceLine], start: int, furniture: frozenset[int]) -> TabTable | None:
    """The tab table that begins at line `start`; None if none does. One row alone is none: a stray tab in prose.

    `furniture` are places of page numbers; they do not end a table.
    """
    if not is_row(lines[start]):
        return None
    rows: list[list[CellLines]] = []
    split: set[int] = set()
    place = end = start
    width = 0
    while place < len(lines) and place - end <= _MAX_BLANKS:
        line = lines[place]
        if line.blank or place in furniture:
            place += 1
            continue
        gap = end < place
        whole = _broken_row(lines, place, len(rows[0])) if rows and not gap else None
        if whole is not None:
            cells, place = whole
            rows.append(cells)
        elif is_row(line) or (rows and (_continues(line, width) or _is_short_row(lines, place, width, gap=gap))):
            cells = _cells(line)
            if rows and _is_continuation(rows[-1], cells, gap=gap):
                split.add(len(rows) - 1)
            rows.append(cells)
            width = max(width, len(cells))
        elif rows and not gap and _goes_on(rows[-1], line):
            rows[-1][-1].append(make(line.raw.strip(), line.number))
        elif rows and _is_signature(rows) and (shapes.is_bullet(line.bare) or line.raw.startswith("\t")):
            cell = [make(line.raw.strip(), line.number)]
            rows.append([[], cell] if line.raw.startswith("\t") else [cell, []])
        elif rows and _is_title(lines, place, width) and (not gap or shapes.marker(line.bare)):
            rows.append([[make(line.raw.strip(), line.number)]])
        else:
            break
        place += 1
        end = place
    if sum(1 for row in rows if len(row) > 1) < 2:
        return None
    return TabTable(rows, frozenset(n for n in split if n < len(rows) - 1), end)


def _cells(line: SourceLine) -> list[CellLines]:
    return [[make(cell.strip(), line.number)] if cell.strip() else [] for cell in line.raw.split("\t")]


def _broken_row(lines: Sequence[SourceLine], start: int, width: int) -> tuple[list[CellLines], int] | None:
    """The row that begins at line `start` and was cut where its cells have line ends, and the place of its last line.

    Its lines, each cut inside a cell, have together as many cells as the head; None where they have not.
    """
    if width < _MIN_BROKEN or "\t" not in lines[start].raw:
        return None
    cells = _cells(lines[start])
    place = start
    while len(cells) < width and place + 1 < min(len(lines), start + _MAX_BROKEN):
        place += 1
        more = _cells(lines[place])
        if lines[place].blank or not more[0] or not cells[-1] or shapes.is_item_number(more[0][0].bare):
            return None
        cells[-1].extend(more[0])
        cells.extend(more[1:])
    return (cells, place) if place > start and len(cells) == width else None


def _is_signature(rows: Sequence[Sequence[CellLines]]) -> bool:
    """Whether the rows are the two columns of a signature: who signs, beside the recipients."""
    return len(rows) <= _MAX_SIGNATURE and any(
        shapes.is_signing(line.bare) for row in rows for cell in row[1:] for line in cell
    )


def _continues(line: SourceLine, width: int) -> bool:
    """Whether a line with one filled cell is a row: its tabs say which column it stands in."""
    tabs = line.raw.count("\t")
    filled = [cell for cell in line.raw.split("\t") if cell.strip()]
    if not filled or tabs == 0:
        return False
    return tabs >= width - 1 > 0 or (line.raw.startswith("\t") and width > 2 and shapes.begins_lower(line.bare))


def _is_short_row(lines: Sequence[SourceLine], place: int, width: int, *, gap: bool) -> bool:
    """Whether a number and a title ("II.", "THỦ TỤC") are a row whose last tabs were cut off, not an item of a list."""
    if width < 3 or len([cell for cell in lines[place].raw.split("\t") if cell.strip()]) < 2:
        return False
    following = lines[place + 1] if place + 1 < len(lines) else None
    return not gap or (following is not None and following.raw.count("\t") >= width - 2)


def _is_continuation(above: list[CellLines], cells: list[CellLines], *, gap: bool) -> bool:
    """Whether the row completes the row above: its first cell is empty and its words go on from those above."""
    if cells[0] or not above[0]:
        return False
    if gap:
        return True
    for upper, lower in zip(above, cells, strict=False):
        if upper and lower and shapes.begins_lower(lower[0].bare) and not shapes.is_terminal(upper[-1].bare):
            return True
    return False


def _goes_on(above: list[CellLines], line: SourceLine) -> bool:
    """Whether a line without tabs is the rest of the last cell."""
    if "\t" in line.raw.strip() or not above[-1] or len(above) < 2:
        return False
    return shapes.begins_lower(line.bare) and not shapes.is_terminal(above[-1][-1].bare)


def _is_title(lines: Sequence[SourceLine], place: int, width: int) -> bool:
    """Whether a line without tabs is a row merged across the table: rows follow at once, and it is short."""
    line = lines[place]
    if "\t" in line.raw.strip() or len(line.bare) > 120 or width < 3 or shapes.stands_alone(line.bare):
        return False
    following = lines[place + 1] if place + 1 < len(lines) else None
    return following is not None and is_row(following) and following.raw.count("\t") >= width - 2
