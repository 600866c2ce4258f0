"""The note under an attached document's title that names the document which issues it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cchc_extract.normalise.citations.finder import find_citations
from cchc_extract.normalise.citations.records import Citation
from cchc_extract.normalise.phrases import alternation
from cchc_extract.spans import Slice
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_ATTACHED = re.compile(rf"(?<!\w)(?:{alternation(load('layout')['attached']['phrases'])})(?!\w)\s*")
_OPENING = re.compile(r"[*_]*[(\[][*_\s]*$")
_CLOSING = re.compile(r"[)\]][*_.]*")
LONGEST_REST = 300


@dataclass(frozen=True, slots=True)
class PromulgationNote:
    """What "(Ban hành kèm theo Quyết định số: /QĐ-UBND ngày /01/2024 của …)" says; offsets into the text searched.

    `at` is the whole note with its brackets; `citation` the document named, whose `issued_on_at` is the date as
    printed ("ngày /01/2024") and whose `issued_on` is its EDTF form.
    """

    at: Slice
    citation: Citation


def find_promulgation_note(text: str) -> PromulgationNote | None:
    """The first note in `text` that a numbered document issues or carries what the text heads; None if there is none.

    "Ban hành kèm theo Quyết định này" names no document and gives none.
    """
    folded = fold(text)
    citations = None
    for attached in _ATTACHED.finditer(folded):
        if citations is None:
            citations = find_citations(text)
        for citation in citations:
            if citation.start == attached.end():
                return PromulgationNote(_with_brackets(text, attached.start(), citation.end), citation)
    return None


def _with_brackets(text: str, start: int, end: int) -> Slice:
    """The note from its opening to its closing bracket, where it stands in brackets."""
    opening = _OPENING.search(text, max(0, start - 6), start)
    if opening is None:
        return Slice(start, end)
    closing = _CLOSING.search(text, end, end + LONGEST_REST)
    return Slice(opening.start(), closing.end() if closing else end)
