"""The paragraphs of one table cell, given its lines.

A cell says less about its line ends than a page does: its width is unknown and a converter's tags took unknown room.
In the cells of a table of data a line goes on unless something says that it ends (a bullet, a stop in a list); in the
cells of a letterhead or a signature it ends unless something says that it goes on.
"""

from __future__ import annotations

from collections.abc import Sequence

from cchc_extract.loaders.document import Layer, Paragraph
from cchc_extract.loaders.formats.plain_text import line_shapes as shapes
from cchc_extract.loaders.formats.plain_text.joining import hand_over
from cchc_extract.loaders.formats.plain_text.markup import Emphasis, emphasis
from cchc_extract.loaders.formats.plain_text.source_lines import SourceLine

_SLACK = 2  # columns by which a word must have fitted after a stop for the stop to end a paragraph


def cell_paragraphs(lines: Sequence[SourceLine], *, layout: bool) -> tuple[Paragraph, ...]:
    """The paragraphs of the cell; none if it is empty. `layout`: the table only places things side by side."""
    written = [line for line in lines if not line.blank]
    if not written:
        return ()
    runs = emphasis([line.raw for line in written])
    found: list[Paragraph] = []
    widest = max(line.width for line in written)
    start = 0
    listed = shapes.is_bullet(written[0].bare)
    for n in range(1, len(written) + 1):
        if n < len(written):
            carried = runs.carried[n - 1]
            if _goes_on(written, n, carried=carried, listed=listed, layout=layout, widest=widest):
                continue
            listed = listed or shapes.is_bullet(written[n].bare)
        found.append(_paragraph(written, start, n, runs))
        start = n
    return tuple(found)


def _paragraph(lines: Sequence[SourceLine], start: int, end: int, runs: Emphasis) -> Paragraph:
    part = lines[start:end]
    lettered = [n for n in range(start, end) if any(c.isalnum() for c in lines[n].bare)]
    return Paragraph(
        hand_over(part),
        bold=bool(lettered) and all(runs.bold[n] for n in lettered),
        italic=bool(lettered) and all(runs.italic[n] for n in lettered),
        layer=Layer.BODY if lettered or any(line.bare for line in part if not _drawn(line)) else Layer.FURNITURE,
    )


def _drawn(line: SourceLine) -> bool:
    return len(line.bare) > 2 and shapes.is_rule(line.bare)


def _goes_on(lines: Sequence[SourceLine], n: int, *, carried: bool, listed: bool, layout: bool, widest: int) -> bool:
    """Whether line `n` continues line `n - 1`; `listed` says that a bullet came before, `widest` is in columns."""
    line, following = lines[n - 1].bare, lines[n].bare
    if lines[n].number - lines[n - 1].number > 1 and not carried and not shapes.begins_lower(following):
        return False  # a blank line between
    if not line or not following:
        return carried
    if _drawn(lines[n - 1]) or _drawn(lines[n]):
        return False
    if shapes.marker(following):
        return _marker_goes_on(line, following, listed=listed)
    if carried:
        return not (shapes.stands_alone(following) and shapes.is_signing(following))
    if shapes.begins_lower(following):
        return not shapes.is_terminal(line) or not (layout or listed)
    if layout:
        return _layout_goes_on(line, following)
    if not shapes.is_terminal(line) or line.endswith(":"):
        return True
    return not listed and lines[n - 1].width + 1 + len(shapes.first_word(following)) > widest - _SLACK


def _marker_goes_on(line: str, following: str, *, listed: bool) -> bool:
    """Whether a dash is that of a range or a name that was wrapped ("2026" / "- 2030", "kinh tế" / "- xã hội")."""
    if listed or shapes.is_terminal(line) or shapes.stands_alone(line):
        return False
    rest = following[len(shapes.marker(following)) :]
    if shapes.is_bullet(following):
        return following[0] in "-–" and (shapes.begins_lower(rest) or (rest[:1].isdigit() and line[-1:].isdigit()))
    return shapes.wants_number(line)


def _layout_goes_on(line: str, following: str) -> bool:
    if shapes.stands_alone(line) and not shapes.is_number_line(line + "/"):
        return False
    if shapes.stands_alone(following):
        return False
    if line.endswith(":") and following[:1].isdigit():
        return True  # "Số:" / "12/QĐ-UBND"
    if shapes.is_bullet(line):
        return not shapes.is_terminal(line) and not line.endswith(")")
    return shapes.runs_on(line)
