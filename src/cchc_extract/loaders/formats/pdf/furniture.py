"""Page numbers, running heads and feet, and footnotes: what stands on a page beside its text."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from cchc_extract.loaders.formats.pdf.lines import PrintedLine
from cchc_extract.loaders.formats.pdf.ruling import Rule

_NUMBER = re.compile(r"[\s\-–—(\[|]*(\d{1,4})(?:\s?/\s?\d{1,4})?[\s\-–—)\]|.]*")
_DIGITS = re.compile(r"\d+")
_NOTE_MARK = re.compile(r"[\[(]?(?:\d{1,3}|\*)")

_TOP, _BOTTOM = "top", "bottom"
_ZONE = 3  # lines from a page's edge among which running heads and feet are looked for
_REPEATS = 3  # pages on which a running head or foot stands
_SOME = 0.3  # of the pages: those on which a line with the same words must stand
_MOST = 0.6  # of the pages: those on which a line with a running number must stand
_MARGIN = 65.0  # points from the edge: running heads and feet stand in the margin (Decree 30/2020: 20 to 25 mm)
_APART = 1.8  # of the em
_OTHER_SIZE = 0.08  # relative difference
_SAME_PLACE = 5.0  # points
_SMALL = 0.95  # of the size of the text: footnotes are smaller
_SEPARATOR = (50.0, 0.6)  # a footnote's rule: at least these points, at most this part of the page's width


@dataclass(frozen=True, slots=True)
class PageLines:
    """The lines of one page outside its tables, from top to bottom.

    `tables` are the tops and bottoms of the tables.
    """

    number: int
    width: float
    height: float
    lines: Sequence[PrintedLine]
    tables: Sequence[tuple[float, float]] = ()


def find_furniture(pages: Sequence[PageLines]) -> list[set[int]]:
    """For each page the indices of its lines that are page numbers, running heads or running feet."""
    edges = [_edge_lines(page) for page in pages]
    found: list[set[int]] = [set() for _ in pages]
    _mark_numbers(pages, edges, found)
    _mark_running(pages, edges, found)
    return found


def _edge_lines(page: PageLines) -> list[tuple[int, str]]:
    """The lines nearest to the page's edges, with the edge; nothing of the page lies beyond them."""
    first = min((top for top, _ in page.tables), default=page.height)
    last = max((bottom for _, bottom in page.tables), default=0.0)
    above = [(i, _TOP) for i, line in enumerate(page.lines[:_ZONE]) if line.bottom <= first + 1]
    count = len(page.lines)
    below = [
        (i, _BOTTOM)
        for i, line in enumerate(page.lines)
        if i >= count - _ZONE and line.top >= last - 1 and i >= len(above)
    ]
    return above + below


def _mark_numbers(pages: Sequence[PageLines], edges: list[list[tuple[int, str]]], found: list[set[int]]) -> None:
    """A number alone on the outermost line that counts the pages, or goes on from the page before or to the next."""
    numbers: list[dict[int, int]] = []  # per page: line index → number
    for page, lines in zip(pages, edges, strict=True):
        outermost = {0, len(page.lines) - 1}
        numbers.append(
            {
                index: int(match.group(1))
                for index, _ in lines
                if index in outermost and (match := _NUMBER.fullmatch(page.lines[index].text)) is not None
            }
        )
    for place, page in enumerate(pages):
        for index, number in numbers[place].items():
            before = numbers[place - 1].values() if place else ()
            after = numbers[place + 1].values() if place + 1 < len(pages) else ()
            alone = len(page.lines) == 1 and not page.tables
            if number == page.number or number - 1 in before or number + 1 in after or (alone and number <= len(pages)):
                found[place].add(index)


def _mark_running(pages: Sequence[PageLines], edges: list[list[tuple[int, str]]], found: list[set[int]]) -> None:
    """Lines in the margin that stand at one place on several pages, with the same words and apart from the text.

    Of lines that differ in their numbers only, the numbers must count the pages.
    """
    places: dict[tuple[str, str], list[_Place]] = defaultdict(list)
    for index, (page, lines) in enumerate(zip(pages, edges, strict=True)):
        for line_index, edge in lines:
            line = page.lines[line_index]
            distance = line.baseline if edge == _TOP else page.height - line.baseline
            if distance <= _MARGIN:
                words = "".join(line.text.split()).casefold()
                numbers = tuple(int(number) for number in _DIGITS.findall(words))
                places[edge, _DIGITS.sub("#", words)].append(_Place(index, line_index, distance, numbers))
    repeated: list[set[int]] = [set() for _ in pages]
    for (edge, _), seen in places.items():
        for one in seen:
            here = [other for other in seen if abs(other.distance - one.distance) < _SAME_PLACE]
            same = [other for other in here if other.numbers == one.numbers]
            apart = [other for other in here if _stands_apart(pages[other.page], other.line, edge)]
            if _are_many(same, pages, needed=_REPEATS) or (
                _count_pages(here, pages) and _are_many(apart, pages, needed=2, share=_MOST)
            ):
                repeated[one.page].add(one.line)
    for page, again, marks in zip(pages, repeated, found, strict=True):
        marks |= _outer_lines(page, again | marks, _TOP) | _outer_lines(page, again | marks, _BOTTOM)


def _outer_lines(page: PageLines, candidates: set[int], edge: str) -> set[int]:
    """The candidates from the edge inwards, without a gap, as far as they stand apart from what follows them."""
    order = range(len(page.lines)) if edge == _TOP else range(len(page.lines) - 1, -1, -1)
    outer = list(itertools.takewhile(candidates.__contains__, order))
    while outer and not _stands_apart(page, outer[-1], edge):
        outer.pop()
    return set(outer)


@dataclass(frozen=True, slots=True)
class _Place:
    """A line near an edge: indices of its page and line, distance to the edge, the numbers in it."""

    page: int
    line: int
    distance: float
    numbers: tuple[int, ...]


def _are_many(places: Sequence[_Place], pages: Sequence[PageLines], *, needed: int, share: float = _SOME) -> bool:
    return len({place.page for place in places}) >= max(needed, share * len(pages))


def _stands_apart(page: PageLines, index: int, edge: str) -> bool:
    """Whether an outer line differs from the next one inwards: by more than a line's room, or by its letters."""
    inwards = index + (1 if edge == _TOP else -1)
    if not 0 <= inwards < len(page.lines):
        return bool(page.tables)
    line, other = page.lines[index], page.lines[inwards]
    size = max(line.size, other.size)
    if abs(other.baseline - line.baseline) > _APART * size or abs(line.size - other.size) > _OTHER_SIZE * size:
        return True
    return (line.bold, line.italic) != (other.bold, other.italic)


def _count_pages(places: Sequence[_Place], pages: Sequence[PageLines]) -> bool:
    """Whether one of the lines' numbers grows with the pages, and the others stay."""
    first = places[0]
    for other in places[1:]:
        step = pages[other.page].number - pages[first.page].number
        changes = [b - a for a, b in zip(first.numbers, other.numbers, strict=True) if b != a]
        if changes != [step]:
            return False
    return len(places) > 1


def notes_begin(page: PageLines, body: Sequence[int], rules: Sequence[Rule], size: float) -> int | None:
    """The index of the first footnote line: the first one below a short rule, all lines below it small and the first
    one with a number or a star; None if the page has no footnotes. `body` are the indices of its lines of text."""
    for rule in sorted(rules, reverse=True):
        length = rule.end - rule.start
        if not _SEPARATOR[0] <= length <= _SEPARATOR[1] * page.width:
            continue
        below = [index for index in body if page.lines[index].baseline > rule.at]
        if not below or any(top > rule.at for top, _ in page.tables):
            continue
        first = page.lines[below[0]]
        small = all(page.lines[index].size < _SMALL * size for index in below)
        if small and _NOTE_MARK.match(first.text) and abs(first.left - rule.start) < 4 * first.size:
            return below[0]
    return None
