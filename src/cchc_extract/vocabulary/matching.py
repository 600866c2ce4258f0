"""Comparing Vietnamese words as a reader does: case, tone placement and kinds of dash make no difference."""

from __future__ import annotations

import re
from functools import lru_cache

_PLAIN = (("–", "-"), ("—", "-"), ("−", "-"), ("‑", "-"), ("“", '"'), ("”", '"'), ("\u00a0", " "))
_OPEN = re.compile(r"(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![^\W\d_])|quí(?![^\W\d_])")
_PLACED = {
    **dict(zip(("oà", "oá", "oả", "oã", "oạ"), ("òa", "óa", "ỏa", "õa", "ọa"), strict=True)),
    **dict(zip(("oè", "oé", "oẻ", "oẽ", "oẹ"), ("òe", "óe", "ỏe", "õe", "ọe"), strict=True)),
    **dict(zip(("uỳ", "uý", "uỷ", "uỹ", "uỵ"), ("ùy", "úy", "ủy", "ũy", "ụy"), strict=True)),
    "quí": "quý",
}


def fold(text: str) -> str:
    """`text` in lower case, with the tone mark where schools put it ("uỷ" → "ủy", "hoà" → "hòa", "quí" → "quý") and
    plain dashes and quotes. The result has the same length, so that positions carry over."""
    return _remembered(text) if len(text) <= _LONGEST else _fold(text)


def _fold(text: str) -> str:
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    for printed, plain in _PLAIN:
        if printed in lower:  # most texts have none of these: looking for them is faster than translating
            lower = lower.replace(printed, plain)
    return _OPEN.sub(lambda match: _PLACED[match[0]], lower)


# Every stage compares the same lines, labels and names: three of four calls are for a text that was folded before.
_LONGEST = 500  # characters of a text that is worth remembering
_remembered = lru_cache(maxsize=4096)(_fold)
