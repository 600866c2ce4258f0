"""Where an issuer's name ends: a walk over the words that names of bodies are made of.

A name is a chain of known words (posts, bodies, levels, sessions), of the names of places after them (words with a
capital letter), and of unlisted names after a head that says what kind of body it is ("Ban Chỉ đạo …"). The walk ends
at the first word that is none of these, so that it swallows neither the verb nor the title that follows.
"""

from __future__ import annotations

import re

from cchc_extract.normalise.citations.kinds import KIND_WORDS
from cchc_extract.normalise.phrases import alternation, whole_words
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_ISSUERS = load("issuers")
_CITATIONS = load("citations")
_LEVELS = alternation(word for level in _ISSUERS["levels"] for word in level["words"])
_NO_LEVEL = alternation(_ISSUERS["level_words"]["except_before"])

_GROUPS = ("central", "ministry", "department", "division", "local", "party", "posts", "open")
_NAMES = [name for group in _GROUPS for name in _ISSUERS[group]["names"]]
_OPEN = frozenset(fold(name) for name in _ISSUERS["open"]["names"])
_COMPLETE = frozenset(fold(name) for name in _ISSUERS["central"]["names"])
_RANKS = {fold(word): rank for rank, level in enumerate(_ISSUERS["levels"], start=1) for word in level["words"]}
_LEVEL = re.compile(rf"(?<!\w)(?:{_LEVELS})(?!\w)(?!\s+(?:{_NO_LEVEL})(?!\w))")
_UNIT_ABOVE = re.compile(rf",\s+(?P<level>{_LEVELS})(?!\w)(?!\s+(?:{_NO_LEVEL})(?!\w))")
_NAME_PART = re.compile(
    rf"""
    (?P<ordinal>\(?(?:{alternation(_ISSUERS["ordinal"]["words"])})\s+[\w]+(?:\s?-\s?\d+)?\)?(?!\w))
    | (?P<name>(?:{alternation(_NAMES)})(?!\w))
    | (?P<level>(?:{_LEVELS})(?!\w)(?!\s+(?:{_NO_LEVEL})(?!\w)))
    """,
    re.VERBOSE,
)
_OPENERS = alternation((*_CITATIONS["openers"]["strong"], *_CITATIONS["openers"]["weak"]))
_TITLE_WORDS = re.compile(rf"(?:{_OPENERS})(?!\w)")
_STOPS = re.compile(rf"(?:{alternation(_CITATIONS['stops']['words'])})(?!\w)")
_GAP = re.compile(r"\s*&\s*|[^\S\t]+")
_WORD = re.compile(r"[^\W_][\w'’&]*")
_INNER_DASH = re.compile(r"\s*-\s*(?=[^\W\d_])")

LONGEST_PLACE = 6
LONGEST_NAME = 14
HEADS = whole_words(_NAMES)
"""Any word or phrase that an issuer's name may begin with, as whole words of a folded text."""


def issuer_end(text: str, folded: str, start: int) -> int | None:
    """Where the issuer's name that begins at `start` ends; None if no name begins there.

    Args:
        text: the text as printed; capital letters tell names from other words.
        folded: the same text folded (same length).
        start: where the name would begin.
    """
    if start >= len(text) or _begins_title(text, folded, start):
        return None
    end: int | None = None
    position = start
    complete = False
    while match := _NAME_PART.match(folded, position):
        if end is not None and _begins_title(text, folded, position):
            break
        if complete and match["name"] is not None:
            break
        end = match.end()
        if match["name"] is not None or match["level"] is not None:
            name = " ".join((match["name"] or "").split())
            complete = name in _COMPLETE
            if name in _OPEN:
                end = _name_end(text, folded, end, most=LONGEST_NAME)
            elif not complete:
                end = _place_end(text, folded, end)
        gap = _GAP.match(folded, end)
        if gap is None:
            break
        position = gap.end()
    if end is None:
        end = _name_end(text, folded, start, most=LONGEST_NAME) if text[start].isupper() else start
        return end if end > start else None
    return _with_units_above(text, folded, start, end)


def rank_of(folded: str, start: int, end: int) -> int | None:
    """The highest level named in `folded[start:end]`: 1 for a province, more for smaller units; None if none is."""
    return min((_RANKS[" ".join(match[0].split())] for match in _LEVEL.finditer(folded, start, end)), default=None)


def _with_units_above(text: str, folded: str, start: int, end: int) -> int:
    """Where the name ends with the units above its own: "UBND xã Bình Minh, huyện Tân Lập, tỉnh Nam Sơn".

    A city may stand in a city, other units only in larger ones.
    """
    own = [
        match for match in _LEVEL.finditer(folded, start, end) if _place_end(text, folded, match.end()) > match.end()
    ]
    rank = _RANKS[" ".join(own[-1][0].split())] if own else 0
    while above := _UNIT_ABOVE.match(folded, end):
        place = _place_end(text, folded, above.end())
        further = _RANKS[" ".join(above["level"].split())]
        if further > rank or further == rank > 1 or place == above.end():
            break
        rank, end = further, place
    return end


def _begins_title(text: str, folded: str, position: int) -> bool:
    """Whether a title, another document or the sentence's next part begins at `position`."""
    if _STOPS.match(folded, position) or KIND_WORDS.match(folded, position):
        return True
    opener = _TITLE_WORDS.match(folded, position)
    if opener is None:
        return False
    # "Cơ quan Tổ chức - Nội vụ": a word with a capital inside a name is the name's, unless it goes on in small letters
    # as a title does ("UBND tỉnh Sửa đổi, bổ sung …").
    return not text[position].isupper() or opener[0] in _STRONG or text[position : opener.end()].isupper()


_STRONG = frozenset(fold(phrase) for phrase in _CITATIONS["openers"]["strong"])


def _place_end(text: str, folded: str, position: int) -> int:
    """Where the name of a place after `position` ends: at most six words with a capital letter, or a number."""
    end = position
    for _ in range(LONGEST_PLACE):
        gap = _GAP.match(folded, end) or (_INNER_DASH.match(folded, end) if end > position else None)
        if gap is None:
            break
        start = gap.end()
        dash = _INNER_DASH.match(folded, end) if end > position else None
        if dash is not None:
            start = dash.end()
        word = _WORD.match(text, start)
        if word is None or not (word[0][0].isupper() or word[0].isdigit()):
            break
        if _begins_title(text, folded, start) or _NAME_PART.match(folded, start):
            break
        end = word.end()
    return end


def _name_end(text: str, folded: str, position: int, *, most: int) -> int:
    """Where an unlisted name after `position` ends: at a stop word, a level, punctuation, or after `most` words."""
    end = position
    for _ in range(most):
        dash = _INNER_DASH.match(folded, end)
        gap = _GAP.match(folded, end)
        start = dash.end() if dash else gap.end() if gap else end
        if start == end and end > position:
            break
        word = _WORD.match(text, start)
        if word is None:
            break
        part = _NAME_PART.match(folded, start)
        if part is not None and part["name"] is None and end > position:
            break
        if part is not None and part["name"] is not None and " " in part["name"]:
            end = part.end()
            continue
        if _begins_title(text, folded, start):
            break
        if folded[start : word.end()] in _JOINING and not _goes_on(text, folded, word.end()):
            break
        end = word.end()
    return end


_JOINING = frozenset(fold(word) for word in _CITATIONS["joiners"]["inner"])


def _goes_on(text: str, folded: str, position: int) -> bool:
    gap = _GAP.match(folded, position)
    if gap is None or _WORD.match(text, gap.end()) is None:
        return False
    return not _begins_title(text, folded, gap.end()) and not _PLURALS.match(folded, gap.end())


_PLURALS = re.compile(rf"(?:{alternation(_CITATIONS['issuer']['plurals'])})(?!\w)")
