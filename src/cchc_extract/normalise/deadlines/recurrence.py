"""The grammar of recurrences ("hằng quý, năm", "02 lần/năm", "ngày 05 của tháng liền kề") and their RFC 5545 rules."""

from __future__ import annotations

from typing import NamedTuple

from cchc_extract.normalise.deadlines import intervals
from cchc_extract.normalise.deadlines.bounds import Bound, Bounded
from cchc_extract.normalise.deadlines.intervals import LAST, Interval, Moment, Unit
from cchc_extract.normalise.deadlines.model import Frequency
from cchc_extract.normalise.deadlines.words import Word
from cchc_extract.normalise.deadlines.years import Lexemes


class Repeat(NamedTuple):
    """How often, from lexeme `start` to `end`. `months` is the distance where no name of a frequency says it.

    `on` are the months of the year that a place in a quarter stands for ("tháng cuối quý"); `weekday` is 1 for Monday.
    """

    frequency: Frequency
    start: int
    end: int
    months: int | None = None
    on: tuple[int, ...] = ()
    weekday: int | None = None


_UNITS = {
    Word.DAY: Frequency.DAILY,
    Word.WEEK: Frequency.WEEKLY,
    Word.MONTH: Frequency.MONTHLY,
    Word.QUARTER: Frequency.QUARTERLY,
    Word.YEAR: Frequency.ANNUAL,
}
REPEAT_STARTS = frozenset(_UNITS) | {
    Word.EACH, Word.ANNUAL, Word.CONDITION, Word.WEEKDAY, Word.PERIODIC, Word.NUMBER, Word.NUMERAL, Word.HALF,
    Word.WHOLE,
}  # fmt: skip
"""The kinds of lexeme that a recurrence can begin with."""
PLACE_STARTS = frozenset({Word.OF, Word.WEEKDAY, Word.WEEK, Word.MONTH, Word.EARLY, Word.MIDDLE, Word.LATE})
"""The kinds of lexeme that a place in a recurrence can begin with."""
_BY_MONTHS = {1: Frequency.MONTHLY, 3: Frequency.QUARTERLY, 6: Frequency.SEMIANNUAL, 12: Frequency.ANNUAL}
_DISTANCE = {Frequency.MONTHLY: 1, Frequency.QUARTERLY: 3, Frequency.SEMIANNUAL: 6, Frequency.ANNUAL: 12}
_JOINTS = frozenset({Word.COMMA, Word.AND, Word.OR, Word.SLASH, Word.DASH})
_QUARTER_MONTHS = {
    Word.EARLY: (1, 4, 7, 10),
    Word.MIDDLE: (2, 5, 8, 11),
    Word.LATE: (3, 6, 9, 12),
}
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def repeats(lexemes: Lexemes, i: int, *, periodic: bool = False) -> list[Repeat]:
    """The recurrences that begin at `i`; `periodic`: after "định kỳ", where "6 tháng, năm" needs no "hằng"."""
    first = _repeat(lexemes, i, periodic)
    if first is None:
        return []
    found = [first]
    while lexemes[found[-1].end].kind in _JOINTS and found[-1].weekday is None:
        following = _repeat(lexemes, found[-1].end + 1, True)
        if following is None or lexemes[following.end].kind in (Word.EARLY, Word.LATE, Word.CALENDAR_YEAR):
            break
        found.append(following)
    return found


def _repeat(lexemes: Lexemes, i: int, bare: bool) -> Repeat | None:
    kind = lexemes[i].kind
    if kind is Word.ANNUAL:
        return Repeat(Frequency.ANNUAL, i, i + 1)
    if kind is Word.PERIODIC and bare and lexemes[i + 1].kind is not Word.PERIODIC:
        return _repeat(lexemes, i + 1, True)
    if kind is Word.EACH or (kind is Word.CONDITION and lexemes[i].value and _plain_unit(lexemes, i + 1)):
        return _each(lexemes, i, i + 1)
    if kind is Word.WEEKDAY and lexemes[i + 1].kind is Word.EACH and lexemes[i + 2].kind is Word.WEEK:
        return Repeat(Frequency.WEEKLY, i, i + 3, weekday=lexemes[i].value)
    return _times_per(lexemes, i) or _distance(lexemes, i, bare)


def _plain_unit(lexemes: Lexemes, i: int) -> bool:
    """Whether a unit stands at `i` that nothing numbers or places ("theo quý", not "theo quý I", "theo năm học")."""
    return lexemes[i].kind in _UNITS and lexemes[i + 1].kind in (
        Word.COMMA, Word.AND, Word.OR, Word.SEMICOLON, Word.STOP, Word.END, Word.CLOSE,
    )  # fmt: skip


def _each(lexemes: Lexemes, start: int, i: int) -> Repeat | None:
    """After "hằng", "mỗi": a unit or a number of months, then perhaps how many times."""
    read = _length(lexemes, i)
    if read is None:
        return None
    months, frequency, j = read
    if lexemes[j - 1].kind is Word.YEAR and lexemes[j].kind is Word.CALENDAR_YEAR:
        return Repeat(frequency, start, j - 1, months)  # "hằng năm 2021 - 2025": the years say how long
    count, end = _count(lexemes, j)
    if lexemes[end].kind in (Word.NUMBER, Word.ROMAN, Word.CALENDAR_YEAR):
        return None
    if count is not None and count > 1:
        return _often(count, months, start, end)
    return Repeat(frequency, start, end, months)


def _length(lexemes: Lexemes, i: int) -> tuple[int | None, Frequency, int] | None:
    """A unit, or a number of units: its months (None for days and weeks), its frequency, the index after it."""
    lexeme = lexemes[i]
    if lexeme.kind in _UNITS:
        frequency = _UNITS[lexeme.kind]
        return _DISTANCE.get(frequency), frequency, i + 1
    if lexeme.kind in (Word.NUMBER, Word.NUMERAL) and lexeme.value:
        factor = {Word.MONTH: 1, Word.QUARTER: 3, Word.YEAR: 12}.get(lexemes[i + 1].kind)
        if factor:
            months = lexeme.value * factor
            return months, _BY_MONTHS.get(months, Frequency.PERIODIC), i + 2
    if lexeme.kind is Word.HALF and lexemes[i + 1].kind is Word.YEAR:
        return 6, Frequency.SEMIANNUAL, i + 2
    if lexeme.kind is Word.WHOLE and lexemes[i + 1].kind is Word.YEAR:
        return 12, Frequency.ANNUAL, i + 2
    return None


def _count(lexemes: Lexemes, i: int) -> tuple[int | None, int]:
    """ "[ít nhất] 02 lần" at `i`: the number and the index after it."""
    j = i + 1 if lexemes[i].kind is Word.HEDGE else i
    if lexemes[j].kind in (Word.NUMBER, Word.NUMERAL) and lexemes[j + 1].kind is Word.TIMES:
        return lexemes[j].value, j + 2
    return None, i


def _often(count: int, months: int | None, start: int, end: int) -> Repeat:
    """So many times in so many months. Only once and, in a year, twice have a name that says no more than the words."""
    if count == 2 and months == 12:
        return Repeat(Frequency.SEMIANNUAL, start, end, 6)
    return Repeat(Frequency.PERIODIC, start, end)


def _times_per(lexemes: Lexemes, i: int) -> Repeat | None:
    """ "02 lần/năm", "một lần mỗi quý", "1 lần trong năm"."""
    count, j = _count(lexemes, i)
    if count is None or lexemes[j].kind not in (Word.SLASH, Word.EACH, Word.NUMERAL, Word.IN, Word.DASH):
        return None
    read = _length(lexemes, j + 1)
    if read is None or lexemes[read[2]].kind is Word.CALENDAR_YEAR:
        return None
    months, frequency, end = read
    return Repeat(frequency, i, end, months) if count == 1 else _often(count, months, i, end)


def _distance(lexemes: Lexemes, i: int, bare: bool) -> Repeat | None:
    """ "6 tháng/lần", "03 tháng một lần", "quý/lần"; where `bare`, also "6 tháng" and "quý" alone."""
    read = _length(lexemes, i)
    if read is None:
        return None
    months, frequency, end = read
    if lexemes[end].kind in (Word.SLASH, Word.NUMERAL, Word.NUMBER) and lexemes[end + 1].kind is Word.TIMES:
        return Repeat(frequency, i, end + 2, months) if lexemes[end].value <= 1 else None
    if lexemes[end].kind is Word.SLASH and lexemes[end + 2].kind is Word.TIMES and lexemes[end + 1].value == 1:
        return Repeat(frequency, i, end + 3, months)
    if not bare or lexemes[end].kind in (Word.NUMBER, Word.ROMAN, Word.CALENDAR_YEAR, Word.NUMERAL):
        return None
    return Repeat(frequency, i, end, months)


def placed(lexemes: Lexemes, i: int) -> Repeat | None:
    """A place in every month, quarter or year: "[của] tháng liền kề", "tháng cuối quý", "tháng đầu quý sau", "cuối mỗi
    quý", "tuần đầu hằng tháng"."""
    j = i + 1 if lexemes[i].kind in (Word.OF, Word.WEEKDAY) else i
    if lexemes[j].kind is Word.WEEK and lexemes[j + 2].kind is Word.EACH and lexemes[j + 3].kind is Word.MONTH:
        return Repeat(Frequency.MONTHLY, i, j + 4)
    if lexemes[j].kind in _QUARTER_MONTHS and lexemes[j + 1].kind is Word.EACH:
        if lexemes[j + 2].kind is Word.QUARTER:
            return Repeat(Frequency.QUARTERLY, i, j + 3, 3, _QUARTER_MONTHS[lexemes[j].kind])
        if lexemes[j + 2].kind is Word.MONTH:
            return Repeat(Frequency.MONTHLY, i, j + 3, 1)
        if lexemes[j + 2].kind is Word.YEAR:
            part = {Word.EARLY: (1, 2, 3), Word.MIDDLE: (4, 5, 6, 7, 8, 9), Word.LATE: (10, 11, 12)}[lexemes[j].kind]
            return Repeat(Frequency.ANNUAL, i, j + 3, 12, part)
        return None
    if lexemes[j].kind is not Word.MONTH:
        return None
    if lexemes[j + 1].kind is Word.NEXT or (i < j and lexemes[j + 1].kind is Word.AFTER):
        end = j + 3 if lexemes[j + 2].kind is Word.NEXT else j + 2
        return Repeat(Frequency.MONTHLY, i, end, 1)
    months = _QUARTER_MONTHS.get(lexemes[j + 1].kind)
    if months is None:
        return None
    k = j + 2
    for joint in (Word.OF, Word.EACH):
        k += lexemes[k].kind is joint
    if lexemes[k].kind is not Word.QUARTER or lexemes[k + 1].kind in (Word.ROMAN, Word.NUMBER, Word.NUMERAL):
        return None
    end = k + 1
    for joint in (Word.AFTER, Word.NEXT):
        end += lexemes[end].kind is joint
    return Repeat(Frequency.QUARTERLY, i, end, 3, months)


def rule(repeat: Repeat, due: Bounded | None) -> str | None:
    """The RFC 5545 rule of a recurrence, on the days that `due` names; None where the words give no regular one."""
    interval, bound = (due.interval, due.bound) if due is not None else (None, Bound.WITHIN)
    clocked = due is not None and due.clocked
    if interval is not None and interval.fault:
        return None
    frequency = repeat.frequency
    if frequency is Frequency.DAILY:
        return "FREQ=DAILY"
    if frequency is Frequency.WEEKLY:
        return "FREQ=WEEKLY" + (f";BYDAY={_DAYS[repeat.weekday - 1]}" if repeat.weekday else "")
    if frequency is Frequency.ANNUAL and interval is not None and interval.first.month is not None:
        return _yearly(interval, bound, clocked)
    day = "" if interval is None or interval.first.month is not None else _month_day(interval, bound, clocked)
    if day is None:
        return None
    if repeat.on:
        months = ",".join(map(str, repeat.on))
        return f"FREQ=YEARLY;BYMONTH={months}{day}"
    if repeat.months is None:
        return None
    if repeat.months % 12 == 0:
        years = repeat.months // 12
        return "FREQ=YEARLY" + (f";INTERVAL={years}" if years > 1 else "") + day
    return "FREQ=MONTHLY" + (f";INTERVAL={repeat.months}" if repeat.months > 1 else "") + day


def _month_day(interval: Interval, bound: Bound, clocked: bool) -> str | None:
    """The day of every month by which something is due: the 24th for "trước ngày 25", the last for "trước ngày 01"."""
    day = interval.first.day
    if bound is Bound.BEFORE and not clocked:
        day = day - 1 or -1
    elif bound in (Bound.FROM, Bound.AFTER) or interval.last.day != interval.first.day:
        return None
    return f";BYMONTHDAY={day}"


def _yearly(interval: Interval, bound: Bound, clocked: bool) -> str | None:
    """Once a year in a month or months, or by a day of a month."""
    first, last = interval.first, interval.last
    if bound is Bound.BEFORE and not clocked:
        return _on(intervals.eve(interval))
    if bound in (Bound.UNTIL, Bound.BEFORE):
        return _on(last)
    if bound is not Bound.WITHIN or first.month is None or last.month is None:
        return None
    if interval.unit is Unit.DAY:
        return _on(first) if first == last else None
    if first.day != 1 or last.day != LAST:
        return None
    count = (last.month - first.month) % 12 + 1
    return "FREQ=YEARLY;BYMONTH=" + ",".join(str((first.month + k - 1) % 12 + 1) for k in range(count))


def _on(moment: Moment) -> str:
    return f"FREQ=YEARLY;BYMONTH={moment.month};BYMONTHDAY={-1 if moment.day == LAST else moment.day}"
