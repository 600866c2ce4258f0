"""The numbered lists of a plan: items that stand side by side below one heading, in the order of the text.

Body: sections and tasks as the plan has them. Tables: the cells of the column that numbers the rows, taken apart by
levels as they first appear ("A", "I", "1", "1.1"). A number is read as it is printed; what it should be is for the
checks to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from cchc_extract.checks.once import once
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

if TYPE_CHECKING:
    from cchc_extract.checks.context import Context
    from cchc_extract.plan.base import Span
    from cchc_extract.plan.model import PlanTable


class Kind(IntEnum):
    """A way of counting."""

    DECIMAL = 0
    NESTED = 1  # 1.2
    ROMAN = 2
    LOWER = 3  # a
    UPPER = 4  # A
    MIXED = 5  # I.2


LETTERS: str = load("markers")["letters"]
_SKIPPED = load("checks_numbering")["alphabet"]["often_skipped"]
_SHAPE = re.compile(
    r"(?P<open>\()?(?P<number>(?P<head>[IVXLC]{1,7})(?P<rest>(?:\.\d{1,3})*)|\d{1,3}(?:\.\d{1,3})*|[A-ZĐ]|[a-zđ])(?P<close>[.)/:]*)"
)
_HEADED = re.compile(r"([IVXLC]{1,7}|[A-ZĐ]|\d{1,2})\.\s*(?=[^\W\d_])")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_MOST_LIKELY = 10  # of the Roman numerals of one letter; "L." and "C." are letters, unless a list leads to them
_LONGEST = 12  # characters of a cell that holds nothing but a number


@dataclass(frozen=True, slots=True)
class Item:
    """One number: its parts as integers, the marks around it ("(", ")." …), where it stands."""

    kind: Kind
    number: str
    values: tuple[int, ...]
    opening: str
    closing: str
    spans: Sequence[Span]
    title: str | None = None

    @property
    def start(self) -> int:
        """Where the number stands in the plain text."""
        return self.spans[0].start

    @property
    def value(self) -> int:
        """What is counted."""
        return self.values[-1]

    @property
    def printed(self) -> str:
        """The number with its marks."""
        return f"{self.opening}{self.number}{self.closing}"


@dataclass(slots=True)
class NumberedList:
    """One list. `above` is the number of the item that it stands below; `runs_on` is the last number of the list of the
    same kind before it in a table, which the list may go on from."""

    items: list[Item] = field(default_factory=list)
    above: Item | None = None
    runs_on: int | None = None
    in_table: bool = False


def readings(text: str) -> list[tuple[Kind, tuple[int, ...], re.Match[str]]]:
    """What a printed number may mean, the likelier first; empty if it is none."""
    match = _SHAPE.fullmatch(text)
    if match is None:
        return []
    number = match["number"]
    if match["rest"]:
        parts = tuple(int(part) for part in match["rest"].split(".") if part)
        return [(Kind.MIXED, (roman(match["head"]), *parts), match)]
    if "." in number:
        return [(Kind.NESTED, tuple(map(int, number.split("."))), match)]
    if number.isdigit():
        return [(Kind.DECIMAL, (int(number),), match)]
    found: list[tuple[Kind, tuple[int, ...], re.Match[str]]] = []
    value = roman(number)
    if value:
        found.append((Kind.ROMAN, (value,), match))
    if len(number) == 1 and number.lower() in LETTERS:
        kind = Kind.LOWER if number.islower() else Kind.UPPER
        found.insert(0 if value > _MOST_LIKELY else 1, (kind, (LETTERS.index(number.lower()) + 1,), match))
    return found


def roman(text: str) -> int:
    """The value of a Roman numeral in capitals; 0 if it is none."""
    values = [_ROMAN.get(char, 0) for char in text]
    if not all(values):
        return 0
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def between(kind: Kind, low: int, high: int) -> list[str]:
    """The numbers that should stand between two, as they are printed; letters that are often left out are none."""
    if kind in (Kind.LOWER, Kind.UPPER):
        letters = [LETTERS[v - 1] for v in range(low + 1, high) if v <= len(LETTERS)]
        letters = [letter for letter in letters if letter not in _SKIPPED]
        return [letter.upper() for letter in letters] if kind is Kind.UPPER else letters
    if kind is Kind.ROMAN:
        return [to_roman(v) for v in range(low + 1, high)]
    return [str(v) for v in range(low + 1, high)]


def to_roman(value: int) -> str:
    """A Roman numeral in capitals."""
    steps = (("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1))
    text = ""
    for letters, worth in steps:
        while value >= worth:
            text, value = text + letters, value - worth
    return text


@once
def all_lists(context: Context) -> Sequence[NumberedList]:
    """Every list of the body, then those of the tables."""
    return [*body_lists(context), *(found for table in context.plan.tables for found in table_lists(table))]


# The body.


def body_lists(context: Context) -> Iterator[NumberedList]:
    """The lists of articles, sections and tasks, one for each heading and way of counting."""
    plan = context.plan
    if plan.promulgation is not None:
        yield from _divided([_items(a.number, a.number, a.number_spans) for a in plan.promulgation.articles], None)
    groups = [_Group(-1, None, [])]
    own: dict[str, list[int]] = {"": [0]}
    for path, section in context.sections:
        items = _items(section.number, section.marker, section.number_spans, section.title or section.text)
        start = section.spans[0].start if section.spans else 0
        groups[_owner(own, groups, path.rpartition("/")[0], start)].items.append(items)
        own.setdefault(path, []).append(len(groups))
        groups.append(_Group(start, items[0] if items else None, []))
    for task in plan.tasks:
        if task.kind != "row" and task.number_spans:
            items = _items(task.number, task.marker, task.number_spans, task.description)
            groups[_owner(own, groups, task.section or "", task.number_spans[0].start)].items.append(items)
    for group in groups:
        yield from _divided(group.items, group.above)


@dataclass(frozen=True, slots=True)
class _Group:
    """What stands right below one heading: for each number what it may mean."""

    start: int
    above: Item | None
    items: list[list[Item]]


def _divided(found: Sequence[Sequence[Item]], above: Item | None) -> Iterator[NumberedList]:
    """Numbers below one heading by their ways of counting; one that has two meanings goes on with the list it follows.

    A section that is a task, too, comes once.
    """
    lists: dict[tuple[Kind, str], NumberedList] = {}
    seen: set[int] = set()
    for items in sorted((items for items in found if items), key=lambda items: items[0].start):
        if items[0].start in seen:
            continue
        seen.add(items[0].start)
        item = next((i for i in items if _goes_on(lists.get((i.kind, i.opening)), i)), items[0])
        lists.setdefault((item.kind, item.opening), NumberedList([], above)).items.append(item)
    yield from lists.values()


def _goes_on(before: NumberedList | None, item: Item) -> bool:
    last = before.items[-1] if before is not None else None
    return last is not None and item.value == last.value + 1 and item.values[:-1] == last.values[:-1]


def _owner(own: dict[str, list[int]], groups: Sequence[_Group], path: str, start: int) -> int:
    """The group of a path that begins before a position: two sections may have one number."""
    found = 0
    for index in own.get(path, [0]):
        if groups[index].start <= start:
            found = index
    return found


def _items(number: str | None, marker: str | None, spans: Sequence[Span], title: str | None = None) -> list[Item]:
    """What a printed number may mean, the likelier first."""
    if not number or not spans:
        return []
    opening, _, closing = (marker or number).partition(number)
    bracket = "(" if opening.endswith("(") else ""
    return [Item(kind, number, values, bracket, closing.strip(), spans, title) for kind, values, _ in readings(number)]


# Tables.


def table_lists(table: PlanTable) -> Iterator[NumberedList]:
    """The lists of the column that numbers the rows. A list may go on counting where the one of its kind stopped."""
    column = _ordinal_column(table)
    if column is None:
        return
    open_lists: list[NumberedList] = []
    last_of: dict[Kind, int] = {}
    done: list[NumberedList] = []
    seen = -1
    for row, spans in zip(table.rows, table.rows_spans, strict=True):
        text = row[column] if column < len(row) else None
        if text is None or not spans[column]:
            if sum(cell is not None for cell in row) == 1:
                open_lists.clear()  # a title without number: what follows may begin anew
            continue
        if spans[column][0].start <= seen:
            continue  # a cell merged down
        headed = _HEADED.match(text) if len(text) > _LONGEST else None
        found = readings(headed[1] if headed else "".join(text.split()))
        if not found:
            open_lists.clear()
            continue
        seen = spans[column][0].start
        kind, values, match = found[_chosen(found, open_lists)]
        item = Item(kind, match["number"], values, match["open"] or "", "" if headed else match["close"], spans[column])
        depth = _depth(open_lists, item)
        if depth is None:
            depth = len(open_lists)
            above = open_lists[-1].items[-1] if open_lists else None
            open_lists.append(NumberedList([], above, last_of.get(kind), in_table=True))
            done.append(open_lists[-1])
        del open_lists[depth + 1 :]
        open_lists[depth].items.append(item)
        last_of[kind] = item.value
    yield from done


def _ordinal_column(table: PlanTable) -> int | None:
    heads = load("labels")["ordinal"]["phrases"]
    for index, head in enumerate(table.columns):
        if head is not None and fold(head).strip(" .:") in heads:
            return index
    return None


def _chosen(found: Sequence[tuple[Kind, tuple[int, ...], re.Match[str]]], open_lists: Sequence[NumberedList]) -> int:
    """The reading that goes on where an open list stopped; else the first ("C" after "B" is a letter, not 100)."""
    for opened in reversed(open_lists):
        last = opened.items[-1]
        for index, (kind, values, _) in enumerate(found):
            if kind is last.kind and values[-1] == last.value + 1 and values[:-1] == last.values[:-1]:
                return index
    return 0


def _depth(open_lists: Sequence[NumberedList], item: Item) -> int | None:
    """The open list that an item belongs to: the innermost of its kind and length; None if it begins one.

    A first number below deeper items begins a list of its own, though an outer one of its kind is open.
    """
    innermost = len(open_lists) - 1
    for depth in range(innermost, -1, -1):
        last = open_lists[depth].items[-1]
        if last.kind is item.kind and len(last.values) == len(item.values):
            return None if item.value == 1 and depth < innermost else depth
    return None
