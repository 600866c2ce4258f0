"""Page numbers, running heads and feet, and footnotes: what stands on a page beside its text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from cchc_extract.loaders.formats.pdf.lines import PrintedLine
from cchc_extract.loaders.formats.pdf.ruling import Rule

_NUMBER = re.compile(r"[\s\-–—(\[|]*(\d{1,4})(?:\s?/\s?\d{1,4})?[\s\-–—)\]|.]*")
_DIGITS = re.compile(r"\d+")
_NOTE_MARK = re.compile(r"[\[(]?(?:\d{1,3}|\*)")

_ZONE = 3  # lines from a page's edge among which running heads and feet are looked for
_REPEATS = 3  # pages on which a running head or foot stands
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
    above = [(i, "top") for i, line in enumerate(page.lines[:_ZONE]) if line.bottom <= first + 1]
    count = len(page.lines)
    below = [
        (i, "bottom")
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
    """Lines that stand at one place of an edge on several pages, numbers apart."""
    places: dict[tuple[str, str], list[tuple[int, int, float]]] = defaultdict(list)
    for place, (page, lines) in enumerate(zip(pages, edges, strict=True)):
        for index, edge in lines:
            line = page.lines[index]
            words = _DIGITS.sub("#", "".join(line.text.split()).casefold())
            distance = line.baseline if edge == "top" else page.height - line.baseline
            places[edge, words].append((place, index, distance))
    for seen in places.values():
        for _, _, distance in seen:
            here = [(place, index) for place, index, other in seen if abs(other - distance) < _SAME_PLACE]
            count = len({place for place, _ in here})
            varies = len({pages[place].lines[index].text for place, index in here}) > 1
            if count >= _REPEATS or (count == len(pages) == 2 and varies):
                for place, index in here:
                    found[place].add(index)


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
