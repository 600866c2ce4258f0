"""The number in a document's own letterhead: "Số:      /KH-UBND", "Số 12-KH/TU", "Số: 09/2009/CT-UBND"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cchc_extract.normalise.citations.numbers import NumberMention, find_numbers
from cchc_extract.normalise.phrases import alternation
from cchc_extract.spans import Slice
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_LABEL = re.compile(
    rf"(?:^|[\t\n|]|\s{{2}})[\s*_]*(?:{alternation(load('citations')['number_words']['words'])})[\s*_]*[:.]?[\s*_.…]*"
)


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A document's own number.

    `text` is the number as printed without the word before it, without inner white space and with plain dashes
    ("/KH-UBND" where no serial is filled in); `serial` and `year` are None where blank. `at` is where all of it stands.
    """

    text: str
    serial: str | None
    year: str | None
    symbol: str
    at: Slice


def find_document_number(text: str) -> DocumentNumber | None:
    """The number that a letterhead line gives, or None.

    The line must say that it is one ("Số"), at its beginning or at the beginning of a column (after a tab, a bar, a
    line break or two spaces); a cited document's number inside a sentence is never taken.
    """
    folded = fold(text)
    labels = {match.end() for match in _LABEL.finditer(folded) if _is_label(text[match.start() : match.end()])}
    if not labels:
        return None
    for mention in find_numbers(text):
        if mention.start in labels:
            return _own(mention)
    return None


def _is_label(words: str) -> bool:
    """In capitals and without a colon it is a wrapped name's ("ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH ⏎ SỐ 15/QĐ-SCT")."""
    return not words.isupper() or ":" in words


def _own(mention: NumberMention) -> DocumentNumber:
    at = Slice(mention.start, mention.end)
    return DocumentNumber(mention.text, mention.serial, mention.year, mention.symbol, at)
