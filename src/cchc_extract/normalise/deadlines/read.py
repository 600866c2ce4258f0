"""The way in: a timeframe as printed, with what the document knows, → its deadlines."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from cchc_extract.normalise.deadlines.model import Deadline, Period
from cchc_extract.normalise.deadlines.resolve import Context, deadlines
from cchc_extract.normalise.deadlines.segments import clauses
from cchc_extract.normalise.deadlines.tokens import lex
from cchc_extract.normalise.deadlines.words import Word, lexicon
from cchc_extract.vocabulary.matching import fold

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_deadlines(
    text: str, *, period: Period | None, issued_on: str | None, label: str | None, head_year: int | None = None
) -> tuple[Deadline, ...]:
    """The deadlines that `text`, the value of a time field, names, in the order of the text.

    Args:
        text: the value as printed, NFC, without its label.
        period: what the plan covers; a time without a year takes its year from it.
        issued_on: the day on which the document is issued, EDTF; only a complete one starts a count.
        label: the field's label or the head of its column ("Thời hạn hoàn thành"): under a label of completion a bare
            day is the last one, and a year in a head ("Thời gian (Năm 2026)") is that of the times below it.
        head_year: the year of the column's head, where the caller knows it; it goes before that of `label`.

    Text without a time word gives no deadline. Nothing raises; where a date is withheld, `reason` says why.
    """
    return _read(text, period, issued_on, label, head_year)


@lru_cache(maxsize=2048)
def _read(
    text: str, period: Period | None, issued_on: str | None, label: str | None, head_year: int | None
) -> tuple[Deadline, ...]:
    lexemes = lex(text)
    found = clauses(lexemes, len(lexemes) - 4)
    return tuple(deadlines(lexemes, found, _context(period, issued_on, label, head_year))) if found else ()


@lru_cache(maxsize=256)
def _context(period: Period | None, issued_on: str | None, label: str | None, head_year: int | None) -> Context:
    folded = fold(label) if label else ""
    if head_year is None and label:
        years = [lexeme.value for lexeme in lex(label) if lexeme.kind is Word.CALENDAR_YEAR]
        head_year = years[0] if len(years) == 1 else None
    return Context(
        start=_day(period.start if period else None),
        end=_day(period.end if period else None),
        issued_on=_day(issued_on),
        head_year=head_year,
        completion=any(word in folded for word in lexicon().completion_labels),
    )


def _day(text: str | None) -> date | None:
    """A complete ISO day; anything less is None."""
    if text is None or not _ISO.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
