"""Patterns out of lists of phrases, to be run on text that was folded by `vocabulary.matching.fold`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cchc_extract.vocabulary.matching import fold


def alternation(phrases: Iterable[str]) -> str:
    """A pattern for any of `phrases`, the longest first; a space in a phrase stands for any white space."""
    ordered = sorted({" ".join(fold(phrase).split()) for phrase in phrases}, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(r"\s+".join(re.escape(word) for word in phrase.split()) for phrase in ordered)


def whole_words(phrases: Iterable[str]) -> re.Pattern[str]:
    """A compiled pattern for any of `phrases` as whole words."""
    return re.compile(rf"(?<!\w)(?:{alternation(phrases)})(?!\w)")
