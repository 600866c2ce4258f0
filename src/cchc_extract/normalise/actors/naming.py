"""The canonical name of an actor: as printed, but for abbreviations, dashes and the place of tone marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from cchc_extract.vocabulary.matching import fold

_DASH = re.compile(r"(?<=[^\W\d_])\s*[-–—−]\s*(?=[^\W\d_])")


def canonical_name(text: str, start: int, end: int, read_out: Sequence[tuple[int, int, str]]) -> str:
    """`text[start:end]` with its sure abbreviations written out, dashes between words spaced " - ", tone marks where
    schools put them ("Uỷ ban" → "Ủy ban") and white space collapsed. No word is added, none corrected.

    `read_out` are the abbreviations of the whole text, in order: where each stands, and its words in full.
    """
    parts: list[str] = []
    done = start
    for i in range(bisect_left(read_out, (start,)), len(read_out)):
        first, last, full = read_out[i]
        if last > end:
            break
        parts += (text[done:first], full)
        done = last
    written_out = text[start:end] if done == start else "".join((*parts, text[done:end])).replace("&", " & ")
    return place_tones(_DASH.sub(" - ", " ".join(written_out.split())))


def place_tones(text: str) -> str:
    """`text` in its own case with the tone marks placed as `fold` places them; of the same length."""
    folded = fold(text)
    lower = text.lower()
    if folded == lower or len(lower) != len(text):
        return text
    return "".join(
        c if f == low or not f.isalpha() else (f.upper() if c.isupper() else f)
        for c, low, f in zip(text, lower, folded, strict=True)
    )
