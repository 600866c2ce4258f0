"""An actor value as words that know their place, with its abbreviations read out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from cchc_extract.normalise.abbreviations import TOKEN, dotted, find_known
from cchc_extract.vocabulary.matching import fold

OPENING, CLOSING = "([“", ")]”"
HARD = frozenset({";", "."})
"""Where a part of a value ends, whatever follows."""
_MARKS_THAT_MATTER = frozenset(OPENING + CLOSING + "/,.")


@dataclass(frozen=True, slots=True)
class Words:
    """The words and marks of a value, side by side in lists of one length.

    `starts` and `ends` are half-open offsets into the value; the words of an abbreviation that was read out share those
    of the abbreviation. `lows` are folded. A word is `guarded` where no actor may end: in brackets, inside an
    abbreviation, between digits. `read_out` are the abbreviations: where each stands, and its words in full.
    """

    starts: list[int]
    ends: list[int]
    raws: list[str]
    lows: list[str]
    guarded: list[bool]
    read_out: list[tuple[int, int, str]]

    def __len__(self) -> int:
        return len(self.lows)


def read_words(text: str, expansions: Mapping[str, str]) -> Words:
    """The words of `text`; abbreviations that are sure are read out."""
    folded = fold(text)
    tokens = [(m.start(), m.end()) for m in TOKEN.finditer(text)]
    raws = [text[start:end] for start, end in tokens]
    lows = [folded[start:end] for start, end in tokens]
    guarded = [False] * len(tokens)
    depth = 0
    for i, raw in enumerate(raws):
        if depth:
            guarded[i] = True
        if raw in _MARKS_THAT_MATTER:
            if raw in OPENING:
                depth += 1
                guarded[i] = True
            elif raw in CLOSING:
                depth = max(0, depth - 1)
            else:
                guarded[i] = guarded[i] or _is_inside(text, raws, tokens, i)
    starts, ends = [start for start, _ in tokens], [end for _, end in tokens]
    known = find_known(raws, expansions)
    read_out = [(starts[k.first], ends[k.last - 1], k.full) for k in known]
    for replacement in reversed(known):
        first, last = replacement.first, replacement.last
        long_raws, long_lows = _read_out(replacement.full)
        n = len(long_raws)
        starts[first:last] = [starts[first]] * n
        ends[first:last] = [ends[last - 1]] * n
        raws[first:last] = long_raws
        lows[first:last] = long_lows
        guarded[first:last] = [True] * n
    return Words(starts, ends, raws, lows, guarded, read_out)


@lru_cache(maxsize=512)
def _read_out(full: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of an expansion, raw and folded, without its marks."""
    raws = tuple(word for word in TOKEN.findall(full) if word[0].isalnum())
    return raws, tuple(map(fold, raws))


def _is_inside(text: str, raws: list[str], tokens: list[tuple[int, int]], i: int) -> bool:
    """A comma, stroke or full stop between digits parts nothing, nor does a full stop that ends no sentence."""
    if 0 < i < len(raws) - 1 and raws[i - 1][-1].isdigit() and raws[i + 1][0].isdigit():
        return True
    return raws[i] == "." and not _ends_sentence(text, raws, tokens, i)


def _ends_sentence(text: str, raws: list[str], tokens: list[tuple[int, int]], i: int) -> bool:
    """A full stop ends a sentence before a capital or at the end, but not behind "TP"."""
    if i + 1 == len(raws):
        return True
    spaced = tokens[i + 1][0] > tokens[i][1]
    return spaced and text[tokens[i + 1][0]].isupper() and not (i and raws[i - 1] in dotted())
