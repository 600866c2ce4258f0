"""The names of bodies over a letterhead, line by line: which line opens one, which goes on with it."""

from __future__ import annotations

import regex

from cchc_extract.normalise.actors.lexicon import WordClass, lexicon
from cchc_extract.vocabulary.matching import fold

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_OPENING = frozenset({WordClass.BODY, WordClass.TYPE, WordClass.POST})


def opens_body(text: str) -> bool:
    """Whether a line opens with the name of a body or of an official ("ỦY BAN NHÂN DÂN", "SỞ NỘI VỤ", "CHỦ TỊCH …")."""
    lows = [fold(w[0]) for w in _WORD.finditer(text[:120])]
    if not lows:
        return False
    head = lexicon().head_at(lows, 0, len(lows))
    return head is not None and head.word_class in _OPENING


def continues_body(text: str) -> bool:
    """Whether a line goes on with the body above it: it opens with a level ("TỈNH ĐỒNG THÁP", "XÃ TRIỆU AN") or with no
    name of its own ("VÀ ĐẦU TƯ")."""
    lows = [fold(w[0]) for w in _WORD.finditer(text[:120])]
    if not lows:
        return False
    head = lexicon().head_at(lows, 0, len(lows))
    return head is None or head.word_class is WordClass.LEVEL
