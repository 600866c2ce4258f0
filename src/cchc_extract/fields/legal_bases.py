"""Legal bases: the paragraphs of a preamble that name documents, up to the words that issue the plan."""

from __future__ import annotations

from cchc_extract.fields.issuing import issuing_start
from cchc_extract.spans import Piece, cut
from cchc_extract.structure.markers import find_bullet, find_markers
from cchc_extract.structure.titles import opens_legal_basis
from cchc_extract.text.document import Paragraph, TextDocument


def read_legal_bases(document: TextDocument, preamble: list[Paragraph]) -> list[Piece]:
    """The texts in which a preamble's legal bases stand, each cut where the issuing words begin."""
    found = []
    listing = False  # behind "Căn cứ:", whose bases follow as bullets
    for paragraph in preamble:
        start = next((m.rest for m in find_markers(document.plain, paragraph.start, paragraph.end)), paragraph.start)
        text = document.plain[start : paragraph.end]
        if not opens_legal_basis(text):
            listing = listing and find_bullet(document.plain, paragraph.start, paragraph.end) is not None
            if not listing:
                continue
        elif text.endswith(":"):
            listing = True
        issuing = issuing_start(document.plain, paragraph.start, paragraph.end)
        piece = cut(document.plain, start, paragraph.end if issuing is None else issuing)
        if piece is not None:
            found.append(piece)
    return found
