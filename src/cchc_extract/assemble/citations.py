"""Citations of a document: every mention in its place, and those that are its legal bases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc_extract.assemble.grounding import Ledger
from cchc_extract.normalise.citations import Citation as Found
from cchc_extract.normalise.citations import find_citations
from cchc_extract.plan.base import CodedType, Span
from cchc_extract.plan.model import Citation
from cchc_extract.spans import Piece, locate
from cchc_extract.text.document import Block, Paragraph, TextDocument


def all_texts(document: TextDocument, front: Iterable[Block]) -> Iterator[Piece]:
    """The texts in which a citation may stand, in order: paragraphs, and the cells of tables, each once.

    What a web page prints before or behind the document (`front`) is not its own words.
    """
    foreign = {block.start for block in front}
    for block in document.blocks:
        if block.start in foreign:
            continue
        if isinstance(block, Paragraph):
            piece = document.piece(block.start, block.end)
            if piece is not None:
                yield piece
            continue
        for row in block.rows:
            for cell in row.cells:
                if not cell.continued and (piece := cell.piece(document.plain)) is not None:
                    yield piece


def build_citations(texts: Iterable[Piece], ledger: Ledger) -> list[Citation]:
    """The citations of some texts, in order, duplicates kept."""
    return [_citation(found, piece, ledger) for piece in texts for found in find_citations(piece.text)]


def _citation(found: Found, piece: Piece, ledger: Ledger) -> Citation:
    text, plain = piece.text, ledger.document.plain

    def words(at: tuple[int, int] | None) -> str | None:
        return text[at[0] : at[1]] if at else None

    def spans(at: tuple[int, int] | None) -> list[Span]:
        return ledger.places(locate(plain, piece, at[0], at[1])) if at else []

    whole = (found.start, found.end)
    return Citation(
        text=text[found.start : found.end],
        text_spans=spans(whole),
        document_type=CodedType(code=found.type_code, name=found.type_name, spans=[]),
        number=found.number,
        number_spans=spans(found.number_at),
        issued_on=found.issued_on,
        issuer=words(found.issuer),
        issuer_spans=spans(found.issuer),
        title=words(found.title),
        title_spans=spans(found.title),
        spans=spans(whole),
    )
