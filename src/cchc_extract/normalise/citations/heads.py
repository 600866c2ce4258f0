"""What stands before a number: the word for the kind of document, the word "số", an issuer between them."""

from __future__ import annotations

import re
from typing import NamedTuple

from cchc_extract.normalise.citations.issuer_phrases import issuer_end
from cchc_extract.normalise.citations.kinds import FALLBACK, KIND_OF_WORD, TYPE_WORDS, kind_of_symbol
from cchc_extract.normalise.citations.numbers import NumberMention
from cchc_extract.normalise.document_types import DocumentType
from cchc_extract.normalise.phrases import alternation, whole_words
from cchc_extract.spans import Slice
from cchc_extract.vocabulary.reader import load

_WORDS = load("citations")


class Head(NamedTuple):
    """How a mention of a numbered document begins: where, of what kind, and an issuer printed before the number."""

    start: int
    kind: DocumentType
    issuer: Slice | None
    is_typed: bool
    """Whether a word for the kind is printed; otherwise the symbol says it."""


_NUMBER_WORD = rf"(?:{alternation(_WORDS['number_words']['words'])})"
_TO_NUMBER = re.compile(
    rf"\s*(?:\(\s*)?(?:{_NUMBER_WORD})?[\s:.,…_*]*|(?P<words>(?:\s+[^\W\d_]+){{1,3}})\s+{_NUMBER_WORD}[\s:.…_*]*"
)
"""From the word for the kind to the number; up to three more words may tell which ("Báo cáo thẩm định số …")."""
_NO_MORE_WORDS = whole_words(
    (
        *_WORDS["stops"]["words"],
        *_WORDS["issuer"]["openers"],
        *_WORDS["issuer"]["plurals"],
        *_WORDS["joiners"]["inner"],
        *_WORDS["openers"]["sure"],
    )
)
_LABELLED = re.compile(rf"(?<!\w)({_NUMBER_WORD})[\s:.…_*]*$")
_NO_DOCUMENT = re.compile(
    rf"(?<!\w)(?:{alternation(_WORDS['number_words']['except_after'])})\s*(?:{_NUMBER_WORD})?[\s:.…_*]*$"
)
_OPENER = re.compile(rf"\s+(?:(?:{alternation(_WORDS['issuer']['openers'])})\s+)?")
_BARE_NUMBER = re.compile(
    rf"(?<!\w){_NUMBER_WORD}\s*(?::\s*)?(?P<number>\d{{1,5}}/(?:19|20)\d\d(?![\d/])"
    rf"|\d{{1,5}}(?:\s?-\s?[a-zđ]{{2,6}})?(?=\s*(?:,\s*)?(?:{alternation(_WORDS['dates']['prefixes'])})\s*\d))"
)
BARE_NUMBER_WORDS = "|".join(
    form for word in _WORDS["number_words"]["words"] for form in (word, word.capitalize(), word.upper())
)
_OWN_NUMBER = re.compile(rf"[\s*_|]*{_NUMBER_WORD}[\s:.…_*]*")
LOOK_BACK = 160


def head_before(text: str, folded: str, number: NumberMention, after: int) -> Head | None:
    """The head of the mention whose number is `number`, looked for behind `after`; None if it is no document's.

    A number counts without the word for its kind if its symbol names one, or if it is called a number and its symbol
    has the two parts of a letter's.
    """
    floor = max(after, number.start - LOOK_BACK)
    before = folded[floor : number.start]
    if _NO_DOCUMENT.search(before):
        return None
    typed = _typed(text, folded, floor, number.start)
    symbol_kind = kind_of_symbol(number)
    if typed is not None:
        start, word, issuer = typed
        kind = KIND_OF_WORD.get(word) or symbol_kind or FALLBACK
        return Head(start, kind, issuer, word in KIND_OF_WORD)
    labelled = _LABELLED.search(before)
    if labelled is not None:
        if symbol_kind is None and not re.search(r"[-/]", number.symbol):
            return None
        return Head(floor + labelled.start(), symbol_kind or FALLBACK, None, False)
    if number.serial is None or symbol_kind is None or not re.search(r"[-/]", number.symbol):
        return None
    if number.start and text[number.start - 1].isalnum():
        return None
    return Head(number.start, symbol_kind, None, False)


def bare_head(text: str, folded: str, match: re.Match[str], after: int) -> Head | None:
    """The head of a mention whose number has no symbol ("Công văn số 861 ngày …"): only after a word for its kind."""
    typed = _typed(text, folded, max(after, match.start("number") - LOOK_BACK), match.start("number"))
    if typed is None or typed[1] not in KIND_OF_WORD:
        return None
    start, word, issuer = typed
    return Head(start, KIND_OF_WORD[word], issuer, True)


def bare_numbers(folded: str) -> list[re.Match[str]]:
    """Numbers without a symbol that a date follows; group `number` is the number."""
    return list(_BARE_NUMBER.finditer(folded))


def is_own_number(folded: str, number_start: int) -> bool:
    """Whether the text begins with nothing but "Số" before the number, as a document's own number line does."""
    return bool(_OWN_NUMBER.fullmatch(folded, 0, number_start))


def _typed(text: str, folded: str, floor: int, number_start: int) -> tuple[int, str, Slice | None] | None:
    """The last word for a kind of document before a number that belongs to it: start, word, issuer between."""
    last: re.Match[str] | None = None
    for match in TYPE_WORDS.finditer(folded, floor, number_start):
        last = match
    if last is None:
        return None
    word = " ".join(last[0].split())
    gap = _TO_NUMBER.fullmatch(folded, last.end(), number_start)
    if gap is not None and not (gap["words"] and _NO_MORE_WORDS.search(gap["words"])):
        return last.start(), word, None
    opener = _OPENER.match(folded, last.end(), number_start)
    if opener is None:
        return None
    end = issuer_end(text, folded, opener.end())
    if end is None or end > number_start or not _TO_NUMBER.fullmatch(folded, end, number_start):
        return None
    return last.start(), word, Slice(opener.end(), end)
