"""The grammar of time phrases: a governing word, recurrences and bounded times that stand together and mean one thing.

"thường xuyên trong năm 2024", "định kỳ hằng quý", "tháng 12 hằng năm", "hằng năm, trước ngày 30/11".
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from cchc_extract.normalise.deadlines import intervals
from cchc_extract.normalise.deadlines.bounds import STARTS as BOUND_STARTS
from cchc_extract.normalise.deadlines.bounds import Bound, Bounded, bounded_list
from cchc_extract.normalise.deadlines.expressions import Lexemes
from cchc_extract.normalise.deadlines.intervals import Unit
from cchc_extract.normalise.deadlines.model import Frequency
from cchc_extract.normalise.deadlines.recurrence import Repeat, placed, repeats
from cchc_extract.normalise.deadlines.words import Word

MARKS = frozenset({Word.CONTINUOUS, Word.UNSCHEDULED, Word.PERIODIC})
_REPEAT_STARTS = frozenset({Word.EACH, Word.ANNUAL, Word.CONDITION, Word.WEEKDAY})
STARTS = BOUND_STARTS | MARKS | _REPEAT_STARTS
"""The kinds of lexeme that a phrase can begin with."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A time phrase from lexeme `start` to `end`.

    `governor` is the word that decides the kind; None where bounded times stand alone. `times` are those bounded times:
    the days themselves, or what a governor or a recurrence is limited to.
    """

    start: int
    end: int
    governor: Word | None = None
    repeats: tuple[Repeat, ...] = ()
    times: tuple[Bounded, ...] = ()

    @property
    def bare(self) -> bool:
        """Whether only calendar words stand here: no preposition, no governor, no recurrence."""
        return self.governor is None and not self.repeats and not any(t.led or t.open_end for t in self.times)

    @property
    def periodic(self) -> bool:
        """Whether something recurs."""
        return bool(self.repeats) or self.governor is Word.PERIODIC

    @property
    def governed(self) -> bool:
        """Whether a word other than a preposition decides the kind."""
        return self.governor is not None or bool(self.repeats)


def phrase(lexemes: Lexemes, i: int) -> Phrase | None:
    """The longest time phrase that begins at `i`."""
    found = _atom(lexemes, i, None)
    while found is not None and (longer := _longer(lexemes, found)) is not None:
        found = longer
    return found


def _longer(lexemes: Lexemes, found: Phrase) -> Phrase | None:
    """`found` with the phrase that directly follows it, if the two mean one thing."""
    following = _atom(lexemes, found.end, found)
    return None if following is None else absorb(found, following, apart=False)


def _atom(lexemes: Lexemes, i: int, before: Phrase | None) -> Phrase | None:
    """One governing word, one list of recurrences or one list of bounded times."""
    kind = lexemes[i].kind
    if kind in MARKS:
        return Phrase(i, i + 1, governor=kind)
    place = placed(lexemes, i)
    if place is not None and (before is not None or place.on or kind is not Word.MONTH):
        return Phrase(i, place.end, repeats=(place,))
    j = i + 1 if before is not None and kind is Word.OF else i
    found = repeats(lexemes, j, periodic=before is not None and before.governor is Word.PERIODIC)
    if not found and kind is Word.HEDGE:
        found = repeats(lexemes, i + 1)
    if found:
        return Phrase(i, found[-1].end, repeats=tuple(found))
    if kind not in BOUND_STARTS:
        return None
    times = bounded_list(lexemes, i)
    return None if times is None else Phrase(i, times[-1].end, times=tuple(times))


def absorb(first: Phrase, second: Phrase, *, apart: bool) -> Phrase | None:
    """Both as one phrase if they mean one thing, else None.

    `apart`: words or a comma stand between them; then the second must be what the first lacks, not one more time.
    """
    whole = replace(first, end=second.end)
    if second.governor is not None:
        if first.governor is Word.PERIODIC and second.governor is Word.PERIODIC and not second.repeats:
            return whole
        if first.governed or apart:
            return None
        return replace(whole, governor=second.governor, repeats=second.repeats, times=first.times + second.times)
    if second.repeats:
        if second.times and first.times:
            return None
        times = first.times or second.times
        if first.governor is Word.PERIODIC and not first.repeats:
            return replace(whole, governor=None, repeats=second.repeats, times=times)
        if first.governor is not None:
            return None if apart else whole
        if first.repeats:
            return _placed_in(first, second)
        if apart or not first.times:
            return None
        return replace(whole, repeats=second.repeats, times=times)
    if first.governed:
        if first.times or (apart and not _limits(first, second)):
            return None
        return replace(whole, times=second.times)
    return _within_year(first, second)


def _placed_in(first: Phrase, second: Phrase) -> Phrase | None:
    """ "hằng quý … tháng cuối quý": the place says when within the recurrence before it."""
    place = second.repeats[0]
    if len(first.repeats) != 1 or len(second.repeats) != 1 or first.repeats[0].frequency is not place.frequency:
        return None
    merged = place._replace(start=first.repeats[0].start)
    return replace(first, end=second.end, repeats=(merged,), times=first.times + second.times)


def _limits(first: Phrase, second: Phrase) -> bool:
    """Whether the times of `second` say when, or within what, `first` holds, though words or a comma stand between."""
    time = second.times[0]
    if len(second.times) > 1:
        return first.periodic and time.interval.yearless
    if time.bound is Bound.WITHIN and not time.done:
        annual = any(r.frequency is Frequency.ANNUAL for r in first.repeats)
        return time.led or time.interval.unit is Unit.YEAR or (annual and time.interval.yearless)
    return first.periodic and time.interval.yearless and time.interval.unit is Unit.DAY


def _within_year(first: Phrase, second: Phrase) -> Phrase | None:
    """ "năm 2026, quý II": the year printed first holds for the times after it. A time closer told replaces a wider one
    that it lies in ("Quý IV năm 2024 trước ngày 15/12/2024")."""
    if len(first.times) != 1 or not second.times:
        return None
    outer = first.times[0]
    known = outer.interval.first.year
    if outer.bound is not Bound.WITHIN or outer.open_end or known is None or outer.interval.fault:
        return None
    if any(t.interval.fault or t.interval.unit >= outer.interval.unit for t in second.times):
        return None
    if outer.interval.unit is Unit.YEAR and outer.interval.last.year == known:
        times = tuple(t._replace(interval=intervals.dated(t.interval, known)) for t in second.times)
        if any(t.interval.first.year != known for t in times):
            return None
        return replace(first, end=second.end, times=(times[0]._replace(start=outer.start), *times[1:]))
    return None
