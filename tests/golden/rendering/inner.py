"""The inner stages: the document as text, and the tree of numbers and bullets."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.loaders.document import Layer
from cchc_extract.pipeline import stages
from cchc_extract.structure.outline import Node, NodeKind, outline
from cchc_extract.text.document import Cell, Paragraph, Row, Table, TextDocument
from rendering.tree import Branch, branch


def text_of(passage: str) -> Iterator[Branch]:
    """The blocks: paragraphs with their words, tables with their rows."""
    document = stages(passage.encode()).text
    for block in document.blocks:
        if isinstance(block, Table):
            yield branch("table", "", [_row(document, row) for row in block.rows])
        else:
            yield branch(_kind(block), document.plain[block.start : block.end])


def _kind(paragraph: Paragraph) -> str:
    if paragraph.layer is not Layer.BODY:
        return str(paragraph.layer)
    return "paragraph" if paragraph.column is None else f"column {paragraph.column + 1}"


def _row(document: TextDocument, row: Row) -> Branch:
    key = "repeated head" if row.repeated else "row"
    return branch(key, " | ".join(_cell(document, cell) for cell in row.cells))


def _cell(document: TextDocument, cell: Cell) -> str:
    piece = cell.piece(document.plain)
    notes = ["as above"] if cell.continued else [] if piece is not None else ["empty"]
    notes += [f"{cell.columns} columns"] if cell.columns > 1 else []
    words = "" if piece is None or cell.continued else piece.text
    return " ".join([*([words] if words else []), *(f"[{note}]" for note in notes)])


def outline_of(passage: str) -> Iterator[Branch]:
    """Items under their number, bullets under their mark, other paragraphs as such."""
    document = stages(passage.encode()).text
    return _nodes(document, outline(document, document.blocks))


def _nodes(document: TextDocument, node: Node) -> Iterator[Branch]:
    for child in node.children:
        words = document.plain[child.start : child.end].strip()
        if child.kind is NodeKind.ITEM and child.marker is not None:
            key = child.marker.number
        elif child.kind is NodeKind.BULLET and child.bullet is not None:
            key = child.bullet.kind
        elif child.table is not None:
            key, words = "table", f"{len(child.table.rows)} rows"
        else:
            key = "paragraph"
        yield branch(key, words, _nodes(document, child))
