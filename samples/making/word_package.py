"""The parts of a DOCX beside its body: styles, page header, footnotes; and a package that is the same in every run."""

import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentObject
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.shared import Pt
from lxml import etree

from making.word_elements import Element, paragraph, text_run, w

_FONT = "Times New Roman"
_MADE = datetime(2028, 1, 1, tzinfo=UTC)


def new_document(title: str) -> DocumentObject:
    """An empty document in 13-point Times with the samples' own styles and nothing in its body."""
    document = Document()
    document.element.body.clear()
    document.core_properties.title = title
    document.core_properties.author = "cchc-extract samples"
    document.core_properties.created = document.core_properties.modified = _MADE
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(13)
    normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _FONT)
    normal.element.append(
        w(
            "pPr",
            w("spacing", before=0, after=100, line=264, lineRule="auto"),
            w("ind", firstLine=567),
            w("jc", val="both"),
        )
    )
    _order_style(normal.element)
    for name, (spacing, alignment, style_id) in _STYLES.items():
        properties = w(
            "pPr",
            w("spacing", before=0, after=spacing, line=252, lineRule="auto"),
            w("ind", firstLine=0),
            w("jc", val=alignment),
        )
        add_style(
            document,
            w(
                "style",
                w("name", val=name),
                w("basedOn", val="Normal"),
                properties,
                type="paragraph",
                customStyle=1,
                styleId=style_id,
            ),
        )
    return document


_STYLES = {
    "Tiêu đề văn bản": (60, "center", "Letterhead"),
    "Ô bảng": (40, "left", "TableCell"),
    "Nơi nhận": (0, "left", "Recipients"),
}


def add_style(document: DocumentObject, style: Element) -> None:
    """Add a `w:style` element."""
    document.styles.element.append(style)


def add_footnotes(document: DocumentObject, notes: dict[int, str]) -> None:
    """Give `document` a footnotes part with Word's two separators and one paragraph for each note."""
    separators = [
        w("footnote", paragraph(w("r", w(kind))), type=kind, id=number)
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    ]
    raised = w("rPr", w("vertAlign", val="superscript"))
    for number, text in notes.items():
        words = paragraph(
            w("r", raised, w("footnoteRef")), text_run(f" {text}", size=20), properties=[w("ind", firstLine=0)]
        )
        separators.append(w("footnote", words, id=number))
    blob = etree.tostring(w("footnotes", *separators), xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def replace_content(element: Element, children: Iterable[Element]) -> None:
    """Put `children` in the place of all that `element` holds."""
    for child in list(element):
        element.remove(child)
    element.extend(children)


def save(document: DocumentObject, path: Path) -> None:
    """Write the package with fixed times: the same document gives the same bytes."""
    buffer = BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as made, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as kept:
        for name in made.namelist():
            kept.writestr(zipfile.ZipInfo(name, date_time=(2028, 1, 1, 0, 0, 0)), made.read(name), zipfile.ZIP_DEFLATED)


def _order_style(style: Element) -> None:
    """Word wants `w:rPr` last in a style."""
    look = style.find(qn("w:rPr"))
    style.remove(look)
    style.append(look)
