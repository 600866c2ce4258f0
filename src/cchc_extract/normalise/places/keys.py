"""Names of administrative units as they are compared: level word and name, folded."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_QUOTES = re.compile(r"['’‘`´]")
_DASH = re.compile(r"\s*-\s*")
_SHORT_I = re.compile(r"(?<!\w)(h|k|l|m|s|t|qu)([iìíỉĩị])(?!\w)")
_I_AND_Y = "iyìỳíýỉỷĩỹịỵ"
_AS_Y = str.maketrans(_I_AND_Y[::2], _I_AND_Y[1::2])
_ZEROS = re.compile(r"(?<!\w)0+(?=\d)")
_EDGES = " \t\r\n\u00a0.,;:*_()-"


def unit_key(name: str) -> str:
    """`name` as the table of units has it: "TP. Qui Nhơn", "Thành phố Quy Nhơn" → "thành phố quy nhơn".

    Case, place of the tone mark, i and y, kinds of dash and apostrophe, leading zeros, abbreviated level words and
    other spellings in use make no difference. A name without a level word has none added.
    """
    key = plain_key(name)
    return spellings().get(key, key)


def plain_key(name: str) -> str:
    """`unit_key` but for other spellings: what can be cut at its spaces and dashes and is still a key."""
    folded = _QUOTES.sub("", fold(" ".join(name.split()))).strip(_EDGES)
    folded = _SHORT_I.sub(lambda found: found[1] + found[2].translate(_AS_Y), _DASH.sub("-", folded))
    syllables, pattern = _syllables()
    level, rest = split_level(pattern.sub(lambda found: syllables[found[0]], _ZEROS.sub("", folded)))
    return f"{level} {rest}" if level else rest


def split_level(key: str) -> tuple[str, str]:
    """The official level word that opens the folded `key`, and the name behind it; ("", `key`) if none does."""
    words, pattern = _level_words()
    found = pattern.match(key)
    if found is None or not (rest := key[found.end() :].strip()):
        return "", key
    return words[found[1]], rest


def level_of(key: str) -> str:
    """What opens `key`, as the vocabulary calls it: province, city, district, commune; empty if no level word does."""
    return _levels().get(split_level(key)[0], "")


def written(key: str) -> str:
    """The name of `key` as Decree 30/2020/NĐ-CP annex II writes it: each syllable of the name with a capital letter,
    the level word with a small one, but before a number."""
    level, rest = split_level(key)
    syllables = (word[:1].upper() + word[1:] for word in re.split(r"([ -])", rest))
    name = "".join(" - " if word == "-" else word for word in syllables)
    return f"{level[:1].upper() + level[1:] if name[:1].isdigit() else level} {name}".strip()


def level_words(*levels: str) -> tuple[str, ...]:
    """The official words that open the names of units of `levels`, folded."""
    return tuple(word for word, level in _levels().items() if level in levels)


@cache
def level_pattern(*levels: str) -> str:
    """A pattern for the words, official and short, that open the names of units of `levels`; small letters."""
    return _alternation(
        word for entry in load("places")["levels"] if entry["level"] in levels for word in entry["words"]
    )


@cache
def spellings() -> dict[str, str]:
    """Other spellings of provinces and cities, as keys, with the key that the table of units has."""
    entries = load("places")["spellings"]
    return {plain_key(word): plain_key(entry["to"]) for entry in entries for word in entry["words"]}


def _alternation(words: Iterable[str]) -> str:
    ordered = sorted(map(fold, words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) + ("" if word.endswith(".") else r"(?!\w)") for word in ordered)


@cache
def _levels() -> dict[str, str]:
    return {fold(entry["words"][0]): entry["level"] for entry in load("places")["levels"]}


@cache
def _level_words() -> tuple[dict[str, str], re.Pattern[str]]:
    """Each level word, folded, with the official one; and the pattern that finds one at the beginning of a name."""
    words = {fold(word): fold(entry["words"][0]) for entry in load("places")["levels"] for word in entry["words"]}
    return words, re.compile(rf"({_alternation(words)})[.\s]*")


@cache
def _syllables() -> tuple[dict[str, str], re.Pattern[str]]:
    found = {fold(word): fold(entry["to"]) for entry in load("places")["syllables"] for word in entry["words"]}
    return found, re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, found))})(?!\w)")
