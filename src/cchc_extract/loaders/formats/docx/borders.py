"""Whether a table's lines are drawn: borders of its style, of the table, of a row's exceptions and of each cell."""

from __future__ import annotations

from lxml import etree

from cchc_extract.loaders.formats.docx.names import TBL_BORDERS, TBL_PR, TC_BORDERS, TC_PR, VAL, w
from cchc_extract.loaders.formats.docx.styles import Styles

Edges = dict[str, bool]
"""The edges that say something about their line: "top", "bottom", "left", "right", "insideH", "insideV"."""

_EDGES = {
    w("top"): "top",
    w("bottom"): "bottom",
    w("left"): "left",
    w("start"): "left",
    w("right"): "right",
    w("end"): "right",
    w("insideH"): "insideH",
    w("insideV"): "insideV",
}
_COLOR = w("color")
_CONDITIONAL = w("tblStylePr")


def read_edges(borders: etree._Element | None) -> Edges:
    """Which edges are drawn and which are switched off. A white line is not drawn: nobody sees it."""
    found: Edges = {}
    for border in () if borders is None else borders:
        edge = _EDGES.get(border.tag)
        if edge is not None:
            white = border.get(_COLOR, "").upper() == "FFFFFF"
            found[edge] = border.get(VAL, "none") not in ("none", "nil") and not white
    return found


def style_edges(styles: Styles, style: str) -> Edges:
    """The edges that a table style draws; lines of a part of the table (its first row, a band) count as inner lines."""
    found: Edges = {}
    for _, element in styles.chain(style):
        found = read_edges(element.find(f"{TBL_PR}/{TBL_BORDERS}")) | found
        for part in element.iterchildren(_CONDITIONAL):
            if any(read_edges(part.find(f"{TC_PR}/{TC_BORDERS}")).values()):
                found.setdefault("insideH", True)
    return found


def is_drawn(cell: Edges, row: Edges, *, first_row: bool, last_row: bool, first: bool, last: bool) -> bool:
    """Whether a cell has a line at any side: its own word counts first, then what its row or table says."""
    return (
        cell.get("top", row.get("top" if first_row else "insideH", False))
        or cell.get("bottom", row.get("bottom" if last_row else "insideH", False))
        or cell.get("left", row.get("left" if first else "insideV", False))
        or cell.get("right", row.get("right" if last else "insideV", False))
    )
