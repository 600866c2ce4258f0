"""See through what converters leave in a text: Markdown and HTML residue, invisible characters, escapes.

Nothing here changes what is handed over; it answers what a line says to a reader and which of its letters are bold.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from cchc_extract.loaders.characters import FORMS

TAG = re.compile(
    r"</?(?:b|strong|i|em|u|s|sub|sup|span|p|br|div|font|a|center|small|big|h[1-6])(?:\s[^<>]{0,200})?/?>",
    re.IGNORECASE,
)
BREAK_TAG = re.compile(r"<br(?:\s[^<>]{0,50})?/?>", re.IGNORECASE)
HEADING = re.compile(r"[ \t]{0,12}#{1,6}(?=[\s*]|$)")
_RESIDUE = re.compile(r"\*\*|(?<!\*)\*[^\s*][^*]{0,200}\*|^[ \t]{0,3}#{1,6} ", re.MULTILINE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_STARS = re.compile(r"\*+")
_EDGE_UNDERSCORES = re.compile(r"(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)")
_EMPHASIS = re.compile(r"\\\*|\*+|</?(?:b|strong|i|em)(?:\s[^<>]{0,200})?>", re.IGNORECASE)
_INVISIBLE_RANGES = (
    (0x00, 0x08), (0x0E, 0x1F), (0x7F, 0x7F), (0xAD, 0xAD), (0x034F, 0x034F), (0x061C, 0x061C), (0x180E, 0x180E),
    (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x206F), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
)  # fmt: skip
_INVISIBLE = re.compile("[" + "".join(f"{chr(first)}-{chr(last)}" for first, last in _INVISIBLE_RANGES) + "]")
_MAX_SPAN = 30  # lines that one emphasis may run over: what is open for longer was never closed


def visible(raw: str) -> str:
    """The line in NFC without characters that nobody sees, signs in their usual form, white space as it is."""
    text = raw if raw.isascii() else unicodedata.normalize("NFC", raw).translate(FORMS)
    return _INVISIBLE.sub("", text)


def bare(text: str) -> str:
    """What a reader reads of a line of visible characters: markup gone, white space collapsed; a bullet `*` stays."""
    if "<" in text:
        text = TAG.sub("", text)
    if "#" in text:
        text = HEADING.sub("", text, count=1)
    if "*" in text:
        bullet = is_star_bullet(text)
        text = _STARS.sub("", text.replace("\\*", "\ue000")).replace("\ue000", "*")
        if bullet:
            text = "* " + text
    if "_" in text:
        text = _EDGE_UNDERSCORES.sub("", text)
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
    return " ".join(text.split())


def is_star_bullet(text: str) -> bool:
    """Whether the line begins with `*` as a bullet, not with an emphasis that is closed further on."""
    text = text.lstrip()
    if not text.startswith("* "):
        return False
    rest = text[2:]
    singles = sum(1 for run in _STARS.findall(rest) if len(run) % 2)
    return singles % 2 == 0 and bool(rest.replace("*", "").strip())


def has_residue(text: str) -> bool:
    """Whether Markdown or HTML is left in the text."""
    return _RESIDUE.search(text) is not None or TAG.search(text) is not None


class Emphasis(NamedTuple):
    """How emphasis runs over the lines of one chunk.

    `carried[i]` says that an emphasis opened on line i or before is closed on a later line. `bold[i]`, `italic[i]` say
    that all letters of line i are so; a line without letters is neither.
    """

    carried: tuple[bool, ...]
    bold: tuple[bool, ...]
    italic: tuple[bool, ...]


class _Stroke(NamedTuple):
    line: int
    start: int  # of the mark in the line
    end: int
    opens: bool | None  # None: a star, which opens or closes


def emphasis(raws: Sequence[str]) -> Emphasis:
    """Pair the emphasis marks of consecutive lines. An opening mark without its closing one within 30 lines is none."""
    count = len(raws)
    if not any("*" in raw or "<" in raw for raw in raws):
        return Emphasis((False,) * count, (False,) * count, (False,) * count)
    bold_strokes: list[_Stroke] = []
    italic_strokes: list[_Stroke] = []
    for number, raw in enumerate(raws):
        if "*" in raw or "<" in raw:
            _strokes(number, raw, bold_strokes, italic_strokes)
    bold_pairs, italic_pairs = _pairs(bold_strokes), _pairs(italic_strokes)
    carried = [False] * count
    for opening, closing in (*bold_pairs, *italic_pairs):
        for number in range(opening.line, closing.line):
            carried[number] = True
    return Emphasis(tuple(carried), _covered(raws, bold_pairs), _covered(raws, italic_pairs))


def _strokes(number: int, raw: str, bold: list[_Stroke], italic: list[_Stroke]) -> None:
    bullet = raw.index("*") if is_star_bullet(raw) else -1
    for match in _EMPHASIS.finditer(raw):
        mark = match.group()
        start, end = match.span()
        if mark[0] == "<":
            kind = bold if mark.strip("</").lower().startswith(("b", "strong")) else italic
            kind.append(_Stroke(number, start, end, not mark.startswith("</")))
        elif mark[0] == "*" and start != bullet and not _multiplies(raw, start, end):
            if len(mark) % 4 in (2, 3):
                bold.append(_Stroke(number, start, end, None))
            if len(mark) % 2:
                italic.append(_Stroke(number, start, end, None))


def _multiplies(raw: str, start: int, end: int) -> bool:
    """Whether the star stands between two digits: a product."""
    if end - start > 1:
        return False
    before, after = raw[max(0, start - 3) : start].rstrip(), raw[end : end + 3].lstrip()
    return before[-1:].isdigit() and after[:1].isdigit()


def _pairs(strokes: list[_Stroke]) -> list[tuple[_Stroke, _Stroke]]:
    found: list[tuple[_Stroke, _Stroke]] = []
    opening: _Stroke | None = None
    for stroke in strokes:
        if opening is None or stroke.line - opening.line > _MAX_SPAN:
            opening = stroke if stroke.opens is not False else None
        elif stroke.opens is not True:
            found.append((opening, stroke))
            opening = None
    return found


def _covered(raws: Sequence[str], pairs: list[tuple[_Stroke, _Stroke]]) -> tuple[bool, ...]:
    ranges: list[list[tuple[int, int]]] = [[] for _ in raws]
    for opening, closing in pairs:
        for number in range(opening.line, closing.line + 1):
            start = opening.end if number == opening.line else 0
            ranges[number].append((start, closing.start if number == closing.line else len(raws[number])))
    return tuple(_letters_inside(raw, inside) for raw, inside in zip(raws, ranges, strict=True))


def _letters_inside(raw: str, inside: list[tuple[int, int]]) -> bool:
    if not inside:
        return False
    outside = []
    last = 0
    for start, end in inside:
        outside.append(raw[last:start])
        last = end
    outside.append(raw[last:])
    return not has_letters("".join(outside)) and has_letters("".join(raw[start:end] for start, end in inside))


def has_letters(raw: str) -> bool:
    """Whether the text has a letter or digit outside of tags."""
    return any(c.isalnum() for c in (TAG.sub("", raw) if "<" in raw else raw))
