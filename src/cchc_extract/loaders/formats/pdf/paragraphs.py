"""Paragraphs as a reader sees them: which printed lines belong together.

The evidence, in order: letter size, spacing, list markers, first-line indents, and above all whether the first word of
a line would still have fitted on the line before: a line break that was not needed was meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from cchc_extract.loaders.document import Layer, Paragraph
from cchc_extract.loaders.formats.pdf.lines import PrintedLine
from cchc_extract.vocabulary.reader import load

_MARKER = re.compile(
    r"(?:[-–—+*•●○▪■◦·\ue000-\uf8ff]|\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zđA-ZĐ]|[IVXLC]{1,7}|[ivx]{1,5})[.)/])(?=\s|[^\W\d_]|$)"
    r"|\d{1,2}(?:\.\d{1,2}){1,4}\s"
    r"|(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVXLC]{1,7})(?:\s?[./)][-–—]|\s?[-–—]\s)(?=\s*[^\W\d_])"
    r"|[-+](?=\S)"
)
"""Numbers, letters with a dot or bracket, bullets (those of symbol fonts stand in the private use area)."""

_NUMBERING = ("part", "chapter", "title", "article")  # words before a number: `vocabulary/data/markers.toml`
_FIGURE = re.compile(r"(?:[\d.,]+|[IVXLC]+)(?:\s(?:[\d.,]+|[IVXLC]+[.)]?|[.)]))")
"""A figure or Roman number and, after a space, what may be its rest."""
_ROUNDING = 0.5  # points
_ENDS = ".;:!?…"

_OTHER_SIZE = 0.15  # relative difference from which letters are of another size
_INDENT = 0.8  # of the em
_SPACED = 1.2  # to the usual step between lines: from here on there is space between paragraphs
_FAR = 1.7  # to the usual step: from here on nothing joins
_FIT = 0.4  # of the em: room that must be left for a word to have fitted
_SHORT = 0.2  # of the measure: a line that leaves more was ended on purpose
_CELL_CENTRE = 1.5  # points: lines of a cell whose middles are nearer share it
_CENTRE = 3.0  # points: how far the middle of a centred line may lie from the middle of the measure


@dataclass(frozen=True, slots=True)
class Measure:
    """The width in which a text is set, in points as seen, with what is usual in it.

    `step` is the distance of baselines within a paragraph, in em; `indent` is where first lines begin, if anywhere.
    """

    left: float
    right: float
    step: float
    indent: float | None = None

    @property
    def centre(self) -> float:
        """The middle of the measure."""
        return (self.left + self.right) / 2

    @property
    def width(self) -> float:
        """How wide the text is set."""
        return self.right - self.left


def has_marker(text: str) -> bool:
    """Whether the text opens with a number, a letter with dot or bracket, or a bullet."""
    return _MARKER.match(text) is not None


def is_article_number(text: str) -> bool:
    """Whether the text is an article's number and nothing else: "Điều 2."."""
    return _article().fullmatch(text) is not None


@cache
def _article() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for group in _NUMBERING for word in load("markers")["words"][group])
    return re.compile(rf"(?:{words})\s+(?:\d{{1,3}}|[IVXLC]{{1,7}})\s?[.:]?", re.IGNORECASE)


def is_centred(line: PrintedLine, measure: Measure) -> bool:
    """Whether the line stands in the middle, away from both edges; an indented line does by chance only."""
    away = min(line.left - measure.left, measure.right - line.right)
    if away < line.size or abs(line.centre - measure.centre) > _CENTRE:
        return False
    by_chance = measure.indent is not None and abs(line.left - measure.indent) < 1.0
    return not (by_chance and (has_marker(line.text) or abs(line.centre - measure.centre) > 1.0))


def group_lines(lines: Sequence[PrintedLine], measure: Measure, *, in_cell: bool = False) -> list[list[PrintedLine]]:
    """The lines of one column of text, from top to bottom, as paragraphs."""
    groups: list[list[PrintedLine]] = []
    for line in lines:
        if groups and not starts_paragraph(groups[-1], line, measure, in_cell=in_cell):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def starts_paragraph(
    before: Sequence[PrintedLine], line: PrintedLine, measure: Measure, *, in_cell: bool = False
) -> bool:
    """Whether `line`, which follows the lines `before` of a paragraph on the same page, opens a new one.

    On a page each centred line is a title or a part of one; in a cell (`in_cell`) centred lines are running text.
    """
    last = before[-1]
    size = max(last.size, line.size)
    if abs(last.size - line.size) > _OTHER_SIZE * size:
        return True
    if _changes_style(before, line):
        return True
    step = (line.baseline - last.baseline) / (measure.step * size)
    if step > _FAR:
        return True
    centred = is_centred(line, measure) or is_centred(last, measure)
    if centred or (in_cell and abs(line.centre - last.centre) < _CELL_CENTRE and abs(line.left - last.left) > 1.0):
        if last.bold != line.bold or (line.text.isupper() and not last.text.isupper()):
            return True
        return not _wraps(last, line, measure) and (not in_cell or not line.text[0].islower() or is_ended(last.text))
    short = fits(last, line, measure)
    goes_on = not short and not is_ended(last.text) and line.text[0].islower()
    if step > _SPACED and not goes_on:
        return True
    indented = line.left > measure.left + _INDENT * size and not _hangs(before, line)
    listed = has_marker(before[0].text) and abs(line.left - before[0].left) < 1.0
    if has_marker(line.text) and (indented or short or listed or is_ended(last.text)):
        return not (goes_on and not indented)
    if indented:
        if not short and not is_ended(last.text) and has_marker(before[0].text) and line.left < before[0].left - 1.0:
            return False  # a list whose first lines are set in further than the rest
        same = abs(line.left - last.left) < _INDENT * size
        return not (same and goes_on)
    if not short:
        return False
    opens = not line.text[0].islower() or is_ended(last.text)
    return opens or (not in_cell and measure.indent is None and _slack(last, measure) > _SHORT)


def continues(before: Sequence[PrintedLine], line: PrintedLine, old: Measure, new: Measure) -> bool:
    """Whether the first line of a page goes on with the paragraph that ends the page before.

    `old` and `new` are the measures of the two pages.
    """
    last = before[-1]
    if _changes_style(before, line):
        return False
    if abs(last.size - line.size) > _OTHER_SIZE * last.size:
        return False
    if is_centred(line, new) or is_centred(last, old):
        return False
    room = line.first_word_width() + (_FIT + 0.25) * line.size
    if last.right + room <= old.right:
        return False
    indented = line.left > new.left + _INDENT * line.size
    if indented and not _hangs(before, line, shift=new.left - old.left):
        same = abs(line.left - new.left - (last.left - old.left)) < 1.0
        return same and len(before) > 1 and not is_ended(last.text) and line.text[0].islower()
    opens_by_indent = old.indent is not None
    if has_marker(line.text):
        return opens_by_indent and not is_ended(last.text)
    return opens_by_indent or not is_ended(last.text)


def _changes_style(before: Sequence[PrintedLine], line: PrintedLine) -> bool:
    """Whether a bold heading ends between two lines."""
    return not line.bold and not line.text[0].islower() and is_all(before, bold=True)


def fits(last: PrintedLine, line: PrintedLine, measure: Measure) -> bool:
    """Whether the first word of `line` would have fitted on the line before: then the break was meant."""
    room = line.first_word_width() + (_FIT + 0.25) * line.size
    return last.right + room <= measure.right


def _slack(line: PrintedLine, measure: Measure) -> float:
    return (measure.right - line.right) / max(1.0, measure.width)


def _wraps(last: PrintedLine, line: PrintedLine, measure: Measure) -> bool:
    """Whether a centred text was too long for one line: the next word would have made it wider than the measure."""
    return last.right - last.left + line.first_word_width() + (_FIT + 0.25) * line.size > measure.width


def is_ended(text: str) -> bool:
    """Whether the text closes with a mark that ends a sentence or an item."""
    return text.rstrip("\"'”’)»]* ")[-1:] in _ENDS


def _hangs(before: Sequence[PrintedLine], line: PrintedLine, *, shift: float = 0.0) -> bool:
    """Whether the line stands under the words that follow the marker of the paragraph's first line."""
    first = before[0]
    marker = _MARKER.match(first.text)
    if marker is None:
        return False
    if len(before) > 1 and abs(before[-1].left + shift - line.left) < 1.0 < abs(before[-1].left - first.left):
        return True
    end = marker.end()
    while end < len(first.text) and first.text[end].isspace():
        end += 1
    return end < len(first.text) and abs(first.lefts[end] + shift - line.left) < 0.35 * line.size


def is_all(lines: Sequence[PrintedLine], *, bold: bool = False) -> bool:
    """Whether all lines are bold (or, without `bold`, italic)."""
    return all(line.bold if bold else line.italic for line in lines)


def paragraph_of(
    lines: Sequence[PrintedLine],
    measure: Measure | None = None,
    *,
    layer: Layer = Layer.BODY,
    centred: bool | None = None,
) -> Paragraph:
    """The lines as one paragraph."""
    if centred is None:
        centred = measure is not None and all(is_centred(line, measure) for line in lines)
    following: list[PrintedLine | None] = [*lines[1:], None]
    return Paragraph(
        tuple(
            line.printed(glued=after is not None and _is_glued(line, after, measure))
            for line, after in zip(lines, following, strict=True)
        ),
        bold=is_all(lines, bold=True),
        italic=is_all(lines),
        centred=centred,
        layer=layer,
    )


def _is_glued(line: PrintedLine, after: PrintedLine, measure: Measure | None) -> bool:
    """Whether the line's last word goes on in the next line.

    A hyphen or slash at the end stands inside a word where a capital or digit follows: a document number goes on
    ("05/CT-" "UBND"). A figure or Roman number that fills its cell is cut where the cell ends.
    """
    if len(line.text) > 1 and line.text[-1] in "-/":
        return line.text[-2].isalnum() and (after.text[0].isupper() or after.text[0].isdigit())
    if measure is None or _FIGURE.fullmatch(f"{line.text} {after.text}") is None:
        return False
    return line.right + (after.rights[0] - after.left) + _ROUNDING > measure.right
