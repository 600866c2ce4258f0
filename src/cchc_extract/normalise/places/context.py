"""Provinces and districts that a text names: they tell which of several namesakes a commune is."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from cchc_extract.normalise.places.keys import level_pattern, plain_key, spellings
from cchc_extract.normalise.places.table import district_keys, province_keys

_GAP = r"(?:[^\S\n]+|[^\S\n]?[-–][^\S\n]?)"
_NAME = rf"[^\W_][\w'’]*(?:{_GAP}[^\W_][\w'’]*){{0,4}}"
_LAST = re.compile(r"[ -][^ -]*$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A unit's key (`keys.unit_key`) and how often the text has it."""

    key: str
    count: int


@dataclass(frozen=True, slots=True)
class UnitContext:
    """The provinces and districts that a text names with their level word, the most frequent first.

    A city stands in both lists if the tables have, at one time or another, a province and a district of that name.
    """

    provinces: tuple[Mention, ...] = ()
    districts: tuple[Mention, ...] = ()


@lru_cache(maxsize=2)  # a plan and the decision that issues it are asked for one after the other
def find_context(text: str) -> UnitContext:
    """The provinces and districts that `text` names: "UBND tỉnh Quảng Nam", "HUYỆN ĐẠI LỘC", "TP.HCM", "Quận 1".

    Only whole names of the table of units, the longest that fits, after a level word and with a capital letter or a
    figure; in a list ("các huyện A, B") only the first.
    """
    counts: Counter[str] = Counter()
    for match in _pattern().finditer(text):
        if (match[2][0].isupper() or match[2][0].isdigit()) and (key := _known(f"{match[1]} {match[2]}")):
            counts[key] += 1
    mentions = [Mention(key, count) for key, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    return UnitContext(
        tuple(mention for mention in mentions if mention.key in province_keys()),
        tuple(mention for mention in mentions if mention.key in district_keys()),
    )


def _known(words: str) -> str:
    """The key of the longest name of a province or district that opens `words`; empty if there is none."""
    key = plain_key(words)
    while key:
        name = spellings().get(key, key)
        if name in province_keys() or name in district_keys():
            return name
        last = _LAST.search(key)
        key = key[: last.start()] if last else ""
    return ""


@cache
def _pattern() -> re.Pattern[str]:
    levels = level_pattern("province", "city", "district")
    return re.compile(rf"(?<!\w)({levels})[.\s]{{0,3}}(?=({_NAME}))", re.IGNORECASE)
