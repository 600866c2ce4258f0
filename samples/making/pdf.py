"""Writes a manuscript as `source.pdf`: A4, page numbers on top, ruled tables whose heads repeat and whose rows may split."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    HRFlowable,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Spacer,
)
from reportlab.platypus import Paragraph as Words
from reportlab.platypus import Table as Grid

from making.fonts import FontFamily
from making.manuscript import (
    LINE_BREAK,
    Block,
    Break,
    Change,
    Letterhead,
    Manuscript,
    Paragraph,
    RowKind,
    Run,
    Signature,
    Style,
    Table,
    plain_hyphens,
)
from making.wording import LONG_DASHES, MOTTO, RECIPIENTS_HEAD, SHORT_DASHES, STATE

_FONT = "Sample"
_MARGINS = {"left": 28 * mm, "right": 18 * mm, "top": 20 * mm, "bottom": 20 * mm}
_SIDE = 18 * mm  # of a landscape page
_LINE, _THIN = 0.6, 0.5
_NOTE_GAP = 6


def _style(name: str, **settings: Any) -> ParagraphStyle:
    return ParagraphStyle(
        name, **{"fontName": _FONT, "fontSize": 12, "leading": 16, "alignment": TA_CENTER, **settings}
    )


_BODY = _style("body", alignment=TA_JUSTIFY, firstLineIndent=10 * mm, spaceAfter=5)
_HEADING = _style("heading", alignment=TA_LEFT, firstLineIndent=10 * mm, spaceAfter=5, keepWithNext=1)
_CENTRE = _style("centre", spaceAfter=2)
_LAST_TITLE = _style("attached", spaceAfter=10)
_HEAD = _style("letterhead", fontSize=11, leading=15)
_RECIPIENTS = _style("recipients", alignment=TA_LEFT, fontSize=10, leading=13)
_CELL = _style("cell", alignment=TA_LEFT, fontSize=11, leading=14)
_CELL_CENTRE = _style("cell centre", fontSize=11, leading=14)
_NOTE = _style("note", alignment=TA_JUSTIFY, fontSize=9.5, leading=12)
_PARAGRAPHS = {
    Style.HEADING: _HEADING,
    Style.BODY: _BODY,
    Style.BASIS: _BODY,
    Style.BOX: _BODY,
    Style.ATTACHED: _LAST_TITLE,
}
_BOLD = (Style.TITLE, Style.SUBJECT, Style.AUTHORITY, Style.ORDER, Style.HEADING)
_ITALIC = (Style.ATTACHED, Style.BASIS, Style.BOX)


def write_pdf(manuscript: Manuscript, path: Path, *, family: FontFamily) -> None:
    """Write `path`; the same manuscript and font files give the same bytes.

    Set twice where there are footnotes: first to learn on which page each falls, then with room for it there.
    """
    rl_config.invariant = 1
    _register(family)
    pages: dict[int, list[int]] = {}
    if manuscript.notes:
        draft = _Pages(path, manuscript, {})
        draft.build(list(_story(manuscript)))
        pages = draft.pages_of_notes
    final = _Pages(path, manuscript, pages)
    final.build(list(_story(manuscript)))
    if final.pages_of_notes != pages:
        raise ValueError("the room for a footnote moved its reference to another page")


class _Pages(BaseDocTemplate):  # type: ignore[misc]  # reportlab carries no types
    """The pages of one PDF: their frames, numbers and footnotes."""

    def __init__(self, path: Path, manuscript: Manuscript, pages_with_notes: dict[int, list[int]]) -> None:
        super().__init__(
            str(path), pagesize=A4, title=manuscript.options.title, author="cchc-extract samples", lang="vi"
        )
        self.pages_of_notes: dict[int, list[int]] = {}
        self._notes = manuscript.notes
        self._pages_with_notes = pages_with_notes
        self.addPageTemplates(
            [
                self._template("portrait", A4, _MARGINS["left"], _MARGINS["right"]),
                self._template("landscape", landscape(A4), _SIDE, _SIDE),
            ]
        )

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 (reportlab's name)
        for note in getattr(flowable, "notes", ()):
            self.pages_of_notes.setdefault(self.page, []).append(note)

    def _template(self, name: str, size: tuple[float, float], left: float, right: float) -> PageTemplate:
        width, height = size[0] - left - right, size[1] - _MARGINS["top"] - _MARGINS["bottom"]
        frame = Frame(left, _MARGINS["bottom"], width, height, 0, 0, 0, 0, id=name)
        return PageTemplate(name, [frame], onPage=self._furnish, pagesize=size)

    def _furnish(self, canvas: Any, _document: BaseDocTemplate) -> None:
        """The page number, except on the first page, and the page's footnotes, for which the frame is shortened."""
        size = self.pageTemplate.pagesize
        if self.page > 1:
            canvas.setFont(_FONT, 12)
            canvas.drawCentredString(size[0] / 2, size[1] - 13 * mm, str(self.page))
        frame = self.pageTemplate.frames[0]
        words = [
            _words(f"<super>[{note}]</super> {escape(self._notes[note])}", _NOTE)
            for note in self._pages_with_notes.get(self.page, ())
        ]
        heights = [word.wrap(frame._width, size[1])[1] for word in words]
        room = sum(heights) + 2 * _NOTE_GAP if words else 0
        frame._y1, frame._height = _MARGINS["bottom"] + room, size[1] - _MARGINS["top"] - _MARGINS["bottom"] - room
        frame._geom()
        frame._reset()
        top = _MARGINS["bottom"] + sum(heights)
        if words:
            canvas.setLineWidth(_LINE)
            canvas.line(frame._x1, top + _NOTE_GAP, frame._x1 + 50 * mm, top + _NOTE_GAP)
        for word, height in zip(words, heights, strict=True):
            top -= height
            word.drawOn(canvas, frame._x1, top)


def _story(manuscript: Manuscript) -> Iterator[Flowable]:
    width = A4[0] - _MARGINS["left"] - _MARGINS["right"]
    for block, following in zip(manuscript.blocks, (*manuscript.blocks[1:], None), strict=True):
        if block is Break.LANDSCAPE:
            width = A4[1] - 2 * _SIDE
            yield NextPageTemplate("landscape")
        if isinstance(block, Break):
            yield PageBreak()
        else:
            for flowable in _flowables(block, manuscript, width):
                if isinstance(following, Signature):  # a signature never stands alone on a page
                    flowable.keepWithNext = 1
                yield flowable


def _flowables(block: Block, manuscript: Manuscript, width: float) -> Iterator[Flowable]:
    if isinstance(block, Letterhead):
        yield _letterhead(block, width, dashes=manuscript.options.letterhead_rule == "dashes")
        yield Spacer(0, 12)
    elif isinstance(block, Signature):
        space = Spacer(0, 8)
        space.keepWithNext = 1
        yield space
        yield _signature(block, width)
    elif isinstance(block, Table):
        yield _table(block, width)
        yield Spacer(0, 8)
    elif isinstance(block, Paragraph):
        yield _paragraph(block)


def _paragraph(block: Paragraph) -> Flowable:
    text = "".join(_markup(run) for run in block.runs if run.change is not Change.DELETED)
    if block.marker:
        number = escape(block.marker.text)
        text = f"<b>{number}</b> {text}" if block.marker.text.startswith("Điều") else f"{number} {text}"
    if block.style in _BOLD:
        text = f"<b>{text}</b>"
    if block.style in _ITALIC:
        text = f"<i>{text}</i>"
    words = _words(text, _PARAGRAPHS.get(block.style, _CENTRE))
    words.notes = tuple(run.note for run in block.runs if run.note)
    return words


def _markup(run: Run) -> str:
    if run.note:
        return f"<super>[{run.note}]</super>"
    text = _wide_blanks(escape(plain_hyphens(run.text))).replace(LINE_BREAK, "<br/>")
    text = f"<b>{text}</b>" if run.bold else text
    return f"<i>{text}</i>" if run.italic else text


def _letterhead(block: Letterhead, width: float, *, dashes: bool) -> Flowable:
    parent, own = block.issuer[:-1], block.issuer[-1]
    parent_look: Callable[[str], str] = _bold if len(block.issuer[0]) < 20 else escape  # a superior body is not bold
    left = [_words(parent_look(line), _HEAD) for line in parent] + [_words(_bold(own), _HEAD)]
    right = [_words(_bold(STATE), _HEAD), _words(_bold(MOTTO), _style("motto", fontSize=12))]
    if dashes:
        left.append(_words(SHORT_DASHES, _HEAD))
        right.append(_words(LONG_DASHES, _HEAD))
    else:
        left.append(HRFlowable("30%", _LINE, color="black", spaceBefore=3, spaceAfter=0))
        right.append(HRFlowable("58%", _LINE, color="black", spaceBefore=3, spaceAfter=0))
    number = _words(_wide_blanks(block.number), _HEAD)
    place = _words(f"<i>{_wide_blanks(block.place)}</i>", _HEAD)
    return Grid([[left, right], [number, place]], colWidths=[width * 0.44, width * 0.56], style=_side_by_side())


def _signature(block: Signature, width: float) -> Flowable:
    left = [
        _words(f"<b><i>{RECIPIENTS_HEAD}</i></b>", _RECIPIENTS),
        *(_words(escape(line), _RECIPIENTS) for line in block.recipients),
    ]
    right = [_words(_bold(line), _CENTRE) for line in block.authority]
    right += [Spacer(0, 22 * mm), _words(_bold(block.name), _CENTRE)]
    return Grid([[left, right]], colWidths=[width / 2, width / 2], style=_side_by_side())


def _table(table: Table, width: float) -> Flowable:
    """A ruled grid; a row that does not fit is split inside its cells and ruled off at the page's foot, as in Word."""
    style: list[tuple[Any, ...]] = [
        ("GRID", (0, 0), (-1, -1), _THIN, "black"),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        *_tight(3),
    ]
    rows: list[list[Any]] = []
    for index, row in enumerate(table.rows):
        cells: list[Any] = [
            _cell(cell.paragraphs, bold=row.kind is not RowKind.TASK, centred=row.kind is RowKind.HEAD or not column)
            for column, cell in enumerate(row.cells)
        ]
        rows.append(cells + [""] * (len(table.widths) - len(cells)))
        if row.kind is RowKind.GROUP:
            style.append(("SPAN", (1, index), (-1, index)))
        style += [
            ("SPAN", (column, index - 1), (column, index)) for column, cell in enumerate(row.cells) if cell.joins_above
        ]
    heads = sum(row.kind is RowKind.HEAD for row in table.rows)
    style += [("LINEBELOW", (0, row), (-1, row), _THIN, "black") for row in (heads - 1, "splitlast")]
    return Grid(
        rows,
        colWidths=[width * part / 100 for part in table.widths],
        style=style,
        repeatRows=heads,
        splitByRow=0,
        splitInRow=1,
    )


def _cell(paragraphs: tuple[str, ...], *, bold: bool, centred: bool) -> list[Flowable]:
    style = _CELL_CENTRE if centred else _CELL
    return [_words(_bold(text) if bold else escape(text), style) for text in paragraphs]


def _side_by_side() -> list[tuple[Any, ...]]:
    """The look of a letterhead or signature: two columns, no rules."""
    return [("VALIGN", (0, 0), (-1, -1), "TOP"), ("ALIGN", (0, 0), (-1, -1), "CENTER"), *_tight()]


def _tight(padding: float = 0) -> list[tuple[Any, ...]]:
    whole = ((0, 0), (-1, -1))
    return [
        ("LEFTPADDING", *whole, padding),
        ("RIGHTPADDING", *whole, padding),
        ("TOPPADDING", *whole, 2),
        ("BOTTOMPADDING", *whole, 3),
    ]


def _words(markup: str, style: ParagraphStyle) -> Words:
    return Words(markup, style)


def _bold(text: str) -> str:
    return f"<b>{escape(text)}</b>"


def _wide_blanks(text: str) -> str:
    """`text` with blanks left for a pen kept as wide as they are written."""
    return plain_hyphens(text).replace("  ", "\u00a0 ")


def _register(family: FontFamily) -> None:
    faces = {"": family.regular, "-Bold": family.bold, "-Italic": family.italic, "-BoldItalic": family.bold_italic}
    for suffix, face in faces.items():
        pdfmetrics.registerFont(TTFont(_FONT + suffix, str(face)))
    pdfmetrics.registerFontFamily(_FONT, _FONT, f"{_FONT}-Bold", f"{_FONT}-Italic", f"{_FONT}-BoldItalic")
