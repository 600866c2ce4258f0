"""How a document is signed: in which capacity, in which post, by whom (Decree 30/2020/NĐ-CP annex I, I.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cchc_extract.normalise.citations.issuer_phrases import HEADS
from cchc_extract.normalise.person_names import is_person_name, name_start
from cchc_extract.normalise.phrases import alternation
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_WORDS = load("signing")
_CODE_OF = {form: entry["code"] for entry in _WORDS["capacities"] for form in entry["forms"]}
_OWN_POST = frozenset(entry["code"] for entry in _WORDS["capacities"] if entry.get("own_post"))
_FORMS = "|".join(re.escape(form) for form in sorted(_CODE_OF, key=len, reverse=True))
_CAPACITY = re.compile(rf"(?<![\w/])(?P<form>{_FORMS})\s?(?:[.:]|(?=\s[^\W\d_]{{2}}))\s*")
_DEPUTY = alternation(_WORDS["positions"]["deputy"])
_POSTS = alternation(_WORDS["positions"]["names"])
_SUFFIX = alternation(_WORDS["positions"]["suffixes"])
_POSITION = rf"(?:(?:{_DEPUTY})\s+)?(?:{_POSTS})(?:\s+(?:{_SUFFIX}))?"
_IS_POSITION = re.compile(rf"(?:{_POSITION})(?!\w)")
_LATER_POSITION = re.compile(rf"(?<=[\s-])(?:{_POSITION})$")
_MARK = re.compile(rf"[(\[{{/]\s*(?:{alternation(_WORDS['marks']['phrases'])})\s*[)\]}}/]")
_BARE_MARK = re.compile(rf"(?:{alternation(_WORDS['marks']['phrases'])})[.\s]*")
_SOFTWARE = re.compile(rf"(?:{alternation(_WORDS['marks']['software'])})\s*(?::|$)")
_DETAILS = re.compile(rf"(?:{alternation((*_WORDS['marks']['software'], *_WORDS['marks']['details']))})\s*(?::|$)")
_EDGES = " \t\r\n\u00a0*_#|-–—,;:."
LONGEST_NAME = 8
"""How many words at the end of a line may be a rank and a name."""
_COLUMNS = re.compile(r"\t+| {3,}|\|")


class LineSlice(NamedTuple):
    """The half-open interval `[start, end)` of the line with the index `line`."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """Words of a signature: as printed, wrapped lines joined by a space, and where they stand."""

    text: str
    places: tuple[LineSlice, ...]


@dataclass(frozen=True, slots=True)
class Capacity:
    """In what capacity somebody signs: the code with its full stop ("KT."), for whom, and where the code stands.

    `principal` is None for an acting head ("Q."), whose own post follows.
    """

    code: str
    code_at: LineSlice
    principal: Reading | None


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature block; `rest` is what is neither capacity, post nor name: marks of signature, further titles."""

    capacities: tuple[Capacity, ...]
    position: Reading | None
    name: Reading | None
    rest: tuple[LineSlice, ...]


@dataclass(slots=True)
class _Words:
    parts: list[tuple[str, LineSlice]] = field(default_factory=list)

    def reading(self) -> Reading | None:
        if not self.parts:
            return None
        return Reading(" ".join(text for text, _ in self.parts), tuple(place for _, place in self.parts))


@dataclass(slots=True)
class _Block:
    codes: list[tuple[str, LineSlice, _Words]] = field(default_factory=list)
    position: _Words = field(default_factory=_Words)
    name: _Words = field(default_factory=_Words)
    rest: list[LineSlice] = field(default_factory=list)


def is_signature_line(text: str) -> bool:
    """Whether a line can only be part of a signature: a capacity with its principal, a post alone, a mark of signing.

    A name alone is none (see `is_person_name`), nor is the authority line over the legal bases ("CHỦ TỊCH ỦY BAN NHÂN
    DÂN XÃ …").
    """
    line = text.strip(_EDGES)
    folded = fold(line)
    if capacity := _CAPACITY.match(line):
        rest = folded[capacity.end() :]
        is_post = _IS_POSITION.match(rest) is not None
        is_body = HEADS.match(rest) is not None
        is_own_post = _CODE_OF[capacity["form"]] in _OWN_POST
        return line[capacity.end() : capacity.end() + 1].isupper() and (is_post or (is_body and not is_own_post))
    if _IS_POSITION.fullmatch(folded):
        return line[:1].isupper()
    return bool(_MARK.fullmatch(folded) or _SOFTWARE.match(folded))


def read_signature(lines: Sequence[str]) -> Signature:
    """Read the lines of one signature block, from the capacity or the post down to the name and below.

    Codes come in printed order; a principal or post that is wrapped over lines is put together; two of them on one
    line are taken apart. Every non-blank piece of the lines is in some part of the result.
    """
    block = _Block()
    target = block.position
    for code, code_at, text, place in _pieces(lines):
        if code is not None:
            assert code_at is not None
            principal = _Words()
            block.codes.append((code, code_at, principal))
            target = block.position if code in _OWN_POST else principal
            if text:
                target.parts.append((text, place))
            continue
        target = _place(block, target, text, place)
    capacities = tuple(Capacity(code, at, principal.reading()) for code, at, principal in block.codes)
    return Signature(capacities, block.position.reading(), block.name.reading(), tuple(block.rest))


def _place(block: _Block, target: _Words, text: str, place: LineSlice) -> _Words:
    """Put a piece without a code where it belongs; what the next piece would continue."""
    folded = fold(text)
    if _DETAILS.match(folded) or _MARK.fullmatch(folded) or _BARE_MARK.fullmatch(folded):
        block.rest.append(place)
    elif is_person_name(text) and not block.name.parts:
        behind = name_start(text) or 0
        block.name.parts.append((text[behind:], LineSlice(place.line, place.start + behind, place.end)))
        if text[:behind].strip():
            block.rest.append(LineSlice(place.line, place.start, place.start + len(text[:behind].rstrip())))
    elif block.name.parts:
        block.rest.append(place)
    elif _IS_POSITION.match(folded) and not block.position.parts:
        block.position.parts.append((text, place))
        return block.position
    elif target.parts and (text.isupper() or not target.parts[-1][0].isupper()):
        target.parts.append((text, place))
    elif target.parts and all(word[0].isupper() for word in text.split()):
        block.name.parts.append((text, place))
    else:
        block.rest.append(place)
    return target


def _pieces(lines: Sequence[str]) -> Iterator[tuple[str | None, LineSlice | None, str, LineSlice]]:
    """What the lines are made of: code and its place (None without), the words behind it and their place."""
    for index, line in enumerate(lines):
        folded = fold(line)
        for start, end in _columns(line):
            first = _trimmed(line, start, end)[0]
            cuts = [
                cut
                for cut in _CAPACITY.finditer(line, first, end)
                if cut.start() == first or line[cut.start() - 1].isspace()
            ]
            before = cuts[0].start() if cuts else end
            for piece in _split(line, folded, index, start, before):
                yield None, None, line[piece.start : piece.end], piece
            for cut, until in zip(cuts, [*(following.start() for following in cuts[1:]), end], strict=False):
                code_at = LineSlice(index, cut.start(), cut.start() + len(cut[0].rstrip()))
                pieces = list(_split(line, folded, index, cut.end(), until)) or [LineSlice(index, cut.end(), cut.end())]
                yield _CODE_OF[cut["form"]], code_at, line[pieces[0].start : pieces[0].end], pieces[0]
                for piece in pieces[1:]:
                    yield None, None, line[piece.start : piece.end], piece


def _columns(line: str) -> Iterator[tuple[int, int]]:
    """The parts of a line between tabs, bars and wide gaps."""
    start = 0
    for gap in _COLUMNS.finditer(line):
        yield start, gap.start()
        start = gap.end()
    yield start, len(line)


def _split(line: str, folded: str, index: int, start: int, end: int) -> Iterator[LineSlice]:
    """The non-blank pieces of `line[start:end]`: bracketed marks, a post behind a principal, a name behind a post."""
    position = start
    for mark in _MARK.finditer(folded, start, end):
        yield from _split_words(line, folded, index, position, mark.start())
        yield LineSlice(index, mark.start(), mark.end())
        position = mark.end()
    yield from _split_words(line, folded, index, position, end)


def _split_words(line: str, folded: str, index: int, start: int, end: int) -> Iterator[LineSlice]:
    start, end = _trimmed(line, start, end)
    if start == end:
        return
    if is_person_name(line[start:end]) or _IS_POSITION.fullmatch(folded, start, end):
        yield LineSlice(index, start, end)
        return
    for word in list(re.finditer(r"(?<=\s)\S+", line[start:end]))[-LONGEST_NAME:]:
        behind = start + word.start()
        if line[start:behind].isupper() and not line[behind:end].isupper() and is_person_name(line[behind:end]):
            yield from _split_words(line, folded, index, start, behind)
            yield LineSlice(index, behind, end)
            return
    later = _LATER_POSITION.search(folded, start + 1, end)
    if later is not None and _trimmed(line, start, later.start())[1] > start:
        yield from (LineSlice(index, *_trimmed(line, *part)) for part in ((start, later.start()), (later.start(), end)))
        return
    yield LineSlice(index, start, end)


def _trimmed(line: str, start: int, end: int) -> tuple[int, int]:
    while start < end and line[start] in _EDGES:
        start += 1
    while end > start and line[end - 1] in _EDGES:
        end -= 1
    return start, end
