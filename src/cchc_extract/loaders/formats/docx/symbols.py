"""Characters of the symbol fonts, which a document stores as private-use codes (U+F020–U+F0FF) of a named font."""

from __future__ import annotations

import re
from typing import Final

DASH: Final = "-"
BULLET: Final = "•"

_DASHES = frozenset("-‐‑‒–—―−─╴\u00ad")
_PRIVATE = re.compile("[\uf020-\uf0ff]")

# Adobe's Symbol encoding: Greek, and the signs that occur in figures
_SYMBOL = dict(
    zip(
        range(0x41, 0x5B),
        "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ",
        strict=True,
    )
)
_SYMBOL |= dict(
    zip(
        range(0x61, 0x7B),
        "αβχδεφγηιϕκλμνοπθρστυϖωξψζ",
        strict=True,
    )
)
_SYMBOL |= {code: chr(code) for code in (*range(0x20, 0x40), 0x5B, 0x5D, 0x5F, *range(0x7B, 0x7E))}
_SYMBOL |= {
    0x22: "∀",
    0x24: "∃",
    0x27: "∍",
    0x2A: "∗",
    0x2D: DASH,
    0x40: "≅",
    0x5C: "∴",
    0x5E: "⊥",
    0x7E: "∼",
    0xA2: "′",
    0xA3: "≤",
    0xA4: "⁄",
    0xA5: "∞",
    0xAB: "↔",
    0xAC: "←",
    0xAD: "↑",
    0xAE: "→",
    0xAF: "↓",
    0xB0: "°",
    0xB1: "±",
    0xB2: "″",
    0xB3: "≥",
    0xB4: "×",
    0xB7: BULLET,
    0xB8: "÷",
    0xB9: "≠",
    0xBA: "≡",
    0xBB: "≈",
    0xBC: "…",
    0xBE: DASH,
    0xC7: "∩",
    0xC8: "∪",
    0xCE: "∈",
    0xD5: "∏",
    0xD6: "√",
    0xDB: "⇔",
    0xDC: "⇐",
    0xDE: "⇒",
    0xE5: "∑",
}
_WINGDINGS = {
    0x20: " ",
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x76: "❖",
    0x78: "☒",
    0x9F: BULLET,
    0xA7: "▪",
    0xA8: "☐",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE8: "➔",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_WINGDINGS_2 = {0x20: " ", 0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0xA3: "☐"}
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}


def symbol(code: int, font: str | None) -> str:
    """The character that glyph `code` of `font` shows; a glyph with no counterpart is shown as a bullet.

    A code outside the private range is what it says, unless the font is a symbol font.
    """
    family = (font or "").lower()
    if code < 0x100 and (family.startswith("wingdings") or family in ("symbol", "webdings")):
        code += 0xF000
    if not 0xF020 <= code <= 0xF0FF:
        return chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code <= 0x10FFFF else ""
    if family.startswith("wingdings") or family == "webdings":
        return _FONTS.get(family, {}).get(code - 0xF000, BULLET)
    return _SYMBOL.get(code - 0xF000, BULLET)


def readable(text: str, font: str | None) -> str:
    """`text` with the private-use codes of symbol fonts replaced by the characters that they show."""
    return _PRIVATE.sub(lambda match: symbol(ord(match[0]), font), text)


def bullet_mark(text: str, font: str | None) -> str:
    """The mark of a bulleted level: "-", "+" and "*" as they are, a dash of any length "-", another single glyph "•".

    A level text of several characters ("=>", a word) stays as it is.
    """
    plain = readable(text, font).strip()
    if len(plain) != 1 or plain in "+*":
        return plain
    return DASH if plain in _DASHES else BULLET
