"""The grammar of time phrases: a governing word, recurrences and bounded times that stand together and mean one thing.

"thường xuyên trong năm 2024", "định kỳ hằng quý", "tháng 12 hằng năm", "hằng năm, trước ngày 30/11".
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from cchc_extract.normalise.deadlines import intervals
from cchc_extract.normalise.deadlines.bounds import STARTS as BOUND_STARTS
from cchc_extract.normalise.deadlines.bounds import Bound, Bounded, bounded_list
from cchc_extract.normalise.deadlines.intervals import Unit
from cchc_extract.normalise.deadlines.model import Frequency
from cchc_extract.normalise.deadlines.recurrence import PLACE_STARTS, REPEAT_STARTS, Repeat, placed, repeats
from cchc_extract.normalise.deadlines.words import Word
from cchc_extract.normalise.deadlines.years import Lexemes

MARKS = frozenset({Word.CONTINUOUS, Word.UNSCHEDULED, Word.PERIODIC})
STARTS = BOUND_STARTS | MARKS | REPEAT_STARTS
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


def phrase(lexemes: Lexemes, i: int, *, worded: bool = False) -> Phrase | None:
    """The longest time phrase that begins at `i`; `worded`: right after words, which a bare year would name."""
    found = _atom(lexemes, i, None)
    if worded and found is not None and found.bare and found.times[0].interval.unit is not Unit.DAY:
        return found if lexemes[found.end].kind is not Word.EACH else _longer(lexemes, found)
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
    place = placed(lexemes, i) if kind in PLACE_STARTS else None
    if place is not None and (before is not None or place.on or kind is not Word.MONTH):
        return Phrase(i, place.end, repeats=(place,))
    j = i + 1 if before is not None and kind is Word.OF else i
    if kind is Word.HEDGE and before is None and lexemes[i + 1].kind in REPEAT_STARTS:
        j = i + 1
    found = []
    if lexemes[j].kind in REPEAT_STARTS:
        found = repeats(lexemes, j, periodic=before is not None and before.governor is Word.PERIODIC)
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
        if first.governed or (apart and not _sets_year(first)):
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
        if not first.times or (apart and not _sets_year(first)):
            return None
        return replace(whole, repeats=second.repeats, times=times)
    if first.governed:
        if first.times or (apart and not _limits(first, second)):
            return None
        return replace(whole, times=second.times)
    return _within_year(first, second) or (None if apart else _closer(first, second))


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


def _closer(first: Phrase, second: Phrase) -> Phrase | None:
    """ "quý IV năm 2024 trước ngày 15/12": the day decides, in the year printed before it."""
    outer = first.times[0]
    days = all(t.led and t.interval.unit is Unit.DAY for t in second.times)
    if not first.bare or len(first.times) > 1 or outer.interval.unit is Unit.DAY or not days:
        return None
    known = outer.interval.last.year
    times = second.times
    if known is not None:
        times = tuple(t if t.interval.fault else t._replace(interval=intervals.dated(t.interval, known)) for t in times)
    return replace(first, end=second.end, times=(times[0]._replace(start=outer.start), *times[1:]))


def _sets_year(found: Phrase) -> bool:
    """Whether a phrase is nothing but a year, or years."""
    return len(found.times) == 1 and found.times[0].interval.unit is Unit.YEAR and found.times[0].bound is Bound.WITHIN


def given_year(first: Phrase, second: Phrase) -> Phrase | None:
    """ "quý II (năm 2026)": the year in brackets is that of the times before them."""
    if first.governed or second.governed or not _sets_year(second):
        return None
    known = second.times[0].interval.first.year
    if known is None or any(t.interval.fault or not t.interval.yearless for t in first.times):
        return None
    times = tuple(t._replace(interval=intervals.dated(t.interval, known)) for t in first.times)
    return replace(first, end=second.end, times=times)


def _within_year(first: Phrase, second: Phrase) -> Phrase | None:
    """ "năm 2026, quý II": the year printed first holds for the times after it."""
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
