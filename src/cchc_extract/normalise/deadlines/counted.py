"""The grammar of counted times: "100 ngày kể từ ngày ban hành", "trong vòng 02 tháng", "sau 03 tháng kể từ khi …"."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from cchc_extract.normalise.deadlines.words import Word
from cchc_extract.normalise.deadlines.years import Lexemes


class Anchor(Enum):
    """What a count begins with."""

    ISSUE = auto()
    """The day on which the document is issued."""
    EVENT = auto()
    """Anything else: the words after the count say what."""
    NOTHING = auto()
    """The words do not say."""


class Count(NamedTuple):
    """So many units from an anchor on, from lexeme `start` to `end`; `after`: not before they are over."""

    number: int
    unit: Word
    anchor: Anchor
    after: bool
    start: int
    end: int


_UNITS = frozenset({Word.DAY, Word.WORKING_DAY, Word.WEEK, Word.MONTH, Word.YEAR, Word.HOUR})
_LEADS = frozenset(
    {Word.IN, Word.WITHIN, Word.LATEST, Word.BEFORE, Word.AFTER, Word.DONE, Word.HEDGE, Word.UNTIL, Word.LABEL}
)
_MOST_LEADS = 6
STARTS = _LEADS | {Word.NUMBER, Word.NUMERAL}
_ENDS = frozenset({Word.SEMICOLON, Word.STOP, Word.END, Word.COMMA, Word.CLOSE, Word.OPEN, Word.AND, Word.OR})


def counted(lexemes: Lexemes, i: int) -> Count | None:
    """The counted time that begins at `i`. A bare length ("02 ngày") counts only where it closes its clause."""
    j, kinds = i, set[Word]()
    while lexemes[j].kind in _LEADS and j - i < _MOST_LEADS:
        kinds.add(lexemes[j].kind)
        j += 1
    number = lexemes[j]
    if number.kind not in (Word.NUMBER, Word.NUMERAL) or not number.value:
        return None
    unit = lexemes[j + 1].kind
    if unit not in _UNITS:
        return None
    end = j + 2
    if unit is Word.HOUR and lexemes[end + (lexemes[end].kind is Word.COMMA)].kind is Word.DAY:
        return None  # "trước 15 giờ ngày 30/6": a time of day
    if lexemes[end].kind in (
        Word.NUMBER,
        Word.CALENDAR_YEAR,
        Word.ROMAN,
        Word.SLASH,
        Word.EARLY,
        Word.LATE,
        Word.NUMERAL,
    ):
        return None
    late = kinds & {Word.LATEST, Word.WITHIN}
    after = Word.AFTER in kinds and not late
    following = lexemes[end].kind
    if following is Word.COMMA and lexemes[end + 1].kind is Word.FROM:
        end, following = end + 1, Word.FROM
    if following in (Word.FROM, Word.AFTER):
        anchor, close = _issue(lexemes, end + 1)
        return Count(number.value, unit, anchor, after, i, close)
    if following is Word.CONDITION or (Word.BEFORE in kinds or after):
        return Count(number.value, unit, Anchor.EVENT, after, i, end)
    plain = kinds - {Word.HEDGE, Word.LABEL}
    if lexemes[end].kind in _ENDS and (plain or i == 0):
        return Count(number.value, unit, Anchor.NOTHING, after, i, end)
    return None


def _issue(lexemes: Lexemes, i: int) -> tuple[Anchor, int]:
    """Whether the document's own issue is named at `i`, and the index after it; words that go on ("ngày ban hành văn
    bản của tỉnh") name another event."""
    if lexemes[i].kind is Word.ISSUE_DAY and lexemes[i + 1].kind in _ENDS | {Word.VERB}:
        return Anchor.ISSUE, i + 1
    return Anchor.EVENT, i
