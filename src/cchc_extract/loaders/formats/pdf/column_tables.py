"""Columns that stand side by side, as a table without rules."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import cache
from statistics import median

from cchc_extract.loaders.document import Cell, Paragraph, Row, Table
from cchc_extract.loaders.formats.pdf.columns import SideBySide, find_columns
from cchc_extract.loaders.formats.pdf.fragments import Fragment
from cchc_extract.loaders.formats.pdf.lines import PrintedLine, build_lines
from cchc_extract.loaders.formats.pdf.measures import column_measure
from cchc_extract.loaders.formats.pdf.paragraphs import Measure, fits, group_lines, has_marker, is_ended, paragraph_of
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_CUT = 1.2  # to the usual step of a column: from here on a pair of lines opens a new row
_CLOSE = 1.6  # em: the step within a paragraph


def table_of(pair: SideBySide, *, page: int, content: str, measure: Measure) -> Table:
    """The columns as a table without rules; all of them begin a new row where each leaves more room than usual.

    So a letterhead has one row with issuer and state heading, and one with number and date. A column that is itself two
    columns (two signatures beside the recipients) gives two.
    """
    columns = [
        build_lines(fragments, page=page, content=content)
        for half in (pair.left, pair.right)
        for fragments in _parted(half, page=page, content=content, measure=measure)
    ]
    lefts = [min(line.left for line in column) for column in columns]
    rights = [max(line.right for line in column) for column in columns]
    limits = list(zip([measure.left, *rights[:-1]], [*lefts[1:], measure.right], strict=True))
    rows = [
        Row(
            tuple(Cell(_paragraphs(*cell)) for cell in zip(row, columns, limits, strict=True)),
            page=page,
        )
        for row in _rows(columns)
    ]
    return Table(tuple(rows), ruled=False)


def _parted(fragments: Sequence[Fragment], *, page: int, content: str, measure: Measure) -> list[Sequence[Fragment]]:
    lines = build_lines(fragments, page=page, content=content)
    pairs = find_columns(lines, measure)
    if len(pairs) != 1 or (pairs[0].start, pairs[0].end) != (0, len(lines)):
        return [fragments]
    return [
        part
        for half in (pairs[0].left, pairs[0].right)
        for part in _parted(half, page=page, content=content, measure=measure)
    ]


def _rows(columns: Sequence[list[PrintedLine]]) -> list[list[list[PrintedLine]]]:
    """The columns' lines row by row; a new row begins where all columns have a line of one baseline after more room."""
    rows: list[list[list[PrintedLine]]] = []
    starts = [0] * len(columns)
    for line in columns[0]:
        places = [_index_at(column, line) for column in columns]
        if all(
            place is not None and place > start and _is_cut(column, place, start)
            for column, place, start in zip(columns, places, starts, strict=True)
        ):
            ends = [place or 0 for place in places]
            rows.append([column[start:end] for column, start, end in zip(columns, starts, ends, strict=True)])
            starts = ends
    rows.append([column[start:] for column, start in zip(columns, starts, strict=True)])
    return rows


def _index_at(column: Sequence[PrintedLine], line: PrintedLine) -> int | None:
    """The index of the column's line with the baseline of `line`."""
    return next((i for i, one in enumerate(column) if abs(one.baseline - line.baseline) < 0.4 * line.size), None)


def _is_cut(lines: list[PrintedLine], index: int, first: int) -> bool:
    """Whether the line stands further from the one above than lines of this column usually do."""
    steps = [
        after.baseline - before.baseline for before, after in zip(lines[first:], lines[first + 1 : index], strict=False)
    ]
    usual = median(steps) if steps else 1.25 * lines[index].size
    return lines[index].baseline - lines[index - 1].baseline > _CUT * usual


def _paragraphs(
    lines: list[PrintedLine], column: list[PrintedLine], limits: tuple[float, float]
) -> tuple[Paragraph, ...]:
    """The paragraphs of some lines of a column; `limits` are the places that its text cannot reach over."""
    if not lines:
        return ()
    left = min(line.left for line in column)
    right = max(line.right for line in column)
    centred = _is_centred(lines if len(lines) > 1 else column)
    if limits[0] > left - column[0].size and not centred:
        right = max(right, limits[1])
    measure = column_measure(column, left, right)
    if centred:
        room = 2 * min(measure.centre - limits[0], limits[1] - measure.centre)
        return tuple(paragraph_of(group, centred=True) for group in _centred_groups(lines, room))
    groups = _items_whole(group_lines(lines, measure), measure)
    return tuple(paragraph_of(part) for group in groups for part in _after_capitals(group))


def _items_whole(groups: list[list[PrintedLine]], measure: Measure) -> list[list[PrintedLine]]:
    """The paragraphs with list items whole: how wide a column was set is not seen, but an item ends with a mark.

    What follows an item without one, and opens no item, is its rest; so is a lone word after a full line.
    """
    whole: list[list[PrintedLine]] = []
    for group in groups:
        item = whole[-1] if whole else []
        close = bool(item) and group[0].baseline - item[-1].baseline < _CLOSE * group[0].size
        rest = close and has_marker(item[0].text) and not is_ended(item[-1].text) and not has_marker(group[0].text)
        word = close and len(group) == 1 and " " not in group[0].text and not fits(item[-1], group[0], measure)
        if rest or word:
            item += group
        else:
            whole.append(list(group))
    return whole


def _after_capitals(group: list[PrintedLine]) -> list[list[PrintedLine]]:
    """The paragraph parted after lines in capitals: what follows an issuer, the state's name or an authority is new."""
    parts = [group[:1]]
    for before, line in itertools.pairwise(group):
        if before.text.isupper() and line.text[0].isupper():
            parts.append([line])
        else:
            parts[-1].append(line)
    return parts


def _centred_groups(lines: list[PrintedLine], room: float) -> list[list[PrintedLine]]:
    """Each line by itself, but for what goes on from a line that was too long for its column."""
    groups: list[list[PrintedLine]] = []
    for line in lines:
        if groups and _goes_on(groups[-1], line, room):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _goes_on(group: list[PrintedLine], line: PrintedLine, room: float) -> bool:
    """Whether a line goes on from the line above: in small letters, with a torn heading of the state, or behind a line
    that was full, as a lone word or as the rest of words that are not all capitals."""
    before = group[-1]
    if before.bold != line.bold or line.baseline - before.baseline > _CLOSE * max(before.size, line.size):
        return False
    if line.text[0].islower() or _is_torn_heading(" ".join(one.text for one in group), line.text):
        return True
    wrapped = before.right - before.left + line.first_word_width() + line.size / 4 > room
    mixed = before.italic == line.italic and not before.text.isupper() and any(map(str.islower, before.text))
    return wrapped and (" " not in line.text or (mixed and line.text[0].isalpha()))


def _is_torn_heading(words: str, rest: str) -> bool:
    """Whether the words and their rest are one heading of the state or the Party, or its beginning."""
    torn, whole = fold(words), fold(f"{words} {rest}")
    return any(len(torn) < len(one) and one.startswith(whole) for one in _headings() if one != torn)


@cache
def _headings() -> tuple[str, ...]:
    layout = load("layout")
    return tuple(fold(one) for key in ("state_heading", "party_heading") for one in layout[key]["phrases"])


def _is_centred(column: list[PrintedLine]) -> bool:
    """Whether the lines share their middle and not their left edge."""
    if len(column) < 2:
        return False
    middles = [line.centre for line in column]
    lefts = [line.left for line in column]
    return max(middles) - min(middles) < 6.0 < max(lefts) - min(lefts)
