"""What kind of name a line opens with: a body, an official's post, a level, a group."""

from __future__ import annotations

from cchc_extract.normalise.actors.lexicon import WordClass, lexicon
from cchc_extract.normalise.actors.words import read_words

_ENOUGH = 160  # characters: no head of a name is longer
_OPENING = frozenset({WordClass.BODY, WordClass.TYPE, WordClass.POST})


def opening_words(text: str) -> list[str]:
    """The first words of a line, folded, sure abbreviations read out ("UBND" → "ủy", "ban", "nhân", "dân")."""
    return read_words(text[:_ENOUGH], {}).lows


def class_of(words: list[str]) -> WordClass | None:
    """The class of the name that opens `words`; None if no name does."""
    if not words:
        return None
    head = lexicon().head_at(words, 0, len(words))
    return head.word_class if head is not None else None


def opens_body(text: str) -> bool:
    """Whether a line opens with the name of a body or of an official ("ỦY BAN NHÂN DÂN", "SỞ NỘI VỤ", "CHỦ TỊCH …")."""
    return class_of(opening_words(text)) in _OPENING


def continues_body(text: str) -> bool:
    """Whether a line goes on with the body above it: it opens with a level ("TỈNH ĐỒNG THÁP", "XÃ TRIỆU AN") or with no
    name of its own ("VÀ ĐẦU TƯ")."""
    words = opening_words(text)
    return bool(words) and class_of(words) in (None, WordClass.LEVEL)
