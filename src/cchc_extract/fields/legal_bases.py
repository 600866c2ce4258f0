"""Legal bases: the paragraphs of a preamble that name documents, up to the words that issue the plan."""

from __future__ import annotations

from functools import cache

import regex

from cchc_extract.spans import Piece, cut
from cchc_extract.structure.titles import opens_legal_basis
from cchc_extract.text.document import Paragraph, TextDocument
from cchc_extract.vocabulary.reader import load


def read_legal_bases(document: TextDocument, preamble: list[Paragraph]) -> list[Piece]:
    """The texts in which a preamble's legal bases stand, each cut where the issuing words begin."""
    found = []
    for paragraph in preamble:
        if not opens_legal_basis(document.plain[paragraph.start : paragraph.end]):
            continue
        issuing = _issuing().search(document.plain, paragraph.start, paragraph.end)
        piece = cut(document.plain, paragraph.start, issuing.start() if issuing else paragraph.end)
        if piece is not None:
            found.append(piece)
    return found


@cache
def _issuing() -> regex.Pattern[str]:
    """A clause that names a body and says that it issues: "…. UBND xã An Lạc ban hành Kế hoạch"."""
    issuing = load("layout")["issuing"]
    verbs = "|".join(issuing["phrases"])
    bodies = "|".join(issuing["bodies"])
    return regex.compile(rf"(?<=[.,;]\\s)(?:{bodies})\\b[^.;]{{0,120}}?\\s(?:{verbs})\\s(?:kế hoạch|chương trình|đề án|phương án)".replace("\\\\", "\\"), regex.I)
