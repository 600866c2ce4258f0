"""The grammar of bounded times: prepositions, ranges and lists around the intervals of `expressions`.

"trước ngày 15/6 và 15/12", "từ tháng 3 đến hết tháng 5", "quý II, III năm 2022", "năm 2026 và các năm tiếp theo".
"""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from cchc_extract.normalise.deadlines import intervals
from cchc_extract.normalise.deadlines.expressions import interval
from cchc_extract.normalise.deadlines.intervals import Interval, Unit
from cchc_extract.normalise.deadlines.words import Word
from cchc_extract.normalise.deadlines.written_days import clock
from cchc_extract.normalise.deadlines.years import EXPRESSION_STARTS, Lexemes


class Bound(Enum):
    """Which side of an interval the words mean."""

    WITHIN = auto()
    UNTIL = auto()
    """At the latest on its last day."""
    BEFORE = auto()
    """At the latest on the day before its first."""
    FROM = auto()
    """From its first day on."""
    AFTER = auto()
    """From the day after its last on."""


class Origin(Enum):
    """A beginning that is no calendar expression."""

    ISSUE = auto()
    """The day on which the document is issued."""
    NOW = auto()
    """ "từ nay": a day that the words do not name."""


class Bounded(NamedTuple):
    """An interval and what its prepositions make of it, from lexeme `start` to `end` (exclusive)."""

    interval: Interval
    bound: Bound
    start: int
    end: int
    led: bool = False
    """Whether a preposition stands before it."""
    done: bool = False
    """Whether a word of completion does ("xong trong")."""
    open_end: bool = False
    """ "và những năm tiếp theo", "trở đi"."""
    origin: Origin | None = None
    clocked: bool = False
    """Whether a time of day is named: the day itself then still counts."""
    aside: int = 0
    """How many lexemes at the end only look beyond the time (", định hướng đến năm 2030")."""


_LEADS = frozenset(
    {
        Word.IN,
        Word.WITHIN,
        Word.LATEST,
        Word.BEFORE,
        Word.UNTIL,
        Word.DONE,
        Word.FROM,
        Word.AFTER,
        Word.HEDGE,
        Word.LABEL,
    }
)
STARTS = EXPRESSION_STARTS | _LEADS
# Bounds on what one time can be made of, so that reading takes time in proportion to the text.
_MOST_LEADS = 6
_MOST_ITEMS = 31
_MOST_ASIDE = 12
_JOINTS = frozenset({Word.COMMA, Word.AND, Word.OR, Word.SLASH, Word.PLUS})
_BOUNDS = {
    Word.BEFORE: Bound.BEFORE,
    Word.UNTIL: Bound.UNTIL,
    Word.LATEST: Bound.UNTIL,
    Word.DONE: Bound.UNTIL,
    Word.FROM: Bound.FROM,
    Word.AFTER: Bound.AFTER,
}


def bounded(lexemes: Lexemes, i: int, *, unit: Unit | None = None, fresh: bool = True) -> Bounded | None:
    """The bounded time that begins at `i`, hedges included; unless `fresh`, it may not begin with an origin."""
    j, bound, led, kinds = i, Bound.WITHIN, False, set[Word]()
    while (kind := lexemes[j].kind) in _LEADS and j - i < _MOST_LEADS:
        led = led or kind not in (Word.HEDGE, Word.LABEL)
        bound = _BOUNDS.get(kind, bound)
        kinds.add(kind)
        j += 1
    opens, done, sure = Word.FROM in kinds, Word.DONE in kinds, not kinds.isdisjoint((Word.DONE, Word.LATEST))
    after_clock, hours = clock(lexemes, j)
    clocked = after_clock > j
    j = after_clock
    if hours and opens:
        opens, bound = False, Bound.WITHIN
    if clocked and lexemes[j].kind in (Word.HEDGE, Word.COMMA):
        j += 1
    if opens and fresh and (origin := _origin(lexemes, j)) is not None:
        return _from_origin(lexemes, i, j + 1, origin)
    read = interval(lexemes, j, led=led or clocked, unit=unit)
    if read is None:
        return None
    found, end = read
    ranged = _range(lexemes, end, found)
    if ranged is not None:
        found, end = ranged
    if opens:
        bound = Bound.FROM if ranged is None else Bound.UNTIL if sure else Bound.WITHIN
    open_end = lexemes[end].kind in (Word.FOLLOWING, Word.ONWARD)
    if open_end:
        end += 1
    beyond = _skip_vision(lexemes, end)
    return Bounded(found, bound, i, beyond, led, done, open_end, None, clocked, beyond - end)


def _origin(lexemes: Lexemes, i: int) -> Origin | None:
    if lexemes[i].kind is Word.ISSUE_DAY:
        return Origin.ISSUE
    return Origin.NOW if lexemes[i].kind is Word.THIS else None


def _from_origin(lexemes: Lexemes, start: int, i: int, origin: Origin) -> Bounded | None:
    """ "từ ngày ban hành [đến …]"; words that go on naming another event make it no origin of ours."""
    nothing = intervals.faulty(Unit.DAY, "")
    if lexemes[i].kind in (Word.UNTIL, Word.DASH, Word.BEFORE):
        end = bounded(lexemes, i + 1 if lexemes[i].kind is Word.DASH else i, fresh=False)
        if end is not None and end.bound in (Bound.UNTIL, Bound.WITHIN, Bound.BEFORE):
            before = end.bound is Bound.BEFORE
            return Bounded(
                end.interval, Bound.BEFORE if before else Bound.UNTIL, start, end.end, True, False, False, origin
            )
    if lexemes[i].kind in (Word.OF, Word.DOCUMENT, Word.TEXT, Word.DOCUMENT_NUMBER) or origin is Origin.NOW:
        return None
    end_index = i + 1 if lexemes[i].kind is Word.ONWARD else i
    return Bounded(nothing, Bound.FROM, start, end_index, True, False, False, origin)


def _range(lexemes: Lexemes, i: int, first: Interval) -> tuple[Interval, int] | None:
    """The rest of a range after its first interval: "- 12/2025", "đến [hết] tháng 5", "đến trước ngày 30/4"."""
    joint = lexemes[i].kind
    if joint not in (Word.DASH, Word.UNTIL):
        return None
    exclusive = joint is Word.UNTIL and lexemes[i + 1].kind is Word.BEFORE
    j = clock(lexemes, i + 2 if exclusive else i + 1)[0]
    read = interval(lexemes, j, led=True, unit=first.unit)
    if read is None:
        return None
    second, end = read
    if joint is Word.DASH and lexemes[j].kind is Word.CALENDAR_YEAR and first.unit is not Unit.YEAR:
        return intervals.faulty(first.unit, "the words can be read in two ways"), end
    if exclusive:
        eve = intervals.eve(second)
        second = Interval(second.unit, eve, eve, second.fault)
    return intervals.span(first, second), end


def _skip_vision(lexemes: Lexemes, i: int) -> int:
    """The index after ", định hướng đến năm 2030" at `i`; `i` where there is none."""
    j = i + 1 if lexemes[i].kind is Word.COMMA else i
    if lexemes[j].kind is Word.VISION and (read := interval(lexemes, j + 1, led=True)):
        return read[1]
    return i


def bounded_list(lexemes: Lexemes, i: int) -> list[Bounded] | None:
    """One bounded time, or several that share one preposition and one kind of unit.

    A year printed once holds for the ones before it. Neighbours joined by a comma or "hoặc" that follow each other
    without a gap are one range; "và" keeps them apart unless the list has a comma.
    """
    first = bounded(lexemes, i)
    if first is None:
        return None
    items, joints = [first], [Word.END]
    while len(items) < _MOST_ITEMS and not items[-1].open_end:
        latest = items[-1]
        j = _past_bracket(lexemes, latest.end)
        joint = lexemes[j].kind
        if joint not in _JOINTS:
            break
        item = bounded(lexemes, j + 1, unit=latest.interval.unit)
        if item is None or not _belongs(item, latest):
            break
        if j > latest.end and lexemes[item.start].kind is not Word.NUMBER:
            break
        items.append(item if item.led else item._replace(bound=latest.bound, done=latest.done))
        joints.append(joint)
    return _merged(_share_year(items), joints)


def _past_bracket(lexemes: Lexemes, i: int) -> int:
    """The index after a short bracket at `i`, which a bare number may follow ("10/6 (sơ kết) và 10/12"); else `i`."""
    if lexemes[i].kind is Word.OPEN:
        for j in range(i + 1, min(i + _MOST_ASIDE, len(lexemes))):
            if lexemes[j].kind is Word.CLOSE:
                return j + 1
            if lexemes[j].kind is Word.OPEN:
                return i
    return i


def _belongs(item: Bounded, latest: Bounded) -> bool:
    """Whether an item goes on a list: the same preposition or none, and the same kind of unit."""
    if item.origin or latest.origin or (item.led and (item.bound, item.done) != (latest.bound, latest.done)):
        return False
    return not _grains(item.interval).isdisjoint(_grains(latest.interval))


def _grains(interval: Interval) -> frozenset[str]:
    """What an interval may stand beside in a list. Several days are a range like other days, or a part of a month."""
    if interval.unit is Unit.YEAR:
        return frozenset({"years"})
    if interval.unit is not Unit.DAY:
        return frozenset({"months"})
    return frozenset({"days"} if interval.first == interval.last else {"days", "months"})


def _share_year(items: list[Bounded]) -> list[Bounded]:
    """Each item without a year takes that of the nearest one after it, if it then still comes first."""
    shared = items[:]
    for k in range(len(items) - 2, -1, -1):
        mine, following = shared[k].interval, shared[k + 1].interval
        known = following.first.year
        if mine.fault or not mine.yearless or known is None:
            continue
        if mine.first.month is None:
            mine = mine._replace(
                first=mine.first._replace(month=following.first.month),
                last=mine.last._replace(month=following.first.month),
            )
        candidate = intervals.dated(mine, known)
        if candidate.first[:3] < following.first[:3]:
            shared[k] = shared[k]._replace(interval=candidate)
    return _share_month(shared)


def _share_month(items: list[Bounded]) -> list[Bounded]:
    """ "ngày 10, 11 tháng 4" where no year is printed: the month holds for the days before it."""
    for k in range(len(items) - 2, -1, -1):
        mine, following = items[k].interval, items[k + 1].interval
        if mine.first.month is None and following.first.month is not None and not (mine.fault or following.fault):
            month = following.first.month
            moved = mine._replace(first=mine.first._replace(month=month), last=mine.last._replace(month=month))
            items[k] = items[k]._replace(interval=moved)
    return items


def _merged(items: list[Bounded], joints: list[Word]) -> list[Bounded]:
    """Neighbours that follow each other, as one."""
    together = {Word.COMMA, Word.OR, Word.SLASH, Word.PLUS}
    if Word.COMMA in joints:
        together.add(Word.AND)
    merged = items[:1]
    for item, joint in zip(items[1:], joints[1:], strict=True):
        latest = merged[-1]
        if joint in together and item.bound is Bound.WITHIN and intervals.adjoin(latest.interval, item.interval):
            whole = intervals.span(latest.interval, item.interval)
            merged[-1] = item._replace(interval=whole, start=latest.start, led=latest.led)
        else:
            merged.append(item)
    return merged
