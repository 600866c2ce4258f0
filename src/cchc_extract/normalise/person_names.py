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
_NOT_IN_NAMES = frozenset(fold(syllable) for syllable in _WORDS["not_in_names"])
_TITLE = re.compile(rf"(?:(?:{alternation(_WORDS['titles'])})(?!\w)[.\s]*)+")
_SYLLABLE = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?['’]?")
SHORTEST, LONGEST = 2, 6


def is_person_name(text: str) -> bool:
    """Whether `text` is nothing but a Vietnamese full name, a rank or title before it allowed.

    Two to six syllables, each with a capital letter or all in capitals, the first a surname (of two syllables: one of
    the commonest, for many communes have such names); without a known surname three or four syllables none of which
    belongs to a post, a body or a place.
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
    if folded[0] in (_COMMON if len(syllables) == SHORTEST else _SURNAMES):
        return None if in_capitals and sum(one in _NOT_IN_NAMES for one in folded[1:]) > 1 else start
    if in_capitals or not 3 <= len(syllables) <= 4 or any(one in _NOT_IN_NAMES for one in folded):
        return None
    return start


def _is_capitalised(syllable: str) -> bool:
    letters = syllable.strip("'’")
    return letters[:1].isupper() and (len(letters) == 1 or not letters.isupper())
