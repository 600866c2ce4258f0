"""Milestones: which product is due by which of a task's deadlines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from cchc_extract.normalise.deliverables import split_deliverables
from cchc_extract.normalise.document_types import type_at
from cchc_extract.normalise.phrases import alternation, whole_words
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_WORD = re.compile(r"\w+")
_EDGES = " \t\r\n.,;:-–"
_LONG = 4
"""Words (syllables) from its beginning that an action without a document type must share with a product."""


@dataclass(frozen=True, slots=True)
class Milestone:
    """A deadline whose action is known, and its product, both by index; `item` is None where none is surely meant."""

    deadline: int
    item: int | None


@dataclass(frozen=True, slots=True)
class Product:
    """A product as a task lists it: its words, and the codes of the documents that it is."""

    text: str
    document_types: tuple[str, ...]


def pair_milestones(actions: Sequence[str | None], products: Sequence[Product]) -> tuple[Milestone, ...]:
    """A milestone for each of `actions` (one a deadline, None where a deadline has none), in order.

    None at all where there is nothing to tell apart (one deadline and one product), and where no action names a
    product. An action has the one product of the document type that it brings about ("ban hành kế hoạch"); if several
    are of the type, the only one that has all its words; if none is, the one that issues such a document ("Quyết định
    ban hành kế hoạch"). An action that names no document has the one product, no report, that repeats its first four
    words.
    """
    if len(actions) < 2 and len(products) < 2:
        return ()
    found = [Milestone(i, _product_of(action, products)) for i, action in enumerate(actions) if action]
    return tuple(found) if any(milestone.item is not None for milestone in found) else ()


def _product_of(action: str, products: Sequence[Product]) -> int | None:
    types = _types_of(action)
    if types:
        same = [i for i, product in enumerate(products) if not types.isdisjoint(product.document_types)]
        same = same or [i for i, product in enumerate(products) if _issues(product.text, types)]
        return _only(same) if len(same) < 2 else _only([i for i in same if _has_all_words(products[i].text, action)])
    if fold(action).strip(_EDGES) in _alone():
        issued = frozenset(load("document_types")["issuing"]["issued"])
        return _only([i for i, product in enumerate(products) if not issued.isdisjoint(product.document_types)])
    opening = _words(action)[:_LONG]
    if len(opening) < _LONG:
        return None
    reports = frozenset(load("milestones")["reporting"]["types"])
    others = [i for i, product in enumerate(products) if reports.isdisjoint(product.document_types)]
    return _only([i for i in others if _repeats(products[i].text, opening)])


def _only(found: Sequence[int]) -> int | None:
    return found[0] if len(found) == 1 else None


def _types_of(action: str) -> frozenset[str]:
    """The codes of the documents that an action brings about."""
    verbs = _producing().match(fold(action))
    rest = action[verbs.end() :] if verbs else action
    return frozenset(code for product in split_deliverables(rest) for code in product.document_types)


def _issues(text: str, types: frozenset[str]) -> bool:
    """A document of one of `types` is named behind a verb that issues it."""
    folded = fold(text)
    verb = _issuing().search(folded)
    if verb is None:
        return False
    mentions = (type_at(folded, word.start()) for word in _WORD.finditer(folded, verb.end()))
    return any(mention is not None and mention.type.code in types for mention in mentions)


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _has_all_words(text: str, action: str) -> bool:
    return set(_words(action)) <= set(_words(text))


def _repeats(text: str, opening: list[str]) -> bool:
    return f" {' '.join(opening)} " in f" {' '.join(_words(text))} "


@cache
def _producing() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{alternation(load('milestones')['producing']['verbs'])})(?!\w)")


@cache
def _issuing() -> re.Pattern[str]:
    return whole_words(load("document_types")["issuing"]["verbs"])


@cache
def _alone() -> frozenset[str]:
    return frozenset(map(fold, load("milestones")["issuing"]["alone"]))
