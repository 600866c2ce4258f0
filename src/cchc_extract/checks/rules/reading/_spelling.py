"""Words that are not what they should be: what scans and slips of the hand leave behind.

Of words that documents use all the time only the marks are compared, never the letters: "trực tuyển" has the letters of
"trực tuyến" (d and đ are two). What is right Vietnamese, too, stands in the vocabulary (`checks_reading.damaged.also`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_PUNCTUATION = ".,;:!?…()[]{}\"'“”‘’-–—/*|"
# Syllables that end in c, ch, p or t without one of the two tones that these have.
_STOPPED = re.compile("[bcdđghklmnpqrstvx]{0,3}[aàảãăằẳẵâầẩẫeèẻẽêềểễiìỉĩoòỏõôồổỗơờởỡuùủũưừửữyỳỷỹ]{1,3}(?:ch|c|p|t)")
_AROUND = 16  # characters on either side that a longer right phrase may take


@dataclass(frozen=True, slots=True)
class Damage:
    """Words at `[start, end)` of a text, and what they most likely are; None where they are only known to be wrong."""

    start: int
    end: int
    meant: str | None


@dataclass(frozen=True, slots=True)
class _Term:
    """One phrase of the vocabulary: as shown, as `fold` gives it, and the letters of its words."""

    shown: str
    folded: str
    letters: tuple[str, ...]


def find_damaged(text: str) -> Iterator[Damage]:
    """The damaged words of a text, in order, none inside another.

    Linear in the length of the text: the different pairs of neighbouring words are looked up, and only those that have
    the letters of a known phrase and other marks are looked at closely.
    """
    lower = text.lower()
    if len(lower) != len(text):
        return
    tokens = lower.split()
    different = set(tokens)
    found = [damage for pair in _suspects(tokens, different, _pairs()) for damage in _damaged(text, lower, pair)]
    found += _slips(text, lower)
    found += _no_syllables(text, different)
    end = 0
    for damage in sorted(found, key=lambda d: (d.start, -d.end)):
        if damage.start >= end:
            yield damage
            end = damage.end


def _suspects(
    tokens: list[str], different: set[str], known: dict[tuple[str, str], set[tuple[str, str]]]
) -> Iterator[tuple[str, str]]:
    """The pairs of neighbours that have the letters of two known ones and other marks."""
    firsts, seconds = {pair[0] for pair in known}, {pair[1] for pair in known}
    before = {token: letters for token in different if (letters := _letters_of(token, head=True)) in firsts}
    behind = {token: letters for token in different if (letters := _letters_of(token, head=False)) in seconds}
    for one, other in set(pairwise(tokens)):
        if one in before and other in behind and (right := known.get((before[one], behind[other]))) is not None:
            words = one.lstrip(_PUNCTUATION), other.rstrip(_PUNCTUATION)
            if words not in right and (fold(words[0]), fold(words[1])) not in right:
                yield one, other


def _damaged(text: str, lower: str, pair: tuple[str, str]) -> Iterator[Damage]:
    """The phrases that hold two neighbours and are damaged there, wherever the two stand."""
    one, other = pair
    terms = _terms()[(_letters_of(one, head=True), _letters_of(other, head=False))]
    neighbours = f"{one} {other}"
    at = lower.find(neighbours)
    while at != -1:
        behind = at + len(neighbours)
        if not lower[at - 1 : at].strip() and not lower[behind : behind + 1].strip():
            start = at + len(one) - len(one.lstrip(_PUNCTUATION))
            for term, offset in terms:
                first = start - (len(" ".join(term.folded.split()[:offset])) + 1 if offset else 0)
                end = first + len(term.folded)
                if first >= 0 and _is_damaged(text, lower, first, end, term):
                    yield Damage(first, end, term.shown)
        at = lower.find(neighbours, at + 1)


def _is_damaged(text: str, lower: str, start: int, end: int, term: _Term) -> bool:
    """Whether whole words have a phrase's letters and not its marks, and are nothing else that is right."""
    words = lower[start:end]
    if words.translate(_table()).split() != list(term.letters) or words.isascii() or fold(words) == term.folded:
        return False
    if lower[start - 1 : start].isalpha() or lower[end : end + 1].isalpha():
        return False
    others = sum(one != other for one, other in zip(fold(words).split(), term.folded.split(), strict=True))
    if others > 1 and len(term.letters) == 2 and term.folded not in load("checks_reading")["damaged"]["loose"]:
        return False
    return not _is_name(text[start:end]) and not _is_right(lower, start, end)


def _is_right(lower: str, start: int, end: int) -> bool:
    """Whether the words are right Vietnamese as they are, alone or as a part of a longer phrase."""
    first = max(0, start - _AROUND)
    around = fold(lower[first : end + _AROUND])
    for phrase in load("checks_reading")["damaged"]["also"]:
        at = around.find(phrase)
        while at != -1:
            if first + at <= start and end <= first + at + len(phrase):
                return True
            at = around.find(phrase, at + 1)
    return False


def _is_name(printed: str) -> bool:
    """Whether the second of two words begins with a capital alone: a name, most likely."""
    words = printed.split()
    return len(words) == 2 and words[1].istitle() and len(words[1]) > 1


def _slips(text: str, lower: str) -> Iterator[Damage]:
    for wrong, meant in load("checks_reading")["slips"]["pairs"]:
        at = lower.find(wrong)
        while at != -1:
            end = at + len(wrong)
            whole = not lower[at - 1 : at].isalpha() and not (lower[end : end + 1].isalpha() and wrong[-1].isalpha())
            if whole and not text[at:end].isupper():
                yield Damage(at, end, meant)
            at = lower.find(wrong, end)


def _no_syllables(text: str, different: set[str]) -> Iterator[Damage]:
    """Words in small letters that no Vietnamese syllable can be: a stopped one has an acute or a dot below."""
    foreign: list[str] = load("checks_reading")["damaged"]["foreign"]
    for token in different:
        word = token if token[-1] in "chpt" else token.strip(_PUNCTUATION)
        if word and word[-1] in "chpt" and not word.isascii() and _STOPPED.fullmatch(word) and word not in foreign:
            for match in re.finditer(rf"(?<![^\W_]){word}(?![^\W_])", text):
                yield Damage(match.start(), match.end(), None)


@lru_cache(maxsize=1 << 14)
def _letters_of(token: str, *, head: bool) -> str:
    """The letters of a word without marks; of the first of two words what stands before it is cut off, of the second
    what stands behind it."""
    return (token.lstrip(_PUNCTUATION) if head else token.rstrip(_PUNCTUATION)).translate(_table())


@cache
def _table() -> dict[int, str]:
    """Every letter with a mark → the letter alone; one for one, so that positions carry over."""
    table: dict[int, str] = {}
    for letter in "aăâeêioôơuưy":
        for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"):
            table[ord(unicodedata.normalize("NFC", letter + tone))] = unicodedata.normalize("NFD", letter)[0]
    return table


@cache
def _terms() -> dict[tuple[str, str], list[tuple[_Term, int]]]:
    """The letters of two neighbouring words → the phrases that have them, and where in the phrase."""
    found: dict[tuple[str, str], list[tuple[_Term, int]]] = {}
    for entry in load("checks_reading")["damaged"]["words"]:
        term = _Term(entry, fold(entry), tuple(fold(entry).translate(_table()).split()))
        for offset in range(len(term.letters) - 1):
            found.setdefault((term.letters[offset], term.letters[offset + 1]), []).append((term, offset))
    return found


@cache
def _pairs() -> dict[tuple[str, str], set[tuple[str, str]]]:
    """The letters of two neighbouring words → the words that they rightly are."""
    right: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for letters, terms in _terms().items():
        for term, offset in terms:
            words = term.folded.split()
            right.setdefault(letters, set()).add((words[offset], words[offset + 1]))
    return right
