"""The grammar of calendar expressions: lexemes → one interval ("ngày 15/6", "cuối quý II", "6 tháng đầu năm 2024").

Every function takes the lexemes and the index where the expression must begin, and gives what it read with the index
after it, or None. What a preposition before it allows is told by `led`.
"""

from __future__ import annotations

from collections.abc import Callable

from cchc_extract.normalise.deadlines import intervals
from cchc_extract.normalise.deadlines.intervals import Interval, Part, Unit
from cchc_extract.normalise.deadlines.words import Word, lexicon
from cchc_extract.normalise.deadlines.written_days import day_of_month, monthless, numeric_date
from cchc_extract.normalise.deadlines.years import (
    ENDS,
    SEPARATORS,
    Lexemes,
    Read,
    means_next,
    small_number,
    with_year,
    year_shift,
    year_tail,
)

PARTS = {Word.EARLY: Part.EARLY, Word.MIDDLE: Part.MIDDLE, Word.LATE: Part.LATE}
_MOST_DOTS = 9
_YEAR_FOLLOWS = frozenset({Word.SLASH, Word.DASH, Word.DOT, Word.YEAR, Word.UNTIL, Word.EACH, Word.PLUS, Word.COLON})


def interval(lexemes: Lexemes, i: int, *, led: bool = False, unit: Unit | None = None) -> Read:
    """The interval that begins at `i`.

    `led`: a preposition stands before, so that "năm" alone is the current year and "15/6" a day. `unit`: what a bare
    number counts ("quý II và IV"), from the interval before it.
    """
    counts = unit is Unit.QUARTER or lexemes[i + 1].kind not in SEPARATORS
    if unit is not None and counts and (read := _bare_number(lexemes, i, led, unit)):
        return read
    rule = RULES.get(lexemes[i].kind)
    if rule is not None and (read := rule(lexemes, i, led)):
        return read
    return _bare_number(lexemes, i, led, unit)


def _day(lexemes: Lexemes, i: int, led: bool) -> Read:
    j = i + 1
    if lexemes[j].kind in (Word.EARLY, Word.LATE):
        return _edge_day(lexemes, j)
    if lexemes[j].kind in (Word.NUMBER, Word.CALENDAR_YEAR):
        return numeric_date(lexemes, j, led=True) or day_of_month(lexemes, j) or monthless(lexemes, j)
    return _blank_day(lexemes, j)


def _blank_day(lexemes: Lexemes, i: int) -> Read:
    """ "ngày …/01/2024", "ngày    tháng 3 năm 2024": recognised, so that the month is not taken for the deadline."""
    j = i
    while lexemes[j].kind is Word.MARK and j - i < _MOST_DOTS:
        j += 1
    blank = intervals.faulty(Unit.DAY, "the day is left blank")
    if lexemes[j].kind is Word.SLASH and lexemes[j + 1].kind is Word.NUMBER:
        return blank, year_tail(lexemes, j + 2)[2]
    if lexemes[j].kind is Word.MONTH and (read := _month(lexemes, j, False)):
        return blank, read[1]
    return None


def _working_day(lexemes: Lexemes, i: int, led: bool) -> Read:
    """ "ngày làm việc cuối cùng của tháng 6": recognised; which day it is needs the official calendar."""
    read = _edge_day(lexemes, i + 1) if lexemes[i + 1].kind in (Word.EARLY, Word.LATE) else None
    return None if read is None else (intervals.faulty(Unit.DAY, "working days need the official calendar"), read[1])


def _edge_day(lexemes: Lexemes, i: int) -> Read:
    """ "ngày cuối [cùng] [của] tháng 6": the first or last day of a month, quarter or year that is named."""
    j = i + 2 if lexemes[i + 1].kind is Word.OF else i + 1
    whole = interval(lexemes, j, led=True) if lexemes[j].kind in (Word.MONTH, Word.QUARTER, Word.YEAR) else None
    if whole is None:
        return None
    edge = whole[0].first if lexemes[i].kind is Word.EARLY else whole[0].last
    return Interval(Unit.DAY, edge, edge, whole[0].fault), whole[1]


def _leading_number(lexemes: Lexemes, i: int, led: bool) -> Read:
    """What begins with a number: a date, "6 tháng đầu năm", "2 quý cuối năm", "03 năm 2026 - 2028"."""
    dated = numeric_date(lexemes, i, led)
    if dated is not None:
        return dated
    number, unit = small_number(lexemes, i), lexemes[i + 1].kind
    if number is None:
        return None
    if led and unit in (Word.DASH, Word.UNTIL) and lexemes[i + 2].kind is Word.NUMBER:
        return monthless(lexemes, i) if lexemes[i + 3].kind in (Word.SLASH, Word.MONTH, Word.EACH) else None
    if unit in (Word.MONTH, Word.QUARTER) and lexemes[i + 2].kind in (Word.EARLY, Word.LATE):
        months = number * (3 if unit is Word.QUARTER else 1)
        return _months_of_year(lexemes, i + 2, months)
    if unit is Word.YEAR and lexemes[i + 2].kind is Word.CALENDAR_YEAR:
        return intervals.year(lexemes[i + 2].value), i + 3
    return day_of_month(lexemes, i)


def _months_of_year(lexemes: Lexemes, i: int, count: int) -> Read:
    """ "đầu năm 2024", "cuối/2024" or "đầu" alone after a number of months."""
    found = intervals.months_of_year(count, PARTS[lexemes[i].kind])
    number, shift, j = year_tail(lexemes, i + 1)
    if j > i + 1:
        if number is not None and not found.fault:
            return intervals.dated(found, number), j
        return found._replace(first=found.first._replace(shift=shift), last=found.last._replace(shift=shift)), j
    j = i + 2 if lexemes[i + 1].kind is Word.OF else i + 1
    return (found, j + 1) if lexemes[j].kind is Word.YEAR else None


def _month(lexemes: Lexemes, i: int, led: bool) -> Read:
    kind = lexemes[i + 1].kind
    number = small_number(lexemes, i + 1)
    if number is not None:
        return with_year(intervals.month(number), lexemes, i + 2)
    if kind in (Word.EARLY, Word.LATE):
        j = i + 3 if lexemes[i + 2].kind is Word.OF else i + 2
        if lexemes[j].kind is Word.YEAR or (
            lexemes[j].kind is Word.QUARTER and small_number(lexemes, j + 1, roman=True)
        ):
            whole = interval(lexemes, j, led=True)
            if whole is not None:
                return intervals.month_within(PARTS[kind], whole[0]), whole[1]
    if led and (kind in (Word.NEXT, Word.AFTER) or means_next(lexemes, i + 1)):
        return intervals.faulty(Unit.MONTH, "the words do not say from which month on to count"), i + 2
    return None


def _month_letter(lexemes: Lexemes, i: int, led: bool) -> Read:
    """ "T6/2024", with nothing between the letter and its number."""
    lexeme, following = lexemes[i], lexemes[i + 1]
    if following.kind is Word.NUMBER and following.start - lexeme.end <= 1 and 1 <= following.value <= 12:
        return with_year(intervals.month(following.value), lexemes, i + 2)
    return None


def _quarter(lexemes: Lexemes, i: int, led: bool) -> Read:
    j = i + 2 if lexemes[i + 1].kind in (Word.DOT, Word.MARK) else i + 1
    number = small_number(lexemes, j, roman=True)
    if number is not None:
        return with_year(intervals.quarter(number), lexemes, j + 1)
    if lexemes[j].kind in (Word.EARLY, Word.LATE):
        part = PARTS[lexemes[j].kind]
        k = j + 2 if lexemes[j + 1].kind is Word.OF else j + 1
        if lexemes[k].kind is Word.YEAR and (whole := _year(lexemes, k, True)):
            found = intervals.quarter(1 if part is Part.EARLY else 4, whole[0].first.year)
            shift = whole[0].first.shift
            return found._replace(
                first=found.first._replace(shift=shift), last=found.last._replace(shift=shift)
            ), whole[1]
    if led and (lexemes[j].kind in (Word.NEXT, Word.AFTER) or means_next(lexemes, j)):
        return intervals.faulty(Unit.QUARTER, "the words do not say from which quarter on to count"), j + 1
    return None


def _quarter_letter(lexemes: Lexemes, i: int, led: bool) -> Read:
    """ "Q3/2024", "Q.III"."""
    number = lexemes[i + 1]
    return _quarter(lexemes, i, led) if number.start - lexemes[i].end <= 1 else None


def _year(lexemes: Lexemes, i: int, led: bool) -> Read:
    if lexemes[i + 1].kind is Word.CALENDAR_YEAR:
        return intervals.year(lexemes[i + 1].value), i + 2
    shift = year_shift(lexemes, i + 1)
    if shift is not None and (led or shift[0] >= 0):
        return intervals.year(None, shift=shift[0]), shift[1]
    return (intervals.year(None), i + 1) if led else None


def _calendar_year(lexemes: Lexemes, i: int, led: bool) -> Read:
    return numeric_date(lexemes, i, led=False) or (intervals.year(lexemes[i].value), i + 1)


def _phase(lexemes: Lexemes, i: int, led: bool) -> Read:
    """ "giai đoạn [từ] [năm] 2026": the first year; what follows is a range like any other."""
    j = i + 1
    for kind in (Word.FROM, Word.YEAR):
        j += lexemes[j].kind is kind
    return (intervals.year(lexemes[j].value), j + 1) if lexemes[j].kind is Word.CALENDAR_YEAR else None


def _school_year(lexemes: Lexemes, i: int, led: bool) -> Read:
    """ "năm học 2024 - 2025": from the first month of the one to the last month of the other."""
    first, joint, last = lexemes[i + 1], lexemes[i + 2], lexemes[i + 3]
    if first.kind is Word.CALENDAR_YEAR:
        if joint.kind in (Word.DASH, Word.SLASH, Word.UNTIL) and last.kind is Word.CALENDAR_YEAR:
            if last.value != first.value + 1:
                return intervals.faulty(Unit.YEAR, "a school year joins two years that follow each other"), i + 4
            opening, closing = lexicon().school_months
            start, end = intervals.month(opening, first.value), intervals.month(closing, last.value)
            return intervals.span(start, end)._replace(unit=Unit.YEAR), i + 4
        return intervals.faulty(Unit.YEAR, "a school year joins two years, and the words name one"), i + 2
    return (intervals.faulty(Unit.YEAR, "the words do not say which school year"), i + 1) if led else None


def _school_term(lexemes: Lexemes, i: int, led: bool) -> Read:
    """ "học kỳ I năm học 2024 - 2025": recognised; its days differ by province."""
    j = i + 2 if small_number(lexemes, i + 1, roman=True) is not None else i + 1
    year_read = _school_year(lexemes, j, True) if lexemes[j].kind is Word.SCHOOL_YEAR else None
    end = year_read[1] if year_read else j
    return intervals.faulty(Unit.HALF, "the days of a school term are set by each province"), end


def _part(lexemes: Lexemes, i: int, led: bool) -> Read:
    """ "đầu quý III", "giữa tháng 9", "cuối năm"."""
    j = i + 2 if lexemes[i + 1].kind is Word.OF else i + 1
    if lexemes[j].kind not in (Word.MONTH, Word.QUARTER, Word.YEAR, Word.QUARTER_LETTER, Word.MONTH_LETTER):
        return None
    whole = interval(lexemes, j, led=True)
    if whole is None:
        if lexemes[j].kind in (Word.MONTH, Word.QUARTER) and lexemes[j + 1].kind in ENDS:
            unit = Unit.MONTH if lexemes[j].kind is Word.QUARTER else Unit.DAY
            return intervals.faulty(unit, "the words do not say which month or quarter"), j + 1
        return None
    return intervals.part_of(PARTS[lexemes[i].kind], whole[0]), whole[1]


def _third(lexemes: Lexemes, i: int, led: bool) -> Read:
    """ "trung tuần tháng 5"."""
    whole = _month(lexemes, i + 1, True) if lexemes[i + 1].kind is Word.MONTH else None
    return None if whole is None else (intervals.part_of(Part(lexemes[i].value), whole[0]), whole[1])


def _half(lexemes: Lexemes, i: int, led: bool) -> Read:
    """ "nửa đầu năm 2024", "nửa cuối năm"."""
    if lexemes[i + 1].kind in (Word.EARLY, Word.LATE):
        return _months_of_year(lexemes, i + 1, 6)
    return None


def _whole(lexemes: Lexemes, i: int, led: bool) -> Read:
    """ "cả năm 2024", "suốt quý II"."""
    return interval(lexemes, i + 1, led=True) if lexemes[i + 1].kind is not Word.WHOLE else None


def _week(lexemes: Lexemes, i: int, led: bool) -> Read:
    """ "tuần 2 tháng 6", "tuần đầu tháng 6": recognised; the contract gives weeks no days."""
    j = i + 1
    if lexemes[j].kind not in (Word.EARLY, Word.LATE) and small_number(lexemes, j) is None:
        return None
    j = j + 2 if lexemes[j + 1].kind is Word.OF else j + 1
    if lexemes[j].kind is not Word.MONTH:
        return None
    whole = _month(lexemes, j, True)
    return intervals.faulty(Unit.DAY, "weeks of a month have no fixed days"), whole[1] if whole else j + 1


def _bare_number(lexemes: Lexemes, i: int, led: bool, unit: Unit | None) -> Read:
    """A number whose unit was printed before an earlier one ("tháng 5 và 11/2023"); it must close its phrase."""
    if unit is None:
        return None
    number = small_number(lexemes, i, roman=unit is Unit.QUARTER)
    if number is None or not (lexemes[i + 1].kind in ENDS or lexemes[i + 1].kind in _YEAR_FOLLOWS):
        return None
    if unit is Unit.QUARTER:
        return with_year(intervals.quarter(number), lexemes, i + 1)
    if unit is Unit.MONTH:
        return with_year(intervals.month(number), lexemes, i + 1)
    if unit is Unit.DAY and lexemes[i].kind is Word.NUMBER:
        return numeric_date(lexemes, i, led=True) or monthless(lexemes, i)
    return None


RULES: dict[Word, Callable[[Lexemes, int, bool], Read]] = {
    Word.DAY: _day,
    Word.WORKING_DAY: _working_day,
    Word.NUMBER: _leading_number,
    Word.NUMERAL: _leading_number,
    Word.MONTH: _month,
    Word.MONTH_LETTER: _month_letter,
    Word.QUARTER: _quarter,
    Word.QUARTER_LETTER: _quarter_letter,
    Word.YEAR: _year,
    Word.CALENDAR_YEAR: _calendar_year,
    Word.PHASE: _phase,
    Word.SCHOOL_YEAR: _school_year,
    Word.SCHOOL_TERM: _school_term,
    Word.EARLY: _part,
    Word.MIDDLE: _part,
    Word.LATE: _part,
    Word.THIRD: _third,
    Word.HALF: _half,
    Word.WHOLE: _whole,
    Word.WEEK: _week,
}
