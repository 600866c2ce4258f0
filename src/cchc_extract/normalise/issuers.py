"""Who issues a document, and for which unit of the country: letterhead and authority lines made readable."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from cchc_extract.normalise.citations.numbers import find_numbers
from cchc_extract.normalise.phrases import alternation
from cchc_extract.spans import Slice
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_WORDS = load("issuers")
_LEVELS = {fold(word): level["code"] for level in _WORDS["levels"] for word in level["words"]}
_LISTED = {
    fold(name): name
    for group in ("open", "posts", "party", "local", "division", "department", "ministry", "central")
    for name in _WORDS[group]["names"]
}
_OPEN = frozenset(fold(name) for name in _WORDS["open"]["names"])
_SMALL = frozenset(fold(name) for name in _WORDS["open"]["small"])
_POSTS = frozenset(fold(name) for name in _WORDS["posts"]["names"])
_NO_LEVEL = rf"(?!\s+(?:{alternation(_WORDS['level_words']['except_before'])})(?!\w))"
_LEVEL = rf"(?P<level>{alternation(_LEVELS)})(?!\w){_NO_LEVEL}"
_PART = re.compile(
    rf"(?P<name>{alternation(_LISTED)})(?!\w)|{_LEVEL}|(?P<word>[^\W_][\w'’]*)|(?P<other>\s+|.)", re.DOTALL
)
_EXPANSIONS = dict[str, str](_WORDS["expansions"])
_ABBREVIATION = re.compile(
    rf"(?<!\w)(?:{'|'.join(re.escape(short) for short in sorted(_EXPANSIONS, key=len, reverse=True))})(?!\w)"
)
_CAPITALS = re.compile(rf"(?<!\w)(?:{alternation(_WORDS['capitals']['names'])})(?!\w)")
_CAPITAL_FORM = {fold(name): name for name in _WORDS["capitals"]["names"]}
_JOINING = frozenset(fold(word) for word in load("citations")["joiners"]["inner"])
_EDGES = " \t\r\n\u00a0*_#|-–—.,;:"


def sentence_case(text: str) -> str:
    """An issuer in full and in sentence case: "CHỦ TỊCH UBND XÃ ĐỨC PHÚ" → "Chủ tịch Ủy ban nhân dân xã Đức Phú".

    Guarantees: white space collapsed; sure abbreviations of bodies and levels written out; names of bodies as they
    are listed; in a text in capitals, names of places with a capital letter for each syllable and level words small
    (but "Quận 1", "Thành phố Hồ Chí Minh": Decree 30/2020/NĐ-CP annex II). A text in mixed case keeps its own letters
    outside listed names.
    """
    full = " ".join(_ABBREVIATION.sub(lambda found: _EXPANSIONS[found[0]], text.strip(_EDGES)).split())
    in_capitals = text.isupper()
    folded = fold(full)
    parts: list[str] = []
    lower: Callable[[str], str] = str.lower if in_capitals else str
    capital: Callable[[str], str] = _capitalised if in_capitals else str
    recase, following = capital, lower
    numbers = [(number.start, number.end) for number in find_numbers(full)]
    for match in _PART.finditer(folded):
        printed = full[match.start() : match.end()]
        if any(start <= match.start() < end for start, end in numbers):
            parts.append(printed)
        elif match["name"]:
            name = " ".join(match["name"].split())
            parts.append(_LISTED[name])
            recase = lower if name in _SMALL else capital
            following = lower if name in _OPEN else capital
        elif match["level"]:
            is_numbered = bool(re.match(r"\s+\d", folded[match.end() :]))
            parts.append(printed.capitalize() if is_numbered else printed.lower() if in_capitals else printed)
            recase = following = capital
        elif match["word"]:
            is_joining = folded[match.start() : match.end()] in _JOINING
            parts.append(lower(printed) if is_joining else recase(printed))
            recase = capital if is_joining and following is lower else following if not is_joining else recase
        else:
            parts.append(printed)
            if not printed.isspace():
                recase = capital
    return _with_exceptions(_first_letter("".join(parts)))


def _capitalised(word: str) -> str:
    return word[:1].upper() + word[1:].lower()


def _first_letter(text: str) -> str:
    return text[:1].upper() + text[1:]


def _with_exceptions(text: str) -> str:
    folded = fold(text)
    for match in _CAPITALS.finditer(folded):
        text = text[: match.start()] + _CAPITAL_FORM[match[0]] + text[match.end() :]
    return text


class Level(StrEnum):
    """Levels of the country's administration, as the contract names them."""

    CENTRAL = "central"
    MINISTRY = "ministry"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """The unit that an issuer acts for; `name` is None where none is printed, and always on the central level.

    `at` is where the name stands in the issuer's name; None where it was put together with the letterhead's place.
    """

    level: Level
    name: str | None
    at: Slice | None = None


_UNIT = re.compile(rf"(?<!\w){_LEVEL}")
_PLACE = re.compile(r"(?:[ \t\u00a0]+|\s?-\s?)(?:[^\W\d_][\w'’]*|\d{1,2})")
_POST_CHAIN = re.compile(rf"(?:(?:{alternation(_POSTS)})(?!\w)[\s,]*)+")
_CENTRAL = re.compile(rf"(?:{alternation(_WORDS['central']['names'])})(?!\w)")
_MINISTRY = re.compile(
    rf"(?:{alternation(_WORDS['ministry']['names'])})(?!\w)|(?:{alternation(_WORDS['ministry']['heads'])})\s+\w"
)
_HEADS = {
    level: re.compile(rf"(?<!\w)(?:{alternation(names)})(?!\w)") for level, names in _WORDS["level_heads"].items()
}
_CITIES = {fold(city): city for city in _WORDS["central_cities"]["names"]}
_CITY_SINCE = {fold(city): since for city, since in _WORDS["central_cities"]["from"].items()}
_CITY_WORDS = tuple(fold(word) for word in _WORDS["central_cities"]["words"])
_ONLY_CENTRAL_SINCE = _WORDS["central_cities"]["only_since"]


def jurisdiction_of(
    issuer: str, *, parent: str | None = None, place: str | None = None, on: str | None = None
) -> Jurisdiction | None:
    """The level and unit that `issuer` acts for; None if no name tells its level.

    Args:
        issuer: a body or official, best as `sentence_case` gives it.
        parent: the body above it, where one is printed: it says the unit of "Phòng Nội vụ" or of "Sở Nội vụ".
        place: the letterhead's địa danh. It names the unit of a commune's or district's document, and of a city that
            the centre runs, where the issuer's own name leaves it out ("UBND xã", "Triệu An").
        on: the document's date (EDTF); a city counts as a province only since it is one.
    """
    own = _own_unit(issuer, place, on)
    above = _own_unit(parent, place, on) if parent and (own is None or own.name is None) else None
    if above is not None and (own is None or own.level is above.level):
        return Jurisdiction(above.level, above.name)
    return own


def _own_unit(issuer: str, place: str | None, on: str | None) -> Jurisdiction | None:
    folded = fold(issuer)
    posts = _POST_CHAIN.match(folded)
    body = posts.end() if posts else 0
    if _CENTRAL.match(folded) or _CENTRAL.match(folded, body):
        return Jurisdiction(Level.CENTRAL, None)
    unit = _UNIT.search(folded, body)
    if unit is not None:
        end = _place_end(issuer, unit.end())
        level = _level_of(folded[unit.start() : unit.end()], folded[unit.end() : end].strip() or fold(place or ""), on)
        if level is None:
            return None
        if end > unit.end():
            return Jurisdiction(level, issuer[unit.start() : end], Slice(unit.start(), end))
        return Jurisdiction(level, _from_place(unit[0], level, place))
    if _MINISTRY.match(folded, body):
        return Jurisdiction(Level.MINISTRY, issuer[body:].strip(), Slice(body, len(issuer.rstrip())))
    for code, heads in _HEADS.items():
        if head := heads.search(folded):
            return _of_head(issuer, code, head, place, on)
    return None


def _of_head(issuer: str, code: str, head: re.Match[str], place: str | None, on: str | None) -> Jurisdiction | None:
    """The unit of a body whose name says its level: "Sở Nội vụ", "Tỉnh ủy Quảng Trị", "Thành ủy Cần Thơ"."""
    end = _place_end(issuer, head.end()) if head[0] not in _OPEN else head.end()
    name = issuer[head.end() : end].strip() or None
    if code == "city":
        level: Level | None = _level_of(_CITY_WORDS[0], fold(name or place or ""), on)
    else:
        level = Level(code)
    if level is None:
        return None
    if name is None:
        word = _CITY_WORDS[0] if level is Level.PROVINCE else ""
        return Jurisdiction(level, _from_place(word, level, place) if word else None)
    return Jurisdiction(level, name, Slice(end - len(name), end))


def _level_of(word: str, name: str, on: str | None) -> Level | None:
    """A unit's level by its word; a city's by whether the centre runs it on the day, None if that cannot be told."""
    word = " ".join(word.split())
    if word not in _CITY_WORDS:
        return Level(_LEVELS[word])
    if on is not None and on >= _ONLY_CENTRAL_SINCE:
        return Level.PROVINCE
    if not name:
        return None
    since = _CITY_SINCE.get(name)
    is_central = name in _CITIES and (since is None or on is None or on >= since[: len(on)])
    return Level.PROVINCE if is_central else Level.DISTRICT


def _from_place(word: str, level: Level, place: str | None) -> str | None:
    """The unit's name put together from its level word and the letterhead's place, where that is sure to be it."""
    if not place:
        return None
    is_city = fold(place) in _CITIES and fold(word) in _CITY_WORDS
    return f"{word} {place}" if is_city or level in (Level.COMMUNE, Level.DISTRICT) else None


def _place_end(text: str, position: int) -> int:
    """Where the name of a place behind `position` ends: words with a capital letter, or a number."""
    while match := _PLACE.match(text, position):
        word = re.search(r"\w", match[0])
        if word is None or not (word[0].isupper() or word[0].isdigit()):
            break
        position = match.end()
    return position
