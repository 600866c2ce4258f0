"""Looking for words in a plan's whole text, fast: checks run on every document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from cchc_extract.vocabulary.matching import fold


@lru_cache(maxsize=4)
def lowered(text: str) -> str:
    """`text` in lower case, of the same length, so that positions carry over; tone marks stay where they stand."""
    lower = text.lower()
    return lower if len(lower) == len(text) else fold(text)


def occurrences(text: str, words: Iterable[str], start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Where any of `words` stands in `text` as whole words, in any case, as (start, end); word by word, not in order.

    Words whose tone mark is placed in two ways are found in the spelling in which they are given.
    """
    lower = lowered(text)
    last = len(lower) if end is None else end
    for word in words:
        at = lower.find(word, start, last)
        while at != -1:
            stop = at + len(word)
            if not (at and lower[at - 1].isalnum()) and not (stop < len(lower) and lower[stop].isalnum()):
                yield at, stop
            at = lower.find(word, stop, last)
