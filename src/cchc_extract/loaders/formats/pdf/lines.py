"""Printed lines: fragments that stand on one baseline, put together from left to right."""

from __future__ import annotations

import itertools
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cchc_extract.loaders.document import Line
from cchc_extract.loaders.formats.pdf.fragments import Fragment

_SHARED = 0.5  # of the smaller height: how much two fragments of one line share
_TOUCH = 0.12  # of the em: a narrower gap is none between two fragments
_OVERLAP = 0.3  # of the em: what stands on more of another's place stands on another line
_LONGEST_BLANK = 200  # characters of white space kept between two fragments
_RECENT = 4  # lines looked back at: superscripts and columns with other leadings interleave no further


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """What a reader sees on one line of a page (or of a column or cell), in points as seen.

    `fragments` are ordered from left to right; `size` and `baseline` are those of the longest one.
    """

    page: int
    fragments: tuple[Fragment, ...]
    text: str
    lefts: Sequence[float]
    rights: Sequence[float]
    left: float
    right: float
    top: float
    bottom: float
    baseline: float
    size: float
    bold: bool
    italic: bool
    hyphenated: bool

    @property
    def centre(self) -> float:
        """The middle between its left and right ends."""
        return (self.left + self.right) / 2

    def first_word_width(self) -> float:
        """How wide its first word is."""
        end = self.text.find(" ")
        return self.rights[end - 1 if end > 0 else -1] - self.left

    def printed(self, *, glued: bool = False) -> Line:
        """The line as a loader hands it over."""
        return Line(
            self.text,
            page=self.page,
            top=self.top,
            bottom=self.bottom,
            lefts=self.lefts,
            rights=self.rights,
            glued=glued,
        )


def build_lines(fragments: Iterable[Fragment], *, page: int, content: str) -> list[PrintedLine]:
    """The lines that the fragments of one page form, from top to bottom.

    `content` is the text that the fragments were cut from: white space between two of them is kept as it stands there.
    """
    groups: list[list[Fragment]] = []
    for fragment in sorted(fragments, key=lambda one: (one.baseline, one.left)):
        for group in groups[: -_RECENT - 1 : -1]:
            if _on_line(fragment, group):
                group.append(fragment)
                break
        else:
            groups.append([fragment])
    lines = [line_of(group, page=page, content=content) for group in groups]
    lines.sort(key=lambda line: (line.baseline, line.left))
    return lines


def _on_line(fragment: Fragment, line: list[Fragment]) -> bool:
    if fragment.turned or line[0].turned:
        return False
    top, bottom = _letters(fragment)
    slack = _OVERLAP * fragment.size
    for other in line:
        if fragment.left < other.right - slack and other.left < fragment.right - slack:
            return False
    for other in line:
        other_top, other_bottom = _letters(other)
        shared = min(bottom, other_bottom) - max(top, other_top)
        if shared >= _SHARED * min(bottom - top, other_bottom - other_top):
            return True
    return False


def _letters(fragment: Fragment) -> tuple[float, float]:
    """The height that its letters fill, whatever box the producer's fonts claim."""
    return fragment.baseline - 0.7 * fragment.size, fragment.baseline + 0.2 * fragment.size


def line_of(fragments: Sequence[Fragment], *, page: int, content: str) -> PrintedLine:
    """The fragments, which stand on one baseline, as one line."""
    if len(fragments) == 1:
        one = fragments[0]
        return PrintedLine(
            page, (one,), one.text, one.lefts, one.rights, one.left, one.right, one.top, one.bottom,
            one.baseline, one.size, one.bold, one.italic, one.hyphenated,
        )  # fmt: skip
    ordered = sorted(fragments, key=lambda one: one.left)
    text = ordered[0].text
    lefts, rights = array("f", ordered[0].lefts), array("f", ordered[0].rights)
    for before, after in itertools.pairwise(ordered):
        blank = _blank(before, after, content)
        text += blank + after.text
        lefts.extend([before.right] * len(blank))
        rights.extend([after.left] * len(blank))
        lefts.extend(after.lefts)
        rights.extend(after.rights)
    longest = max(ordered, key=lambda one: one.right - one.left)
    return PrintedLine(
        page, tuple(ordered), text, lefts, rights,
        ordered[0].left, max(one.right for one in ordered),
        min(one.top for one in ordered), max(one.bottom for one in ordered),
        longest.baseline, longest.size,
        all(one.bold for one in ordered), all(one.italic for one in ordered), ordered[-1].hyphenated,
    )  # fmt: skip


def _blank(before: Fragment, after: Fragment, content: str) -> str:
    """The white space between two fragments: as in the content where they follow each other there."""
    between = content[before.end : after.start] if before.end < after.start <= before.end + _LONGEST_BLANK else ""
    if between.isspace() and "\n" not in between:
        return between
    return " " if after.left - before.right > _TOUCH * min(before.size, after.size) else ""
