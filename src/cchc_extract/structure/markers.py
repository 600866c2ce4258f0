"""What stands at the head of a paragraph: its number or bullet, as printed and as a value.

A marker is only a claim here ("2024." is none, "3." may be one); the outline accepts a number after its predecessor.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import regex

from cchc_extract.spans import Slice
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

# Letters that number points in Vietnamese documents, in order (Decree 30/2020/NĐ-CP numbers points by this alphabet).
LETTERS: str = load("markers")["letters"]
_FOREIGN: dict[str, str] = load("markers")["foreign_letters"]


class Scheme(IntEnum):
    """A way of numbering, ordered from the outermost that is usual to the innermost."""

    PART = 0  # PHẦN I
    CHAPTER = 1  # Chương I
    TITLE = 2  # Mục 1
    ARTICLE = 3  # Điều 1.
    UPPER_LETTER = 4  # A.
    ROMAN = 5  # I.
    MIXED = 6  # I.1, A.1
    DECIMAL = 7  # 1.
    DECIMAL_2 = 8  # 1.1.
    DECIMAL_3 = 9
    DECIMAL_4 = 10
    SLASHED = 11  # 1/
    LETTER = 12  # a)
    LETTERED = 13  # a.1)
    BRACKET = 14  # 1)
    BRACKETS = 15  # (1)
    LETTER_BRACKETS = 16  # (a)
    LOWER_ROMAN = 17  # i)


_Readings = list[tuple[Scheme, tuple[int, ...]]]


@dataclass(frozen=True, slots=True)
class Marker:
    """A number at the head of a paragraph.

    `number` is as the contract prints it (no closing dot or bracket); `values` its parts as integers; `printed` the
    marker's place with word and punctuation ("PHẦN I.", "a)"), `digits` the place of the number alone; `rest` is where
    the paragraph's own words begin.
    """

    scheme: Scheme
    number: str
    values: tuple[int, ...]
    printed: Slice
    digits: Slice
    rest: int

    @property
    def value(self) -> int:
        """The last part: what is counted."""
        return self.values[-1]


@dataclass(frozen=True, slots=True)
class Bullet:
    """A bullet at the head of a paragraph: its kind (`-`, `+`, `*`, `•`) and where the words begin."""

    kind: str
    printed: Slice
    rest: int


_BULLETS = regex.compile(
    r"(?P<one>[-–—+*•●▪■◦·►➢✓\uf0b7\uf02d\uf0a7\uf0fc])\s*(?P<two>[+\-–](?=\s))?\s*(?=\S)|(?P<o>o)\s(?=\p{Lu})"
)
_KINDS = {
    "–": "-",
    "—": "-",
    "●": "•",
    "▪": "•",
    "■": "•",
    "◦": "•",
    "·": "•",
    "\uf0b7": "•",
    "\uf02d": "-",
    "\uf0a7": "•",
    "\uf0fc": "•",
}

_ORDINALS: dict[str, int] = load("markers")["ordinals"]
_WORDS = {
    fold(word): Scheme[name.upper()]
    for name, words in load("markers")["words"].items()
    if name != "examples"
    for word in words
}


def _worded_pattern() -> regex.Pattern[str]:
    """A word in capitals or with a capital, its number, and the sign behind it."""
    words = sorted(_WORDS, key=len, reverse=True)
    word = "|".join(f"{w.upper()}|{w.capitalize()}" for w in words).replace(" ", r"\s")
    number = rf"[IVXLC]{{1,7}}|\d{{1,3}}[a-zđ]?|[A-HĐ](?=[\s.:)]|$)|(?i:{'|'.join(_ORDINALS)})"
    return regex.compile(rf"(?P<word>{word})\s+(?P<number>{number})\s*(?P<close>[.:)\-–]*)(?=\s|$|\p{{Lu}})")


_WORDED = _worded_pattern()

# What may stand between a number and its words: a dot or two, a bracket, a slash, each with a dash behind it where
# offices write so ("1/-", "I.-"); a dash or colon alone only before a capital ("1 - Rà soát"): "1 - 2 ngày" is a range.
_DASH = r"\s?[-–—](?=\s?\p{Lu})"
_CLOSE = rf"\.{{1,2}}{_DASH}|\.{{1,2}}|\)|/{_DASH}|/|{_DASH}|:(?=\s?\p{{Lu}})"

_NUMBERED = regex.compile(
    r"\((?P<brackets>\d{1,2})\)\s*"
    r"|\((?P<letter_brackets>[a-zđ]|[ivx]{2,5})\)\s*"
    r"|(?P<mixed>[IVX]{1,5}\.\d{1,2}(?:\.\d{1,2})?|[A-HĐ]\.\d{1,2}(?:\.\d{1,2})?)"
    rf"(?P<mixed_close>\.{{0,2}}\)?(?:{_DASH})?)(?=\s|\p{{Lu}})\s*"
    r"|(?P<lettered>[a-zđ]\.?\d{1,2}(?:\.\d{1,2})?)(?P<lettered_close>[.)]+)\s*(?=\S)"
    rf"|(?P<roman>[IVX]{{1,6}})(?P<roman_close>{_CLOSE})\s*"
    rf"|(?P<upper>[A-HKLMNĐ])(?P<upper_close>{_CLOSE})\s*(?=\p{{Lu}}|\p{{P}})"
    rf"|(?P<decimals>\d{{1,2}}(?:\.\d{{1,2}}){{1,4}})(?P<decimals_close>\.{{0,2}}\)?(?:{_DASH})?)(?=\s|\p{{Lu}}|\p{{P}})\s*"
    rf"|(?P<decimal>\d{{1,3}})(?P<decimal_close>{_CLOSE})(?!\d)\s*"
    r"|(?P<lower_roman>[ivx]{1,5})(?P<lower_roman_close>\))\s*"
    rf"|(?P<letter>[a-zđ])(?P<letter_close>\)|\.(?=\s)|\.(?=\p{{Lu}})|/(?=\s?\p{{Lu}})|{_DASH})\s*"
)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def roman(text: str) -> int | None:
    """The value of a Roman numeral in capitals; None if it is written as no one writes it."""
    total = 0
    for char, following in zip(text, [*text[1:], ""], strict=True):
        value = _ROMAN.get(char)
        if value is None:
            return None
        total += -value if following and value < _ROMAN.get(following, 0) else value
    return total if total and to_roman(total) == text else None


def to_roman(value: int) -> str:
    """A Roman numeral in capitals, 1–399."""
    steps = (("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1))
    text = ""
    for letters, worth in steps:
        while value >= worth:
            text, value = text + letters, value - worth
    return text


def find_bullet(plain: str, start: int, end: int) -> Bullet | None:
    """The bullet at the head of a paragraph; "- +" counts as "+"; a dash before a figure ("-5 %") is none."""
    match = _BULLETS.match(plain, start, end)
    if match is None:
        return None
    if match["o"]:
        return Bullet("•", Slice(start, match.end("o")), match.end())
    kind = match["two"] or match["one"]
    rest = match.end()
    following = plain[rest : rest + 1]
    if match.end("one") == rest and (following.isdigit() or following in "-–—*+"):
        return None
    return Bullet(_KINDS.get(kind, kind), Slice(start, match.end("two") if match["two"] else match.end("one")), rest)


def find_markers(plain: str, start: int, end: int) -> tuple[Marker, ...]:
    """The readings of a number at the head of a paragraph, the likelier first; empty if there is none.

    "I." is a Roman one and a letter, "i)" a letter and a Roman one: the outline decides by what came before.
    """
    match = _WORDED.match(plain, start, end)
    if match:
        return _worded(match, end)
    match = _NUMBERED.match(plain, start, end)
    if match is None:
        return ()
    readings = {
        name: text for name, text in match.groupdict().items() if text is not None and not name.endswith("_close")
    }
    name, text = next(iter(readings.items()))
    digits = Slice(match.start(name), match.end(name))
    printed = Slice(
        start,
        match.end(f"{name}_close")
        if match.groupdict().get(f"{name}_close") is not None
        else _close(plain, match.end(name)),
    )
    found = []
    for scheme, values in _values(name, text, match, plain, end):
        found.append(Marker(scheme, text, values, printed, digits, match.end()))
    return tuple(found)


def _close(plain: str, position: int) -> int:
    return position + 1 if plain[position : position + 1] == ")" else position


def _worded(match: regex.Match[str], end: int) -> tuple[Marker, ...]:
    scheme = _WORDS[fold(" ".join(match["word"].split()))]
    text = match["number"]
    value = _ORDINALS.get(text.lower()) or roman(text)
    if value is None and text[0].isdigit():
        value = int("".join(c for c in text if c.isdigit()))
    if value is None:
        value = _upper_value(text)
    rest = match.end()
    plain = match.string
    while rest < end and plain[rest].isspace():
        rest += 1
    if (
        scheme is not Scheme.PART
        and match["word"][1:].islower()
        and not match["close"]
        and rest < end
        and plain[rest].islower()
    ):
        return ()  # "Điều 3 của Quyết định này": a sentence that begins with a reference
    return (
        Marker(
            scheme,
            text,
            (value,),
            Slice(match.start(), match.end()),
            Slice(match.start("number"), match.end("number")),
            rest,
        ),
    )


def _upper_value(text: str) -> int:
    return LETTERS.index(text.lower()) + 1 if text.lower() in LETTERS else 0


def _values(name: str, text: str, match: regex.Match[str], plain: str, end: int) -> _Readings:
    if name == "brackets":
        return [(Scheme.BRACKETS, (int(text),))]
    if name == "letter_brackets":
        lettered: _Readings = [(Scheme.LETTER_BRACKETS, (_letter_value(text),))] if len(text) == 1 else []
        value = roman(text.upper())
        return [*lettered, *([(Scheme.LOWER_ROMAN, (value,))] if value else [])]
    if name == "roman":
        value = roman(text)
        readings: _Readings = [(Scheme.ROMAN, (value,))] if value else []
        if len(text) == 1 and match["roman_close"][:1] in (".", ")", "/"):
            readings.append((Scheme.UPPER_LETTER, (_upper_value(text),)))
        return readings
    if name == "upper":
        readings = [(Scheme.UPPER_LETTER, (_upper_value(text),))]
        if (value := roman(text)) is not None:
            readings.append((Scheme.ROMAN, (value,)))
        return readings
    if name == "mixed":
        head, *parts = text.split(".")
        return [(Scheme.MIXED, (roman(head) or _upper_value(head), *map(int, parts)))]
    if name == "lettered":
        parts = regex.findall(r"[a-zđ]|\d+", text)
        return [(Scheme.LETTERED, (_letter_value(parts[0]), *map(int, parts[1:])))]
    if name == "decimals":
        return _decimals(text, match, plain, end)
    if name == "decimal":
        if len(text) > 2:
            return []
        scheme = {")": Scheme.BRACKET, "/": Scheme.SLASHED}.get(match["decimal_close"][:1], Scheme.DECIMAL)
        return [(scheme, (int(text),))] if int(text) else []
    if name == "lower_roman":
        value = roman(text.upper())
        readings = [(Scheme.LOWER_ROMAN, (value,))] if value else []
        if len(text) == 1 and text in LETTERS:
            readings.insert(0, (Scheme.LETTER, (_letter_value(text),)))
        return readings
    return [(Scheme.LETTER, (value,))] if (value := _letter_value(text)) else []


def _letter_value(letter: str) -> int:
    """The place of a letter in the alphabet of points; a foreign one ("f)" behind "e)") has that of the next letter."""
    letter = _FOREIGN.get(letter, letter)
    return LETTERS.index(letter) + 1 if letter in LETTERS else 0


def _decimals(text: str, match: regex.Match[str], plain: str, end: int) -> _Readings:
    values = tuple(map(int, text.split(".")))
    if len(values) > 4 or not all(values):
        return []
    if not match["decimals_close"]:
        following = plain[match.end() : match.end() + 1]
        if not following or following.islower() or following in "%,;":
            return []  # "1.5 triệu đồng": a quantity
    return [(Scheme(Scheme.DECIMAL + len(values) - 1), values)]
