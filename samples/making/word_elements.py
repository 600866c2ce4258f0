"""The WordprocessingML that samples are made of: runs, paragraphs, cells and the rarer shapes."""

from collections.abc import Iterable, Iterator
from typing import Any

from docx.oxml.ns import nsmap, qn
from lxml import etree

from making.manuscript import LINE_BREAK, NO_BREAK_HYPHEN, Change, Run

# Word's own default namespaces, and those that a text box needs.
NAMESPACES = {
    **{prefix: nsmap[prefix] for prefix in ("w", "r", "wp", "a")},
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
}
_REVISION = {"author": "Văn thư", "date": "2028-03-04T08:00:00Z"}

Element = Any  # lxml's elements, which python-docx subclasses


def w(tag: str, *children: Element, **attributes: str | int) -> Element:
    """The element `w:tag` with `w:` attributes; a trailing underscore keeps a name clear of Python's own."""
    element = etree.Element(qn(f"w:{tag}"), nsmap={"w": NAMESPACES["w"]})
    for name, value in attributes.items():
        element.set(qn(f"w:{name.rstrip('_')}"), str(value))
    element.extend(children)
    return element


def text_run(text: str, *, bold: bool = False, italic: bool = False, size: int | None = None) -> Element:
    """One `w:r`; `size` in half points. Line breaks and no-break hyphens become elements, as Word has them."""
    look = [w("b")] * bold + [w("i")] * italic
    if size:
        look += [w("sz", val=size), w("szCs", val=size)]
    properties = [w("rPr", *look)] if look else []
    return w("r", *properties, *_text_parts(text))


def runs(parts: Iterable[Run], *, bold: bool = False, italic: bool = False) -> Iterator[Element]:
    """A paragraph's runs with their tracked changes, content controls and footnote references."""
    for revision, part in enumerate(parts, start=1):
        if part.note:
            raised = w("rPr", w("vertAlign", val="superscript"))
            yield w("r", raised, w("footnoteReference", id=part.note))
            continue
        run = text_run(part.text, bold=bold or part.bold, italic=italic or part.italic)
        if part.change is Change.INSERTED:
            yield w("ins", run, id=900 + revision, **_REVISION)
        elif part.change is Change.DELETED:
            for text in run.iter(qn("w:t")):
                text.tag = qn("w:delText")
            yield w("del", run, id=900 + revision, **_REVISION)
        elif part.control:
            yield content_control(run)
        else:
            yield run


def content_control(content: Element) -> Element:
    """`content`, runs or paragraphs, inside a structured document tag."""
    return w("sdt", w("sdtPr", w("alias", val="Nội dung"), w("id", val=20280101)), w("sdtContent", content))


def paragraph(*content: Element, style: str | None = None, properties: Iterable[Element] = ()) -> Element:
    """One `w:p`; `properties` come after the style, in the schema's order."""
    chosen = [w("pStyle", val=style)] if style else []
    return w("p", w("pPr", *chosen, *properties), *content)


def rule(*, column: int, length: int) -> Element:
    """An empty paragraph with a line above it, in the middle of a column; both in twentieths of a point."""
    side = (column - length) // 2
    border = w("pBdr", w("top", val="single", sz=6, space=1, color="auto"))
    return paragraph(properties=[border, w("ind", left=side, right=side)], style="Letterhead")


def layout_table(left: list[Element], right: list[Element], *, widths: tuple[int, int]) -> Element:
    """A table without borders, `left` and `right` beside each other, as letterheads and signatures are laid out."""
    cells = [
        w("tc", w("tcPr", w("tcW", w=width, type="dxa")), *column)
        for width, column in zip(widths, (left, right), strict=True)
    ]
    return w(
        "tbl",
        _table_head(widths, bordered=False),
        w("tblGrid", *(w("gridCol", w=width) for width in widths)),
        w("tr", w("trPr", w("cantSplit")), *cells),
    )


def ruled_table(rows: Iterable[Element], *, widths: tuple[int, ...]) -> Element:
    """A table with all borders; `widths` in twentieths of a point."""
    return w(
        "tbl", _table_head(widths, bordered=True), w("tblGrid", *(w("gridCol", w=width) for width in widths)), *rows
    )


def table_cell(*paragraphs: Element, width: int, columns: int = 1, merge: str | None = None) -> Element:
    """One `w:tc` over `columns` grid columns; `merge` is `restart` or `continue` in a cell merged down."""
    properties = [w("tcW", w=width, type="dxa")]
    if columns > 1:
        properties.append(w("gridSpan", val=columns))
    if merge:
        properties.append(w("vMerge", val=merge))
    return w("tc", w("tcPr", *properties), *paragraphs)


def text_box(content: Element) -> Element:
    """A run that holds `content` in a text box, twice as Word writes it: as a drawing and, for old readers, as VML."""
    words = etree.tostring(content, encoding="unicode")
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    width, height = 5_600_000, 620_000
    return etree.fromstring(f"""<w:r {declared}><mc:AlternateContent>
<mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">
<wp:extent cx="{width}" cy="{height}"/><wp:docPr id="7" name="Khung 1"/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="{NAMESPACES["wps"]}"><wps:wsp><wps:cNvSpPr txBox="1"/>
<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></wps:spPr>
<wps:txbx><w:txbxContent>{words}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>
</wp:inline></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:shape style="width:441pt;height:49pt" filled="f" stroked="f"><v:textbox><w:txbxContent>{words}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>
</mc:AlternateContent></w:r>""")


def page_number() -> Element:
    """A centred header paragraph with the PAGE field."""
    parts = [
        w("fldChar", fldCharType="begin"),
        w("instrText"),
        w("fldChar", fldCharType="separate"),
        w("t"),
        w("fldChar", fldCharType="end"),
    ]
    parts[1].text, parts[3].text = " PAGE ", "2"
    return paragraph(*(w("r", part) for part in parts), properties=[w("ind", firstLine=0), w("jc", val="center")])


def _table_head(widths: tuple[int, ...], *, bordered: bool) -> Element:
    properties = [w("tblW", w=sum(widths), type="dxa"), w("jc", val="center")]
    if bordered:
        sides = ("top", "left", "bottom", "right", "insideH", "insideV")
        properties.append(w("tblBorders", *(w(side, val="single", sz=4, space=0, color="auto") for side in sides)))
    return w("tblPr", *properties, w("tblLayout", type="fixed"))


def _text_parts(text: str) -> Iterator[Element]:
    for number, line in enumerate(text.split(LINE_BREAK)):
        if number:
            yield w("br")
        for place, piece in enumerate(line.split(NO_BREAK_HYPHEN)):
            if place:
                yield w("noBreakHyphen")
            if piece:
                element = w("t")
                element.text = piece
                element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
                yield element
