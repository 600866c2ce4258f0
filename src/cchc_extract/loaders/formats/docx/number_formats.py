"""One counter value in one of Word's number formats (ECMA-376, 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_MAX_ROMAN = 32767  # Word counts in 16 bits; a larger start value would only make the string long
_MAX_LETTERS = 780  # the thirtieth round of the alphabet; beyond, Word starts again at one letter


def format_number(value: int, number_format: str) -> str:
    """`value` as Word prints it in `number_format`; a format that needs a language's words comes out as digits.

    Letters are those of the Latin alphabet: a list that a Vietnamese Word numbers prints a, b, c, d, e, f, not đ.
    """
    return _FORMATS.get(number_format, str)(value)


def zero_padded(value: int, pattern: str) -> str:
    """`value` in a custom format, which Word writes as its first values: "001, 002, 003, ..." (MS-DOCX, 2.5.1.14)."""
    return str(value).zfill(len(pattern.partition(",")[0].strip()))


def _roman(value: int) -> str:
    if not 0 < value <= _MAX_ROMAN:
        return str(value)
    parts: list[str] = []
    for weight, letters in _ROMAN:
        times, value = divmod(value, weight)
        parts.append(letters * times)
    return "".join(parts)


def _letters(value: int) -> str:
    """A … Z, AA, BB … ZZ, AAA …: Word repeats the letter instead of counting in base 26."""
    if value <= 0:
        return ""
    rounds, letter = divmod((value - 1) % _MAX_LETTERS, 26)
    return chr(ord("A") + letter) * (rounds + 1)


def _ordinal(value: int) -> str:
    last = value % 100
    suffix = "th" if 10 <= last <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{suffix}"


def _enclosed(first: int, last: int) -> Callable[[int], str]:
    """Numbers from 1 as the characters from `first` to `last`; plain digits beyond."""
    return lambda value: chr(first + value - 1) if 1 <= value <= last - first + 1 else str(value)


_FORMATS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "bullet": lambda _: "",
    "decimalZero": lambda value: f"{value:02d}",
    "upperRoman": _roman,
    "lowerRoman": lambda value: _roman(value).lower(),
    "upperLetter": _letters,
    "lowerLetter": lambda value: _letters(value).lower(),
    "ordinal": _ordinal,
    "hex": lambda value: f"{value:X}",
    "numberInDash": lambda value: f"- {value} -",
    "decimalEnclosedCircle": _enclosed(0x2460, 0x2473),
    "decimalEnclosedParen": _enclosed(0x2474, 0x2487),
    "decimalEnclosedFullstop": _enclosed(0x2488, 0x249B),
    "decimalFullWidth": lambda value: str(value).translate({ord("0") + d: 0xFF10 + d for d in range(10)}),
}
