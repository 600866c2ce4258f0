"""PDF files that have a text layer: what a reader sees on their pages, as lines, paragraphs and tables.

The way from bytes to blocks: characters with boxes (`characters`) → fragments (`fragments`, `visibility`,
`annotations`) → ruled tables (`ruling`, `grids`, `tables`, with `fallback` where the rules close no grid) → lines
(`lines`) → furniture and columns set apart (`furniture`, `columns`) → paragraphs (`measures`, `paragraphs`) and tables
over page breaks (`continuation`), put in order by `assembly`. Nothing heavy is imported before the first file is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cchc_extract.errors import DamagedFileError, EmptyDocumentError, NoTextLayerError, WrongTextLayerError
from cchc_extract.loaders.document import LoadedDocument

if TYPE_CHECKING:
    from cchc_extract.diagnostics import Finding
    from cchc_extract.loaders.formats.pdf.pages import PageLayout

NAME = "pdf"

_HEAD = 1024  # bytes in which a PDF's first line may stand (ISO 32000-1, annex H.3.4.1)
_FEW_LETTERS = 60  # on a scanned page: a stamp or a page number, no text


def recognises(data: bytes) -> bool:
    """Whether the bytes are a PDF."""
    return b"%PDF-" in data[:_HEAD]


def load(data: bytes) -> LoadedDocument:
    """What the PDF shows, in reading order; places are points from the top left corner of the page as seen.

    Raises EncryptedFileError, DamagedFileError, EmptyDocumentError (blank pages only), NoTextLayerError (pictures only)
    or WrongTextLayerError (the letters are not the ones that the pages show). Pages that cannot be read among readable
    ones are findings.
    """
    from cchc_extract.loaders.formats.pdf.assembly import assemble

    layouts, total = _read_pages(data)
    findings = _findings(layouts, total)
    return LoadedDocument(
        assemble(layouts),
        format="pdf",
        loader=NAME,
        pages=total,
        ocr=any(layout.recognised for layout in layouts),
        findings=tuple(findings),
    )


def _read_pages(data: bytes) -> tuple[list[PageLayout], int]:
    """The pages that can be opened, and how many there should be."""
    from cchc_extract.loaders.formats.pdf import native
    from cchc_extract.loaders.formats.pdf.fallback import with_closed_tables
    from cchc_extract.loaders.formats.pdf.pages import Fonts, read_page

    fonts: Fonts = {}
    layouts = []
    with native.opened(data) as document, native.form_filler(document) as form:
        total = native.page_count(document)
        for index in range(total):
            layout = read_page(document, index, form, fonts)
            if layout is not None:
                layouts.append(layout)
    if not layouts:
        raise DamagedFileError(
            "The PDF has no page that can be opened; get a whole copy of it.",
            "Không mở được trang nào của tệp PDF; hãy lấy lại bản đầy đủ.",
        )
    return with_closed_tables(data, layouts), total


def _findings(layouts: Sequence[PageLayout], total: int) -> list[Finding]:
    """What is wrong with single pages; raises the error that holds for all of them."""
    from cchc_extract.loaders.formats.pdf import findings
    from cchc_extract.loaders.formats.pdf.textlayer import count_words, has_doubtful, is_wrong

    found = []
    opened = {layout.number for layout in layouts}
    missing = [number for number in range(1, total + 1) if number not in opened]
    if missing:
        found.append(findings.unreadable_pages(missing, total))
    textless = [layout.number for layout in layouts if _is_textless(layout)]
    _refuse_if_nothing_to_read(layouts, textless)
    if textless:
        found.append(findings.pages_without_text(textless))
    words = count_words(text for layout in layouts for text in _texts(layout))
    if is_wrong(words):
        raise WrongTextLayerError(
            "The PDF's text layer is not what its pages show, so nothing in it can be trusted; run character "
            "recognition (OCR) on it or ask for another copy.",
            "Lớp chữ của tệp PDF không khớp với nội dung hiển thị nên không dùng được; hãy nhận dạng ký tự (OCR) "
            "hoặc lấy bản khác.",
        )
    if has_doubtful(words):
        wrong = [layout.number for layout in layouts if is_wrong(count_words(_texts(layout)))]
        if wrong:
            found.append(findings.pages_with_wrong_text(wrong))
    if any(layout.recognised for layout in layouts):
        found.append(findings.recognised_text())
    return found


def _is_textless(layout: PageLayout) -> bool:
    if layout.letters == 0:
        return layout.drawn
    return layout.scanned and not layout.recognised and layout.letters < _FEW_LETTERS


def _refuse_if_nothing_to_read(layouts: Sequence[PageLayout], textless: Sequence[int]) -> None:
    readable = [layout for layout in layouts if layout.letters and layout.number not in textless]
    if readable:
        return
    if textless:
        raise NoTextLayerError(
            "The PDF has pictures of pages and no text; run character recognition (OCR) on it first.",
            "Tệp PDF chỉ có ảnh quét, không có lớp chữ; hãy nhận dạng ký tự (OCR) trước.",
        )
    raise EmptyDocumentError(
        "The PDF has blank pages only; check that it is the right file.",
        "Tệp PDF chỉ có trang trắng; hãy kiểm tra lại tệp.",
    )


def _texts(layout: PageLayout) -> list[str]:
    texts = [one.text for one in layout.fragments]
    return texts + [one.text for table in layout.tables for cell in table.cells for one in cell]
