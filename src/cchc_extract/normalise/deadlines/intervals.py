"""Intervals of the calendar whose year may still be unknown, and the arithmetic of their parts."""

from __future__ import annotations

from datetime import date, timedelta
from enum import IntEnum
from typing import NamedTuple

LAST = 0
"""As a day of the month: its last one."""


class Unit(IntEnum):
    """What an interval was told in, from the finest to the coarsest."""

    DAY = 1
    MONTH = 2
    QUARTER = 3
    HALF = 4
    YEAR = 5


class Part(IntEnum):
    """The beginning, the middle or the end of a unit."""

    EARLY = 1
    MIDDLE = 2
    LATE = 3


class Moment(NamedTuple):
    """A day. `year` is None where the words name none; `shift` then counts the years from the one that is found.

    `month` is None for a bare "ngày 05".
    """

    year: int | None
    month: int | None
    day: int
    shift: int = 0


class Interval(NamedTuple):
    """From `first` to `last`, both inclusive. `fault` says in English why the words name no days."""

    unit: Unit
    first: Moment
    last: Moment
    fault: str | None = None

    @property
    def yearless(self) -> bool:
        """Whether a year must come from elsewhere."""
        return self.first.year is None or self.last.year is None


def faulty(unit: Unit, reason: str) -> Interval:
    """An interval that is recognised and names no days."""
    nowhere = Moment(None, None, 1)
    return Interval(unit, nowhere, nowhere, reason)


def day(number: int, month_number: int | None, year_number: int | None = None) -> Interval:
    """One day; withheld where the calendar has no such day (29 February without a year is possible)."""
    moment = Moment(year_number, month_number, number)
    if month_number is not None:
        try:
            date(year_number or 2024, month_number, number)
        except ValueError:
            return faulty(Unit.DAY, "the calendar has no such day")
    elif not 1 <= number <= 31:
        return faulty(Unit.DAY, "the calendar has no such day")
    return Interval(Unit.DAY, moment, moment)


def month(number: int, year_number: int | None = None) -> Interval:
    """One month."""
    if not 1 <= number <= 12:
        return faulty(Unit.MONTH, "the calendar has no such month")
    return Interval(Unit.MONTH, Moment(year_number, number, 1), Moment(year_number, number, LAST))


def quarter(number: int, year_number: int | None = None) -> Interval:
    """One quarter, January to March being the first."""
    if not 1 <= number <= 4:
        return faulty(Unit.QUARTER, "a year has no such quarter")
    return Interval(Unit.QUARTER, Moment(year_number, 3 * number - 2, 1), Moment(year_number, 3 * number, LAST))


def year(number: int | None, shift: int = 0) -> Interval:
    """One calendar year."""
    return Interval(Unit.YEAR, Moment(number, 1, 1, shift), Moment(number, 12, 31, shift))


def months_of_year(count: int, part: Part, year_number: int | None = None) -> Interval:
    """The first or last `count` months of a year ("6 tháng đầu năm")."""
    if not 1 <= count <= 12 or part is Part.MIDDLE:
        return faulty(Unit.HALF, "a year has no such months")
    first, last = (1, count) if part is Part.EARLY else (13 - count, 12)
    unit = Unit.HALF if count > 3 else Unit.QUARTER
    return Interval(unit, Moment(year_number, first, 1), Moment(year_number, last, LAST))


def month_within(part: Part, whole: Interval) -> Interval:
    """The first or the last month of a quarter or a year ("tháng cuối quý III", "tháng đầu năm 2024")."""
    edge = whole.first if part is Part.EARLY else whole.last
    if whole.fault or edge.month is None or part is Part.MIDDLE:
        return faulty(Unit.MONTH, whole.fault or "the words name no month")
    return Interval(Unit.MONTH, edge._replace(day=1), edge._replace(day=LAST))


def part_of(part: Part, whole: Interval) -> Interval:
    """`part` of a month (days 1–10, 11–20, 21–end), of a quarter (its first, second, last month) or of a year (its
    first quarter, second and third, last)."""
    first, last = whole.first, whole.last
    if whole.fault or first.month is None:
        return whole
    if whole.unit is Unit.MONTH:
        days = {Part.EARLY: (1, 10), Part.MIDDLE: (11, 20), Part.LATE: (21, LAST)}[part]
        return Interval(Unit.DAY, first._replace(day=days[0]), first._replace(day=days[1]))
    if whole.unit is Unit.QUARTER and last.month == first.month + 2:
        chosen = first.month + part - 1
        return Interval(Unit.MONTH, first._replace(month=chosen), last._replace(month=chosen))
    if whole.unit is Unit.YEAR and first.year == last.year:
        months = {Part.EARLY: (1, 3), Part.MIDDLE: (4, 9), Part.LATE: (10, 12)}[part]
        return Interval(Unit.QUARTER, first._replace(month=months[0]), last._replace(month=months[1], day=LAST))
    return faulty(whole.unit, "the contract gives no days to this part of the time")


def dated(interval: Interval, year_number: int) -> Interval:
    """`interval` with `year_number` for the year that its words do not name."""
    first, last = interval.first, interval.last
    if first.year is None:
        first = first._replace(year=year_number + first.shift, shift=0)
    if last.year is None:
        last = last._replace(year=year_number + last.shift, shift=0)
    return interval._replace(first=first, last=last)


def span(first: Interval, last: Interval) -> Interval:
    """From the beginning of `first` to the end of `last`.

    A year printed once holds for both; the other then falls in the same year or in the one next to it, whichever runs
    forward. Where neither has a year and the months run backward, the range crosses the turn of the year (`shift`).
    """
    unit = max(first.unit, last.unit)
    if first.fault or last.fault:
        return faulty(unit, first.fault or last.fault or "")
    start, end = first.first, last.last
    if start.month is None:
        start = start._replace(month=end.month, year=start.year if start.year is not None else last.first.year)
    if end.month is None:
        end = end._replace(month=start.month, year=end.year if end.year is not None else start.year)
    backward = _month_day(start) > _month_day(end)
    if start.year is None and end.year is not None:
        start = start._replace(year=end.year - backward, shift=0)
    elif end.year is None and start.year is not None:
        end = end._replace(year=start.year + backward, shift=0)
    elif start.year is None and backward and start.shift == end.shift:
        end = end._replace(shift=end.shift + 1)
    if (
        start.year is not None
        and end.year is not None
        and (start.year, *_month_day(start)) > (end.year, *_month_day(end))
    ):
        return faulty(unit, "the end is before the beginning")
    return Interval(unit, start, end)


def eve(interval: Interval) -> Moment:
    """The day before an interval begins."""
    first = interval.first
    if first.day > 1 or first.month is None:
        return first._replace(day=first.day - 1)
    if first.month > 1:
        return first._replace(month=first.month - 1, day=LAST)
    if first.year is not None:
        return first._replace(year=first.year - 1, month=12, day=LAST)
    return first._replace(month=12, day=LAST, shift=first.shift - 1)


def adjoin(first: Interval, second: Interval) -> bool:
    """Whether `second` begins on the day after `first` ends, as far as the words tell."""
    end, start = first.last, second.first
    if first.fault or second.fault or first.unit is not second.unit:
        return False
    if first.yearless != second.yearless or end.shift != start.shift:
        return False
    if end.month is None or start.month is None:
        return end.month is start.month and start.day == end.day + 1
    known = (end.year or 2001, start.year or 2001)
    return resolve(end._replace(year=known[0])) + timedelta(days=1) == resolve(start._replace(year=known[1]))


def resolve(moment: Moment) -> date:
    """The day of a moment whose year and month are known.

    Raises:
        ValueError: the year or the month is unknown, or the year has no such day (29 February).
    """
    if moment.year is None or moment.month is None:
        raise ValueError("the words name no year or no month")
    if moment.day == LAST:
        return date(moment.year, moment.month, days_in(moment.year, moment.month))
    return date(moment.year, moment.month, moment.day)


def days_in(year_number: int, month_number: int) -> int:
    """How many days a month has."""
    following = date(year_number + month_number // 12, month_number % 12 + 1, 1)
    return (following - timedelta(days=1)).day


def add_months(start: date, count: int) -> date:
    """`count` calendar months later: the same day of the month, or the month's last where it has no such day."""
    months = start.year * 12 + start.month - 1 + count
    year_number, month_number = months // 12, months % 12 + 1
    return date(year_number, month_number, min(start.day, days_in(year_number, month_number)))


def _month_day(moment: Moment) -> tuple[int, int]:
    return (moment.month or 0, moment.day or 32)
