"""Whether a line is a person's full name, as a signature has it."""

from __future__ import annotations

import re

from cchc_extract.normalise.phrases import alternation
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_WORDS = load("signing")["names"]
_SURNAMES = frozenset(fold(name) for name in _WORDS["surnames"])
_COMMON = frozenset(fold(name) for name in _WORDS["common_surnames"])
_PLACES = frozenset(fold(name) for name in _WORDS["places"])
_MIDDLE = frozenset(fold(name) for name in _WORDS["middle_names"])
_NOT_IN_NAMES = frozenset(fold(syllable) for syllable in _WORDS["not_in_names"])
_TITLE = re.compile(rf"(?:(?:{alternation(_WORDS['titles'])})(?!\w)[.\s]*)+")
_SYLLABLE = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?['’]?")
SHORTEST, LONGEST = 2, 6


def is_person_name(text: str) -> bool:
    """Whether `text` is nothing but a Vietnamese full name, a rank or title before it allowed.

    Two to six syllables, each with a capital letter, the first a surname, or the second a common middle name. A name
    of two syllables, or in capitals, needs one of the commonest surnames: communes and pieces of headings look alike.
    """
    return name_start(text) is not None


def name_start(text: str) -> int | None:
    """Where the name in `text` begins, behind a rank or title; None if `text` is no name."""
    start = len(text) - len(text.lstrip())
    if title := _TITLE.match(fold(text), start):
        start = title.end()
    syllables = text[start:].split()
    if not SHORTEST <= len(syllables) <= LONGEST or not all(_SYLLABLE.fullmatch(one) for one in syllables):
        return None
    in_capitals = all(one.isupper() for one in syllables)
    if not in_capitals and not all(_is_capitalised(one) for one in syllables):
        return None
    folded = [fold(one) for one in syllables]
    if " ".join(folded) in _PLACES:
        return None
    if in_capitals or len(syllables) == SHORTEST:
        is_name = folded[0] in _COMMON and not any(one in _NOT_IN_NAMES for one in folded)
    else:
        is_name = folded[0] in _SURNAMES or (len(syllables) <= 4 and folded[1] in _MIDDLE)
    return start if is_name else None


def _is_capitalised(syllable: str) -> bool:
    letters = syllable.strip("'’")
    return letters[:1].isupper() and (len(letters) == 1 or not letters.isupper())
