"""Document types of Decree 30/2020/NĐ-CP: codes, names and symbols."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A type: its code (None for laws and Party conclusions) and its printed name in sentence case."""

    code: str | None
    name: str


@dataclass(frozen=True, slots=True)
class TypeMention:
    """A type named at `[start, end)` of a text."""

    start: int
    end: int
    type: DocumentType
    ambiguous: bool
    """In lower case the word may be a verb."""


@dataclass(frozen=True, slots=True)
class _Entry:
    words: tuple[str, ...]
    type: DocumentType
    not_before: tuple[str, ...]
    ambiguous: bool


@cache
def document_types() -> tuple[DocumentType, ...]:
    """Every type, in the order of annex III, then those beyond it."""
    return tuple(DocumentType(item.get("code"), item["name"]) for item in load("document_types")["type"])


@cache
def _by_name() -> dict[str, DocumentType]:
    return {fold(t.name): t for t in document_types()}


@cache
def _by_symbol() -> dict[str, DocumentType]:
    types = load("document_types")["type"]
    return {item["symbol"]: DocumentType(item.get("code"), item["name"]) for item in types if "symbol" in item}


@cache
def _by_first_word() -> dict[str, tuple[_Entry, ...]]:
    found: dict[str, list[_Entry]] = {}
    for item in load("document_types")["type"]:
        kind = DocumentType(item.get("code"), item["name"])
        for name in (item["name"], *item.get("also", ())):
            words = tuple(fold(name).split())
            entry = _Entry(words, kind, tuple(item.get("not_before", ())), item.get("ambiguous", False))
            found.setdefault(words[0], []).append(entry)
    return {first: tuple(sorted(entries, key=lambda e: -len(e.words))) for first, entries in found.items()}


def type_named(name: str) -> DocumentType | None:
    """The type whose whole name is `name`, in any case: "KẾ HOẠCH" gives KH."""
    return _by_name().get(" ".join(fold(name).split()))


def type_of_code(code: str) -> DocumentType | None:
    """The type with this very code ("QyĐ" is not "QĐ")."""
    return next((t for t in document_types() if t.code == code), None)


def type_of_symbol(symbol: str) -> DocumentType | None:
    """The type that a document's symbol begins with: "KH-UBND" gives KH, "QĐ-TTg" QĐ, "NĐ-CP" NĐ.

    None where the symbol names a body only, as that of a công văn does ("UBND-NC").
    """
    head = re.split(r"[-–/]", symbol.strip().lstrip("/"), maxsplit=1)[0].strip()
    return _by_symbol().get(head)


def type_at(folded: str, start: int) -> TypeMention | None:
    """The type whose name stands at `start` of `folded` (a text as `fold` gives it), the longest one; None if none.

    A name that its next words make something else is none ("chương trình phát thanh").
    """
    first = _WORD.match(folded, start)
    if first is None:
        return None
    for entry in _by_first_word().get(first[0], ()):
        end = last = start
        for word in entry.words:
            match = _WORD.match(folded, end)
            if match is None or match[0] != word:
                break
            last = match.end()
            end = last + 1 if folded[last : last + 1].isspace() else last
        else:
            if entry.not_before and folded.startswith(entry.not_before, end):
                continue
            return TypeMention(start, last, entry.type, entry.ambiguous)
    return None
