"""Characters that stand for others: bullets of symbol fonts, the no-break hyphen, full-width signs of East Asian input.

Each stands for one character, so that positions carry over.
"""

from __future__ import annotations

from typing import Final

_BULLETS = {
    0xF0B7: "•",  # Symbol
    0xF06C: "●",  # Wingdings, as all below
    0xF06E: "■",
    0xF0A7: "▪",
    0xF0A8: "◦",
    0xF0D8: "➢",
    0xF076: "❖",
    0xF0FC: "✓",
    0xF02D: "-",  # Symbol
    0xF02B: "+",
}
_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}  # Unicode, Halfwidth and Fullwidth Forms

FORMS: Final[dict[int, str]] = {**_BULLETS, **_FULL_WIDTH, 0x2010: "-", 0x2011: "-"}
"""What a reader takes each of these characters for."""
