"""What calendar expressions share: the year after a day, month or quarter, and small numbers."""

from __future__ import annotations

from collections.abc import Sequence

from cchc_extract.normalise.deadlines import intervals
from cchc_extract.normalise.deadlines.intervals import Interval
from cchc_extract.normalise.deadlines.tokens import Lexeme
from cchc_extract.normalise.deadlines.words import Word

Lexemes = Sequence[Lexeme]
Read = tuple[Interval, int] | None

SEPARATORS = frozenset({Word.SLASH, Word.DASH, Word.DOT})
ENDS = frozenset({Word.COMMA, Word.AND, Word.OR, Word.SEMICOLON, Word.STOP, Word.END, Word.CLOSE, Word.OPEN, Word.VERB})
"""What may follow a time that closes its phrase."""
EXPRESSION_STARTS = frozenset(
    {
        Word.DAY, Word.WORKING_DAY, Word.NUMBER, Word.NUMERAL, Word.MONTH, Word.MONTH_LETTER, Word.QUARTER,
        Word.QUARTER_LETTER, Word.YEAR, Word.CALENDAR_YEAR, Word.PHASE, Word.SCHOOL_YEAR, Word.SCHOOL_TERM, Word.EARLY,
        Word.MIDDLE, Word.LATE, Word.THIRD, Word.HALF, Word.WHOLE, Word.WEEK,
    }
)  # fmt: skip
"""The kinds of lexeme that an interval can begin with."""


def year_tail(lexemes: Lexemes, i: int) -> tuple[int | None, int, int]:
    """The year printed after a month, quarter or day ("/2024", " năm 2024", ", năm 2024", " năm sau"): the year, the
    shift from the current one, and the index after it; nothing read gives (None, 0, i)."""
    kind = lexemes[i].kind
    if kind in SEPARATORS and lexemes[i + 1].kind is Word.CALENDAR_YEAR:
        return lexemes[i + 1].value, 0, i + 2
    if kind is Word.CALENDAR_YEAR:
        return lexemes[i].value, 0, i + 1
    j = i + 1 if kind in (Word.COMMA, Word.OF, Word.IN, Word.SLASH) else i
    if lexemes[j].kind is not Word.YEAR:
        return None, 0, i
    if lexemes[j + 1].kind is Word.CALENDAR_YEAR:
        return lexemes[j + 1].value, 0, j + 2
    shift = year_shift(lexemes, j + 1)
    if shift is not None:
        return None, shift[0], shift[1]
    bare = kind in (Word.OF, Word.IN) or (j == i and lexemes[j + 1].kind in ENDS)
    return (None, 0, j + 1) if bare else (None, 0, i)


def year_shift(lexemes: Lexemes, i: int) -> tuple[int, int] | None:
    """ "sau", "tới", "liền kề", "nay", "trước" after "năm": the shift and the index after the words."""
    kind = lexemes[i].kind
    if kind is Word.NEXT or means_next(lexemes, i):
        return 1, i + 1
    if kind is Word.AFTER:
        return 1, i + 2 if lexemes[i + 1].kind is Word.NEXT else i + 1
    if kind is Word.THIS:
        return 0, i + 1
    if kind is Word.PREVIOUS:
        return -1, i + 1
    if kind is Word.BEFORE and lexemes[i + 1].kind not in EXPRESSION_STARTS:
        return -1, i + 2 if lexemes[i + 1].kind is Word.NEXT else i + 1
    return None


def means_next(lexemes: Lexemes, i: int) -> bool:
    """Whether "tới" stands at `i` and means "next" ("năm tới"), not "until" ("năm 2024 tới năm 2026")."""
    return lexemes[i].kind is Word.UNTIL and lexemes[i].value > 0 and lexemes[i + 1].kind not in EXPRESSION_STARTS


def with_year(found: Interval, lexemes: Lexemes, i: int) -> tuple[Interval, int]:
    """`found` with the year that follows it, if one does."""
    number, shift, j = year_tail(lexemes, i)
    if found.fault or j == i:
        return found, j
    if number is not None:
        return intervals.dated(found, number), j
    return found._replace(first=found.first._replace(shift=shift), last=found.last._replace(shift=shift)), j


def small_number(lexemes: Lexemes, i: int, *, roman: bool = False) -> int | None:
    """The small number at `i`: at most two digits, in words, or in Roman letters."""
    lexeme = lexemes[i]
    if lexeme.kind is Word.NUMBER and lexeme.end - lexeme.start <= 2:
        return lexeme.value
    if lexeme.kind is Word.NUMERAL or (roman and lexeme.kind is Word.ROMAN):
        return lexeme.value
    return None
