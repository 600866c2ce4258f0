"""Kinds of document, by the words and by the number symbols with which citations name them."""

from __future__ import annotations

from cchc_extract.normalise.citations.numbers import NumberMention
from cchc_extract.normalise.document_types import DocumentType, document_types
from cchc_extract.normalise.phrases import whole_words
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_WORDS = load("citations")
_LAWS = frozenset(_WORDS["laws"]["words"])


def _kinds() -> dict[str, DocumentType]:
    """Every kind but the laws, by its name: those of the annex, then those that only citations name."""
    found = {kind.name: kind for kind in document_types() if kind.name not in _LAWS}
    for entry in _WORDS["types"]:
        code = entry.get("code") or (found[entry["name"]].code if entry["name"] in found else None)
        found[entry["name"]] = DocumentType(code, entry["name"])
    return found


_KINDS = _kinds()
KIND_OF_WORD = {fold(name): kind for name, kind in _KINDS.items()} | {
    fold(word): _KINDS[entry["name"]] for entry in _WORDS["types"] for word in entry["words"]
}
"""The kind that a printed word or phrase names; keys are folded."""

_KIND_OF_SYMBOL = {
    item["symbol"].casefold(): _KINDS[item["name"]]
    for item in load("document_types")["type"]
    if "symbol" in item and item["name"] in _KINDS
} | {symbol.casefold(): _KINDS[entry["name"]] for entry in _WORDS["types"] for symbol in entry["symbols"]}
FALLBACK = _KINDS[_WORDS["fallback"]["name"]]
"""What a number is whose symbol names bodies only."""

TYPE_WORDS = whole_words((*KIND_OF_WORD, *_WORDS["generic"]["words"]))
"""Any word for a kind of document, or for documents in general, as whole words of a folded text."""

KIND_WORDS = whole_words(KIND_OF_WORD)
"""Any word for a kind of document."""


def kind_of_symbol(number: NumberMention) -> DocumentType | None:
    """The kind of document that the number's symbol names, if it names one."""
    return _KIND_OF_SYMBOL.get(number.kind.casefold())


def organ_of(number: NumberMention) -> str:
    """The part of the symbol that stands for the issuing body; a letter's comes first. In lower case, to compare."""
    return (number.organ if kind_of_symbol(number) else number.kind).casefold()
