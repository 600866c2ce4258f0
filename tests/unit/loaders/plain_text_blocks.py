"""What the tests of the plain text loader look at: blocks as short strings."""

from __future__ import annotations

import unicodedata

from cchc_extract.loaders.document import Block, Cell, Paragraph, Table
from cchc_extract.loaders.formats.plain_text import load_text


def words(paragraph: Paragraph) -> str:
    """The paragraph's lines, stripped and joined with `/`; a glued line end with `~`."""
    parts: list[str] = []
    for line in paragraph.lines:
        parts.append(line.text.strip())
        parts.append("~" if line.glued else "/")
    return "".join(parts[:-1])


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text without tables."""
    found = load_text(text).blocks
    assert all(isinstance(block, Paragraph) for block in found)
    return [words(block) for block in found if isinstance(block, Paragraph)]


def cell(cell: Cell) -> str:
    """The cell's paragraphs joined with `¶`, `^` before a continued one, `*n` after one that spans n columns."""
    text = "¶".join(words(paragraph) for paragraph in cell.paragraphs)
    return ("^" if cell.continued else "") + text + (f"*{cell.columns}" if cell.columns > 1 else "")


def rows(table: Table) -> list[list[str]]:
    """The rows of a table, cell by cell."""
    return [[cell(one) for one in row.cells] for row in table.rows]


def tables(text: str) -> list[Table]:
    """The tables of a text."""
    return [block for block in load_text(text).blocks if isinstance(block, Table)]


def only_table(text: str) -> list[list[str]]:
    """The rows of the one table of a text."""
    [table] = tables(text)
    return rows(table)


def lines_of(blocks: tuple[Block, ...]) -> list[str]:
    """All lines of all blocks, in order, tables row by row."""
    found: list[str] = []
    for block in blocks:
        parts = (
            [block]
            if isinstance(block, Paragraph)
            else [paragraph for row in block.rows for one in row.cells for paragraph in one.paragraphs]
        )
        found.extend(line.text for paragraph in parts for line in paragraph.lines)
    return found


def visible(text: str) -> str:
    """The characters of a text that a reader sees, without pipes."""
    return "".join(c for c in text if not c.isspace() and c != "|" and unicodedata.category(c) not in ("Cc", "Cf"))
