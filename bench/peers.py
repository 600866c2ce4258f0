"""What others do with the same files. Each function is the shortest way that the library's own guide shows."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from pathlib import Path


def pypdfium2_text(data: bytes) -> int:
    """The plain text of all pages, without any place: close to the least that reading a PDF can cost."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    length = 0
    for page in document:
        text = page.get_textpage()
        length += len(text.get_text_range())
        text.close()
        page.close()
    document.close()
    return length


def pdfplumber_words(data: bytes) -> int:
    """The words of all pages with their boxes."""
    import pdfplumber

    count = 0
    with pdfplumber.open(io.BytesIO(data)) as document:
        for page in document.pages:
            count += len(page.extract_words())
            page.close()
    return count


def pdfplumber_text_and_tables(path: Path) -> int:
    """The text and the tables of all pages: what a script of a few lines begins with."""
    import pdfplumber

    length = 0
    with pdfplumber.open(path) as document:
        for page in document.pages:
            length += len(page.extract_text()) + len(page.extract_tables())
            page.close()
    return length


def pdfplumber_tables(data: bytes) -> list[list[list[str | None]]]:
    """The ruled tables of all pages."""
    import pdfplumber

    tables: list[list[list[str | None]]] = []
    with pdfplumber.open(io.BytesIO(data)) as document:
        for page in document.pages:
            tables += page.extract_tables()
            page.close()
    return tables


def unzipped_and_parsed(data: bytes) -> str:
    """The text of a Word file's main part: unzip, parse, join. No numbers, no tables, no styles."""
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.tostring(etree.fromstring(package.read("word/document.xml")), method="text", encoding="unicode")


def python_docx_texts(path: Path) -> int:
    """The text of all paragraphs and of all cells of all tables."""
    import docx

    document = docx.Document(str(path))
    length = sum(len(paragraph.text) for paragraph in document.paragraphs)
    for table in document.tables:
        length += sum(len(cell.text) for row in table.rows for cell in row.cells)
    return length


def normalised_lines(path: Path) -> list[str]:
    """A text file read, composed and split: the least that any reader of it does."""
    return unicodedata.normalize("NFC", path.read_text(encoding="utf-8")).split("\n")
