"""Abbreviations: those of the field and those that a document spells out itself."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

NONE: Mapping[str, str] = MappingProxyType({})
"""No abbreviation spelled out: the default for a value read without its document."""

TOKEN = re.compile(r"\w+|[^\w\s]")
"""A word or a single mark of punctuation."""

_REVERSED = re.compile(r"(?<![\w&\-])([A-ZĐƯ][A-ZĐƯ&]{1,9}) \(([^()\n]{3,80})\)")
_PHRASE_END = re.compile(r"[.;:()\n]")
_LONGEST_PHRASE = 120


@dataclass(frozen=True, slots=True)
class Replacement:
    """An abbreviation found at the tokens `[first, last)`, and the words that it stands for."""

    first: int
    last: int
    full: str


@dataclass(frozen=True, slots=True)
class _Entry:
    tokens: tuple[str, ...]
    full: str
    after: frozenset[str]


@cache
def _entries() -> dict[str, tuple[_Entry, ...]]:
    """The published abbreviations by their first token, the longest first."""
    found: dict[str, list[_Entry]] = {}
    for item in load("abbreviations")["abbreviation"]:
        tokens = tuple(TOKEN.findall(item["short"]))
        found.setdefault(tokens[0], []).append(_Entry(tokens, item["full"], frozenset(item.get("after", ()))))
    return {first: tuple(sorted(entries, key=lambda e: -len(e.tokens))) for first, entries in found.items()}


@cache
def dotted() -> frozenset[str]:
    """Short forms printed with a full stop: the stop behind one of them ends no sentence."""
    return frozenset(load("abbreviations")["dotted"]["words"])


def find_known(tokens: Sequence[str], expansions: Mapping[str, str] = NONE) -> list[Replacement]:
    """The sure abbreviations among `tokens` (words and marks as `TOKEN` cuts them), in order, without overlap.

    `expansions`, spelled out in the document, come before the published ones.
    """
    own = [(tuple(TOKEN.findall(short)), full) for short, full in expansions.items()] if expansions else []
    firsts = {short[0] for short, _ in own}
    entries = _entries()
    found = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        match = None
        if token in firsts:
            match = max(
                (Replacement(i, i + len(s), f) for s, f in own if _stands(tokens, i, s)), key=_length, default=None
            )
        if match is None and token in entries:
            for entry in entries[token]:
                if _stands(tokens, i, entry.tokens) and (not entry.after or (i and fold(tokens[i - 1]) in entry.after)):
                    match = Replacement(i, i + len(entry.tokens), entry.full)
                    break
        if match is None:
            i += 1
        else:
            found.append(match)
            i = match.last
    return found


def _length(replacement: Replacement) -> int:
    return replacement.last - replacement.first


def _stands(tokens: Sequence[str], i: int, short: tuple[str, ...]) -> bool:
    return len(tokens) - i >= len(short) and all(
        t == s or (s == "-" and t in "–—") for s, t in zip(short, tokens[i : i + len(short)], strict=True)
    )


def find_abbreviations(plain_text: str) -> dict[str, str]:
    """The abbreviations that a document spells out: "thủ tục hành chính (TTHC)" gives `{"TTHC": "thủ tục hành chính"}`.

    Sure ones only: the letters are the first letters of the words right before the brackets (or, where the brackets
    follow the abbreviation, of all words inside them), and the document spells the abbreviation in one way.
    """
    found: dict[str, str] = {}
    unsure: set[str] = set()
    for match in _bracketed().finditer(plain_text):
        short = match[1]
        if not _is_abbreviation(short):
            continue
        before = plain_text[max(0, match.start() - _LONGEST_PHRASE) : match.start()]
        cuts = [m.end() for m in _PHRASE_END.finditer(before)]
        _keep(found, unsure, short, _spelled(before[cuts[-1] if cuts else 0 :], short))
    for match in _REVERSED.finditer(plain_text):
        phrase = _spelled(match[2], match[1])
        if phrase is not None and len(phrase) == len(match[2].strip()):
            _keep(found, unsure, match[1], phrase)
    return {short: full for short, full in found.items() if short not in unsure}


@cache
def _bracketed() -> re.Pattern[str]:
    called = sorted(load("abbreviations")["spelling"]["called"], key=len, reverse=True)
    return re.compile(r"\((?:(?:" + "|".join(called) + r"):? *)?[\"“]?([^\W\d_][\w&\-–]{1,14})[\"”]?\)")


def _is_abbreviation(short: str) -> bool:
    return sum(c.isupper() for c in short) >= 2 and short[-1].isalnum()


def _keep(found: dict[str, str], unsure: set[str], short: str, phrase: str | None) -> None:
    if phrase is None:
        return
    full = phrase.lower() if phrase.isupper() else phrase
    if fold(found.setdefault(short, full)) != fold(full):
        unsure.add(short)


def _initial(letter: str) -> str:
    """The base letter: Đ counts as D, Ư as U."""
    return unicodedata.normalize("NFD", letter.lower().replace("đ", "d"))[0]


def _spelled(before: str, short: str) -> str | None:
    """The words at the end of `before` whose first letters are those of `short`; a "và" may lack its letter."""
    words = list(re.finditer(r"\w+", before))
    letters = [_initial(c) for c in short if c.isalpha()]
    start = len(before)
    while letters and words:
        word = words.pop()
        if _initial(word[0][0]) == letters[-1]:
            letters.pop()
            start = word.start()
        elif word[0].lower() != load("abbreviations")["spelling"]["skipped"] or start == len(before):
            return None
    return " ".join(before[start:].split()) if not letters and start < len(before) else None
