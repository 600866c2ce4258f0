"""The date after a document's number or a law's name, with the parts that are printed."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from cchc_extract.normalise.phrases import alternation
from cchc_extract.vocabulary.reader import load

_WORDS = load("citations")["dates"]
_BLANK = r"[.…_]+\s*"
_DAY = re.compile(
    rf"""
    (?:{alternation(_WORDS["prefixes"])})\s*
    (?: (?:(?P<d>\d{{1,2}})\s{{0,9}}|{_BLANK})?[/\-]\s?(?:(?P<m>\d{{1,2}})\s?|{_BLANK})?
        [/\-]\s?(?:(?P<y>(?:19|20)\d\d)(?![\d/])|{_BLANK}|(?!\d))
    |   (?P<dd>\d{{1,2}})\.(?P<dm>\d{{1,2}})\.(?P<dy>(?:19|20)\d\d)(?!\d)
    |   (?:(?P<wd>\d{{1,2}})\s*|{_BLANK})?(?:{alternation(_WORDS["month_words"])})\s*(?:(?P<wm>\d{{1,2}})\s*|{_BLANK})?
        (?:{alternation(_WORDS["year_words"])})\s*(?:(?P<wy>(?:19|20)\d\d)(?!\d)|{_BLANK}|(?!\d)) )
    """,
    re.VERBOSE,
)
_PARTS = (("d", "dd", "wd"), ("m", "dm", "wm"), ("y", "dy", "wy"))
_MONTH = re.compile(
    rf"(?:{alternation(_WORDS['month_words'])})\s*(?P<m>\d{{1,2}})\s?"
    rf"(?:/|(?:{alternation(_WORDS['year_words'])}))\s?(?P<y>(?:19|20)\d\d)(?!\w)"
)
_YEAR = re.compile(rf"(?:{alternation(_WORDS['year_words'])})\s+(?P<y>(?:19|20)\d\d)(?!\w)(?!\s?-\s?\d)")


class CitedDate(NamedTuple):
    """A date as EDTF (None if no year is printed, or the parts name no day), and where it stands."""

    edtf: str | None
    start: int
    end: int


def cited_date(folded: str, position: int) -> CitedDate | None:
    """The date that begins at `position` of a folded text; None if none does."""
    if match := _DAY.match(folded, position):
        day, month, year = (next((part for part in match.group(*names) if part is not None), "") for names in _PARTS)
        return CitedDate(edtf(day, month, year), match.start(), match.end())
    if match := _MONTH.match(folded, position):
        return CitedDate(edtf("", match["m"], match["y"]), match.start(), match.end())
    if match := _YEAR.match(folded, position):
        return CitedDate(match["y"], match.start(), match.end())
    return None


def edtf(day: str, month: str, year: str) -> str | None:
    """The parts that are numbers as EDTF, the year needed; None for parts that no calendar has."""
    if not year.isdigit():
        return None
    if not month.isdigit():
        return year
    if not day.isdigit():
        return f"{year}-{int(month):02}" if 1 <= int(month) <= 12 else None
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
