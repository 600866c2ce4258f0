"""Small DOCX packages written by hand, so that a test shows the very XML that it is about."""

from __future__ import annotations

from io import BytesIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

from cchc_extract.loaders.document import Block, Paragraph, Table
from cchc_extract.loaders.formats.docx import load

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def t(text: str) -> str:
    """A text element."""
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def r(text: str = "", *, rpr: str = "", xml: str = "") -> str:
    """A run with text, then other content."""
    return f"<w:r>{f'<w:rPr>{rpr}</w:rPr>' if rpr else ''}{t(text) if text else ''}{xml}</w:r>"


def p(*content: str, ppr: str = "") -> str:
    """A paragraph; content that is no XML becomes a run."""
    inner = "".join(c if c.startswith("<") else r(c) for c in content)
    return f"<w:p>{f'<w:pPr>{ppr}</w:pPr>' if ppr else ''}{inner}</w:p>"


def numbered(number_id: int, level: int = 0) -> str:
    """The paragraph property of a list item."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number_id}"/></w:numPr>'


def item(text: str, number_id: int = 1, level: int = 0) -> str:
    """A list item."""
    return p(text, ppr=numbered(number_id, level)) if text else p(ppr=numbered(number_id, level))


def lvl(index: int, number_format: str, text: str, xml: str = "", *, start: int | None = 1) -> str:
    """A level of a list."""
    begin = "" if start is None else f'<w:start w:val="{start}"/>'
    return f'<w:lvl w:ilvl="{index}">{begin}<w:numFmt w:val="{number_format}"/>{xml}<w:lvlText w:val={quoteattr(text)}/></w:lvl>'


def abstract(identifier: int, *levels: str) -> str:
    """A list definition."""
    return f'<w:abstractNum w:abstractNumId="{identifier}">{"".join(levels)}</w:abstractNum>'


def num(identifier: int, abstract_id: int, *overrides: str) -> str:
    """A list of a definition."""
    return f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{abstract_id}"/>{"".join(overrides)}</w:num>'


def start_override(level: int, value: int) -> str:
    """A list that starts a level anew."""
    return f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{value}"/></w:lvlOverride>'


def style(identifier: str, kind: str = "paragraph", xml: str = "", *, based_on: str = "", default: bool = False) -> str:
    """A style."""
    parent = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    first = ' w:default="1"' if default else ""
    return f'<w:style w:type="{kind}"{first} w:styleId="{identifier}"><w:name w:val="{identifier}"/>{parent}{xml}</w:style>'


def tc(*content: str, tcpr: str = "") -> str:
    """A cell; content that is no XML becomes a paragraph."""
    inner = "".join(c if c.startswith("<") else p(c) for c in content) or p()
    return f"<w:tc>{f'<w:tcPr>{tcpr}</w:tcPr>' if tcpr else ''}{inner}</w:tc>"


def tr(*cells: str, trpr: str = "") -> str:
    """A row; cells that are no XML become cells."""
    inner = "".join(c if c.startswith("<") else tc(c) for c in cells)
    return f"<w:tr>{f'<w:trPr>{trpr}</w:trPr>' if trpr else ''}{inner}</w:tr>"


def tbl(*rows: str, tblpr: str = "") -> str:
    """A table."""
    return f"<w:tbl><w:tblPr>{tblpr}</w:tblPr><w:tblGrid/>{''.join(rows)}</w:tbl>"


def text_box(*paragraphs: str) -> str:
    """A text box as current Word writes it: DrawingML, with the same content once more in VML."""
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp>'
        f"<wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def field(instruction: str, result: str | None) -> str:
    """A complex field; without a result it ends right after its instruction."""
    shown = "" if result is None else '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r(result)
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{escape(instruction)}</w:instrText></w:r>{shown}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def part(root: str, content: str) -> bytes:
    """The XML of a part with all namespaces declared."""
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f"{declaration}<w:{root} {NAMESPACES}>{content}</w:{root}>".encode()


def parts(body: str, **content: str) -> dict[str, bytes]:
    """The parts of a package by name.

    Keywords name parts of the document (`styles`, `numbering`, `settings`, `footnotes`, `endnotes`, `header1`, `footer1`
    …) and give their content; a body refers to them by the keyword as relationship identifier.
    """
    roots = {"header": "hdr", "footer": "ftr"}
    found = {"word/document.xml": part("document", f"<w:body>{body}</w:body>")}
    links = []
    for name, xml in content.items():
        kind = name.rstrip("0123456789")
        found[f"word/{name}.xml"] = part(roots.get(kind, kind), xml)
        links.append((name, kind, f"{name}.xml"))
    found["word/_rels/document.xml.rels"] = relationships(*links)
    found["_rels/.rels"] = relationships(("rId1", "officeDocument", "word/document.xml"))
    found["[Content_Types].xml"] = (
        b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml"'
        b' ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    return found


def relationships(*links: tuple[str, str, str]) -> bytes:
    """A relationship part: identifier, kind, target."""
    items = "".join(f'<Relationship Id="{i}" Type="{_TYPE}{kind}" Target="{target}"/>' for i, kind, target in links)
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{items}</Relationships>'.encode()


def archive(found: dict[str, bytes]) -> bytes:
    """A ZIP package of parts."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        for name, data in found.items():
            package.writestr(name, data)
    return buffer.getvalue()


def docx(*body: str, **content: str) -> bytes:
    """A DOCX file; see `parts`."""
    return archive(parts("".join(body), **content))


def blocks(*body: str, **content: str) -> tuple[Block, ...]:
    """The blocks that the loader reads."""
    return load(docx(*body, **content)).blocks


def paragraphs(*body: str, **content: str) -> list[Paragraph]:
    """The paragraphs that the loader reads, of a document without tables."""
    found = [block for block in blocks(*body, **content) if isinstance(block, Paragraph)]
    assert len(found) == len(blocks(*body, **content))
    return found


def texts(*body: str, **content: str) -> list[str]:
    """The texts of those paragraphs; the lines of one are parted by " / "."""
    return [printed(paragraph) for paragraph in paragraphs(*body, **content)]


def table(*body: str, **content: str) -> Table:
    """The only block of the document, a table."""
    (found,) = blocks(*body, **content)
    assert isinstance(found, Table)
    return found


def grid(found: Table) -> list[list[str]]:
    """The cells of a table as text: paragraphs parted by " | ", "^" for a cell covered from above."""
    return [
        ["^" if cell.continued else " | ".join(map(printed, cell.paragraphs)) for cell in row.cells]
        for row in found.rows
    ]


def printed(paragraph: Paragraph) -> str:
    """The text of a paragraph."""
    return " / ".join(line.text for line in paragraph.lines)
