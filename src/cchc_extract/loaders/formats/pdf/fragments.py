"""Fragments: characters that stand side by side on one baseline with no wide gap between them.

They are the smallest thing that the layout works with. pdfium's own lines are cut where the text jumps (a line-end
hyphen hides the line's end) and where a gap is much wider than the other gaps of that line: it may part two columns.
"""

from __future__ import annotations

import itertools
import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import sub
from statistics import median
from typing import NamedTuple

from cchc_extract.loaders.formats.pdf.characters import Characters
from cchc_extract.loaders.formats.pdf.frame import Box

HYPHENS = "\ufffe\x02"
"""What pdfium writes for a hyphen at a line's end, by version."""

_RUN = re.compile(rf"[^\r\n{HYPHENS}]+[{HYPHENS}]?|[{HYPHENS}]")
_WORD = re.compile(r"\S+")
_BLANKS = re.compile(r"[^\S\r\n]{3}|\t")

_GAP = 0.6  # of the em: narrower gaps never part columns
_GAP_RATIO = 2.2  # to the median gap of the line
_SPACE = 0.25  # of the em: a usual space
_HIDDEN_SIZE = 1.0  # points: smaller letters cannot be read
_BAND = 10.0  # points: twins of one text are looked for in neighbouring bands
_DOUBLED = 1.6  # ink over extent: from here on each letter is drawn twice


@dataclass(frozen=True, slots=True)
class Fragment:
    """Neighbouring characters of one baseline; `lefts` and `rights` hold one coordinate a character of `text`.

    `start` and `end` are the indices of its characters in the page's content; `size` is the em in points. `hyphenated`
    says that its last character is a hyphen at the end of a line. `turned` text is not written from left to right.
    """

    text: str
    lefts: array[float]
    rights: array[float]
    left: float
    right: float
    top: float
    bottom: float
    baseline: float
    size: float
    bold: bool
    italic: bool
    start: int
    end: int
    hyphenated: bool = False
    turned: bool = False
    stamped: bool = False

    @property
    def box(self) -> Box:
        """Its place on the page as seen."""
        return Box(self.left, self.top, self.right, self.bottom)

    def words(self) -> Iterator[tuple[int, int]]:
        """Where its words stand in `text`, half-open."""
        return (match.span() for match in _WORD.finditer(self.text))

    def part(self, start: int, end: int) -> Fragment:
        """The characters from `start` to `end` of its text, which begin and end with no white space."""
        return replace(
            self,
            text=self.text[start:end],
            lefts=self.lefts[start:end],
            rights=self.rights[start:end],
            left=min(self.lefts[start:end]),
            right=max(self.rights[start:end]),
            start=self.start + start,
            end=self.start + end,
            hyphenated=self.hyphenated and end == len(self.text),
        )


def find_fragments(characters: Characters) -> list[Fragment]:
    """The visible fragments of a page in the order of its content, each once.

    Text outside the page, too small to be read, or drawn a second time at the same place is left out.
    """
    seen: dict[str, dict[int, list[Fragment]]] = {}
    found: list[Fragment] = []
    for fragment in _all_fragments(characters):
        band = round(fragment.baseline / _BAND)
        bands = seen.setdefault(fragment.text, {})
        twins = [twin for near in (band - 1, band, band + 1) for twin in bands.get(near, ())] if bands else ()
        if any(_same_place(fragment, twin) for twin in twins):
            continue
        bands.setdefault(band, []).append(fragment)
        found.append(fragment)
    return found


def _same_place(one: Fragment, other: Fragment) -> bool:
    reach = 0.25 * one.size
    return abs(one.left - other.left) < reach and abs(one.baseline - other.baseline) < reach


def _all_fragments(characters: Characters) -> Iterator[Fragment]:
    text = characters.text
    blanks = _BLANKS.search(text) is not None
    for match in _RUN.finditer(text):
        run = match.group()
        body = run.strip()
        if not body:
            continue
        start = match.start() + len(run) - len(run.lstrip())
        end = start + len(body)
        extent = _extent(characters, start, end)
        for first, last in _pieces(characters, start, end, extent, blanks=blanks):
            whole = last - first == end - start
            fragment = _fragment(characters, first, last, extent if whole else _extent(characters, first, last))
            if fragment is not None:
                yield fragment


class _Extent(NamedTuple):
    """From where to where, counted upward, some characters reach."""

    high: float
    low: float


def _extent(characters: Characters, start: int, end: int) -> _Extent:
    return _Extent(max(characters.highs[start:end]), min(characters.lows[start:end]))


def _pieces(characters: Characters, start: int, end: int, extent: _Extent, *, blanks: bool) -> list[tuple[int, int]]:
    """The run cut at jumps and at gaps that may part columns; `blanks` says whether the page has wide white space."""
    if not (blanks and _BLANKS.search(characters.text, start, end)) and _is_calm(characters, start, end, extent):
        return [(start, end)]
    look = characters.look(start)
    if 20 < look.angle < 340:
        return [(start, end)]
    words = [match.span() for match in _WORD.finditer(characters.text, start, end)]
    steps = [
        characters.lefts[after[0]] - characters.rights[before[1] - 1] for before, after in itertools.pairwise(words)
    ]
    usual = median([step for step in steps if step > 0] or [0.0]) if len(steps) > 2 else _SPACE * look.size
    wide = max(_GAP * look.size, _GAP_RATIO * usual)
    pieces = [words[0]]
    for step, before, after in zip(steps, words, words[1:], strict=False):
        if step > wide or step < -look.size or _jumps(characters, before[1] - 1, after[0]):
            pieces.append(after)
        else:
            pieces[-1] = (pieces[-1][0], after[1])
    return pieces


def _is_calm(characters: Characters, start: int, end: int, extent: _Extent) -> bool:
    """Whether neighbours stand close together and on one line."""
    reach = 0.4 * (characters.highs[start] - characters.lows[start])
    if extent.high - extent.low >= 5 * reach:
        return False
    gaps = list(map(sub, characters.lefts[start + 1 : end], characters.rights[start:end]))
    return not gaps or (max(gaps) < reach and min(gaps) > -2 * reach)


def _jumps(characters: Characters, before: int, after: int) -> bool:
    """Whether two neighbours share no height."""
    high = min(characters.highs[before], characters.highs[after])
    return high <= max(characters.lows[before], characters.lows[after])


def _fragment(characters: Characters, start: int, end: int, extent: _Extent) -> Fragment | None:
    text = characters.text[start:end]
    lefts, rights = characters.lefts[start:end], characters.rights[start:end]
    frame = characters.frame
    top, bottom = frame.height - extent.high, frame.height - extent.low
    look = characters.look(_usual_character(characters, start, end))
    left, right = min(lefts), max(rights)
    if look.size < _HIDDEN_SIZE or right <= 0 or bottom <= 0 or left >= frame.width or top >= frame.height:
        return None
    turned = 20 < look.angle < 340
    if not turned and end - start > 3 and sum(rights) - sum(lefts) > _DOUBLED * (right - left):
        kept = _drawn_once(text, lefts, look.size)
        text = "".join(text[i] for i in kept)
        lefts, rights = array("f", [lefts[i] for i in kept]), array("f", [rights[i] for i in kept])
    hyphenated = text[-1] in HYPHENS
    if hyphenated or text[0] in HYPHENS:
        text = text.translate(_HYPHEN)
    bold, italic = _style(characters, start, end)
    return Fragment(
        text, lefts, rights, left, right, top, bottom, look.baseline, look.size, bold, italic,
        start, end, hyphenated, turned,
    )  # fmt: skip


_HYPHEN = str.maketrans(dict.fromkeys(HYPHENS, "-"))


def _drawn_once(text: str, lefts: array[float], size: float) -> list[int]:
    """The characters but for those that repeat the one before at nearly the same place: bold made by drawing twice."""
    kept = [0]
    for index in range(1, len(text)):
        if text[index] != text[kept[-1]] or lefts[index] - lefts[kept[-1]] > 0.15 * size:
            kept.append(index)
    return kept


def _usual_character(characters: Characters, start: int, end: int) -> int:
    """The first character, or the middle one where the first is a raised small one."""
    middle = (start + end) // 2
    first_height = characters.highs[start] - characters.lows[start]
    return start if first_height > 0.8 * (characters.highs[middle] - characters.lows[middle]) else middle


def _style(characters: Characters, start: int, end: int) -> tuple[bool, bool]:
    """Whether all letters are bold, and italic: asked of the first, the last and a middle one."""
    text = characters.text
    first = start if text[start].isalnum() else next((i for i in range(start, end) if text[i].isalnum()), start)
    bold, italic = characters.style(first)
    if not (bold or italic):
        return False, False
    last = next((i for i in range(end - 1, first, -1) if text[i].isalnum()), first)
    middle = next((i for i in range((first + last) // 2, last) if text[i].isalnum()), last)
    for index in {last, middle} - {first}:
        more = characters.style(index)
        bold, italic = bold and more[0], italic and more[1]
    return bold, italic
