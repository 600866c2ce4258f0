"""A DOCX file as a document: the package, the main text with its notes, headers before it and footers after it."""

from __future__ import annotations

from lxml import etree

from cchc_extract.diagnostics import Finding
from cchc_extract.errors import DamagedFileError, EmptyDocumentError
from cchc_extract.loaders.document import Block, Layer, LoadedDocument
from cchc_extract.loaders.formats.docx.body import read_blocks
from cchc_extract.loaders.formats.docx.findings import LEFT_OUT, damaged_part
from cchc_extract.loaders.formats.docx.furniture import FOOTER, HEADER, read_furniture
from cchc_extract.loaders.formats.docx.names import BODY, DOCUMENT
from cchc_extract.loaders.formats.docx.notes import Notes
from cchc_extract.loaders.formats.docx.numbering import Lists
from cchc_extract.loaders.formats.docx.package import (
    Package,
    Relationship,
    open_package,
    parse_part,
    read_part,
    relationships,
    targets,
)
from cchc_extract.loaders.formats.docx.story import Source, open_story
from cchc_extract.loaders.formats.docx.styles import Styles, read_styles

_USUAL_PART = "word/document.xml"


def read_document(data: bytes, loader: str) -> LoadedDocument:
    """The document in `data`: headers, the main text with each note after the block that refers to it, footers.

    Raises EmptyDocumentError, EncryptedFileError, UnsupportedFormatError or DamagedFileError. A part beside the main
    text that cannot be read becomes a finding, and the rest is read without it.
    """
    package = open_package(data)
    try:
        return _read(package, loader)
    except RecursionError as error:
        raise DamagedFileError(
            "The elements of the DOCX document are nested deeper than any document needs; "
            "open it in Word and save it again, or send another copy.",
            "Các phần tử của văn bản DOCX lồng nhau sâu hơn mọi văn bản bình thường; "
            "hãy mở bằng Word rồi lưu lại, hoặc gửi bản khác.",
        ) from error


def _read(package: Package, loader: str) -> LoadedDocument:
    name, root = _main_part(package)
    links = relationships(package, name)
    findings: list[Finding] = []
    styles = _styles(package, links, findings)
    lists = Lists(lambda: _numbering_part(package, links, findings), styles.list_styles)
    source = Source(package, styles, lists, findings)
    story = open_story(source, name, Layer.BODY)
    notes = Notes(source, links)
    blocks: list[Block] = list(read_furniture(root, links, source, HEADER))
    body = root.find(BODY)
    text = [] if body is None else read_blocks(body, story, place_notes=lambda: notes.place(story))
    if not text:
        raise _empty(embedded=LEFT_OUT in findings)
    blocks += text
    blocks += read_furniture(root, links, source, FOOTER)
    return LoadedDocument(tuple(blocks), format="docx", loader=loader, findings=tuple(dict.fromkeys(findings)))


def _main_part(package: Package) -> tuple[str, etree._Element]:
    """The main text: the part that the package names, else the one at its usual place."""
    for name in (*targets(relationships(package, ""), "officeDocument"), _USUAL_PART):
        root = parse_part(package, name)
        if root is not None and root.tag == DOCUMENT:
            return name, root
    raise DamagedFileError(
        "The ZIP package holds no Word document (no part with a w:document) where a DOCX file was expected; "
        "check that the file is what its name says.",
        "Gói ZIP không chứa văn bản Word (không có phần w:document), trong khi cần tệp DOCX; "
        "hãy kiểm tra tệp có đúng như tên của nó không.",
    )


def _styles(package: Package, links: dict[str, Relationship], findings: list[Finding]) -> Styles:
    for name in targets(links, "styles"):
        try:
            return read_styles(read_part(package, name), name)
        except DamagedFileError:
            findings.append(damaged_part(name))
    return Styles()


def _numbering_part(package: Package, links: dict[str, Relationship], findings: list[Finding]) -> etree._Element | None:
    for name in targets(links, "numbering"):
        try:
            return parse_part(package, name)
        except DamagedFileError:
            findings.append(damaged_part(name))
    return None


def _empty(*, embedded: bool) -> EmptyDocumentError:
    if embedded:
        return EmptyDocumentError(
            "The DOCX document shows no text of its own, only an embedded file; open it in Word and save it again, "
            "so that Word takes the embedded text over.",
            "Văn bản DOCX không có chữ nào của chính nó, chỉ có tệp nhúng; hãy mở bằng Word rồi lưu lại "
            "để Word đưa nội dung nhúng vào văn bản.",
        )
    return EmptyDocumentError(
        "The DOCX document shows no text where a plan was expected; if its pages are pictures, "
        "send the original text or recognise its characters first.",
        "Văn bản DOCX không có chữ nào, trong khi cần một kế hoạch; nếu các trang là ảnh, "
        "hãy gửi bản gốc có chữ hoặc nhận dạng chữ trước.",
    )
