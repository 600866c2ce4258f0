"""How wide the lines of a file are wrapped, if they are: the evidence that a line end is none of the author's.

A line was wrapped if the first word of the next one would not have fitted. Each line that certainly goes on (the next
one begins in lower case) bounds the width from below (its own) and from above (its own with that word); the width that
most lines agree on is the file's. First lines of paragraphs are measured apart: converters from HTML wrapped them
earlier, because tags that are gone now stood before them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cchc_extract.loaders.formats.plain_text import line_shapes as shapes
from cchc_extract.loaders.formats.plain_text.source_lines import SourceLine
from cchc_extract.loaders.label_lines import opens_with_label

_MIN_WRAPS = 4  # lines that certainly go on, below which a file is taken as not wrapped
_NARROWEST = 60  # columns: a short file is wrapped if its lines are as wide, one or more go on, and none is far wider
_WIDER = 1.1
_MAX_SHORT = 0.5  # lines inside chunks far shorter than the width, a share of the wraps, as _MAX_BREAKS
_FAR_SHORTER = 0.75
_MAX_WIDTH = 200
_MIN_AGREEMENT = 0.7  # share of the lines that one width must explain: less in print of letters of unequal width
_CAUTIOUS = 0.1  # share of the lines that are narrower than the width taken then
_MAX_LONGER = 0.2  # share of lines that may be far longer (tables drawn with spaces, landscape pages)
_MAX_BREAKS = 0.05  # items inside chunks, a share of the wraps, up to which a blank line is what ends a paragraph
SET_IN = 3  # columns by which the first line of a paragraph is set in
_MIN_SET_IN = 0.6  # share of first lines that are set in where a file does so
_SLACK = 2  # columns by which a word must have fitted before it counts as evidence
_NEVER_WRAPPED = 1.25  # a line this much wider than the width was not wrapped at all


@dataclass(frozen=True, slots=True)
class Widths:
    """Where lines are wrapped, in columns; None where the file is not wrapped.

    `blank_lines_separate` says that the file sets a blank line after each paragraph, so that a single line end is a
    wrap unless something speaks against it; `indented`, that first lines of paragraphs are set in, others are not;
    `sure`, that more than a few lines say so.
    """

    first: int | None = None
    rest: int | None = None
    blank_lines_separate: bool = False
    indented: bool = False
    sure: bool = True

    @property
    def wrapped(self) -> bool:
        """Whether the file's lines are wrapped at all."""
        return self.rest is not None

    def fits(self, line: SourceLine, word: str, *, first: bool) -> bool:
        """Whether `word` would clearly have fitted at the end of the line: then the line's end was meant."""
        limit = self.first if first else self.rest
        if limit is None or line.width > _NEVER_WRAPPED * max(limit, self.rest or 0):
            return True
        return line.width + 1 + len(word) <= limit - _SLACK


def measure(chunks: Iterable[Sequence[SourceLine]]) -> Widths:
    """The widths of a file whose chunks (lines without a blank line between) are given. One pass, sorted once."""
    first: list[tuple[int, int]] = []
    rest: list[tuple[int, int]] = []
    lengths: list[int] = []
    breaks = set_in = 0
    ends: list[int] = []  # the widths of lines that nothing shows to go on, with the next line's first word
    for chunk in chunks:
        opens = True
        for line, following in pairwise(chunk):
            if shapes.marker(following.bare) or opens_with_label(following.bare):
                breaks += shapes.is_terminal(line.bare)
                opens = True
            elif shapes.begins_lower(following.bare) and not shapes.is_terminal(line.bare):
                bounds = (line.width, line.width + 1 + len(shapes.first_word(following.bare)))
                opens = opens or bool(shapes.marker(line.bare)) or line.indent >= following.indent + SET_IN
                (first if opens else rest).append(bounds)
                set_in += line.indent >= following.indent + SET_IN
                opens = False
            else:
                if not shapes.stands_alone(line.bare) and not shapes.stands_alone(following.bare):
                    ends.append(line.width + 1 + len(shapes.first_word(following.bare)))
                opens = False
        lengths.extend(line.width for line in chunk)
    wraps = len(first) + len(rest)
    if wraps < _MIN_WRAPS:
        return _of_few([*first, *rest], lengths)
    width_first, width_rest = _agreed(first), _agreed(rest)
    widest = max(filter(None, (width_first, width_rest)), default=None)
    if widest is None or widest > _MAX_WIDTH or _far_longer(lengths, widest) > _MAX_LONGER * len(lengths):
        return Widths()
    return Widths(
        width_first or widest,
        width_rest or widest,
        blank_lines_separate=breaks <= _MAX_BREAKS * wraps and _far_shorter(ends, widest) <= _MAX_SHORT * wraps,
        indented=set_in >= max(_MIN_WRAPS, _MIN_SET_IN * len(first)),
    )


def _of_few(wraps: list[tuple[int, int]], lengths: list[int]) -> Widths:
    """The width of a file with few lines that certainly go on: if all its lines keep within theirs."""
    width = max((low for low, _ in wraps), default=0)
    if width < _NARROWEST or max(lengths) > _WIDER * width:
        return Widths()
    return Widths(width, width, sure=False)


def _far_shorter(ends: list[int], width: int) -> int:
    return sum(1 for end in ends if end < _FAR_SHORTER * width)


def _agreed(bounds: list[tuple[int, int]]) -> int | None:
    """The width inside most of the intervals; a cautious low one where they disagree; None without lines."""
    if not bounds:
        return None
    events = sorted([(low, 1) for low, _ in bounds] + [(high, -1) for _, high in bounds])
    open_now = best = 0
    width = events[0][0]
    for place, step in events:
        open_now += step
        if open_now > best:
            best, width = open_now, place
    if best >= _MIN_AGREEMENT * len(bounds):
        return width
    return sorted(low for low, _ in bounds)[int(len(bounds) * _CAUTIOUS)]


def _far_longer(lengths: list[int], width: int) -> int:
    return sum(1 for length in lengths if length > 1.3 * width + 10)
