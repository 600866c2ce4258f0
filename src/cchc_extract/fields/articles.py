"""The articles of a decision: number and text, without "Điều n."."""

from __future__ import annotations

from cchc_extract.spans import Piece, Slice, cut, join
from cchc_extract.structure.markers import Scheme, find_markers
from cchc_extract.text.document import Block, Paragraph, TextDocument


def read_articles(document: TextDocument, blocks: list[Block]) -> list[tuple[Piece, Piece, Slice]]:
    """Each article's number, text and whole; paragraphs without "Điều" belong to the article before them."""
    plain = document.plain
    articles: list[tuple[Piece, list[Piece], int, int]] = []
    for block in blocks:
        if not isinstance(block, Paragraph):
            continue
        marker = next((m for m in find_markers(plain, block.start, block.end) if m.scheme is Scheme.ARTICLE), None)
        text = cut(plain, marker.rest if marker else block.start, block.end)
        if marker is not None:
            articles.append((Piece(marker.number, (marker.digits,)), [text] if text else [], block.start, block.end))
        elif articles and text is not None:
            number, texts, start, _ = articles[-1]
            articles[-1] = (number, [*texts, text], start, block.end)
    return [
        (number, text, Slice(start, end)) for number, texts, start, end in articles if (text := join(texts)) is not None
    ]
