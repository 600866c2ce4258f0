"""Lines → blocks in reading order: tables where they begin, paragraphs out of all other lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cchc_extract.loaders.document import Block, Cell, Layer, Row, Table
from cchc_extract.loaders.formats.plain_text import (
    box_tables,
    cell_grids,
    cell_tables,
    grid,
    html_tables,
    joining,
    layouts,
    page_breaks,
    pipe_tables,
    space_columns,
    space_tables,
    tab_tables,
)
from cchc_extract.loaders.formats.plain_text import line_shapes as shapes
from cchc_extract.loaders.formats.plain_text.cell_text import cell_paragraphs
from cchc_extract.loaders.formats.plain_text.pipe_tables import CellLines
from cchc_extract.loaders.formats.plain_text.source_lines import SourceLine
from cchc_extract.loaders.formats.plain_text.widths import measure

_REFERENCE = re.compile(r"(?<=\S)[ \t*]*\[\^?(\d{1,3})\]")
_DEFINITION = re.compile(r"\[\^?(\d{1,3})\]")

Chunk = list[SourceLine]


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks of a text, and whether tables drawn with pipes are among them."""

    blocks: tuple[Block, ...]
    pipes: bool


def build(lines: Sequence[SourceLine]) -> Blocks:
    """All blocks of the lines. Every visible character is in one of them, in order, but for what draws tables (pipes,
    rules, tags).

    Page numbers that stood inside a torn paragraph follow it.
    """
    furniture = page_breaks.page_number_lines(lines)
    numbers = {lines[place] for place in furniture}
    parts, pipes = _parts(lines, furniture)
    widths = measure(chunk for part in parts if not isinstance(part, Table) for chunk in part)
    referred = {n for line in lines if "[" in line.bare for n in _REFERENCE.findall(line.bare)}
    blocks: list[Block] = []
    for part in parts:
        if isinstance(part, Table):
            blocks.append(part)
            continue
        joints: list[joining.Joint] = []
        for chunk in part:
            if len(chunk) == 1 and chunk[0] in numbers:
                joints.append(joining.Joint((chunk[0],), layer=Layer.FURNITURE))
            else:
                joints.extend(_noted(joint, referred) for joint in joining.paragraphs(chunk, widths))
        blocks.extend(joint.paragraph() for joint in page_breaks.mend(joints, widths))
    return Blocks(tuple(blocks), pipes)


def _noted(joint: joining.Joint, referred: set[str]) -> joining.Joint:
    """The paragraph as a footnote if it begins with a number that the text refers to."""
    found = _DEFINITION.match(joint.first.bare)
    if found is not None and found.group(1) in referred and shapes.is_footnote(joint.first.bare):
        return replace(joint, layer=Layer.NOTE)
    return joint


def _parts(lines: Sequence[SourceLine], furniture: frozenset[int]) -> tuple[list[Table | list[Chunk]], bool]:
    """Tables, and the chunks of lines between them: lines that no blank line, page break or page number separates."""
    parts: list[Table | list[Chunk]] = []
    prose: list[Chunk] = []
    chunk: Chunk = []
    pipes = False

    def close_chunk() -> None:
        nonlocal chunk
        if chunk:
            prose.append(chunk)
            chunk = []

    def add_table(table: Table) -> None:
        nonlocal prose
        close_chunk()
        if prose:
            parts.append(prose)
            prose = []
        parts.append(table)

    def add_line(line: SourceLine, place: int | None) -> None:
        if line.new_page or line.blank:
            close_chunk()
        if line.blank:
            return
        if place is not None and place in furniture:
            close_chunk()
            prose.append([line])
        else:
            chunk.append(line)

    place = 0
    while place < len(lines):
        line = lines[place]
        if "|" in line.raw:
            region = cell_tables.region_at(lines, place)
            if region is not None:
                pipes = True
                for part in region.parts:
                    if isinstance(part, cell_grids.RawTable):
                        for table in _cell_tables(part):
                            add_table(table)
                    else:
                        for text in part:
                            add_line(text, None)
                        close_chunk()
                place = region.end
                continue
            piped = pipe_tables.table_at(lines, place)
            if piped is not None:
                pipes = True
                add_table(_line_table(piped.rows, frozenset()))
                place = piped.end
                continue
        elif "\t" in line.raw:
            tabbed = tab_tables.table_at(lines, place, furniture)
            if tabbed is not None:
                add_table(_line_table(tabbed.rows, tabbed.split))
                place = tabbed.end
                continue
        drawn = _drawn_table(lines, place)
        if drawn is not None:
            pipes = pipes or line.raw.lstrip().startswith(("+", "<"))
            add_table(_line_table(drawn.rows, frozenset()))
            place = drawn.end
            continue
        beside = space_columns.columns_at(lines, place)
        if beside is not None:
            add_table(_line_table([[beside.left, beside.right]], frozenset()))
            place = beside.end
            continue
        add_line(line, place)
        place += 1
    close_chunk()
    if prose:
        parts.append(prose)
    return parts, pipes


def _drawn_table(lines: Sequence[SourceLine], place: int) -> pipe_tables.PipeTable | None:
    """The box table, HTML table or table of spaces that begins at a line."""
    raw = lines[place].raw
    if "+-" in raw or "+=" in raw:
        return box_tables.table_at(lines, place)
    if "<" in raw:
        return html_tables.table_at(lines, place)
    return space_tables.table_at(lines, place) if "  " in raw else None


def _cell_tables(raw: cell_grids.RawTable) -> list[Table]:
    """The tables of one reading: without empty rows at its end, a letterhead apart; none if nothing is written."""
    rows = list(raw.rows)
    while rows and not any(rows[-1]):
        rows.pop()
    cuts = layouts.cut_out(rows) if rows else []
    if len(cuts) < 2:
        return [_cell_table(rows, raw.columns)] if rows else []
    return [_cell_table(rows[start:end], max(len(row) for row in rows[start:end])) for start, end in cuts]


def _cell_table(raw: Sequence[Sequence[CellLines]], columns: int) -> Table:
    layout = layouts.is_layout(raw)
    rows = [Row(tuple(_cell(cell, layout=layout) for cell in row)) for row in grid.resolve(raw, columns)]
    return Table(tuple(rows), ruled=not layout)


def _line_table(rows: Sequence[Sequence[CellLines]], split: frozenset[int]) -> Table:
    """A table whose rows are lines of text: missing cells are empty ones at the end, a lone cell spans the table."""
    layout = layouts.is_layout(rows)
    whole = layouts.as_columns(rows) if layout else rows
    columns = max(len(row) for row in whole)
    made: list[Row] = []
    for n, row in enumerate(whole):
        if len(row) == 1:
            cells: list[grid.GridCell] = [grid.GridCell(row[0], columns)]
        else:
            cells = [grid.GridCell(cell) for cell in row] + [grid.GridCell([])] * (columns - len(row))
        made.append(Row(tuple(_cell(cell, layout=layout) for cell in cells), split=n in split))
    return Table(tuple(made), ruled=not layout)


def _cell(cell: grid.GridCell, *, layout: bool) -> Cell:
    return Cell(cell_paragraphs(cell.lines, layout=layout), columns=cell.columns, continued=cell.continued)
