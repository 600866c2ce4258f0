"""Deliverables: the products that a task promises, and which documents they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from cchc_extract.normalise.abbreviations import dotted
from cchc_extract.normalise.document_types import DocumentType, TypeMention, type_at, type_of_code
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_BORDER = re.compile(r"[;\n]|\.(?=\s)|[()\[\]“”]")
_OUTER = " \t\r\n;.,:/-–—+*•"
_LEADING = " \t\r\n;.,:-–—+*•"
_COUNT = re.compile(r"\d{1,3}(?![\d%,./-])\s+")
_CODE = re.compile(r"[A-ZĐ][A-ZĐr]{1,2}(?![\w\-/])")
_WORD = re.compile(r"\w+")
_NEAR = 12


@dataclass(frozen=True, slots=True)
class Deliverable:
    """One product: half-open offsets into the value, and the codes of the documents that are delivered, in order."""

    start: int
    end: int
    document_types: tuple[str, ...]


def split_deliverables(text: str) -> tuple[Deliverable, ...]:
    """The products in `text`, the value of a deliverables field, in order.

    They are parted at `;`, at line ends, and at a full stop before a capital, never inside brackets; separators,
    bullets and closing punctuation are no part of them. The codes are those of what is delivered (its head nouns), each
    once, not of what it issues, approves or reports on: "Quyết định ban hành kế hoạch" gives QĐ alone.
    Source: the plan contract, "deliverables".
    """
    folded = fold(text)
    found = []
    for start, end in _pieces(text):
        codes = dict.fromkeys(kind.code for kind in _delivered(text, folded, start, end) if kind.code is not None)
        found.append(Deliverable(start, end, tuple(codes)))
    return tuple(found)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    depth = 0
    start = 0
    for match in _BORDER.finditer(text):
        mark = match[0]
        if mark in "([“":
            depth += 1
        elif mark in ")]”":
            depth = max(0, depth - 1)
        elif not depth and (mark != "." or _ends_sentence(text, match.start())):
            yield from _cut(text, start, match.start())
            start = match.end()
    yield from _cut(text, start, len(text))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start] in _LEADING:
        start += 1
    while end > start and text[end - 1] in _OUTER:
        end -= 1
    if start < end:
        yield start, end


def _ends_sentence(text: str, stop: int) -> bool:
    after = text[stop + 1 : stop + _NEAR].lstrip(_LEADING)
    word = re.search(r"\w+$", text[max(0, stop - _NEAR) : stop])
    return after[:1].isupper() and not (word is not None and word[0] in dotted())


def _delivered(text: str, folded: str, start: int, end: int) -> Iterator[DocumentType]:
    """The types among the head nouns of `text[start:end]`: of its first noun, and of each noun coordinated with it.

    A noun in a list inside the object of a head ("ban hành kế hoạch, quy chế") is no head. It counts as in that list
    unless it alone has a capital, or the list is of what is issued and the noun's type never is.
    """
    listed: _Listed | None = None
    general = _opens_with(folded, start, _table("general", "words"))
    for begin, stop in _chunks(text, folded, start, end):
        noun, mention = _head_of(text, folded, begin, stop)
        upper = text[noun : noun + 1].isupper()
        verb = mention is not None and not upper and _is_verb(folded, mention, general and begin != start)
        if mention is not None and not verb and (listed is None or listed.leaves_out(mention, upper)):
            yield mention.type
            listed = _inner(text, folded, mention.end, stop)
        else:
            listed = listed or _inner(text, folded, noun, stop)


@dataclass(frozen=True, slots=True)
class _Listed:
    """A type named inside the object of a head: how it is written, and whether the head issues it."""

    upper: bool
    issued: bool

    def leaves_out(self, mention: TypeMention, upper: bool) -> bool:
        """`mention` can be no other item of the same list."""
        return (upper and not self.upper) or (self.issued and mention.type.code not in _table("issuing", "issued"))


def _inner(text: str, folded: str, start: int, stop: int) -> _Listed | None:
    """The first type named in a stretch behind its head, but for a word that may be a verb ("văn bản hướng dẫn")."""
    for word in _WORD.finditer(folded, start, stop):
        mention = type_at(folded, word.start())
        upper = text[word.start()].isupper()
        if mention is not None and (upper or not mention.ambiguous):
            between = f" {folded[start : word.start()]} "
            return _Listed(upper, any(f" {verb} " in between for verb in _table("issuing", "verbs")))
    return None


def _chunks(text: str, folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between the joints of a product, brackets left out of account."""
    depth = 0
    begin = start
    for match in _joint().finditer(folded, start, end):
        mark = match[0]
        if mark in "([“":
            depth += 1
        elif mark in ")]”":
            depth = max(0, depth - 1)
        elif not depth and (
            mark != "/" or (text[match.start() - 1].isalpha() and text[match.end() : match.end() + 1].isalpha())
        ):
            if begin < match.start():
                yield begin, match.start()
            begin = match.end()
    yield begin, end


def _head_of(text: str, folded: str, begin: int, stop: int) -> tuple[int, TypeMention | None]:
    """Where the first noun of a stretch stands, behind what may precede it, and the type that it names."""
    at = begin
    while at < stop and not folded[at].isalnum():
        at += 1
    while at < stop:
        mention = _type_or_code(text, folded, at)
        if mention is not None:
            return at, mention if mention.end <= stop else None
        skipped = _COUNT.match(folded, at, stop) or _before().match(folded, at, stop)
        if skipped is None or skipped.end() == at:
            break
        at = skipped.end()
    return at, None


def _type_or_code(text: str, folded: str, at: int) -> TypeMention | None:
    mention = type_at(folded, at)
    if mention is not None:
        return mention
    code = _CODE.match(text, at)
    if code is None or code[0] not in _table("printed", "codes"):
        return None
    kind = type_of_code(code[0])
    return None if kind is None else TypeMention(at, code.end(), kind, False)


def _is_verb(folded: str, mention: TypeMention, in_general_list: bool) -> bool:
    if not mention.ambiguous:
        return False
    return in_general_list or _opens_with(folded, mention.end + 1, _table("general", "to"))


def _opens_with(folded: str, start: int, phrases: frozenset[str]) -> bool:
    return any(
        folded.startswith(p, start) and not folded[start + len(p) : start + len(p) + 1].isalnum() for p in phrases
    )


@cache
def _table(table: str, key: str) -> frozenset[str]:
    return frozenset(load("document_types")[table][key])


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(r"[,/()\[\]“”]|(?<!\w)(?:" + "|".join(sorted(_table("joints", "words"))) + r")(?!\w)")


@cache
def _before() -> re.Pattern[str]:
    phrases = sorted(_table("before", "words") | _table("before", "adverbs"), key=len, reverse=True)
    return re.compile(r"(?:" + "|".join(map(re.escape, phrases)) + r")(?!\w)[\s,]*")
