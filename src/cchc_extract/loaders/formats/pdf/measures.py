"""The measure of a page: where its lines begin and end, how far apart they stand, where first lines are indented."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median

from cchc_extract.loaders.formats.pdf.frame import Box
from cchc_extract.loaders.formats.pdf.lines import PrintedLine
from cchc_extract.loaders.formats.pdf.paragraphs import Measure

_USUAL_STEP = 1.2  # of the em, where a text has no two lines to learn from
_SUPPORT = 0.05  # of the lines: how many must begin at an edge
_PAGE_LINES = 12  # a page with fewer lines is measured with its document
_FULL_LINES = 3  # that end at one place show where the text ends
_SAME = 4.0  # points: two measures that differ less are of one width
_INDENT_SUPPORT = 0.1


def page_measures(pages: Sequence[Sequence[PrintedLine]], *, width: float, tables: Sequence[Box] = ()) -> list[Measure]:
    """The measure of each of these pages, which have one `width`; each page is given by its lines of running text.

    A page's own edges count where it has lines enough (margins may be mirrored), the document's otherwise; where few
    lines stand between `tables`, these show how wide a text is set. Short lines alone do not show it: then the right
    margin is taken to be as wide as the left one.
    """
    everything = [line for lines in pages for line in lines]
    common = column_measure(everything)
    if tables and len(everything) < _PAGE_LINES:
        left = min([common.left, *(box.left for box in tables)])
        right = max([common.right, *(box.right for box in tables)])
        common = column_measure(everything, left, right)
    if sum(line.right > common.right - 2.0 for line in everything) < _FULL_LINES:
        common = column_measure(everything, common.left, max(common.right, width - common.left))
    step = _step(pages)
    measures = []
    for lines in pages:
        left, right = common.left, common.right
        if len(lines) >= _PAGE_LINES:
            own_left, own_right = _left_edge(lines), _right_edge(lines)
            if abs((own_right - own_left) - (right - left)) < _SAME:
                left, right = own_left, own_right
        indent = _indent(everything, common.left)
        measures.append(Measure(left, right, step, None if indent is None else indent - common.left + left))
    return measures


def column_measure(lines: Sequence[PrintedLine], left: float | None = None, right: float | None = None) -> Measure:
    """The measure of lines that stand in one column; edges that are known are given."""
    if not lines:
        return Measure(left or 0.0, right or 0.0, _USUAL_STEP)
    return Measure(
        _left_edge(lines) if left is None else left,
        _right_edge(lines) if right is None else right,
        _step([lines]),
    )


def _left_edge(lines: Sequence[PrintedLine]) -> float:
    """The leftmost place where several lines begin."""
    lefts = sorted(line.left for line in lines)
    needed = max(2, round(_SUPPORT * len(lefts)))
    for index, left in enumerate(lefts[: len(lefts) - needed + 1]):
        if lefts[index + needed - 1] - left <= 2.0:
            return left
    return lefts[0]


def _right_edge(lines: Sequence[PrintedLine]) -> float:
    """Where the longest lines end, but for one in fifty that runs over."""
    rights = sorted(line.right for line in lines)
    return rights[-1 - len(rights) // 50]


def _step(columns: Iterable[Sequence[PrintedLine]]) -> float:
    """The usual distance of baselines within a paragraph, in em: the lower half of what is seen between lines."""
    steps = sorted(
        (after.baseline - before.baseline) / after.size
        for lines in columns
        for before, after in itertools.pairwise(lines)
        if 0.8 * after.size < after.baseline - before.baseline < 2.2 * after.size
    )
    return median(steps[: max(1, len(steps) // 2)]) if steps else _USUAL_STEP


def _indent(lines: Sequence[PrintedLine], left: float) -> float | None:
    """Where first lines begin, if many lines begin at one place right of the left edge."""
    places = Counter(round(line.left) for line in lines if line.left > left + 0.8 * line.size)
    if not places:
        return None
    place, count = places.most_common(1)[0]
    if count < max(2, _INDENT_SUPPORT * len(lines)):
        return None
    return median(line.left for line in lines if abs(line.left - place) <= 1)
