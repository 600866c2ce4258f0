"""Whether a PDF's text layer says what its pages show.

Fonts with a wrong or missing character map, and the legacy encodings TCVN3 and VNI, give valid Unicode that is no text.
Three measures, each far from what any proper text reaches: words with signs that no word has, accented words that are
no Vietnamese syllables, and words without a vowel.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

_STRANGE = 0.15  # of the words: proper texts stay below 0.02, legacy encodings and broken maps lie above 0.4
_NO_SYLLABLES = 0.5  # of the accented words: proper texts stay below 0.03
_NO_VOWELS = 0.4  # of the unaccented words: proper texts stay below 0.1
_FEWEST = 12  # words: fewer say nothing

_EDGES = " \t.,;:!?()[]{}<>\"'“”‘’«»/\\|*-–—_+=%&…•●○▪■◦·§°#@~^$№√×→⇒≥≤"
_PARTS = re.compile(r"[-–—/.,;:&+()'’“”\"_@%=…\\*<>\[\]|\xad ]+")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ")
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))  # grave, acute, tilde, hook, dot below
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
_VOWELS = frozenset("aeiouy")


class WordKind(StrEnum):
    """What a word can tell about the text that it stands in."""

    STRANGE = "strange"  # signs that no word has
    SYLLABLE = "syllable"  # a Vietnamese syllable with an accent
    NO_SYLLABLE = "no syllable"  # accented, and none
    PLAIN = "plain"  # three or more letters without an accent
    VOWELLESS = "vowelless"  # of these, one that cannot be pronounced
    OTHER = "other"  # abbreviations, codes


def count_words(texts: Iterable[str]) -> Counter[WordKind]:
    """How many words of each kind the texts have."""
    words: Counter[str] = Counter()
    for text in texts:
        words.update(text.split())
    count: Counter[WordKind] = Counter()
    for printed, times in words.items():
        for kind in _kinds(printed):
            count[kind] += times
    return count


def is_wrong(count: Counter[WordKind]) -> bool:
    """Whether these are the words of no text."""
    total = count.total()
    if total < _FEWEST:
        return False
    if count[WordKind.STRANGE] > _STRANGE * total:
        return True
    accented = count[WordKind.SYLLABLE] + count[WordKind.NO_SYLLABLE]
    if accented >= _FEWEST:
        return count[WordKind.NO_SYLLABLE] > _NO_SYLLABLES * accented
    plain = count[WordKind.PLAIN] + count[WordKind.VOWELLESS]
    return plain >= _FEWEST and count[WordKind.VOWELLESS] > _NO_VOWELS * plain


def has_doubtful(count: Counter[WordKind]) -> bool:
    """Whether there are words enough of the wrong kinds for a page of them."""
    return count[WordKind.STRANGE] + count[WordKind.NO_SYLLABLE] + count[WordKind.VOWELLESS] >= _FEWEST / 2


@lru_cache(maxsize=4096)
def _kinds(printed: str) -> tuple[WordKind, ...]:
    """The kinds of what stands between two blanks: a document says most of its words again and again."""
    words = _PARTS.split(unicodedata.normalize("NFC", printed).strip(_EDGES))
    return tuple(kind for word in words if (kind := _kind(word)) is not None)


def _kind(word: str) -> WordKind | None:
    """The kind of one word in NFC; None for what has no letter and no strange sign (numbers, bullets)."""
    if len(word) == 1 and unicodedata.category(word) == "Co":
        return None  # a bullet out of a symbol font
    low = word.lower()
    letters = sum(char in _LETTERS for char in low)
    if letters < len(low):
        if not all(_is_usual(char) for char in low) or (letters and _mixes_signs(low)):
            return WordKind.STRANGE
        return WordKind.OTHER if letters else None
    if not low:
        return None
    if not low.isascii():
        base = unicodedata.normalize("NFC", unicodedata.normalize("NFD", low).translate(_TONES))
        return WordKind.SYLLABLE if _SYLLABLE.fullmatch(base) else WordKind.NO_SYLLABLE
    if len(low) < 3 or word.isupper():
        return WordKind.OTHER
    return WordKind.VOWELLESS if _VOWELS.isdisjoint(low) else WordKind.PLAIN


def _is_usual(char: str) -> bool:
    """Whether the character can stand in a Vietnamese text: its letters, and signs of any kind but private ones."""
    return char in _LETTERS or (unicodedata.category(char)[0] in "NPSZM" and char != "�")


def _mixes_signs(low: str) -> bool:
    """Whether a sign stands between two letters ("th·ng", "ng‡y")."""
    return any(
        before in _LETTERS and after in _LETTERS and not (char in _LETTERS or char.isdigit())
        for before, char, after in zip(low, low[1:], low[2:], strict=False)
    )
