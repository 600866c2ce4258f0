"""Lines → paragraphs: which line ends are wraps and which are the author's.

Evidence, strongest first: lines that layout gives a line of their own; an emphasis, bracket or quotation that is still
open; Markdown's hard break; an item's bullet or number; case and punctuation at the line end; the width at which the
file is wrapped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cchc_extract.loaders.document import Layer, Line, Paragraph
from cchc_extract.loaders.formats.plain_text import line_shapes as shapes
from cchc_extract.loaders.formats.plain_text.markup import BREAK_TAG, emphasis
from cchc_extract.loaders.formats.plain_text.source_lines import SourceLine
from cchc_extract.loaders.formats.plain_text.widths import SET_IN, Widths
from cchc_extract.loaders.label_lines import opens_with_label

_MAX_OPEN = 12  # lines that a bracket may stay open
_CENTRED = 14  # columns beyond which a line that is set in is centred
_SHORT = 0.7  # share of the width below which all lines of a chunk are a list of short lines, not prose
_NEARLY_FULL = 0.8  # share of the width from which a line may have been wrapped before a long word
_HEADING = 12  # letters from which words in capitals are a heading
# A document symbol cut at its dash or slash ("217/2025/NĐ-" / "CP"): nothing stands between the halves.
_CUT_SYMBOL = re.compile(r"[\dA-ZĐ]/?-$|[\dA-ZĐ]/$")


@dataclass(frozen=True, slots=True)
class Joint:
    """A paragraph before it is handed over: its source lines in order, and how they are set."""

    lines: tuple[SourceLine, ...]
    bold: bool = False
    italic: bool = False
    layer: Layer = Layer.BODY

    @property
    def first(self) -> SourceLine:
        """The first line."""
        return self.lines[0]

    @property
    def last(self) -> SourceLine:
        """The last line."""
        return self.lines[-1]

    def paragraph(self) -> Paragraph:
        """The paragraph as handed over."""
        return Paragraph(hand_over(self.lines), bold=self.bold, italic=self.italic, layer=self.layer)


def hand_over(lines: Sequence[SourceLine]) -> tuple[Line, ...]:
    """The lines as handed over; one that cuts a document symbol is glued to the next."""
    last = len(lines) - 1
    return tuple(
        line.line(glued=n < last and _cuts_symbol(line.bare, lines[n + 1].bare)) for n, line in enumerate(lines)
    )


def _cuts_symbol(line: str, following: str) -> bool:
    return (
        _CUT_SYMBOL.search(line) is not None
        and (following[:1].isupper() or following[:1].isdigit())
        and not shapes.is_bullet(line)
    )


def paragraphs(chunk: Sequence[SourceLine], widths: Widths) -> list[Joint]:
    """The paragraphs of lines that no blank line separates."""
    runs = emphasis([line.raw for line in chunk])
    short = widths.rest is not None and all(line.width < _SHORT * widths.rest for line in chunk)
    found: list[Joint] = []
    start = 0
    depth = _opened(chunk[0].bare)
    for n in range(1, len(chunk)):
        here = _Place(
            line=chunk[n - 1],
            following=chunk[n],
            after=chunk[n + 1] if n + 1 < len(chunk) else None,
            first=n - 1 == start,
            carried=runs.carried[n - 1],
            bracket=depth > 0 and n - start <= _MAX_OPEN,
            short=short,
            opening=chunk[start],
        )
        if _joins(here, widths):
            depth = max(0, depth + _opened(chunk[n].bare))
        else:
            found.append(_joint(chunk, start, n, runs.bold, runs.italic))
            start = n
            depth = max(0, _opened(chunk[n].bare))
    found.append(_joint(chunk, start, len(chunk), runs.bold, runs.italic))
    return found


def _joint(chunk: Sequence[SourceLine], start: int, end: int, bold: Sequence[bool], italic: Sequence[bool]) -> Joint:
    lines = tuple(chunk[start:end])
    written = [n for n in range(start, end) if shapes.letters(chunk[n].bare) or any(map(str.isdigit, chunk[n].bare))]
    drawn = not written and all(shapes.is_rule(line.bare) or not line.bare for line in lines)
    return Joint(
        lines,
        bold=bool(written) and (lines[0].heading or all(bold[n] for n in written)),
        italic=bool(written) and all(italic[n] for n in written),
        layer=Layer.FURNITURE if drawn else Layer.BODY,
    )


def _opened(line: str) -> int:
    """How many brackets and quotations the line leaves open; a closed marker ("a)") closes none."""
    text = line[len(shapes.marker(line)) :]
    return text.count("(") - text.count(")") + text.count("“") - text.count("”") + text.count("[") - text.count("]")


@dataclass(frozen=True, slots=True)
class _Place:
    """A line end inside a chunk and what is known about it."""

    line: SourceLine
    following: SourceLine
    after: SourceLine | None
    first: bool  # the line is the first of its paragraph
    carried: bool  # an emphasis is open
    bracket: bool  # a bracket or quotation is open
    short: bool  # all lines of the chunk are short
    opening: SourceLine  # the paragraph's first line


def _joins(place: _Place, widths: Widths) -> bool:
    line, following = place.line.bare, place.following.bare
    if place.following.starts or place.following.heading:
        return False
    if not line or not following:
        return place.carried  # a lone closing or opening mark goes with what it marks
    if shapes.is_rule(line) or shapes.is_rule(following):
        return False
    if shapes.marker(following):
        return not opens_with_label(following) and _item_is_wrap(place, widths)
    if shapes.stands_alone(line) or shapes.stands_alone(following):
        return place.carried and not _hard_break(place.line) and not _both_stand(line, following)
    if place.carried or place.bracket:
        return not (_hard_break(place.line) and place.carried and not shapes.begins_lower(following))
    if opens_with_label(following) or (shapes.opens_part(following) and not shapes.runs_on(line)):
        return False
    if place.line.heading and (shapes.is_terminal(line) or not widths.wrapped):
        return False
    if _cuts_symbol(line, following):
        return True
    if widths.indented and _hangs(place):
        return True
    if shapes.begins_lower(following):
        return not shapes.is_terminal(line) or (
            widths.wrapped and not widths.fits(place.line, shapes.first_word(following), first=place.first)
        )
    if _hard_break(place.line):
        return False
    if _emphasised_anew(place):
        return False
    if shapes.runs_on(line):
        return True
    if following[:1].isdigit() and shapes.wants_figure(line):
        return True
    return widths.wrapped and _capital_is_wrap(place, widths)


def _hangs(place: _Place) -> bool:
    """Whether the paragraph's first line is set in and this one is not; one that is far in is centred."""
    depth = place.opening.indent - place.following.indent
    titled = shapes.is_capitals(place.line.bare) and not shapes.is_capitals(place.following.bare)
    return SET_IN <= depth <= _CENTRED and not titled


def _both_stand(line: str, following: str) -> bool:
    return shapes.is_signing(line) and (shapes.is_signing(following) or shapes.is_layout_line(following))


def _emphasised_anew(place: _Place) -> bool:
    """Whether an emphasis is closed at the line end and another begins with the next line."""
    return place.line.raw.rstrip().endswith("*") and place.following.raw.lstrip().startswith("*")


def _begins_alike(place: _Place) -> bool:
    """Whether the line begins as its paragraph does: with the same words ("Căn cứ …")."""
    return place.opening.bare.split()[:2] == place.following.bare.split()[:2]


def _hard_break(line: SourceLine) -> bool:
    """Markdown's hard break: two spaces, a backslash or `<br>` at the end of the line."""
    raw = line.raw
    if raw.endswith(("  ", "\\")):
        return True
    end = raw[-60:]
    return any(not end[found.end() :].strip(" *_") for found in BREAK_TAG.finditer(end))


def _item_is_wrap(place: _Place, widths: Widths) -> bool:
    """Whether what looks like an item is the rest of a wrapped line: "2026" / "- 2030", "kinh tế" / "- xã hội"."""
    line, following = place.line.bare, place.following.bare
    if shapes.stands_alone(line) or place.line.heading or not widths.wrapped:
        return False
    if widths.fits(place.line, shapes.first_word(following), first=place.first):
        return False
    if shapes.is_terminal(line):
        return widths.blank_lines_separate and shapes.is_enumerated(following)
    rest = following[len(shapes.marker(following)) :]
    if shapes.is_bullet(following):
        lower = shapes.begins_lower(rest) or rest[:1].isdigit()
        return lower or (following.startswith(("-", "–")) and not place.first and not place.carried)
    return shapes.wants_number(line) or (place.carried and shapes.begins_lower(rest))


def _are_words(line: str, following: str) -> bool:
    """Whether the one of the two lines that is in capitals is a heading, no abbreviation or name."""
    heading = line if shapes.is_capitals(line) else following
    return " " in heading and shapes.letters(heading) >= _HEADING


def _capital_is_wrap(place: _Place, widths: Widths) -> bool:
    """Whether a line that begins with a capital or a digit continues the one before, in a file of wrapped lines."""
    line, following = place.line, place.following
    if following.indent >= place.opening.indent + SET_IN and following.indent - line.indent >= SET_IN:
        return False
    if shapes.is_terminal(line.bare) and _begins_alike(place):
        return False
    if shapes.is_capitals(line.bare) != shapes.is_capitals(following.bare) and _are_words(line.bare, following.bare):
        return False
    if shapes.is_open_ended(line.bare) and widths.rest is not None and line.width >= _NEARLY_FULL * widths.rest:
        return True
    if not widths.blank_lines_separate and (line.bare.endswith(":") or shapes.opens_paragraph(following.bare)):
        return False
    if not widths.fits(line, shapes.first_word(following.bare), first=place.first):
        return widths.sure or not shapes.is_terminal(line.bare)
    if shapes.is_terminal(line.bare) or not widths.blank_lines_separate:
        # One syllable is no paragraph: what tags left of the first line of a title ("VỀ" / "VIỆC PHÊ DUYỆT …").
        return " " not in line.bare and shapes.is_capitals(line.bare) and shapes.is_capitals(following.bare)
    return not place.short
