"""Small PDFs for the tests, drawn with reportlab; places are points from the top left corner of an A4 page."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from cchc_extract.loaders.document import Layer, LoadedDocument, Paragraph, Table
from cchc_extract.loaders.formats import pdf

WIDTH, HEIGHT = 595.0, 842.0
LEFT, RIGHT = 85.0, 540.0  # of the running text
SIZE, STEP = 13.0, 18.0
INDENT = 36.0

PLAIN, BOLD, ITALIC = "Helvetica", "Helvetica-Bold", "Helvetica-Oblique"

Draw = Callable[[Canvas], None]

_VIETNAMESE_FONTS = (
    "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf",
    "/usr/share/fonts/TTF/DejaVuSerif.ttf",
    "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf",
    "/Library/Fonts/Arial Unicode.ttf",
    "/System/Library/Fonts/Supplemental/Times New Roman.ttf",
    "C:/Windows/Fonts/times.ttf",
)


def pdf_of(*pages: Draw, size: tuple[float, float] = (WIDTH, HEIGHT), password: str | None = None) -> bytes:
    """A PDF with these pages."""
    buffer = io.BytesIO()
    encrypt = None if password is None else StandardEncryption(password, "owner")
    canvas = Canvas(buffer, pagesize=size, encrypt=encrypt)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def read(*pages: Draw, size: tuple[float, float] = (WIDTH, HEIGHT)) -> LoadedDocument:
    """What the loader reads from these pages."""
    return pdf.load(pdf_of(*pages, size=size))


def say(
    canvas: Canvas, x: float, y: float, text: str, *, font: str = PLAIN, size: float = SIZE, height: float = HEIGHT
) -> None:
    """Text whose baseline stands `y` below the top edge."""
    canvas.setFont(font, size)
    canvas.drawString(x, height - y, text)


def centre(canvas: Canvas, x: float, y: float, text: str, *, font: str = PLAIN, size: float = SIZE) -> None:
    """Text with its middle at `x`."""
    canvas.setFont(font, size)
    canvas.drawCentredString(x, HEIGHT - y, text)


def prose(
    canvas: Canvas,
    y: float,
    text: str,
    *,
    left: float = LEFT,
    right: float = RIGHT,
    indent: float = INDENT,
    justified: bool = True,
    lines: slice = slice(None),
) -> float:
    """A paragraph set between two edges with its first baseline at `y`; the baseline of what may follow.

    `lines` chooses some of its lines, as where the others stand on another page.
    """
    set_lines: list[tuple[float, list[str], float]] = []  # start, words, room between words
    words, start = text.split(), left + indent
    while words:
        count = 1
        while count < len(words) and start + _width(words[: count + 1]) <= right:
            count += 1
        line, words = words[:count], words[count:]
        stretch = (right - start - _width(line)) / (count - 1) if justified and words and count > 1 else 0.0
        set_lines.append((start, line, stretch))
        start = left
    canvas.setFont(PLAIN, SIZE)
    for start, line, stretch in set_lines[lines]:
        canvas.drawString(start, HEIGHT - y, " ".join(line), wordSpace=stretch)
        y += STEP
    return y


def _width(words: Sequence[str]) -> float:
    return float(pdfmetrics.stringWidth(" ".join(words), PLAIN, SIZE))


def ruled(canvas: Canvas, xs: Sequence[float], ys: Sequence[float]) -> None:
    """All rules of a table with these edges."""
    canvas.setLineWidth(0.5)
    for x in xs:
        canvas.line(x, HEIGHT - ys[0], x, HEIGHT - ys[-1])
    for y in ys:
        canvas.line(xs[0], HEIGHT - y, xs[-1], HEIGHT - y)


def fill(canvas: Canvas, xs: Sequence[float], ys: Sequence[float], rows: Sequence[Sequence[str]]) -> None:
    """A ruled table with one line of text, or several parted by line feeds, in each cell."""
    ruled(canvas, xs, ys)
    for top, row in zip(ys, rows, strict=False):
        for x, cell in zip(xs, row, strict=False):
            for number, line in enumerate(cell.split("\n")):
                say(canvas, x + 4, top + 13 + 13 * number, line, size=11)


def stamp(canvas: Canvas, x: float, y: float, lines: Sequence[str], *, subtype: str = "Stamp") -> None:
    """An annotation that shows these lines, the first baseline at `y`; draw it before the page's own text."""
    width, height = 200.0, 14.0 * len(lines) + 4
    name = f"stamp{x:.0f}{y:.0f}"
    canvas.beginForm(name, 0, 0, width, height)
    canvas.setFont(PLAIN, 11)
    for number, line in enumerate(lines):
        canvas.drawString(1, height - 12 - 14 * number, line)
    canvas.endForm()
    bottom = HEIGHT - y + 12 - height
    dictionary = pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("Annot"),
            "Subtype": pdfdoc.PDFName(subtype),
            "F": 4,
            "Rect": pdfdoc.PDFArray([x, bottom, x + width, bottom + height]),
            "AP": pdfdoc.PDFDictionary({"N": pdfdoc.PDFObjectReference(pdfdoc.xObjectName(name))}),
        }
    )
    canvas._addAnnotation(dictionary)


def vietnamese_font() -> str:
    """A font with Vietnamese letters; the test is skipped where none is found."""
    for path in _VIETNAMESE_FONTS:
        if Path(path).exists():
            pdfmetrics.registerFont(TTFont("Vietnamese", path))
            return "Vietnamese"
    pytest.skip("no font with Vietnamese letters in the usual places")


def shown(paragraph: Paragraph) -> str:
    """The paragraph's words as they are read on."""
    text = ""
    for line in paragraph.lines:
        text += line.text + ("" if line.glued else " ")
    return " ".join(text.split())


def paragraphs(document: LoadedDocument, layer: Layer = Layer.BODY) -> list[str]:
    """The paragraphs of one layer outside tables."""
    return [shown(block) for block in document.blocks if isinstance(block, Paragraph) and block.layer is layer]


def tables(document: LoadedDocument) -> list[Table]:
    """The tables and columns of a document."""
    return [block for block in document.blocks if isinstance(block, Table)]


def cells(table: Table) -> list[list[str]]:
    """The cells row by row; `^` is covered from above, paragraphs are parted by `|`."""
    return [
        ["^" if cell.continued else " | ".join(map(shown, cell.paragraphs)) for cell in row.cells] for row in table.rows
    ]
