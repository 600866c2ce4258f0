"""Writes a manuscript as `source.docx`, with Word's own numbers, tables, sections and footnotes."""

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path

from docx.document import Document as DocumentObject
from docx.oxml.ns import qn

from making.manuscript import (
    Block,
    Break,
    Letterhead,
    Manuscript,
    Paragraph,
    Row,
    RowKind,
    Run,
    Signature,
    Style,
    Table,
    plain_hyphens,
)
from making.word_elements import (
    Element,
    content_control,
    layout_table,
    page_number,
    paragraph,
    rule,
    ruled_table,
    runs,
    table_cell,
    text_box,
    text_run,
    w,
)
from making.word_numbering import Numbering, style_id
from making.word_package import add_footnotes, add_style, new_document, replace_content, save
from making.wording import LONG_DASHES, MOTTO, RECIPIENTS_HEAD, SHORT_DASHES, STATE

_PORTRAIT = (11906, 16838)  # A4, in twentieths of a point
_MARGINS = {"top": 1134, "bottom": 1134, "left": 1701, "right": 1134, "header": 567, "footer": 567, "gutter": 0}
_TEXT_WIDTH = {False: _PORTRAIT[0] - 1701 - 1134, True: _PORTRAIT[1] - 1134 - 1134}
_LETTERHEAD = (3700, 5900)
_CENTRED = (Style.TITLE, Style.SUBJECT, Style.AUTHORITY, Style.ORDER, Style.ATTACHED)
_ITALIC = (Style.ATTACHED, Style.BASIS)
_BOLD = (Style.TITLE, Style.SUBJECT, Style.AUTHORITY, Style.ORDER, Style.HEADING)


def write_word(manuscript: Manuscript, path: Path) -> None:
    """Write `path`; the same manuscript gives the same bytes. ValueError where Word would number otherwise."""
    document = new_document(manuscript.options.title)
    numbering = Numbering(manuscript.options.outline, linked_to_styles=manuscript.options.numbering == "styles")
    if numbering.linked_to_styles:
        for style in numbering.styles():
            add_style(document, style)
    references = _header_references(document)
    landscape, new_page = False, False
    for block, following in zip(manuscript.blocks, (*manuscript.blocks[1:], None), strict=True):
        if block is Break.LANDSCAPE:
            document.element.body.append(paragraph(properties=[_section(references, landscape=False)]))
            landscape = True
        elif block is Break.PAGE:
            new_page = True
        else:
            elements = list(_elements(block, manuscript, numbering, landscape=landscape))
            if new_page:
                elements[0].find(qn("w:pPr")).insert(1, w("pageBreakBefore"))
                new_page = False
            if isinstance(following, Signature):  # a signature never stands alone on a page
                _keep_with_next(elements[-1])
            document.element.body.extend(elements)
    document.element.body.append(_section(references, landscape=landscape))
    replace_content(document.part.numbering_part.element, numbering.part())
    if manuscript.notes:
        add_footnotes(document, manuscript.notes)
    save(document, path)


def _elements(block: Block, manuscript: Manuscript, numbering: Numbering, *, landscape: bool) -> Iterator[Element]:
    if isinstance(block, Letterhead):
        yield from _letterhead(block, dashes=manuscript.options.letterhead_rule == "dashes")
    elif isinstance(block, Signature):
        yield _signature(block, numbering, automatic=manuscript.options.recipients == "automatic")
        yield paragraph(style="TableCell")
    elif isinstance(block, Table):
        yield _table(block, numbering, width=_TEXT_WIDTH[landscape])
        if not landscape:
            yield paragraph(style="TableCell")
    elif isinstance(block, Paragraph):
        yield _body_paragraph(block, numbering)


def _body_paragraph(block: Paragraph, numbering: Numbering) -> Element:
    bold, italic = block.style in _BOLD, block.style in _ITALIC
    if block.style in _CENTRED:
        return paragraph(*runs(block.runs, bold=bold, italic=italic), style="Letterhead")
    if block.style is Style.BOX:
        return paragraph(text_box(paragraph(*runs(block.runs, italic=True))), properties=[w("ind", firstLine=0)])
    style, properties = None, []
    if block.marker:
        number = numbering.of_paragraph(block.marker)
        if numbering.linked_to_styles and block.marker.kind.name != "ARTICLE":
            style = style_id(numbering.level(block.marker.kind))
        else:
            properties.append(number)
    if bold:
        properties.insert(0, w("keepNext"))
    if len(block.runs) == 1 and block.runs[0].control:
        whole = (Run(block.runs[0].text),)
        return content_control(paragraph(*runs(whole, bold=bold), style=style, properties=properties))
    look = [w("rPr", w("b"))] if bold and block.marker else []  # the number takes the look of the paragraph mark
    return paragraph(*runs(block.runs, bold=bold, italic=italic), style=style, properties=[*properties, *look])


def _letterhead(block: Letterhead, *, dashes: bool) -> Iterator[Element]:
    def line(text: str, **look: bool) -> Element:
        return paragraph(text_run(text, **look), style="Letterhead")

    left = [
        line(text, bold=position == len(block.issuer) - 1 or len(block.issuer[0]) < 20)
        for position, text in enumerate(block.issuer)
    ]
    right = [line(STATE, bold=True), line(MOTTO, bold=True)]
    left.append(line(SHORT_DASHES) if dashes else rule(column=_LETTERHEAD[0], length=1000))
    right.append(line(LONG_DASHES) if dashes else rule(column=_LETTERHEAD[1], length=3000))
    rows = layout_table(left, right, widths=_LETTERHEAD)
    second = layout_table([line(block.number)], [line(block.place, italic=True)], widths=_LETTERHEAD)
    rows.append(second.find(qn("w:tr")))
    yield rows
    yield paragraph(style="TableCell")


def _signature(block: Signature, numbering: Numbering, *, automatic: bool) -> Element:
    left = [paragraph(text_run(RECIPIENTS_HEAD, bold=True, italic=True, size=24), style="Recipients")]
    for line in block.recipients:
        if automatic:
            left.append(
                paragraph(
                    text_run(line.removeprefix("- "), size=22),
                    style="Recipients",
                    properties=[numbering.of_recipient()],
                )
            )
        else:
            left.append(paragraph(text_run(line, size=22), style="Recipients"))
    right = [paragraph(text_run(line, bold=True), style="Letterhead") for line in block.authority]
    right += [paragraph(style="Letterhead") for _ in range(4)]
    right.append(paragraph(text_run(block.name, bold=True), style="Letterhead"))
    return layout_table(left, right, widths=(4700, 4700))


def _table(table: Table, numbering: Numbering, *, width: int) -> Element:
    widths = tuple(width * part // 100 for part in table.widths)
    rows = [_row(table, index, numbering, widths) for index in range(len(table.rows))]
    return ruled_table(rows, widths=widths)


def _row(table: Table, index: int, numbering: Numbering, widths: tuple[int, ...]) -> Element:
    row = table.rows[index]
    bold = row.kind is not RowKind.TASK
    cells = []
    for column, cell in enumerate(row.cells):
        columns = len(widths) - 1 if row.kind is RowKind.GROUP and column else 1
        words = [_cell_paragraph(text, bold=bold) for text in cell.paragraphs] or [paragraph(style="TableCell")]
        if column == 0 and row.kind is not RowKind.HEAD:
            number = numbering.of_group() if row.kind is RowKind.GROUP else numbering.of_row()
            words = [paragraph(style="TableCell", properties=[number])]
        merge = "continue" if cell.joins_above else "restart" if _continues_below(table, index, column) else None
        cells.append(table_cell(*words, width=sum(widths[column : column + columns]), columns=columns, merge=merge))
    head = [w("trPr", w("cantSplit"), w("tblHeader"))] if row.kind is RowKind.HEAD else []
    return w("tr", *head, *cells)


def _cell_paragraph(text: str, *, bold: bool) -> Element:
    return paragraph(text_run(plain_hyphens(text), bold=bold, size=24), style="TableCell")


def _continues_below(table: Table, index: int, column: int) -> bool:
    below: Row | None = table.rows[index + 1] if index + 1 < len(table.rows) else None
    return below is not None and column < len(below.cells) and below.cells[column].joins_above


def _keep_with_next(element: Element) -> None:
    """Mark the first paragraph in `element`; the schema wants the mark right after the style."""
    properties = next(element.iter(qn("w:pPr")))
    properties.insert(int(properties.find(qn("w:pStyle")) is not None), w("keepNext"))


def _header_references(document: DocumentObject) -> list[Element]:
    """Make the page headers, a number on all pages but the first, and give the elements that refer to them."""
    document.element.body.append(w("sectPr"))
    section = document.sections[0]
    section.different_first_page_header_footer = True
    replace_content(section.header._element, [page_number()])
    replace_content(section.first_page_header._element, [paragraph()])
    properties = document.element.body.find(qn("w:sectPr"))
    document.element.body.remove(properties)
    return list(properties.findall(qn("w:headerReference")))


def _section(references: list[Element], *, landscape: bool) -> Element:
    """A `w:sectPr`; a landscape one shows its page number from its first page on."""
    width, height = reversed(_PORTRAIT) if landscape else _PORTRAIT
    size = w("pgSz", w=width, h=height, **({"orient": "landscape"} if landscape else {}))
    margins = {**_MARGINS, "left": 1134} if landscape else _MARGINS
    title_page = [] if landscape else [w("titlePg")]
    return w("sectPr", *(deepcopy(item) for item in references), size, w("pgMar", **margins), *title_page)
