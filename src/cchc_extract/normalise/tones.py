"""Words that are no Vietnamese syllables as printed, read as what they must be.

The usual two ways of writing ("uỷ", "ủy") are both regular, and `fold` makes one of them. What is left are slips of the
keyboard and of scans: a tone mark on the wrong letter ("hòan"), or a letter that lost its own mark ("truờng").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_TONES = "\u0300\u0301\u0309\u0303\u0323"  # grave, acute, hook, tilde, dot below
_STOPPED_TONES = "\u0301\u0323"  # all that syllables in c, ch, p, t can bear
_WORD = re.compile(r"[^\W\d_]+")


def canonical_tones(text: str) -> str:
    """`text` with misplaced tone marks moved ("Đòan xã" → "Đoàn xã"), all else as it is.

    The result has the same length, letters and tones, so that positions carry over. A word is changed only if it is no
    syllable as it stands, and if its letters and tone make one syllable only.
    """
    return text if text.isascii() else _WORD.sub(lambda word: _with_tone_moved(word[0]), text)


def mended_letters(text: str) -> str:
    """`text` with misplaced tone marks moved and lost marks of letters put back ("Truờng" → "Trường"), for comparing.

    Letters are mended by underthesea, one word at a time: it breaks numbers and markers apart. A word is changed only
    if it is no syllable as it stands, and is one then, of the same letters but for their marks. The package is imported
    on the first such word, since that takes longer than a whole extraction; where it is not installed, the words stay.
    """
    return _WORD.sub(lambda word: _mended(_with_tone_moved(word[0])), text)


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """Whether `word` can be a Vietnamese syllable, its tone mark in one of the two usual places."""
    low = fold(word)
    return any(low.startswith(onset) and low[len(onset) :] in _rimes() for onset in _onsets())


@lru_cache(maxsize=4096)
def _with_tone_moved(word: str) -> str:
    if word.isascii() or is_syllable(word):
        return word
    base, tones = _parted(word.lower())
    readings = {
        onset + _toned_rimes()[base[len(onset) :], tones]
        for onset in _onsets()
        if base.startswith(onset) and (base[len(onset) :], tones) in _toned_rimes()
    }
    return _in_case_of(word, readings.pop()) if len(readings) == 1 else word


@lru_cache(maxsize=1024)
def _mended(word: str) -> str:
    if word.isascii() or is_syllable(word) or not _frame().fullmatch(_bare(word.lower())):
        return word
    normalise = _normaliser()
    if normalise is None:
        return word
    other = unicodedata.normalize("NFC", str(normalise(word)))
    return other if _bare(other) == _bare(word) and is_syllable(other) else word


@cache
def _normaliser() -> Callable[[str], object] | None:
    """underthesea's normaliser of words; None where the package is not installed."""
    try:
        from underthesea import text_normalize
    except ImportError:
        return None
    normalise: Callable[[str], object] = text_normalize
    return normalise


def _in_case_of(word: str, low: str) -> str:
    """`low` with the capitals of `word`, a word of as many letters."""
    if len(low) != len(word):
        return word
    return "".join(letter.upper() if as_in.isupper() else letter for as_in, letter in zip(word, low, strict=True))


def _parted(word: str) -> tuple[str, str]:
    """The letters of a word without its tone marks, and the tone marks."""
    letters = unicodedata.normalize("NFD", word)
    base = "".join(c for c in letters if c not in _TONES)
    return unicodedata.normalize("NFC", base), "".join(c for c in letters if c in _TONES)


def _bare(word: str) -> str:
    """The letters without any mark; đ stays."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


@cache
def _onsets() -> tuple[str, ...]:
    return ("", *load("syllables")["onsets"]["letters"])


@cache
def _frame() -> re.Pattern[str]:
    """The consonants of a syllable around one to three vowels. Abbreviations ("HĐND") and names from other languages
    ("Đắk", "Krông") have others, and are no slips."""
    kinds = load("syllables")["rimes"]
    vowels = _bare(load("syllables")["marks"]["vowels"])
    codas = {_bare(rime).lstrip(vowels) for kind in kinds.values() for rime in kind}
    return re.compile(rf"(?:{'|'.join(_onsets())})[{vowels}]{{1,3}}(?:{'|'.join(sorted(codas))})")


@cache
def _rimes() -> frozenset[str]:
    """All rimes with each tone that they can bear, and without."""
    return frozenset(_toned_rimes().values()) | {rime for rime, _ in _toned_rimes()}


@cache
def _toned_rimes() -> Mapping[tuple[str, str], str]:
    """Rime and tone mark → the rime with the mark where schools put it."""
    rimes = load("syllables")["rimes"]
    tones = {"open": _TONES, "nasal": _TONES, "stopped": _STOPPED_TONES}
    return {(rime, tone): _with_tone(rime, tone) for kind in rimes for rime in rimes[kind] for tone in tones[kind]}


def _with_tone(rime: str, tone: str) -> str:
    marks = load("syllables")["marks"]
    at = max((i for i, letter in enumerate(rime) if letter in marks["marked"]), default=-1)
    if at < 0:
        vowels = [i for i, letter in enumerate(rime) if letter in marks["vowels"]]
        closed = vowels[-1] < len(rime) - 1
        at = vowels[1] if len(vowels) == 3 or (len(vowels) == 2 and closed) else vowels[0]
    return unicodedata.normalize("NFC", rime[: at + 1] + tone + rime[at + 1 :])
