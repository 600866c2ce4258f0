"""How far a condition reaches, and the period that its words may name.

"Theo Kế hoạch số … ngày 14/10/2021 của UBND tỉnh đối với những nhiệm vụ thực hiện trong năm 2024": one condition, whose
only period is the year after "trong". The day of a document that is cited is part of the condition and never a date.
"""

from __future__ import annotations

from cchc_extract.normalise.deadlines.bounds import STARTS as BOUND_STARTS
from cchc_extract.normalise.deadlines.bounds import Bound, Bounded, bounded
from cchc_extract.normalise.deadlines.intervals import Unit
from cchc_extract.normalise.deadlines.phrases import STARTS as PHRASE_STARTS
from cchc_extract.normalise.deadlines.phrases import phrase
from cchc_extract.normalise.deadlines.words import Word
from cchc_extract.normalise.deadlines.years import EXPRESSION_STARTS, Lexemes

_JOINTS = frozenset({Word.COMMA, Word.AND, Word.OR})
_HARD = frozenset({Word.SEMICOLON, Word.STOP, Word.END, Word.CLOSE})
_MOST_ASIDE = 16
_EVENT_LEADS = frozenset({Word.AFTER, Word.BEFORE, Word.FROM, Word.UNTIL})


def opens(lexemes: Lexemes, i: int) -> bool:
    """Whether a condition begins at `i`: a word of condition, or "sau", "từ ngày" and the like before an event."""
    kind = lexemes[i].kind
    if kind in (Word.CONDITION, Word.EXCEPTION) or (kind is Word.EACH and lexemes[i].value):
        return True
    if kind is Word.HEDGE:
        return lexemes[i + 1].kind is Word.CONDITION
    if kind is Word.AFTER:
        return lexemes[i + 1].kind in (Word.TEXT, Word.VERB, Word.DOCUMENT, Word.DONE, Word.DAY, Word.ISSUE_DAY)
    if kind in _EVENT_LEADS and lexemes[i + 1].kind in (Word.DAY, Word.ISSUE_DAY):
        return lexemes[i + 2].kind in (
            Word.TEXT,
            Word.VERB,
            Word.DOCUMENT,
            Word.OF,
            Word.DONE,
            Word.IN,
            Word.DOCUMENT_NUMBER,
        )
    return False


def reach(lexemes: Lexemes, i: int, limit: int, *, attached: bool) -> int:
    """The index after the condition that begins at `i`, at most `limit`.

    It ends where a clause ends, and at a comma, "và" or "hoặc" before another time, another condition or (after a
    comma) a verb. `attached`: words or a time stand before it; then "trong năm …" and a bracket at the end belong to
    those, not to the condition.
    """
    j, depth = i + 1, 0
    while j < limit:
        kind = lexemes[j].kind
        if kind is Word.OPEN:
            if depth == 0 and lexemes[j + 1].kind in (Word.CONDITION, Word.EXCEPTION):
                return j
            if depth == 0 and attached and _last_bracket(lexemes, j):
                return j
            depth += 1
        elif kind is Word.CLOSE and depth:
            depth -= 1
        elif depth == 0:
            if kind in _HARD:
                return j
            if kind in _JOINTS and _ends_before(lexemes, j):
                return j
            if attached and kind is Word.IN and _period_at(lexemes, j) is not None:
                return j
        j += 1
    return limit


def _last_bracket(lexemes: Lexemes, i: int) -> bool:
    """Whether nothing of the clause follows the short bracket at `i`."""
    for j in range(i + 1, min(i + _MOST_ASIDE, len(lexemes))):
        if lexemes[j].kind is Word.CLOSE:
            return lexemes[j + 1].kind in _HARD | _JOINTS
    return False


def _ends_before(lexemes: Lexemes, joint: int) -> bool:
    i = joint + 1
    kind = lexemes[i].kind
    if opens(lexemes, i):
        return True
    if kind is Word.VERB:
        # "theo kế hoạch thanh tra, kiểm tra của …": verbs that are nouns in a row open no action.
        listed = lexemes[joint - 1].kind is Word.VERB or lexemes[i + 1].kind in (Word.OF, Word.COMMA, Word.AND)
        return lexemes[joint].kind is Word.COMMA and not listed
    if kind not in PHRASE_STARTS:
        return False
    found = phrase(lexemes, i)
    if found is None or lexemes[found.end].kind is Word.OF:
        return False
    if not found.bare:
        return True
    return all(t.interval.unit not in (Unit.DAY, Unit.YEAR) for t in found.times)


def period(lexemes: Lexemes, i: int, end: int) -> Bounded | None:
    """The last period that the words of a condition name with "trong"."""
    found = None
    for j in range(i, end):
        if lexemes[j].kind is Word.IN:
            found = _period_at(lexemes, j) or found
    return found


def _period_at(lexemes: Lexemes, i: int) -> Bounded | None:
    if lexemes[i + 1].kind not in EXPRESSION_STARTS | BOUND_STARTS:
        return None
    found = bounded(lexemes, i)
    return found if found is not None and found.bound is Bound.WITHIN and found.interval.unit > Unit.DAY else None
