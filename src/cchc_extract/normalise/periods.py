"""What a plan covers, from its title: "… năm 2023", "… giai đoạn 2021 - 2025", "… 6 tháng đầu năm 2024"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from cchc_extract.normalise.deadlines import intervals
from cchc_extract.normalise.deadlines.bounds import STARTS, Bound, Bounded, bounded_list
from cchc_extract.normalise.deadlines.intervals import Unit
from cchc_extract.normalise.deadlines.model import Period
from cchc_extract.normalise.deadlines.tokens import lex
from cchc_extract.normalise.deadlines.words import Word
from cchc_extract.normalise.deadlines.years import Lexemes
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

__all__ = ["Period", "find_period"]

_LEADS = frozenset({Word.IN, Word.HEDGE, Word.LABEL, Word.WITHIN})


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A time in a title, with the days that it names and the number of days, which is how wide it is."""

    start: int
    end: int
    period: Period
    width: int


def find_period(title: str) -> tuple[int, int, Period] | None:
    """Where a title names the plan's period (half-open offsets), and the period; None if it names none.

    A year that says what is assessed or remedied is no period, nor is the date of a document that is carried out, the
    year of a law, or what the plan looks to beyond its own time ("tầm nhìn đến năm 2045"). Of several times the
    narrowest counts, of equally narrow ones the last. A period is open where the words are ("đến năm 2035").
    """
    lexemes = lex(title)
    assessed = _assessed(fold(title))
    best: _Candidate | None = None
    for candidate in _candidates(lexemes):
        if any(start <= candidate.start < end for start, end in assessed):
            continue
        if best is None or candidate.width <= best.width:
            best = candidate
    return None if best is None else (best.start, best.end, best.period)


def _candidates(lexemes: Lexemes) -> Iterator[_Candidate]:
    """The times of a title that may be its period, in order."""
    i, law = 0, False
    while (kind := lexemes[i].kind) is not Word.END:
        if kind is Word.DOCUMENT:
            law = bool(lexemes[i].value)
        elif kind in (Word.PARTICLE, Word.OF, Word.COMMA, Word.AND):
            law = False
        items = bounded_list(lexemes, i) if kind in STARTS else None
        if items is None:
            if kind is Word.VISION:
                i = _after_vision(lexemes, i)
            i += 1
            continue
        end = items[-1].end
        named = law or (i > 0 and lexemes[i - 1].kind in (Word.DOCUMENT_NUMBER, Word.NUMBER, Word.SLASH))
        candidate = None if named and not items[0].led else _candidate(lexemes, items)
        if candidate is not None:
            yield candidate
        i = end


def _after_vision(lexemes: Lexemes, i: int) -> int:
    items = bounded_list(lexemes, i + 1)
    return i if items is None else items[-1].end - 1


def _candidate(lexemes: Lexemes, items: list[Bounded]) -> _Candidate | None:
    """The days of a time that has a year and is no single day; of a list, from the first to the last."""
    first, last = items[0], items[-1]
    whole = intervals.span(first.interval, last.interval) if len(items) > 1 else first.interval
    if whole.fault or whole.yearless or first.origin is not None:
        return None
    if whole.unit is Unit.DAY and (whole.first == whole.last or not first.led):
        return None
    try:
        begin: date | None = intervals.resolve(whole.first)
        close: date | None = intervals.resolve(whole.last)
    except ValueError:
        return None
    assert begin is not None and close is not None
    width = (close - begin).days
    if first.bound is Bound.UNTIL:
        begin, width = None, 100_000
    elif first.bound is Bound.FROM or last.open_end:
        close, width = None, 100_000
    elif first.bound is not Bound.WITHIN:
        return None
    start = first.start
    while lexemes[start].kind in _LEADS:
        start += 1
    period = Period(begin.isoformat() if begin else None, close.isoformat() if close else None)
    return _Candidate(lexemes[start].start, lexemes[last.end - last.aside - 1].end, period, width)


def _assessed(folded: str) -> list[tuple[int, int]]:
    """The stretches of a folded title that its words of assessment govern."""
    stretches: list[tuple[int, int]] = []
    since: int | None = None
    for match in _heads().finditer(folded):
        if match["assessed"] is not None:
            since = match.start() if since is None else since
        elif since is not None:
            stretches.append((since, match.start()))
            since = None
    if since is not None:
        stretches.append((since, len(folded)))
    return stretches


@cache
def _heads() -> re.Pattern[str]:
    """The words of assessment anywhere, and the words of planning where a new part of the title begins."""
    words = load("time")["title"]
    assessed, planned, joints = (
        "|".join(
            (r"(?<!\w)" if form[0].isalpha() else "") + re.escape(form)
            for form in sorted(words[key]["forms"], key=len, reverse=True)
        )
        for key in ("assessed", "planned", "joints")
    )
    return re.compile(rf"(?P<assessed>{assessed})(?!\w)|(?:{joints})\s?(?P<planned>{planned})(?!\w)")
