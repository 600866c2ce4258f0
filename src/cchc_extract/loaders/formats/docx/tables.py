"""Tables: rows and cells on the grid, merged cells, nested tables (ECMA-376, 17.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from cchc_extract.loaders.document import Block, Cell, Paragraph, Row, Table
from cchc_extract.loaders.formats.docx.borders import Edges, is_drawn, read_edges, style_edges
from cchc_extract.loaders.formats.docx.names import (
    ALTERNATE_CONTENT,
    CHOICE,
    DEL,
    FALLBACK,
    MOVE_FROM,
    TBL,
    TBL_BORDERS,
    TBL_PR,
    TBL_PR_EX,
    TBL_STYLE,
    TC,
    TC_BORDERS,
    TC_PR,
    TR,
    TR_PR,
    VAL,
    is_on,
    w,
    whole,
)
from cchc_extract.loaders.formats.docx.styles import Styles

MAX_COLUMNS = 1000
"""More grid columns than Word allows (63); a larger span is damage."""

_GRID_SPAN = w("gridSpan")
_GRID_BEFORE = w("gridBefore")
_GRID_AFTER = w("gridAfter")
_V_MERGE = w("vMerge")
_H_MERGE = w("hMerge")
_CELL_DEL = w("cellDel")
_CELL_MERGE = w("cellMerge")
_TBL_HEADER = w("tblHeader")
_HIDDEN = w("hidden")
_CONTINUE = ("continue", "cont")


@dataclass(slots=True)
class _Slot:
    """A cell on the grid before it is read; without an element, a stretch of the grid that holds no cell."""

    element: etree._Element | None
    start: int
    columns: int
    edges: Edges
    merge: str | None = None  # "restart" or "continue": part of a cell merged down


@dataclass(frozen=True, slots=True)
class _RowLayout:
    slots: list[_Slot]
    edges: Edges
    header: bool


def read_table(
    table: etree._Element, styles: Styles, read_cell: Callable[[etree._Element], list[Block]]
) -> list[Block]:
    """The blocks that a table gives: itself, its content if it is one cell around another table, nothing if empty.

    `read_cell` is called once for each visible cell, in reading order. A row that a tracked change deleted, or that is
    hidden, is left out.
    """
    layouts = [layout for element in _children(table, TR) if (layout := _layout(element)) is not None]
    edges = _table_edges(table, styles)
    rows: list[Row] = []
    open_merges: set[tuple[int, int]] = set()
    drawn = cells = 0
    for index, layout in enumerate(layouts):
        row_edges = edges | layout.edges
        row: list[Cell] = []
        merges: set[tuple[int, int]] = set()
        for position, slot in enumerate(layout.slots):
            place = (slot.start, slot.columns)
            if slot.merge:
                merges.add(place)
            if slot.element is None:
                row.append(Cell(columns=slot.columns))
                continue
            if slot.merge == "continue" and place in open_merges:
                row.append(Cell(columns=slot.columns, continued=True))
                continue
            cells += 1
            drawn += is_drawn(
                slot.edges,
                row_edges,
                first_row=index == 0,
                last_row=index == len(layouts) - 1,
                first=position == 0,
                last=position == len(layout.slots) - 1,
            )
            blocks = read_cell(slot.element)
            if len(layouts) == 1 and len(layout.slots) == 1 and any(isinstance(block, Table) for block in blocks):
                return blocks  # a frame around a table, as editors put around a whole page, is no table itself
            row.append(Cell(tuple(flatten(blocks)), slot.columns))
        open_merges = merges
        rows.append(Row(tuple(row), header=layout.header))
    if not any(cell.paragraphs for row_read in rows for cell in row_read.cells):
        return []
    # A letterhead with a rule under one of its cells is a layout still: lines must be drawn at half of the cells.
    return [Table(tuple(rows), ruled=drawn * 2 >= cells)]


def flatten(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """The paragraphs of blocks, those of a table row by row."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from cell.paragraphs


def _children(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, also inside content controls and other wrappers."""
    for child in parent:
        tag = child.tag
        if tag == name:
            yield child
        elif tag == ALTERNATE_CONTENT:
            rendering = child.find(CHOICE) if child.find(CHOICE) is not None else child.find(FALLBACK)
            if rendering is not None:
                yield from _children(rendering, name)
        elif tag not in (DEL, MOVE_FROM, TBL, TC) and len(child):
            yield from _children(child, name)


def _layout(row: etree._Element) -> _RowLayout | None:
    """The cells of a row at their places on the grid; None if the row is not shown."""
    before = after = 0
    header = False
    properties = row.find(TR_PR)
    for child in () if properties is None else properties:
        tag = child.tag
        if tag == DEL or (tag == _HIDDEN and is_on(child.get(VAL))):
            return None
        if tag == _TBL_HEADER:
            header = is_on(child.get(VAL))
        elif tag == _GRID_BEFORE:
            before = _columns(child, 0)
        elif tag == _GRID_AFTER:
            after = _columns(child, 0)
    slots = [_Slot(None, 0, before, {})] if before else []
    start = before
    for element in _children(row, TC):
        slot, covered = _slot(element, start)
        if slot is None:
            continue
        start += slot.columns
        if covered and slots and slots[-1].element is not None:
            slots[-1].columns += slot.columns
        else:
            slots.append(slot)
    if after:
        slots.append(_Slot(None, start, after, {}))
    exceptions = row.find(f"{TBL_PR_EX}/{TBL_BORDERS}")
    return _RowLayout(slots, read_edges(exceptions), header) if slots else None


def _slot(cell: etree._Element, start: int) -> tuple[_Slot | None, bool]:
    """A cell at its place, and whether the cell before it covers it; None if a tracked change deleted it."""
    slot, covered = _Slot(cell, start, 1, {}), False
    properties = cell.find(TC_PR)
    for child in () if properties is None else properties:
        tag = child.tag
        if tag == _CELL_DEL:
            return None, False
        if tag == _GRID_SPAN:
            slot.columns = _columns(child, 1)
        elif tag == _V_MERGE:
            slot.merge = "restart" if child.get(VAL) == "restart" else "continue"
        elif tag == _CELL_MERGE:
            slot.merge = "continue" if child.get(w("vMerge")) in _CONTINUE else "restart"
        elif tag == _H_MERGE:
            covered = child.get(VAL) != "restart"
        elif tag == TC_BORDERS:
            slot.edges = read_edges(child)
    return slot, covered


def _columns(element: etree._Element, least: int) -> int:
    return min(max(whole(element.get(VAL)) or least, least), MAX_COLUMNS)


def _table_edges(table: etree._Element, styles: Styles) -> Edges:
    properties = table.find(TBL_PR)
    if properties is None:
        return {}
    style = properties.find(TBL_STYLE)
    inherited = {} if style is None else style_edges(styles, style.get(VAL, ""))
    return inherited | read_edges(properties.find(TBL_BORDERS))
