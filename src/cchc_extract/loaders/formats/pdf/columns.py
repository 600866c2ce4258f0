"""Texts that stand side by side without rules: letterheads and signatures.

Reading them line by line would mix the issuer with the state's heading, the recipients with the signature.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from cchc_extract.loaders.formats.pdf.fragments import Fragment
from cchc_extract.loaders.formats.pdf.lines import PrintedLine
from cchc_extract.loaders.formats.pdf.paragraphs import Measure, has_marker, is_article_number

_NARROWEST = 0.5  # of the em: a gutter is nowhere narrower
_NARROW = 0.8  # of the em: enough where two or more pairs of lines share it
_WIDE = 3.0  # of the em: a gap that parts a single pair of lines
_MEDIUM = 1.0  # of the em: enough for a single pair with more lines in one of its columns
_ALIGNED = 0.7  # of the em
_SAME_START = 3.0  # points
_BLANK_LINES = 9.0  # em: room for a signature and a seal between a position and a name
_NEXT_LINE = 2.6  # em: how far the next line of a left column may be
_CLOSE = 1.6  # em: the step within a paragraph
_GAP_FLOOR = 0.6  # of the em: narrower gaps part no columns
_LONGEST_MARKER = 8  # characters


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two columns of text: the indices of the page's lines that they take up (half-open), and the fragments of each."""

    start: int
    end: int
    left: tuple[Fragment, ...]
    right: tuple[Fragment, ...]


def find_columns(lines: Sequence[PrintedLine], measure: Measure) -> list[SideBySide]:
    """The pairs of columns among the lines of a page, from top to bottom."""
    found: list[SideBySide] = []
    index = 0
    while index < len(lines):
        pair = _columns_at(lines, index, found[-1].end if found else 0, measure)
        if pair is None:
            index += 1
        else:
            found.append(pair)
            index = pair.end
    return found


def _columns_at(lines: Sequence[PrintedLine], index: int, first: int, measure: Measure) -> SideBySide | None:
    fragments = lines[index].fragments
    if len(fragments) < 2:
        return None
    gaps = [(after.left - before.right, before.right, after.left) for before, after in itertools.pairwise(fragments)]
    for width, left, right in sorted(gaps, reverse=True):
        if width < _GAP_FLOOR * lines[index].size:
            break
        growth = _Growth(left, right, lines[index].size, measure)
        growth.take(lines[index])
        end = index + 1
        while end < len(lines) and growth.accepts(lines[end]):
            growth.take(lines[end])
            end += 1
        start = index
        while start > first and growth.accepts_above(lines[start - 1], lines[start]):
            growth.take(lines[start - 1])
            start -= 1
        if growth.is_pair():
            return SideBySide(start, end, tuple(growth.left), tuple(growth.right))
    return None


Extent = tuple[float, float]
"""The left and right ends of a line."""


def _extent(fragments: Sequence[Fragment]) -> Extent:
    return fragments[0].left, fragments[-1].right


class _Growth:
    """Two columns while they are being found; the gutter between them narrows with each line."""

    def __init__(self, gutter_left: float, gutter_right: float, size: float, measure: Measure) -> None:
        self.measure = measure
        self.gutter = (gutter_left, gutter_right)
        self.size = size
        self.left: list[Fragment] = []
        self.right: list[Fragment] = []
        self.left_extents: list[Extent] = []
        self.right_extents: list[Extent] = []
        self.pairs = 0
        self.lone = 0
        self.widest = 0.0
        self.opening = 0  # pairs whose right half opens a text of its own
        self.labelled = 0  # pairs whose left half only numbers or names what stands right of it

    def take(self, line: PrintedLine) -> None:
        sides = self._sides(line)
        if sides is None:
            return
        left, right = sides
        self.left += left
        self.right += right
        self.left_extents += [_extent(left)] if left else []
        self.right_extents += [_extent(right)] if right else []
        if left and right:
            self.pairs += 1
            self.opening += _opens(right[0].text)
            self.labelled += _is_label(left) and not _heads_a_column(left, right)
            self.widest = max(self.widest, right[0].left - left[-1].right)
        self.lone += not (left and right)
        self.gutter = self._narrowed(left, right)

    def _sides(self, line: PrintedLine) -> tuple[list[Fragment], list[Fragment]] | None:
        """The line's fragments left and right of the gutter; None if one crosses it."""
        start, end = self.gutter
        left, right = [], []
        for one in line.fragments:
            if one.right < end - _NARROWEST * self.size and (one.left < start or end - one.right > one.left - start):
                left.append(one)
            elif one.left > start + _NARROWEST * self.size:
                right.append(one)
            else:
                return None
        if left and right and left[-1].left > right[0].left:
            return None
        return left, right

    def _narrowed(self, left: Sequence[Fragment], right: Sequence[Fragment]) -> tuple[float, float]:
        start = max([self.gutter[0], *(one.right for one in left)])
        end = min([self.gutter[1], *(one.left for one in right)])
        return start, end

    def accepts(self, line: PrintedLine) -> bool:
        """Whether the next line down belongs to the columns: both sides of the gutter, or in line with one of them."""
        sides = self._sides(line)
        if sides is None:
            return False
        left, right = sides
        start, end = self._narrowed(left, right)
        if end - start < _NARROWEST * self.size:
            return False
        if left and right:
            return line.baseline - max(one.baseline for one in self.left + self.right) < _BLANK_LINES * self.size
        return self._accepts_left(line, left) if left else self._accepts_right(line, right)

    def _accepts_left(self, line: PrintedLine, left: Sequence[Fragment]) -> bool:
        """What stands where running text begins is taken only as a list item or in close succession."""
        step = line.baseline - max(one.baseline for one in self.left)
        size = max(self.size, line.size)
        extent = _extent(left)
        if any(abs(extent[0] - start) < _SAME_START for start in self._starts()):
            near = step < (_NEXT_LINE if has_marker(line.text) else _CLOSE) * size
            return near and self._in_line(extent, self.left_extents)
        within = min(one for one, _ in self.left_extents) <= extent[0] and extent[1] <= max(
            one for _, one in self.left_extents
        )
        return step < _NEXT_LINE * size and (within or self._in_line(extent, self.left_extents))

    def _accepts_right(self, line: PrintedLine, right: Sequence[Fragment]) -> bool:
        step = line.baseline - max(one.baseline for one in self.right)
        return step < _BLANK_LINES * max(self.size, line.size) and self._in_line(_extent(right), self.right_extents)

    def accepts_above(self, line: PrintedLine, below: PrintedLine) -> bool:
        """Whether the line over the first pair belongs to the columns: the right one may begin higher than the left,
        and a list of recipients that began on the page before goes on beside nothing."""
        sides = self._sides(line)
        if sides is None or not self.left:
            return False
        if sides[0]:
            return not sides[1] and self._is_item_above(line)
        highest = min(one.baseline for one in self.right)
        return highest - line.baseline < 2 * self.size and self._in_line(_extent(sides[1]), self.right_extents)

    def _is_item_above(self, line: PrintedLine) -> bool:
        """Whether the line is an item of the list that the left column goes on with, beside an authority."""
        first = min(self.left, key=lambda one: one.baseline)
        close = first.baseline - line.baseline < _NEXT_LINE * self.size
        alike = abs(first.left - line.left) < _SAME_START and has_marker(first.text) and first.text[0] == line.text[0]
        return close and alike and not first.text[0].isalnum() and self.right[0].text.isupper()

    def _in_line(self, line: Extent, column: Sequence[Extent]) -> bool:
        """Whether the line stands in the column's middle, or shares the left edge that the column's lines share.

        A line in the middle of the page does not belong to a column with another middle: it is a title.
        """
        reach = _ALIGNED * self.size
        middle = sum(line) / 2
        middles = [sum(one) / 2 for one in column]
        whole = min(left for left, _ in column), max(right for _, right in column)
        if any(abs(other - middle) < reach for other in [*middles, sum(whole) / 2]):
            return True
        if abs(middle - self.measure.centre) < _SAME_START:
            return False
        lefts = [left for left, _ in column]
        if len(column) > 1 and max(middles) - min(middles) < reach <= max(lefts) - min(lefts):
            return False
        return any(abs(left - line[0]) < reach for left in lefts)

    def is_pair(self) -> bool:
        """Whether what was found is two columns, and no list with tabs, blank to be filled in or widely set line."""
        width = self.gutter[1] - self.gutter[0]
        if self.labelled == self.pairs or (self.pairs + self.lone > 1 and all(_is_label([one]) for one in self.left)):
            return False
        if self.pairs > 1:
            if self.opening < self.pairs / 2:
                return False
            return width >= (_NARROWEST if self.widest >= _MEDIUM * self.size else _NARROW) * self.size
        if not self._is_second_column():
            return False
        return width >= (_MEDIUM if self.lone else _WIDE) * self.size

    def _is_second_column(self) -> bool:
        """Whether the right half of a single pair stands by itself: it opens a text and does not end a set line."""
        left, right = min(left for left, _ in self.left_extents), max(right for _, right in self.right_extents)
        starts = any(abs(left - start) < _SAME_START for start in self._starts())
        justified = starts and abs(right - self.measure.right) < _SAME_START
        centred = not starts and not self.lone and abs((left + right) / 2 - self.measure.centre) < _SAME_START
        return _opens(self.right[0].text) and not justified and not centred

    def _starts(self) -> list[float]:
        """Where lines of running text begin."""
        return [self.measure.left, *([] if self.measure.indent is None else [self.measure.indent])]


def _is_label(half: Sequence[Fragment]) -> bool:
    """Whether half a line is a number, a bullet or an article's number, or the name of what stands right of it."""
    text = " ".join(one.text for one in half)
    return text.endswith(":") or (has_marker(text) and len(text) < _LONGEST_MARKER) or is_article_number(text)


def _heads_a_column(left: Sequence[Fragment], right: Sequence[Fragment]) -> bool:
    """Whether a name before a colon heads a list, with an authority in capitals beside it: recipients, signature."""
    return not has_marker(left[0].text) and all(one.text.isupper() for one in right)


def _opens(text: str) -> bool:
    """Whether a text can begin so: not in the middle of a sentence or number."""
    return text[0].isupper() or text[0].isdigit() or text[0] == "("
