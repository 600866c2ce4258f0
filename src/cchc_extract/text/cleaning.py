"""Raw characters → the characters a reader sees, with the way back.

Cleaning is a list of characters with the index each came from; nothing is corrected, only the form of the text:
composed letters (NFC), signs in their usual form, single spaces, no control characters, no Markdown or HTML residue
(contract, "Conventions").
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from html import unescape

from cchc_extract.loaders.characters import FORMS

# Characters that print nothing: C0/C1 controls, soft hyphen, zero-width and directional marks, BOM.
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_TAG = re.compile(r"</?(?:b|i|u|s|em|strong|sub|sup|br|p|span|font|div|center|small|big)(?:\s[^<>]{0,200})?/?>", re.I)
_ENTITY = re.compile(r"&(?:amp|lt|gt|nbsp|quot|apos|#\d{1,5});")
_ESCAPE = re.compile(r"\\(?=[-*_#.()\[\]+|\\])")
_HEADING = re.compile(r"\s*#{1,6}(?=\s|\*|$)")
_STRONG = re.compile(r"\*\*|__(?=\S)(?<![_\w]__)|(?<=\S)__(?![_\w])")
_UNDERSCORED = re.compile(r"(?<![\w_])_(?=[^\W_])([^_\n]{1,400}?)_(?![\w_])")
_NOTE_MARK = re.compile(r"\(\*{1,3}\)")
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\xa0\u00ad\u2000-\u2011\u2028-\u202f\u205f-\u2064\u3000\uf000-\uf0ff\ufeff\uff01-\uff5e*_#<&\\\\]|\\s\\s|[\u0300-\u036f]"
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Text as a reader sees it; `origins[i]` is the index in the raw text that character `i` came from."""

    text: str
    origins: tuple[int, ...] | range


def clean(raw: str) -> Cleaned:
    """The reader's characters of a paragraph, white space collapsed and cut at both ends.

    A leading `*` that is a bullet stays; other single asterisks go in pairs; "(*)" is a note mark and stays.
    """
    if (
        _SUSPECT.search(raw) is None
        and raw == raw.strip()
        and raw.isprintable()
        and unicodedata.is_normalized("NFC", raw)
    ):
        return Cleaned(raw, range(len(raw)))
    chars, origins = _composed(raw)
    keep = bytearray(b"\x01") * len(chars)
    text = "".join(chars).translate(FORMS)
    _drop_markup(text, keep)
    out: list[str] = []
    back: list[int] = []
    for index, char in enumerate(text):
        if not keep[index]:
            continue
        if keep[index] == _SPACE or char.isspace():
            if out and out[-1] != " ":
                out.append(" ")
                back.append(origins[index])
        else:
            out.append((keep[index] == _ENTITY_CHAR and _entity_at(text, index)) or char)
            back.append(origins[index])
    if out and out[-1] == " ":
        out.pop()
        back.pop()
    return Cleaned("".join(out), tuple(back))


_SPACE = 2  # a dropped character that separates words
_ENTITY_CHAR = 3  # the first character of an entity, which stands for another


def _composed(raw: str) -> tuple[list[str], list[int]]:
    """NFC, one character a list item, with the raw index of each; a cluster is a base letter and its marks."""
    if unicodedata.is_normalized("NFC", raw):
        return list(raw), list(range(len(raw)))
    chars: list[str] = []
    origins: list[int] = []
    start = 0
    while start < len(raw):
        end = start + 1
        while end < len(raw) and unicodedata.combining(raw[end]):
            end += 1
        for char in unicodedata.normalize("NFC", raw[start:end]):
            chars.append(char)
            origins.append(start)
        start = end
    return chars, origins


def _drop_markup(text: str, keep: bytearray) -> None:
    """Marks in `keep` what prints nothing."""
    for match in _INVISIBLE.finditer(text):
        keep[match.start()] = 0
    if "#" in text and (heading := _HEADING.match(text)):
        _blank(keep, heading.start(), heading.end())
    if "<" in text:
        for match in _TAG.finditer(text):
            _blank(keep, match.start(), match.end())
            if match[0].lower().startswith(("<br", "<p", "</p", "<div", "</div")):
                keep[match.start()] = _SPACE
    if "&" in text:
        for match in _ENTITY.finditer(text):
            _blank(keep, match.start(), match.end())
            keep[match.start()] = _ENTITY_CHAR
    if "\\" in text:
        for match in _ESCAPE.finditer(text):
            keep[match.start()] = 0
    if "_" in text:
        for match in _UNDERSCORED.finditer(text):
            keep[match.start()] = keep[match.end() - 1] = 0
    if "*" in text or "__" in text:
        _drop_asterisks(text, keep)


def _drop_asterisks(text: str, keep: bytearray) -> None:
    marks = {i for match in _NOTE_MARK.finditer(text) for i in range(match.start(), match.end())}
    for match in _STRONG.finditer(text):
        if match.start() not in marks:
            _blank(keep, match.start(), match.end())
    escaped = {i + 1 for i in range(len(text) - 1) if text[i] == "\\"}
    single = [i for i, c in enumerate(text) if c == "*" and keep[i] and i not in marks and i not in escaped]
    if len(single) % 2:
        first = single[0]
        bullet = not text[:first].strip() and text[first + 1 : first + 2].isspace()
        # An odd asterisk that is no bullet has lost its partner to a line or page break: it is residue like the others.
        single = single[1:] if bullet else single
    for index in single:
        keep[index] = 0


def _blank(keep: bytearray, start: int, end: int) -> None:
    keep[start:end] = bytes(end - start)


def _entity_at(text: str, index: int) -> str:
    match = _ENTITY.match(text, index)
    char = unescape(match[0]) if match else text[index]
    return " " if char.isspace() else char
