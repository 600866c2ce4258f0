"""Document numbers as they are printed: the shapes of Decree 30/2020/NĐ-CP, of the Party and of laws.

Numbers are found on the text as printed, not folded: capital letters are what tells a symbol from a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CAPITAL = "A-ZĐƯƠÔÊÂĂ"
_DASH = "[-–‑−]"
# One part of a symbol: capitals, small letters only inside ("TTg", "CTr", "QyĐ"), so that a word glued on stays out.
_PART = rf"[{_CAPITAL}](?:[{_CAPITAL}0-9&]|[a-zđư](?=[{_CAPITAL}])|[a-zđ](?=\s?{_DASH})|[rg](?![^\W\d_]))*"
# Between parts: a tight dash; a loose dash, a full stop or a slash only before two capitals.
_BETWEEN = (
    rf"(?:{_DASH}(?=[{_CAPITAL}])|\s?{_DASH}\s?(?=[{_CAPITAL}][{_CAPITAL}&])|[./](?=[{_CAPITAL}][{_CAPITAL}0-9]))"
)
_SYMBOL = rf"{_PART}(?:{_BETWEEN}{_PART}){{0,5}}"
_PARTY = rf"[{_CAPITAL}](?:[{_CAPITAL}]|[a-zđ](?=[{_CAPITAL}/])){{1,6}}\s?/\s?{_SYMBOL}"
_YEAR = r"(?:19|20)\d\d"

NUMBER = re.compile(
    rf"""
    (?<![\d/.,])(?P<serial>\d{{1,6}}(?:\.\d{{1,2}})?[a-zA-ZđĐ]?)
        (?: \s{{0,3}}/\s?(?:(?P<year>{_YEAR})\s?/\s?)?(?P<symbol>{_SYMBOL})
        |   \s{{0,2}}{_DASH}\s?(?P<party>{_PARTY}) )
    | (?<![\d/])/\s?(?:(?P<blank_year>{_YEAR})\s?/\s?)?(?P<blank_symbol>{_SYMBOL})
    | (?<!\w){_DASH}\s?(?P<blank_party>{_PARTY})
    """,
    re.VERBOSE,
)
_BLANK_BEHIND = re.compile(rf"{_DASH}\s?[.…_]")
"""A form's symbol, left to be filled in: "…/QĐ-…"."""


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A document number in a text.

    `text` is the number without inner white space and with plain dashes; `serial` and `year` are None where left
    blank; `symbol` is what stands after them ("QĐ-UBND", "NQ/TU", "QH15"); `start`, `end` are offsets, half-open.
    """

    start: int
    end: int
    text: str
    serial: str | None
    year: str | None
    symbol: str

    @property
    def kind(self) -> str:
        """The first part of the symbol, which names the kind of document ("QĐ") or, in a letter's, a body."""
        return re.split(r"[-./]", self.symbol, maxsplit=1)[0]

    @property
    def organ(self) -> str:
        """The part of the symbol that names the body: "UBND" of "QĐ-UBND", "TU" of "NQ/TU", "UBND" of "UBND-NV"."""
        parts = re.split(r"[-./]", self.symbol)
        return parts[0] if len(parts) == 1 else parts[1]


def find_numbers(text: str) -> Iterator[NumberMention]:
    """Every run of characters in `text` that is shaped like a document's number, in order."""
    for match in NUMBER.finditer(text):
        mention = _mention(match)
        if mention is not None:
            yield mention


def _mention(match: re.Match[str]) -> NumberMention | None:
    if _BLANK_BEHIND.match(match.string, match.end()):
        return None
    symbol = match["symbol"] or match["party"] or match["blank_symbol"] or match["blank_party"]
    if sum(letter.isupper() for letter in symbol) < 2:
        return None
    return NumberMention(
        match.start(),
        match.end(),
        plain(match[0]),
        match["serial"],
        match["year"] or match["blank_year"],
        plain(symbol),
    )


def plain(number: str) -> str:
    """A number without white space and with plain dashes: "01– NQ/TU" → "01-NQ/TU"."""
    return re.sub(_DASH, "-", "".join(number.split()))
