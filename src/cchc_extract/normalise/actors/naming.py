"""The canonical name of an actor: as printed, but for abbreviations, dashes and the place of tone marks."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cchc_extract.normalise.abbreviations import TOKEN, find_known
from cchc_extract.vocabulary.matching import fold

_DASH = re.compile(r"(?<=[^\W\d_])\s*[-–—−]\s*(?=[^\W\d_])")


def canonical_name(text: str, expansions: Mapping[str, str] | None) -> str:
    """`text` with its sure abbreviations written out, dashes between words spaced " - ", tone marks where schools put
    them ("Uỷ ban" → "Ủy ban") and white space collapsed. No word is added, none corrected.

    With `expansions` None, `text` is known to have no abbreviation.
    """
    written_out = text if expansions is None else _write_out(text, expansions)
    return place_tones(_DASH.sub(" - ", " ".join(written_out.split())))


def _write_out(text: str, expansions: Mapping[str, str]) -> str:
    tokens = list(TOKEN.finditer(text))
    known = find_known([m[0] for m in tokens], expansions)
    parts = []
    done = 0
    for replacement in known:
        parts.append(text[done : tokens[replacement.first].start()])
        parts.append(replacement.full)
        done = tokens[replacement.last - 1].end()
    parts.append(text[done:])
    return "".join(parts).replace("&", " & ")


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
