"""Loaded blocks → the text document: every character cleaned, placed and given to one block."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from cchc_extract.loaders import document as raw
from cchc_extract.spans import Slice
from cchc_extract.text.cleaning import Cleaned, clean
from cchc_extract.text.document import Block, Cell, Paragraph, Row, Segment, Table, TextDocument
from cchc_extract.text.glue import unglue
from cchc_extract.text.layout import in_reading_order, is_layout, rows_of
from cchc_extract.text.rows import whole_rows
from cchc_extract.text.tears import mend

# A word cut at the line's end: a hyphen right after a letter or digit, and what goes on is a capital or a digit, as in
# document numbers and year ranges ("05/CT-⏎UBND", "2021-⏎2025"); before a small letter the writer's hyphen had a space.
_CUT = re.compile(r"[^\W_]-$")


def build(loaded: raw.LoadedDocument) -> TextDocument:
    """The text document of what a loader read. Every visible character of the blocks is in it, once, in their order."""
    builder = _Builder()
    for block in mend(loaded.blocks):
        if isinstance(block, raw.Paragraph):
            builder.paragraph(block)
        elif is_layout(block):
            for column, cell in in_reading_order(block):
                for paragraph in cell.paragraphs:
                    builder.paragraph(paragraph, column=column)
        else:
            builder.table(block)
    return TextDocument(
        plain="".join(builder.parts),
        blocks=tuple(builder.blocks),
        segments=tuple(builder.segments),
        format=loaded.format,
        loader=loaded.loader,
        encoding=loaded.encoding,
        pages=loaded.pages,
        ocr=loaded.ocr,
        findings=loaded.findings,
    )


class _Builder:
    """Appends to the plain text and keeps the books: positions, segments, blocks."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.position = 0
        self.blocks: list[Block] = []
        self.segments: list[Segment] = []

    def paragraph(self, paragraph: raw.Paragraph, *, column: int | None = None) -> None:
        """One paragraph a line; a paragraph in which headings were glued together gives several."""
        for part in unglue(_composed(paragraph)):
            written = self._write(part.lines)
            if written is not None:
                self._append("\n")
                bold, italic, centred = part.bold, part.italic, part.centred
                self.blocks.append(Paragraph(written.start, written.end, part.layer, bold, italic, centred, column))

    def table(self, table: raw.Table) -> None:
        """One row a line, with tabs between its cells."""
        table = replace(table, rows=rows_of(table))
        start = self.position
        above: dict[int, Cell] = {}
        rows: list[Row] = []
        for row, repeated in whole_rows(table):
            line = self.position
            cells: list[Cell] = []
            column = 0
            for index, cell in enumerate(row.cells):
                if index:
                    self._append("\t")
                if cell.continued and column in above:
                    cells.append(replace(above[column], columns=cell.columns, continued=True))
                else:
                    cells.append(self._cell(cell))
                    above[column] = cells[-1]
                column += cell.columns
            end = self.position
            self._append("\n")
            rows.append(Row(line, end, tuple(cells), repeated))
        if rows:
            self.blocks.append(Table(start, rows[-1].end, tuple(rows)))

    def _cell(self, cell: raw.Cell) -> Cell:
        slices: list[Slice] = []
        for paragraph in cell.paragraphs:
            before = self.position
            if slices:
                self._append(" ")
            written = self._write(_composed(paragraph).lines)
            if written is None:
                self._retract(before)
            else:
                slices.append(written)
        bold = bool(cell.paragraphs) and all(p.bold for p in cell.paragraphs)
        return Cell(tuple(slices), cell.columns, bold=bold)

    def _write(self, lines: tuple[raw.Line, ...]) -> Slice | None:
        """Writes the lines of one paragraph, joined; None if nothing of them is visible."""
        start = self.position
        joined = _Joined(lines)
        whole = clean(joined.text)
        if not whole.text:
            return None
        self._append(whole.text)
        self.segments += joined.segments(whole, start)
        return Slice(start, self.position)

    def _append(self, text: str) -> None:
        self.parts.append(text)
        self.position += len(text)

    def _retract(self, position: int) -> None:
        while self.position > position:
            self.position -= len(self.parts.pop())


class _Joined:
    """The raw lines of a paragraph as one string, and which line each character came from."""

    def __init__(self, lines: tuple[raw.Line, ...]) -> None:
        self.lines = lines
        self.starts: list[int] = []
        parts: list[str] = []
        length = 0
        for index, line in enumerate(lines):
            if index:
                glued = lines[index - 1].glued or _cut_before(parts[-1], line.text)
                separator = "" if glued else " "
                if glued:
                    trimmed = parts[-1].rstrip()
                    length -= len(parts[-1]) - len(trimmed)
                    parts[-1] = trimmed
                parts.append(separator)
                length += len(separator)
            self.starts.append(length)
            parts.append(line.text.lstrip() if index and parts[-1] == "" else line.text)
            length += len(parts[-1])
        self.text = "".join(parts)

    def segments(self, cleaned: Cleaned, start: int) -> list[Segment]:
        """One segment a line, for the cleaned text that begins at `start` in the plain text."""
        if len(self.lines) == 1 and not self.lines[0].lefts:
            line = self.lines[0]
            return [Segment(start, start + len(cleaned.text), line.page, line.number, line.top, line.bottom, (), ())]
        found: list[Segment] = []
        index = 0
        origins = cleaned.origins
        bounds = [*self.starts[1:], len(self.text) + 1]
        for line, first, bound in zip(self.lines, self.starts, bounds, strict=True):
            begin = index
            index = bisect_left(origins, bound, begin)  # origins never decrease
            if index > begin:
                shift = len(line.text) - len(line.text.lstrip()) if first and self.text[first - 1 : first] != " " else 0
                found.append(_segment(line, origins[begin:index], first - shift, start + begin))
        return found


def _segment(line: raw.Line, origins: tuple[int, ...] | range, first: int, start: int) -> Segment:
    lefts: Sequence[float] = ()
    rights: Sequence[float] = ()
    if line.lefts and isinstance(origins, range) and first <= origins.start and origins.stop - first <= len(line.lefts):
        within = slice(origins.start - first, origins.stop - first)
        lefts, rights = line.lefts[within], line.rights[within]
    elif line.lefts:
        last = len(line.lefts) - 1
        columns = [min(max(origin - first, 0), last) for origin in origins]
        lefts = array("f", [line.lefts[c] for c in columns])
        rights = array("f", [line.rights[c] for c in columns])
    return Segment(start, start + len(origins), line.page, line.number, line.top, line.bottom, lefts, rights)


def _cut_before(line: str, following: str) -> bool:
    head = following.lstrip()[:1]
    return bool(_CUT.search(line.rstrip())) and (head.isupper() or head.isdigit())


def _composed(paragraph: raw.Paragraph) -> raw.Paragraph:
    """Composed letters where characters have no boxes to keep in step (text files, DOCX)."""
    if all(line.lefts or unicodedata.is_normalized("NFC", line.text) for line in paragraph.lines):
        return paragraph
    lines = tuple(
        line if line.lefts else replace(line, text=unicodedata.normalize("NFC", line.text)) for line in paragraph.lines
    )
    return replace(paragraph, lines=lines)
