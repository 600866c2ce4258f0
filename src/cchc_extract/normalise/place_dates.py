"""The place and date line of a letterhead: "Triệu An, ngày 16 tháng 02 năm 2023", with or without its numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cchc_extract.normalise.citations.cited_dates import cited_date
from cchc_extract.normalise.document_numbers import find_document_number
from cchc_extract.normalise.phrases import alternation
from cchc_extract.spans import Slice
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_DATES = load("citations")["dates"]
_MONTH = re.compile(rf"(?<!\w)(?:{alternation(_DATES['month_words'])})(?!\w)")
_DAY = re.compile(rf"(?<!\w)(?:{alternation(_DATES['day_words'])})(?=[\s\d.…/])")
_LEVEL = re.compile(
    rf"(?:{alternation(word for level in load('issuers')['levels'] for word in level['words'])})(?!\w)\s*"
)
_PLACE = re.compile(r"(?:\d{1,2}|[^\W\d_][^\W\d_]*\.?)(?:(?:\s+|\s?-\s?)[^\W\d_][^\W\d_]*\.?|\s+\d{1,2}){0,5}")
_COLUMNS = ("\t", "|", "  ", "\n\n")
_AROUND = " *_(\t\r\n\u00a0"

_LONGEST_DATE_LINE = 70


@dataclass(frozen=True, slots=True)
class PlaceDate:
    """A letterhead's place and date, offsets into the line.

    `place` is None where the line gives a date only; `issued_on` is EDTF, None where not even a year is printed.
    """

    place: Slice | None
    date: Slice
    issued_on: str | None


def find_place_date(text: str) -> PlaceDate | None:
    """The place and date that a letterhead line gives, or None.

    The line, or its last column (after a tab, a bar or two spaces), is nothing but a place's name, a comma (which
    may be missing) and a date; lines of one paragraph may be joined by line breaks. Blank day, month or year are the
    rule in drafts: "Phổ Châu, ngày    tháng 3 năm 2024". The document's number may stand before them on the line.
    """
    folded = fold(text)
    for day in _DAY.finditer(folded):
        found = cited_date(folded, day.start())
        if found is None or text[found.end :].strip(" *_).,;|\t\r\n\u00a0"):
            continue
        start, end = _before(text, found.start)
        date = Slice(found.start, found.end)
        if start == end:
            return PlaceDate(None, date, found.edtf)
        if _is_place(text, folded, start, end):
            return PlaceDate(Slice(start, end), date, found.edtf)
    return None


def is_date_line(text: str) -> bool:
    """Whether a line is only a place and a date, as a letterhead prints them."""
    found = find_place_date(text) if len(text) < _LONGEST_DATE_LINE else None
    return found is not None and found.place is not None


def _before(text: str, end: int) -> tuple[int, int]:
    """What stands before the date, between the beginning of the line or column, or the number, and the comma."""
    while end and (text[end - 1] in _AROUND or text[end - 1] == ","):
        end -= 1
    start = max((text.rfind(mark, 0, end) + len(mark) for mark in _COLUMNS if mark in text[:end]), default=0)
    number = find_document_number(text[:end])
    if number is not None:
        start = max(start, number.at.end)
    while start < end and text[start] in _AROUND:
        start += 1
    return start, end


def _is_place(text: str, folded: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a place's name: every word has a capital letter, but for a level before it."""
    level = _LEVEL.match(folded, start, end)
    name = _PLACE.fullmatch(text, level.end() if level else start, end)
    return name is not None and all(w[0].isupper() or w[0].isdigit() for w in re.findall(r"\w+", name[0]))
