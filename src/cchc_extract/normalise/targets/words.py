"""The vocabulary of targets, and a text as words and numbers that know their place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from cchc_extract.vocabulary.reader import load

TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|>=|<=|\S")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_LONGEST_NUMBER = 18

BORDERS = frozenset(".;:()")
"""Where a clause ends."""


class Token(NamedTuple):
    """A word, a number or a mark at `[start, end)` of the text; `low` is folded."""

    start: int
    end: int
    low: str

    @property
    def is_number(self) -> bool:
        """It begins with a digit."""
        return self.low[0].isdecimal()


def tokens_of(folded: str) -> list[Token]:
    """The words, numbers and marks of a text as `fold` gives it, in order."""
    return [Token(m.start(), m.end(), m[0]) for m in TOKEN.finditer(folded)]


def number_of(digits: str) -> float | None:
    """The value of a printed number: "95,5" is 95.5, "1.500" 1500, "01" 1; None for "1.2.3" and absurd lengths."""
    if len(digits) > _LONGEST_NUMBER:
        return None
    if _THOUSANDS.fullmatch(digits):
        digits = digits.replace(".", "")
    plain = digits.replace(",", ".")
    if plain.count(".") > 1:
        return None
    value = float(plain)
    return int(value) if value.is_integer() else value


class Phrases:
    """Phrases with a value each, found by their last or first word; the longest wins."""

    def __init__(self, phrases: dict[str, str]) -> None:
        self._by_last: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase, value in sorted(phrases.items(), key=lambda item: -len(item[0].split())):
            words = tuple(TOKEN.findall(phrase))
            self._by_last.setdefault(words[-1], []).append((words, value))
            self._by_first.setdefault(words[0], []).append((words, value))

    def before(self, tokens: list[Token], i: int) -> tuple[int, str] | None:
        """The phrase that ends right before `tokens[i]`: how many tokens it has, and its value."""
        for words, value in self._by_last.get(tokens[i - 1].low, ()) if i else ():
            n = len(words)
            if n <= i and all(t.low == w for t, w in zip(tokens[i - n : i], words, strict=True)):
                return n, value
        return None

    def at(self, tokens: list[Token], i: int) -> tuple[int, str] | None:
        """The phrase that begins at `tokens[i]`: how many tokens it has, and its value."""
        for words, value in self._by_first.get(tokens[i].low, ()) if i < len(tokens) else ():
            n = len(words)
            if i + n <= len(tokens) and all(t.low == w for t, w in zip(tokens[i : i + n], words, strict=True)):
                return n, value
        return None


COUNT, MEASURED = "count", "measured"
OPENS, FROM, PROMISES, NEGATED, STOPS = "opens", "from", "promises", "negated", "stops"


@dataclass(frozen=True, slots=True)
class TargetWords:
    """The phrases of targets: `before` and `behind` a number, `trends` without one, `units` and `references`."""

    before: Phrases
    behind: Phrases
    trends: Phrases
    units: Phrases
    percent: frozenset[str]
    percent_unit: str
    links: Phrases
    indicators: Phrases
    reference_nouns: Phrases
    of_percent: Phrases
    reference_ends: Phrases
    range_joints: frozenset[str]
    list_joints: frozenset[str]
    direct: frozenset[str]
    worth_reading: re.Pattern[str]
    """Finds something in every folded text that may have a target."""


@cache
def target_words() -> TargetWords:
    """The one vocabulary of targets, built at first use."""
    data = load("comparators")
    units = load("units")
    opening, reference = data["opening"], data["reference"]
    before = dict.fromkeys(opening["words"], OPENS) | dict.fromkeys(opening["promise"], PROMISES)
    before |= dict.fromkeys(opening["from"], FROM) | dict.fromkeys(opening["stop"], STOPS)
    before |= dict.fromkeys(opening["negated"], NEGATED) | {w: e["op"] for e in data["before"] for w in e["words"]}
    trends = {w: e["op"] for e in data["trend"] for w in e["words"]}
    kinds = {w: COUNT for e in units["count"] for w in e["words"]}
    kinds |= {w: MEASURED for e in units["measured"] for w in e["words"]}
    return TargetWords(
        before=Phrases(before),
        behind=Phrases({w: e["op"] for e in data["behind"] for w in e["words"]}),
        trends=Phrases(trends),
        units=Phrases(kinds),
        percent=frozenset(units["percent"]["words"]),
        percent_unit=units["percent"]["unit"],
        links=_plain(reference["link"]),
        indicators=_plain(reference["indicator"]),
        reference_nouns=_plain(reference["nouns"]),
        of_percent=_plain(reference["of_percent"]),
        reference_ends=_plain(reference["end"]),
        range_joints=frozenset(data["range"]["words"]),
        list_joints=frozenset(opening["list"]),
        direct=frozenset(reference["direct"]),
        worth_reading=re.compile(
            r"\d|" + "|".join(rf"\b{word}\b" for word in (*reference["link"], *reference["direct"]))
        ),
    )


def _plain(phrases: list[str]) -> Phrases:
    return Phrases(dict.fromkeys(phrases, ""))
