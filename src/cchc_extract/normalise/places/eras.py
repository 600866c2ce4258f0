"""Which tables of units may hold on a date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from cchc_extract.normalise.places.keys import unit_key
from cchc_extract.normalise.places.table import Row
from cchc_extract.vocabulary.reader import load

_EDTF = re.compile(r"\d{4}(?:-\d{2}){0,2}")


class Era(StrEnum):
    """Before or since 1 July 2025, when districts were abolished and provinces and communes merged."""

    BEFORE = "before_2025-07"
    SINCE = "since_2025-07"


@dataclass(frozen=True, slots=True)
class Days:
    """What an EDTF date leaves open, as ISO dates; both None where there is no date."""

    first: str | None
    last: str | None


def days_of(on: str | None) -> Days:
    """`2024` → 2024-01-01 … 2024-12-31, `2024-02` → 2024-02-01 … 2024-02-31: bounds to compare with, not dates."""
    if on is None or not _EDTF.fullmatch(on):
        return Days(None, None)
    return Days(on + "-01-01"[len(on) - 4 :], on + "-12-31"[len(on) - 4 :])


def era_of(row: Row) -> Era:
    """The era of a unit."""
    return Era.SINCE if row.tables == _eras()[1] else Era.BEFORE


@cache
def tables_on(days: Days) -> str:
    """The letters of the tables whose units may have been there: all if there is no date.

    Those that are known to hold on one of the days, and where none is, the one before and the one after, but never of
    the other era.
    """
    before, since = _eras()
    if days.first is None or days.last is None:
        return before + since
    tables = load("places")["tables"]
    turn = tables[-1]["from"]
    found = since if days.last >= turn else ""
    if days.first >= turn:
        return found
    old = tables[:-1]
    at = [i for i, table in enumerate(old) if table["from"] <= days.last and days.first <= table["to"]]
    earlier = [i for i, table in enumerate(old) if table["to"] < days.first][-1:]
    later = [i for i, table in enumerate(old) if table["from"] > days.last][:1]
    if not _covered(days.first, old):
        at += earlier
    if not _covered(min(days.last, old[-1]["to"]), old):
        at += later
    return "".join(old[i]["letter"] for i in sorted(set(at))) + found


def holds(row: Row, days: Days) -> bool:
    """Whether `row` may have been there on one of the days."""
    if not set(row.tables) & set(tables_on(days)):
        return False
    if days.first is None or days.last is None:
        return True
    first, last = _dated().get((row.code, row.key, era_of(row)), ("", "9999"))
    return days.first <= last and first <= days.last


def is_covered(days: Days) -> bool:
    """Whether the tables reach back to these days: earlier units may be missing, and nothing then tells namesakes."""
    return days.first is not None and days.first >= load("places")["tables"][0]["from"]


def _covered(day: str, tables: list[dict[str, str]]) -> bool:
    return any(table["from"] <= day <= table["to"] for table in tables)


@cache
def _eras() -> tuple[str, str]:
    letters = "".join(table["letter"] for table in load("places")["tables"])
    return letters[:-1], letters[-1]


@cache
def _dated() -> dict[tuple[str, str, Era], tuple[str, str]]:
    return {
        (entry["code"], unit_key(entry["name"]), Era.BEFORE): (entry.get("from", ""), entry.get("to", "9999"))
        for entry in load("places")["dated"]
    }
