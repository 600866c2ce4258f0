"""Score readers of Vietnamese deadlines on `deadlines.tsv` and, apart from it, on `deadlines_blind.tsv`.

    python tests/evaluation/score_deadlines.py [--misses]

scores this package, and dateparser (https://dateparser.readthedocs.io) where it is installed, in one run:

    strings    how many strings the list has
    read       strings whose deadlines are all right: type, start, end, frequency, action and condition (this package);
               for dateparser, which gives one day: it is a day on which a deadline of the string begins or ends
    dates      the same of the strings that name at least one date
    invented   strings for which a date is given that is neither the beginning nor the end of any of its deadlines
    silent     strings that name a date and get none

The notation of the lists is described at the head of `deadlines.tsv`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from cchc_extract.normalise.deadlines import Deadline, Period, read_deadlines

HERE = Path(__file__).parent
LISTS = {"main": HERE / "deadlines.tsv", "blind": HERE / "deadlines_blind.tsv"}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_RULE = re.compile(r" rrule:\S+")


@dataclass(frozen=True, slots=True)
class Case:
    """One line of a list."""

    text: str
    period: Period | None
    issued_on: str | None
    label: str
    expected: str

    @property
    def dates(self) -> frozenset[str]:
        """The days on which its deadlines begin and end."""
        return frozenset(_DATE.findall(re.sub(r'"[^"]*"', "", self.expected)))


@dataclass(slots=True)
class Score:
    """The figures of one reader on one list."""

    strings: int = 0
    read: int = 0
    dated: int = 0
    dated_read: int = 0
    invented: int = 0
    silent: int = 0


def cases(path: Path) -> Iterator[Case]:
    """The lines of a list."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        text, period, issued_on, label, expected = line.split("\t")
        if text != "text":
            yield Case(text, _period(period), issued_on or None, label, expected)


def _period(column: str) -> Period | None:
    if not column:
        return None
    first, _, last = column.partition("/")
    last = last or first
    return Period(first if len(first) == 10 else f"{first}-01-01", last if len(last) == 10 else f"{last}-12-31")


def notation(text: str, deadlines: tuple[Deadline, ...], expected: str) -> str:
    """Deadlines in the notation of the lists; a rule is written only where `expected` has one."""
    with_rule = ["rrule:" in part for part in expected.split(" | ")]
    written = []
    for number, deadline in enumerate(deadlines):
        parts = [f"{deadline.type} {deadline.start or ''}..{deadline.end or ''}"]
        if deadline.frequency:
            parts.append(deadline.frequency)
        if deadline.rrule and number < len(with_rule) and with_rule[number]:
            parts.append(f"rrule:{deadline.rrule}")
        if deadline.action:
            parts.append(f'do:"{text[slice(*deadline.action)]}"')
        if deadline.condition:
            parts.append(f'if:"{text[slice(*deadline.condition)]}"')
        written.append(" ".join(parts))
    return " | ".join(written) or "-"


def ours(case: Case) -> tuple[bool, frozenset[str], str]:
    """What this package reads: whether all is right, the dates that it gives, and the reading."""
    found = read_deadlines(case.text, period=case.period, issued_on=case.issued_on, label=case.label)
    written = notation(case.text, found, case.expected)
    dates = frozenset(day for deadline in found for day in (deadline.start, deadline.end) if day)
    return written == case.expected, dates, written


def dateparser_reader() -> Callable[[Case], tuple[bool, frozenset[str], str]] | None:
    """dateparser, told the language and, as today, the first day of the plan's period; None where it is not installed."""
    try:
        import dateparser
    except ImportError:
        return None

    def read(case: Case) -> tuple[bool, frozenset[str], str]:
        first = case.period.start if case.period else None
        today = datetime.fromisoformat(first) if first else datetime(2024, 1, 1)
        settings = {"RELATIVE_BASE": today, "PREFER_DAY_OF_MONTH": "first", "DATE_ORDER": "DMY"}
        found = dateparser.parse(case.text, languages=["vi"], settings=settings)
        day = date.isoformat(found.date()) if found else None
        dates = frozenset({day}) if day else frozenset()
        return (day in case.dates if day else not case.dates), dates, day or "-"

    return read


def score(reader: Callable[[Case], tuple[bool, frozenset[str], str]], path: Path, *, misses: bool = False) -> Score:
    """The figures of a reader on a list; `misses` prints every string that it does not read."""
    result = Score()
    for case in cases(path):
        right, dates, written = reader(case)
        result.strings += 1
        result.read += right
        result.dated += bool(case.dates)
        result.dated_read += right and bool(case.dates)
        result.invented += not dates <= case.dates
        result.silent += bool(case.dates) and not dates
        if misses and not right:
            print(f"{case.text!r}\n  expected {case.expected}\n  read     {written}")
    return result


def main(arguments: list[str]) -> int:
    """Print one table, a line a reader and list."""
    readers: dict[str, Callable[[Case], tuple[bool, frozenset[str], str]]] = {"cchc-extract": ours}
    other = dateparser_reader()
    if other is not None:
        readers["dateparser"] = other
    print("reader        list   strings   read            dates           invented   silent")
    for name, reader in readers.items():
        for kind, path in LISTS.items():
            s = score(reader, path, misses="--misses" in arguments and name == "cchc-extract")
            read = f"{s.read} ({s.read / s.strings:.1%})"
            dated = f"{s.dated_read}/{s.dated}"
            print(f"{name:13} {kind:6} {s.strings:7}   {read:14}  {dated:14}  {s.invented:8}   {s.silent:6}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
