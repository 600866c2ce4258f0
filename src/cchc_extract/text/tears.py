"""Paragraphs torn by a page or line break: the loader gave two, a reader sees one.

Joined is only what cannot stand alone: words that go on in small letters behind a line that no punctuation closes, a
heading in capitals whose last word is followed by a comma, and capitals in the same look behind a numbered heading.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

import regex

from cchc_extract.loaders.document import Block, Layer, Paragraph
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_SHORTEST = 25  # characters of a line that may go on; shorter ones are names, places, numbers
_OPEN = regex.compile(r"[\p{L}\p{M}\p{N},\-–&%)]\s*(?:\*\*)?\s*$")
_CLOSED = regex.compile(r"[.;:!?…]\s*[\"”*)_]*\s*$")
_GOES_ON = regex.compile(r"\s*(?:\*\*)?\s*(?![a-zđ]\s?[.)/]\s|[ivx]+\)|o\s)\p{Ll}")
_CAPITAL = regex.compile(r"\s*(?:\*\*)?\s*(?!(?:[IVX]{1,5}|[A-HKLMNĐ])\s?[.)/])\p{Lu}")
_CAPITALS = regex.compile(r"\s*(?:\*\*)?\s*(?!(?:[IVX]{1,5}|[A-HKLMNĐ])\s?[.)/])\p{Lu}[\p{Lu}\p{M}]")

_NUMBERED = regex.compile(r"\s*(?:\*\*)?\s*(?:[IVX]{1,5}|\d{1,2})\s?[.)/]\s?\p{Lu}")


def mend(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with torn paragraphs made whole; furniture between the two parts comes after them."""
    pending: Paragraph | None = None
    between: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph) and block.layer is Layer.BODY:
            if pending is not None and _goes_on(pending, block):
                pending = replace(pending, lines=pending.lines + block.lines, bold=pending.bold and block.bold)
                continue
            if pending is not None:
                yield pending
            yield from between
            between = []
            pending = block
        elif isinstance(block, Paragraph) and block.layer is Layer.FURNITURE and pending is not None:
            between.append(block)
        else:
            if pending is not None:
                yield pending
            yield from between
            yield block
            pending, between = None, []
    if pending is not None:
        yield pending
    yield from between


def _goes_on(paragraph: Paragraph, following: Paragraph) -> bool:
    last = paragraph.lines[-1].text
    first = following.lines[0].text
    if _CLOSED.search(last) is None and _is_heading(paragraph) and _wraps(paragraph, following):
        return True
    whole = sum(len(line.text) for line in paragraph.lines)
    if whole < _SHORTEST or _CLOSED.search(last) or not _OPEN.search(last):
        return False
    letters = [c for line in paragraph.lines for c in line.text if c.isalpha()]
    capitals = sum(c.isupper() for c in letters) > 0.8 * max(1, len(letters))
    if capitals:
        return last.rstrip(" *").endswith((",", "-", "–")) and _CAPITALS.match(first) is not None
    return _GOES_ON.match(first) is not None or (_CAPITAL.match(first) is not None and _is_dangling(last))


def _is_dangling(line: str) -> bool:
    """Whether a line ends in a word that closes no sentence ("… của"), so that it goes on before a capital too."""
    return fold(line.rstrip(" *")).endswith(_dangling())


@cache
def _dangling() -> tuple[str, ...]:
    return tuple(f" {word}" for word in load("layout")["dangling"]["words"])


def _is_heading(paragraph: Paragraph) -> bool:
    return _NUMBERED.match(paragraph.lines[0].text) is not None and all(line.text.isupper() for line in paragraph.lines)


def _wraps(heading: Paragraph, following: Paragraph) -> bool:
    """Whether a heading goes on in the next paragraph: capitals of the same look, without a number of their own."""
    first = following.lines[0].text
    same = heading.bold == following.bold and heading.centred == following.centred
    return same and all(line.text.isupper() for line in following.lines) and _CAPITALS.match(first) is not None
