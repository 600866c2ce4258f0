"""Written dates of documents → EDTF: "ngày 16 tháng 02 năm 2023", "16/02/2023", drafts with a blank day or month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cchc_extract.normalise.deadlines.tokens import Lexeme, lex
from cchc_extract.normalise.deadlines.words import Word

_BLANKS = frozenset({Word.MARK, Word.STOP, Word.DOT})
_SEPARATORS = frozenset({Word.SLASH, Word.DASH, Word.DOT})
_MOST_BLANKS = 40


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A written date: where it stands in the text (half-open), and its value with the parts that are printed.

    `edtf` is "2023-02-16", "2023-02" where the day is blank, "2023" where the month is too; None, with the `reason` in
    English, where not even a year is printed or the parts name no day of the calendar.
    """

    start_offset: int
    end_offset: int
    edtf: str | None
    reason: str | None = None


def read_date(text: str) -> EdtfDate | None:
    """The first written date of `text`, or None. A year alone ("Luật Đất đai năm 2013") is none."""
    return next(find_dates(text), None)


def find_dates(text: str) -> Iterator[EdtfDate]:
    """The written dates of `text`, in order, none within another."""
    lexemes = lex(text)
    i = 0
    while lexemes[i].kind is not Word.END:
        read = _date(lexemes, i)
        if read is None:
            i += 1
            continue
        parts, end = read
        edtf, reason = _edtf(*parts)
        yield EdtfDate(lexemes[i].start, lexemes[end - 1].end, edtf, reason)
        i = end


_Parts = tuple[int | None, int | None, int | None]


def _date(lexemes: Sequence[Lexeme], i: int) -> tuple[_Parts, int] | None:
    """The day, month and year at `i`, None where blank, and the index after them."""
    kind = lexemes[i].kind
    if kind is Word.DAY:
        day, j = _part(lexemes, i + 1)
        return _in_words(lexemes, day, j) or _in_digits(lexemes, day, j)
    if kind is Word.NUMBER and lexemes[i + 1].kind in _SEPARATORS and lexemes[i + 2].kind is Word.NUMBER:
        return _in_digits(lexemes, lexemes[i].value, i + 1) if _short(lexemes[i]) else None
    if kind is Word.MONTH:
        read = _in_words(lexemes, None, i)
        return read if read is not None and None not in read[0][1:] else None
    return None


def _part(lexemes: Sequence[Lexeme], i: int) -> tuple[int | None, int]:
    """A number of one or two digits at `i`, or the dots that stand for it; and the index after either."""
    if _short(lexemes[i]):
        return lexemes[i].value, i + 1
    j = i
    while lexemes[j].kind in _BLANKS and j - i < _MOST_BLANKS:
        j += 1
    return None, j


def _short(lexeme: Lexeme) -> bool:
    return lexeme.kind is Word.NUMBER and lexeme.end - lexeme.start <= 2


def _in_words(lexemes: Sequence[Lexeme], day: int | None, i: int) -> tuple[_Parts, int] | None:
    """ "[16] tháng [02] năm [2023]", "tháng 02/2023"."""
    if lexemes[i].kind is not Word.MONTH:
        return None
    month, j = _part(lexemes, i + 1)
    if lexemes[j].kind is Word.SLASH and lexemes[j + 1].kind is Word.CALENDAR_YEAR:
        return (day, month, lexemes[j + 1].value), j + 2
    if lexemes[j].kind is not Word.YEAR:
        return None
    if lexemes[j + 1].kind is Word.CALENDAR_YEAR:
        return (day, month, lexemes[j + 1].value), j + 2
    return (day, month, None), j + 2 if lexemes[j + 1].kind is Word.NUMBER else j + 1


def _in_digits(lexemes: Sequence[Lexeme], day: int | None, i: int) -> tuple[_Parts, int] | None:
    """ "[16]/[02]/2023", also with dashes or full stops; the separators must be the same and the year four digits."""
    separator = lexemes[i].kind
    if separator not in _SEPARATORS:
        return None
    month, j = _part(lexemes, i + 1)
    if lexemes[j].kind is not separator or lexemes[j + 1].kind is not Word.CALENDAR_YEAR:
        return None
    if lexemes[j + 2].kind is Word.SLASH:
        return None
    return (day, month, lexemes[j + 1].value), j + 2


def _edtf(day: int | None, month: int | None, year: int | None) -> tuple[str | None, str | None]:
    """The value of the parts; what is blank ends it, and a day without its month is none."""
    if year is None:
        return None, "no year is printed"
    try:
        date(year, 1 if month is None else month, 1 if day is None or month is None else day)
    except ValueError:
        return None, "the calendar has no such day"
    if month is None:
        return f"{year:04d}", None
    return (f"{year:04d}-{month:02d}", None) if day is None else (f"{year:04d}-{month:02d}-{day:02d}", None)
