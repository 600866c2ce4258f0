"""What a fault is known by from one version of a document to the next."""

from __future__ import annotations

import hashlib
import re

from cchc_extract.vocabulary.matching import fold

_SHORT = 24  # letters and digits below which offending words alone do not tell one fault from another
_LETTERS = re.compile(r"[^\W_]+")


def fingerprint(code: str, words: str, around: str) -> str:
    """16 hexadecimal digits for a fault of a check in `words`, which stand in the paragraph or row `around`.

    Letters and digits alone count, so that moved lines, white space, punctuation and tone placement do not change it.
    Words that are too short to be told apart by (a date in a table) are taken with their paragraph.
    """
    said = _bare(words)
    if len(said) < _SHORT:
        said = f"{said}|{_bare(around)}"
    return hashlib.sha256(f"{code}|{said}".encode()).hexdigest()[:16]


def _bare(text: str) -> str:
    return "".join(_LETTERS.findall(fold(text)))
