"""The list of recipients ("Nơi nhận"): one item a bullet, wrapped lines put together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cchc_extract.normalise.phrases import alternation
from cchc_extract.normalise.signatures import LineSlice
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_WORDS = load("signing")["recipients"]
_LABEL = re.compile(rf"[\s*_#]*(?:{alternation(_WORDS['label'])})[\s*_]*(?::[\s*_]*|$)")
_BULLETS = re.escape(_WORDS["bullets"])
_BULLET = re.compile(rf"[\s_]*(?:[{_BULLETS}]+\s*)+(?=\S)")
_NEXT_ITEM = re.compile(rf"[;.]\s*[{_BULLETS}]\s+")
_TRAILING = " \t\r\n\u00a0*_;.,/"


@dataclass(frozen=True, slots=True)
class Recipient:
    """One recipient line as printed, without bullet and closing punctuation, and where it stands."""

    text: str
    places: tuple[LineSlice, ...]


def split_recipients(lines: Sequence[str]) -> tuple[Recipient, ...]:
    """The recipients in `lines`, in order; the label "Nơi nhận:" may be among them and is left out.

    A line without a bullet goes on with the one before it; where no line has a bullet, each line that follows closing
    punctuation is an item of its own. Several items on one line are taken apart at their bullets.
    """
    has_bullets = any(_BULLET.match(line) for line in lines)
    items: list[list[tuple[str, LineSlice]]] = []
    is_open = False
    for index, line in enumerate(lines):
        start = label.end() if (label := _LABEL.match(fold(line))) else 0
        for begin, end in _parts(line, start):
            bullet = _BULLET.match(line, begin, end)
            first, last = _trimmed(line, bullet.end() if bullet else begin, end)
            if first == last:
                continue
            piece = (line[first:last], LineSlice(index, first, last))
            if items and bullet is None and (has_bullets or is_open):
                items[-1].append(piece)
            else:
                items.append([piece])
            is_open = not line[:end].rstrip(" \t*_").endswith((";", "."))
    return tuple(Recipient(_joined(item), tuple(place for _, place in item)) for item in items)


def _parts(line: str, start: int) -> list[tuple[int, int]]:
    """The items of one line: cut before each bullet that follows closing punctuation."""
    parts = []
    for cut in _NEXT_ITEM.finditer(line, start):
        parts.append((start, cut.start() + 1))
        start = cut.start() + 1
    return [*parts, (start, len(line))]


def _trimmed(line: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (line[start].isspace() or line[start] in "*_"):
        start += 1
    while end > start and line[end - 1] in _TRAILING:
        end -= 1
    return start, end


def _joined(item: list[tuple[str, LineSlice]]) -> str:
    return " ".join(" ".join(text.split()) for text, _ in item)
