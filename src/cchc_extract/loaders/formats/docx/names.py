"""Qualified names of the OOXML elements and attributes that are read (ECMA-376, transitional namespaces)."""

from __future__ import annotations

from typing import Final

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
_VML = "urn:schemas-microsoft-com:vml"
PACKAGE_RELATIONSHIP: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

# The strict variant of the standard (ISO/IEC 29500-1) names the same elements in other namespaces.
STRICT_NAMESPACES: Final = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": _MAIN.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": _RELATIONSHIPS.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": _MATH.encode(),
    b"http://purl.oclc.org/ooxml/drawingml/main": _DRAWING.encode(),
    b"http://purl.oclc.org/ooxml/drawingml/diagram": _DIAGRAM.encode(),
}


def w(name: str) -> str:
    """The qualified name of an element or attribute of WordprocessingML."""
    return f"{{{_MAIN}}}{name}"


# attributes
VAL: Final = w("val")
TYPE: Final = w("type")
ID: Final = w("id")
STYLE_ID: Final = w("styleId")
R_ID: Final = f"{{{_RELATIONSHIPS}}}id"
R_DM: Final = f"{{{_RELATIONSHIPS}}}dm"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

# blocks
DOCUMENT: Final = w("document")
BODY: Final = w("body")
P: Final = w("p")
TBL: Final = w("tbl")
TR: Final = w("tr")
TC: Final = w("tc")
SDT: Final = w("sdt")
ALT_CHUNK: Final = w("altChunk")
SUB_DOC: Final = w("subDoc")
SECT_PR: Final = w("sectPr")
SECT_PR_CHANGE: Final = w("sectPrChange")
TXBX_CONTENT: Final = w("txbxContent")

# properties
PPR: Final = w("pPr")
RPR: Final = w("rPr")
P_STYLE: Final = w("pStyle")
R_STYLE: Final = w("rStyle")
TBL_STYLE: Final = w("tblStyle")
BASED_ON: Final = w("basedOn")
JC: Final = w("jc")
NUM_PR: Final = w("numPr")
NUM_ID: Final = w("numId")
ILVL: Final = w("ilvl")
FRAME_PR: Final = w("framePr")
DEL: Final = w("del")
MOVE_FROM: Final = w("moveFrom")
BOLD: Final = w("b")
ITALIC: Final = w("i")
VANISH: Final = w("vanish")
CAPS: Final = w("caps")
R_FONTS: Final = w("rFonts")

# tables
TBL_PR: Final = w("tblPr")
TBL_PR_EX: Final = w("tblPrEx")
TBL_BORDERS: Final = w("tblBorders")
TR_PR: Final = w("trPr")
TC_PR: Final = w("tcPr")
TC_BORDERS: Final = w("tcBorders")

# runs
R: Final = w("r")
T: Final = w("t")
FOOTNOTE_REFERENCE: Final = w("footnoteReference")
ENDNOTE_REFERENCE: Final = w("endnoteReference")
M_T: Final = f"{{{_MATH}}}t"
M_DENOMINATOR: Final = f"{{{_MATH}}}den"
A_P: Final = f"{{{_DRAWING}}}p"
A_T: Final = f"{{{_DRAWING}}}t"
V_TEXTPATH: Final = f"{{{_VML}}}textpath"
DGM_REL_IDS: Final = f"{{{_DIAGRAM}}}relIds"
DGM_POINT: Final = f"{{{_DIAGRAM}}}pt"

# markup compatibility
ALTERNATE_CONTENT: Final = f"{{{_COMPATIBILITY}}}AlternateContent"
CHOICE: Final = f"{{{_COMPATIBILITY}}}Choice"
FALLBACK: Final = f"{{{_COMPATIBILITY}}}Fallback"

_OFF = frozenset({"0", "false", "off", "none"})


def is_on(value: str | None) -> bool:
    """Whether a switch is on: `<w:b/>` and `<w:b w:val="1"/>` are, `<w:b w:val="0"/>` is not (17.17.4)."""
    return value is None or value not in _OFF


def whole(value: str | None) -> int | None:
    """A decimal number attribute, or None where it is absent or no whole number."""
    try:
        return None if value is None else int(value)
    except ValueError:
        return None
