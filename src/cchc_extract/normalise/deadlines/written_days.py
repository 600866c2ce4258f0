"""The grammar of days in digits and in words, without the word "ngày": "15/6/2024", "15 tháng 6", "17 giờ 00"."""

from __future__ import annotations

from cchc_extract.normalise.deadlines import intervals
from cchc_extract.normalise.deadlines.words import Word
from cchc_extract.normalise.deadlines.years import ENDS, SEPARATORS, Lexemes, Read, small_number, with_year

# "24/7" is no day but always.
_ROUND_THE_CLOCK = (24, 7)
_BEGINS = frozenset({Word.SEMICOLON, Word.STOP, Word.COLON, Word.OPEN})


def numeric_date(lexemes: Lexemes, i: int, led: bool) -> Read:
    """ "15/6/2024", "15-06-2024", "15.6.2024", "2024-06-15", "01/2024"; where `led`, or alone in its clause, also
    "15/6"."""
    first, joint, second = lexemes[i], lexemes[i + 1], lexemes[i + 2]
    if joint.kind not in SEPARATORS or second.kind is not Word.NUMBER:
        return _month_of_year(lexemes, i)
    again, third = lexemes[i + 3], lexemes[i + 4]
    if again.kind is joint.kind and third.kind in (Word.CALENDAR_YEAR, Word.NUMBER):
        if first.kind is Word.NUMBER and third.kind is Word.CALENDAR_YEAR:
            return intervals.day(first.value, second.value, third.value), i + 5
        if first.kind is Word.CALENDAR_YEAR and third.kind is Word.NUMBER and joint.kind is not Word.DOT:
            return intervals.day(third.value, second.value, first.value), i + 5
        return None
    if first.kind is not Word.NUMBER or joint.kind is not Word.SLASH or second.value > 12:
        return None
    alone = i == 0 or lexemes[i - 1].kind in _BEGINS
    if not led and not (alone and lexemes[i + 3].kind in ENDS | {Word.DASH, Word.UNTIL}):
        return None
    if not led and (first.value, second.value) == _ROUND_THE_CLOCK:
        return None
    return with_year(intervals.day(first.value, second.value), lexemes, i + 3)


def _month_of_year(lexemes: Lexemes, i: int) -> Read:
    """ "01/2024": only with a slash, and a month that exists."""
    if (
        lexemes[i].kind is Word.NUMBER
        and lexemes[i + 1].kind is Word.SLASH
        and lexemes[i + 2].kind is Word.CALENDAR_YEAR
        and 1 <= lexemes[i].value <= 12
    ):
        return intervals.month(lexemes[i].value, lexemes[i + 2].value), i + 3
    return None


def day_of_month(lexemes: Lexemes, i: int) -> Read:
    """ "15 tháng 6 [năm 2024]"."""
    number = small_number(lexemes, i)
    if number is None or lexemes[i + 1].kind is not Word.MONTH:
        return None
    month_number = small_number(lexemes, i + 2)
    if month_number is None:
        return None
    return with_year(intervals.day(number, month_number), lexemes, i + 3)


def monthless(lexemes: Lexemes, i: int) -> Read:
    number = small_number(lexemes, i)
    return None if number is None else (intervals.day(number, None), i + 1)


def _clock(lexemes: Lexemes, i: int) -> int | None:
    """The index after a time of day at `i` ("17 giờ 00", "16h30"), or None."""
    if lexemes[i].kind is not Word.NUMBER or lexemes[i + 1].kind is not Word.HOUR:
        return None
    j = i + 2
    if lexemes[j].kind is Word.NUMBER:
        j += 2 if lexemes[j + 1].kind is Word.HOUR else 1
    return j


def clock(lexemes: Lexemes, i: int) -> tuple[int, bool]:
    """The index after a time of day at `i`, or after two that are a range ("8h00 đến 11h30"), and whether they are; `i`
    if there is none."""
    end = _clock(lexemes, i)
    if end is None:
        return i, False
    if lexemes[end].kind in (Word.UNTIL, Word.DASH) and (last := _clock(lexemes, end + 1)) is not None:
        return last, True
    return end, False
