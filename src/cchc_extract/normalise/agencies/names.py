"""How an agency's name is read: its words, and what stands around them (posts, units, regions)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from cchc_extract.normalise.actors.lexicon import Phrases
from cchc_extract.normalise.actors.words import CLOSING, OPENING, read_words
from cchc_extract.normalise.issuers import jurisdiction_of
from cchc_extract.normalise.places.keys import split_level
from cchc_extract.normalise.places.table import province_keys
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_CITY = "city"
_CITY_LEVELS = frozenset({"province", "district"})
_LONGEST_NAME = 60
"""In words, with all that may stand around it; what is longer is no name."""
_LONGEST_PROVINCE = 5
_RANKS = ("commune", "district", _CITY, "province")
"""Units from below: each may be named within one of those behind it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a name: its key, and the levels that the unit behind it names; None if no unit stands there."""

    key: str
    levels: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class _Words:
    """Words of a name, as printed and folded, abbreviations read out; marks and words without weight left out."""

    raws: tuple[str, ...]
    lows: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.lows)

    def cut(self, start: int, end: int) -> _Words:
        return replace(self, raws=self.raws[start:end], lows=self.lows[start:end])


class _Around:
    """What may stand around a name, from the vocabulary."""

    def __init__(self) -> None:
        around = load("agency_types")["around"]
        cities = {fold(word).rstrip(".") for word in load("issuers")["central_cities"]["words"]}
        self.posts = Phrases(around["posts"])
        self.openings = Phrases(around["openings"])
        self.committee = tuple(around["committee"].split())
        self.own = Phrases(around["own"])
        self.tails = Phrases(around["tails"])
        self.regional = tuple(around["regional"].split())
        self.certain = Phrases(around["certain"])
        self.units = {
            fold(word).rstrip("."): _RANKS.index(level["code"] if fold(word).rstrip(".") not in cities else _CITY)
            for level in load("issuers")["levels"]
            for word in level["words"]
        }
        self.no_units_before = frozenset(load("issuers")["level_words"]["except_before"])


@cache
def _around() -> _Around:
    return _Around()


def key_of(name: str) -> str:
    """The words by which names are compared: folded, without marks, brackets and "và", abbreviations read out."""
    return " ".join(_read(name).lows)


def is_certain(name: str) -> bool:
    """Whether the name opens with a word that tells its level wherever it is named ("Sở Nội vụ")."""
    lows = list(_read(name).lows)
    return bool(lows) and _around().certain.at(lows, 0, len(lows)) > 0


def readings(name: str, on: str | None) -> Iterator[Reading]:
    """The ways to read `name` as a body's or a post's, the fullest first; `on` (EDTF) decides the level of a city.

    What is taken off: the unit behind it ("xã", "thị xã An Hòa", "thuộc UBND huyện"), or a region's number.
    """
    return _with_unit(_read(name), _around(), on)


def official_readings(name: str, on: str | None) -> Iterator[Reading]:
    """The ways to read `name` as an official's who is named by his body ("Giám đốc Sở Nội vụ"), as in `readings`;
    then each without what he is charged with ("Công chức Tư pháp - Hộ tịch phụ trách Một cửa")."""
    words, around = _read(name), _around()
    if len(words) > _LONGEST_NAME:
        return
    starts = list(_after_posts(words, around))
    for start in starts[1:]:
        yield from _with_unit(words.cut(start, len(words)), around, on)
    lows = list(words.lows)
    end = next((i for i in range(1, len(words)) if around.tails.at(lows, i, len(words))), 0)
    for start in starts:
        if start < end:
            yield from _with_unit(words.cut(start, end), around, on)


def _read(name: str) -> _Words:
    read = read_words(name, {})
    ignored = load("agency_types")["around"]["ignored"]
    raws, lows = [], []
    depth = 0
    for raw, low in zip(read.raws, read.lows, strict=True):
        if raw in OPENING:
            depth += 1
        elif raw in CLOSING:
            depth = max(0, depth - 1)
        elif not depth and low[0].isalnum() and low not in ignored:
            raws.append(raw)
            lows.append(low)
    return _Words(tuple(raws), tuple(lows))


def _after_posts(words: _Words, around: _Around) -> Iterator[int]:
    """Where the name may begin: at its first word, or behind the posts before it."""
    lows = list(words.lows)
    start = 0
    yield start
    while start < len(lows) and (length := around.posts.at(lows, start, len(lows))) and start + length < len(lows):
        start += length
        yield start


def _with_unit(words: _Words, around: _Around, on: str | None) -> Iterator[Reading]:
    """The name as it stands, then without its unit, its province, or its region's number."""
    if len(words) > _LONGEST_NAME:
        return
    yield Reading(" ".join(words.lows), None)
    for unit in _unit_starts(words, around):
        place = jurisdiction_of(" ".join(words.raws[unit:]), on=on)
        levels = frozenset({place.level.value}) if place is not None else _CITY_LEVELS
        for end in _without_committee(words, unit, around):
            yield Reading(" ".join(words.lows[:end]), levels)
    province = _province_start(words)
    if province is not None:
        yield Reading(" ".join(words.lows[:province]), frozenset({"province"}))
    region = _region_end(words, around)
    if region is not None:
        yield Reading(" ".join(words.lows[:region]), None)


def _unit_starts(words: _Words, around: _Around) -> Iterator[int]:
    """Where units begin that end the name, each within the next ("xã An Hòa huyện Bình Tân"), the first one first.

    None for a list of units ("xã, phường"): it belongs to several bodies.
    """
    starts: list[int] = []
    end = len(words)
    rank = len(_RANKS)
    while end > 1:
        unit = next((end - n for n in (2, 1) if end > n and _is_unit(words, end - n, end, around)), None)
        if unit is not None:
            below = around.units[" ".join(words.lows[unit:end])]
            if below >= rank:
                return iter(())
            starts.append(unit)
            end, rank = unit, below
        elif _is_place(words.raws[end - 1]):
            end -= 1
        else:
            break
    return reversed(starts)


def _is_unit(words: _Words, start: int, end: int, around: _Around) -> bool:
    """A level word stands there, and no other word that begins like one ("xã hội")."""
    if " ".join(words.lows[start:end]) not in around.units:
        return False
    return end == len(words) or words.lows[end] not in around.no_units_before


def _is_place(raw: str) -> bool:
    return raw[0].isupper() or raw[0].isdigit()


def _without_committee(words: _Words, unit: int, around: _Around) -> Iterator[int]:
    """Where the name may end before its unit: right there, or before "thuộc Ủy ban nhân dân"."""
    end = _before_opening(words.lows, unit, around)
    yield end
    n = len(around.committee)
    if words.lows[end - n : end] == around.committee and end > n:
        before = _before_opening(words.lows, end - n, around)
        if before < end - n or around.own.at(list(words.lows), 0, end):
            yield before


def _before_opening(lows: Sequence[str], end: int, around: _Around) -> int:
    while end > 1:
        length = next((n for n in (2, 1) if end > n and " ".join(lows[end - n : end]) in around.openings.all), 0)
        if not length:
            break
        end -= length
    return end


def _province_start(words: _Words) -> int | None:
    """Where the name of a province that ends the name begins ("Sở Y tế Lạng Sơn")."""
    placed = 0
    while placed < len(words) - 1 and placed < _LONGEST_PROVINCE and _is_place(words.raws[-1 - placed]):
        placed += 1
    starts = range(len(words) - placed, len(words))
    return next((start for start in starts if " ".join(words.lows[start:]) in _provinces()), None)


@cache
def _provinces() -> frozenset[str]:
    """The names of the provinces of any date, without level word and dashes."""
    return frozenset(split_level(key)[1].replace("-", " ") for key in province_keys())


def _region_end(words: _Words, around: _Around) -> int | None:
    """Where the name of a region's body ends: behind "khu vực", before its number or places; or before a number."""
    n = len(around.regional)
    for i in range(len(words) - n, 0, -1):
        if words.lows[i : i + n] == around.regional:
            return i + n if i + n < len(words) and all(map(_is_place, words.raws[i + n :])) else None
    return len(words) - 1 if len(words) > 1 and words.raws[-1].isdigit() else None
