"""Clauses → deadlines: the year from where the contract takes it, the days that follow, or why there are none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from cchc_extract.normalise.deadlines import conditions, intervals
from cchc_extract.normalise.deadlines.bounds import Bound, Bounded, Origin
from cchc_extract.normalise.deadlines.clauses import Clause, Range
from cchc_extract.normalise.deadlines.counted import Anchor, Count
from cchc_extract.normalise.deadlines.intervals import Interval, Unit
from cchc_extract.normalise.deadlines.model import Deadline, DeadlineType, Frequency
from cchc_extract.normalise.deadlines.phrases import Phrase
from cchc_extract.normalise.deadlines.recurrence import Repeat, rule
from cchc_extract.normalise.deadlines.words import Word
from cchc_extract.normalise.deadlines.years import Lexemes

_ONE_DAY = timedelta(days=1)
_NO_PERIOD = "the words name no year, and the plan has no period"


@dataclass(frozen=True, slots=True)
class Context:
    """What the document gives a deadline: the plan's period, the day of issue, the year of the table's head.

    `completion`: the label is one of completion.
    """

    start: date | None
    end: date | None
    issued_on: date | None
    head_year: int | None
    completion: bool

    @property
    def several_years(self) -> bool:
        """Whether the plan covers more than twelve months."""
        return self.start is not None and self.end is not None and self.end >= intervals.add_months(self.start, 12)

    @property
    def period(self) -> Days:
        """The plan's period as days."""
        reason = None if self.start or self.end else "the plan has no period that is closed on both sides"
        return Days(self.start, self.end, reason)


@dataclass(frozen=True, slots=True)
class Days:
    """A resolved interval: two days, either of them None where it is open or withheld for `reason`. `yearly`: it comes
    back every year of the plan's period."""

    start: date | None = None
    end: date | None = None
    reason: str | None = None
    yearly: bool = False


def deadlines(lexemes: Lexemes, found: list[Clause], context: Context) -> Iterator[Deadline]:
    """The deadlines of all clauses, in order."""
    shared = _shared_time(found)
    for number, clause in enumerate(found):
        later = shared if shared is not None and number < len(found) - 1 else None
        yield from _of_clause(lexemes, clause, context, later, found[-1])


def _shared_time(found: list[Clause]) -> Bounded | None:
    """The period after the last of several clauses, which holds for all that have none of their own."""
    if len(found) < 2:
        return None
    phrase = found[-1].phrase
    if phrase is None or not found[-1].time_last or len(phrase.times) != 1:
        return None
    time = phrase.times[0]
    if time.bound is not Bound.WITHIN or time.done or (phrase.repeats and _is_day(time, phrase.repeats[0])):
        return None
    return time if phrase.governed or (time.led and time.interval.unit is Unit.YEAR) else None


def _of_clause(
    lexemes: Lexemes, clause: Clause, context: Context, shared: Bounded | None, last: Clause
) -> Iterator[Deadline]:
    if clause.count is not None:
        yield _build(lexemes, clause, clause.start, clause.end, *_counted(clause.count, context))
    elif clause.phrase is not None:
        yield from _of_phrase(lexemes, clause, clause.phrase, context, shared)
    else:
        yield _conditional(lexemes, clause, context, shared, last)


def _conditional(lexemes: Lexemes, clause: Clause, context: Context, shared: Bounded | None, last: Clause) -> Deadline:
    """A condition. On an action, the period after the last clause makes it that period's."""
    named = conditions.period(lexemes, *clause.condition) if clause.condition else None
    kind, end = DeadlineType.CONDITIONAL, clause.end
    if named is None and shared is not None and clause.action is not None and clause.segment == last.segment:
        named, kind, end = shared, DeadlineType.DURING, shared.end
    days = Days() if named is None else _bounded(named, context)
    if days.yearly:
        days = Days(reason="the words name a time of every year, and the condition decides")
    return _build(lexemes, clause, clause.start, end, kind, days)


def _counted(count: Count, context: Context) -> tuple[DeadlineType, Days]:
    """A count from the day of issue on: calendar months, weeks of seven days; working days are withheld."""
    kind = DeadlineType.DURING if count.after else DeadlineType.BY
    if count.anchor is not Anchor.ISSUE:
        return kind, Days(reason="the words do not say from which day on to count")
    if context.issued_on is None:
        return kind, Days(reason="the day of issue is not complete")
    if count.unit in (Word.WORKING_DAY, Word.HOUR):
        return kind, Days(
            reason="working days need the official calendar" if count.unit is Word.WORKING_DAY else "hours are no days"
        )
    if count.unit in (Word.MONTH, Word.YEAR):
        months = count.number * (12 if count.unit is Word.YEAR else 1)
        day = intervals.add_months(context.issued_on, months) if months <= 1200 else None
    else:
        days = count.number * (7 if count.unit is Word.WEEK else 1)
        day = context.issued_on + timedelta(days=days) if days <= 36500 else None
    if day is None:
        return kind, Days(reason="the count is too long to be one")
    return kind, Days(start=day) if count.after else Days(end=day)


def _of_phrase(
    lexemes: Lexemes, clause: Clause, phrase: Phrase, context: Context, shared: Bounded | None
) -> Iterator[Deadline]:
    """One deadline for each of the phrase's recurrences or times."""
    if phrase.periodic:
        yield from _recurring(lexemes, clause, phrase, context, shared)
        return
    if phrase.governor is not None:
        kind = DeadlineType.CONTINUOUS if phrase.governor is Word.CONTINUOUS else DeadlineType.UNSCHEDULED
        time = phrase.times[0] if phrase.times else shared
        if len(phrase.times) > 1:
            for item in phrase.times:
                yield _build(lexemes, clause, clause.start, clause.end, kind, _limited(item, context, kind))
            return
        if time is None:
            days = context.period if kind is DeadlineType.CONTINUOUS else Days()
        else:
            days = _limited(time, context, kind)
        yield _build(lexemes, clause, clause.start, clause.end, kind, days)
        return
    for number, time in enumerate(phrase.times):
        start = clause.start if number == 0 else time.start
        end = clause.end if number == len(phrase.times) - 1 else time.end
        yield from _plain(lexemes, clause, time, context, start, end)


def _plain(
    lexemes: Lexemes, clause: Clause, time: Bounded, context: Context, start: int, end: int
) -> Iterator[Deadline]:
    """A bounded time that nothing else governs: `by`, `during`, or every year of a plan of several."""
    if time.bound is Bound.WITHIN and clause.action is not None and lexemes[clause.action[0]].kind is Word.DONE:
        time = time._replace(bound=Bound.UNTIL)
    days = _bounded(time, context)
    by = time.bound in (Bound.UNTIL, Bound.BEFORE) and time.origin is None
    single = time.interval.unit is Unit.DAY and time.interval.first == time.interval.last
    if (context.completion or clause.completion) and single and time.bound is Bound.WITHIN and not time.open_end:
        by = True
        time = time._replace(bound=Bound.UNTIL)
        days = _bounded(time, context)
    elif time.done and time.bound is Bound.WITHIN:
        by = True
    if days.yearly:
        annual = Repeat(Frequency.ANNUAL, time.start, time.end, 12)
        yield _build(
            lexemes, clause, start, end, DeadlineType.RECURRING, context.period, Frequency.ANNUAL, rule(annual, time)
        )
        return
    kind = DeadlineType.BY if by else DeadlineType.DURING
    deadline = _build(lexemes, clause, start, end, kind, days)
    if time.origin is Origin.ISSUE and context.issued_on is None and clause.condition is None:
        deadline = _with_condition(lexemes, deadline, (time.start, time.end))
    yield deadline


def _recurring(
    lexemes: Lexemes, clause: Clause, phrase: Phrase, context: Context, shared: Bounded | None
) -> Iterator[Deadline]:
    """Recurrences. A time finer than the recurrence says when it is due; any other is what it is limited to."""
    found = phrase.repeats or (Repeat(Frequency.PERIODIC, phrase.start, phrase.end),)
    times = phrase.times or (None,)
    pairs = [(found[0], time) for time in times] if len(times) > 1 else [(repeat, times[0]) for repeat in found]
    for number, (repeat, time) in enumerate(pairs):
        due = time if time is not None and _is_day(time, repeat) else None
        limit = time if due is None else None
        if limit is None and due is None:
            limit = shared
        days = context.period if limit is None else _limited(limit, context, DeadlineType.RECURRING)
        alone = len(pairs) == 1
        place = time if len(times) > 1 and time is not None else repeat
        start = clause.start if number == 0 else place.start
        end = clause.end if alone or number == len(pairs) - 1 else place.end
        yield _build(lexemes, clause, start, end, DeadlineType.RECURRING, days, repeat.frequency, rule(repeat, due))


def _is_day(time: Bounded, repeat: Repeat) -> bool:
    """Whether a time says when in each round the thing is due, rather than how long the rounds go on."""
    interval = time.interval
    if interval.first.month is None:
        return not interval.fault
    if repeat.frequency is Frequency.ANNUAL:
        return interval.yearless and interval.unit is not Unit.YEAR and time.bound is not Bound.FROM
    if repeat.frequency is Frequency.PERIODIC:
        return interval.yearless and interval.unit is Unit.DAY
    return False


def _limited(time: Bounded, context: Context, kind: DeadlineType) -> Days:
    """The days that a governed time is limited to. "trong năm" in a plan of several years limits nothing."""
    days = _bounded(time, context)
    if days.yearly or (context.several_years and time.interval.yearless and time.interval.unit is Unit.YEAR):
        if kind is DeadlineType.UNSCHEDULED:
            return Days(reason="the words name no year, and the plan covers several")
        if time.interval.unit is Unit.YEAR:
            return context.period
        return Days(reason="the words name no year, and the plan covers several")
    return days


def _bounded(time: Bounded, context: Context) -> Days:
    """The days of a bounded time."""
    begin: date | None = None
    missing: str | None = None
    if time.origin is not None:
        if time.origin is Origin.ISSUE:
            begin = context.issued_on
            missing = None if begin else "the day of issue is not complete"
        else:
            missing = "the words do not say from which day on"
        if time.bound is Bound.FROM:
            return Days(begin, None, missing)
    days = _days(time.interval, context)
    if days.yearly or days.start is None or days.end is None:
        return days
    start, end = days.start, days.end
    if time.origin is not None:
        return Days(begin, start - _ONE_DAY if time.bound is Bound.BEFORE else end, missing)
    if time.bound is Bound.BEFORE:
        return Days(None, start if time.clocked else start - _ONE_DAY)
    if time.bound is Bound.UNTIL or time.done:
        return Days(None, end)
    if time.bound is Bound.AFTER:
        return Days(end + _ONE_DAY, None)
    if time.bound is Bound.FROM or time.open_end:
        return Days(start, None)
    return days


def _days(interval: Interval, context: Context) -> Days:
    """The first and the last day of an interval, with the year that the contract gives it where it names none."""
    if interval.fault:
        return Days(reason=interval.fault)
    if interval.first.month is None:
        return Days(reason="the words name a day and no month")
    if not interval.yearless:
        return _resolved(interval)
    if context.head_year is not None:
        return _turning(interval) or _resolved(intervals.dated(interval, context.head_year))
    if context.start is None or context.end is None:
        return Days(reason=_NO_PERIOD)
    if context.several_years:
        if interval.unit is Unit.YEAR:
            return Days(reason="the words name no year, and the plan covers several")
        return Days(yearly=True)
    years = sorted({context.start.year, context.end.year})
    if len(years) == 1:
        return _turning(interval) or _resolved(intervals.dated(interval, years[0]))
    if interval.unit is Unit.YEAR:
        return context.period
    fitting = [days for y in years if _meets(days := _resolved(intervals.dated(interval, y)), context)]
    return fitting[0] if len(fitting) == 1 else Days(reason="the time falls in more than one year of the plan's period")


def _turning(interval: Interval) -> Days | None:
    """A range that runs over the turn of a year which it does not name has no days."""
    if interval.first.shift != interval.last.shift:
        return Days(reason="the range runs over the turn of the year and names no year")
    return None


def _meets(days: Days, context: Context) -> bool:
    """Whether resolved days touch the plan's period."""
    if days.start is None or days.end is None or context.start is None or context.end is None:
        return False
    return days.start <= context.end and days.end >= context.start


def _resolved(interval: Interval) -> Days:
    try:
        return Days(intervals.resolve(interval.first), intervals.resolve(interval.last))
    except ValueError:
        return Days(reason="the calendar has no such day")


def _build(
    lexemes: Lexemes,
    clause: Clause,
    start: int,
    end: int,
    kind: DeadlineType,
    days: Days,
    frequency: Frequency | None = None,
    rrule: str | None = None,
) -> Deadline:
    return Deadline(
        start_offset=lexemes[start].start,
        end_offset=lexemes[end - 1].end,
        type=kind,
        start=days.start.isoformat() if days.start else None,
        end=days.end.isoformat() if days.end else None,
        frequency=frequency,
        rrule=rrule,
        action=_offsets(lexemes, clause.action),
        condition=_offsets(lexemes, clause.condition),
        reason=days.reason,
    )


def _offsets(lexemes: Lexemes, part: Range | None) -> tuple[int, int] | None:
    return None if part is None else (lexemes[part[0]].start, lexemes[part[1] - 1].end)


def _with_condition(lexemes: Lexemes, deadline: Deadline, part: Range) -> Deadline:
    return replace(deadline, condition=_offsets(lexemes, part))
