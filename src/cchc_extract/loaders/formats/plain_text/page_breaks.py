"""Paragraphs that a page break tore, and the page numbers between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cchc_extract.loaders.document import Layer
from cchc_extract.loaders.formats.plain_text import line_shapes as shapes
from cchc_extract.loaders.formats.plain_text.joining import Joint
from cchc_extract.loaders.formats.plain_text.source_lines import SourceLine
from cchc_extract.loaders.formats.plain_text.widths import Widths
from cchc_extract.loaders.label_lines import opens_with_label

_MIN_TORN = 45  # characters that a torn half has at least, where the file gives no width: less is a heading
_SET_IN = 10  # columns by which a page number inside a chunk is set in
_MAX_MISSING = 2  # pages without a number that a sequence may jump over
_SYMBOL = re.compile(r"\d{1,6}(?:/\d{4})?/[A-ZĐ]")


def page_number_lines(lines: Sequence[SourceLine]) -> frozenset[int]:
    """Places in `lines` of lone page numbers: "- 2 -", "Trang 3/7", or a bare number in sequence that stands apart."""
    found: set[int] = set()
    last = 0
    for n, line in enumerate(lines):
        if len(line.bare) > 20 or not line.bare:
            continue
        number = shapes.page_number(line.bare)
        if number == 0:
            found.add(n)
        elif number is not None and last < number <= last + _MAX_MISSING and _stands_apart(lines, n):
            found.add(n)
            last = number
    return frozenset(found)


def _stands_apart(lines: Sequence[SourceLine], n: int) -> bool:
    line = lines[n]
    if line.new_page or line.indent >= _SET_IN or (n + 1 < len(lines) and lines[n + 1].new_page):
        return True
    before = n == 0 or lines[n - 1].blank
    after = n + 1 == len(lines) or lines[n + 1].blank
    return before and after


def mend(joints: Sequence[Joint], widths: Widths) -> list[Joint]:
    """Join the halves of torn paragraphs. Page numbers between the halves follow the paragraph."""
    mended: list[Joint] = []
    last: int | None = None  # place in `mended` of the last body paragraph
    turned = False  # a page number stood since then
    for joint in joints:
        if joint.layer is not Layer.BODY:
            mended.append(joint)
            turned = _is_page_number(joint)
            if not turned:
                last = None
            continue
        turned = turned or joint.first.new_page
        if last is not None and _torn(mended[last], joint, widths, turned=turned):
            upper = mended[last]
            mended[last] = replace(
                upper,
                lines=upper.lines + joint.lines,
                bold=upper.bold and joint.bold,
                italic=upper.italic and joint.italic,
            )
            turned = False
            continue
        last = len(mended)
        turned = False
        mended.append(joint)
    return mended


def _is_page_number(joint: Joint) -> bool:
    return len(joint.lines) == 1 and shapes.page_number(joint.first.bare) is not None


def _torn(upper: Joint, lower: Joint, widths: Widths, *, turned: bool) -> bool:
    above, below = upper.last.bare, lower.first.bare
    if lower.first.heading or upper.first.heading or shapes.marker(below) or shapes.is_terminal(above):
        return False
    if opens_with_label(below) or shapes.opens_part(below):
        return False
    if shapes.stands_alone(above) or shapes.stands_alone(below) or (upper.bold and not lower.bold):
        return False
    if shapes.ends_before_symbol(above) and _SYMBOL.match(below):
        return True
    if shapes.begins_lower(below):
        return shapes.runs_on(above) or _long_enough(upper, widths)
    if not _long_enough(upper, widths):
        return False
    if shapes.runs_on(above) or (below[:1].isdigit() and shapes.wants_figure(above)):
        return True
    # A page was turned, and the line before it is full: it was wrapped.
    return turned and widths.wrapped and not widths.fits(upper.last, shapes.first_word(below), first=False)


def _long_enough(upper: Joint, widths: Widths) -> bool:
    """Whether the upper half is prose: longer than a heading, or its last line full."""
    if widths.rest is not None:
        return len(upper.lines) > 1 or upper.last.width >= 0.6 * widths.rest
    return sum(len(line.bare) for line in upper.lines) >= _MIN_TORN
