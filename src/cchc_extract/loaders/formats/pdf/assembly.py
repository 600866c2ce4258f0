"""From pages to one run of blocks: furniture apart, columns and tables in their places, paragraphs over page breaks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from cchc_extract.loaders.document import Block, Layer, Paragraph, Table
from cchc_extract.loaders.formats.pdf.column_tables import table_of as columns_table
from cchc_extract.loaders.formats.pdf.columns import SideBySide, find_columns
from cchc_extract.loaders.formats.pdf.continuation import PageTable, joined
from cchc_extract.loaders.formats.pdf.furniture import PageLines, find_furniture, notes_begin
from cchc_extract.loaders.formats.pdf.lines import PrintedLine, build_lines
from cchc_extract.loaders.formats.pdf.measures import column_measure, page_measures
from cchc_extract.loaders.formats.pdf.pages import PageLayout
from cchc_extract.loaders.formats.pdf.paragraphs import Measure, continues, group_lines, paragraph_of
from cchc_extract.loaders.formats.pdf.tables import table_of


@dataclass(slots=True)
class _Page:
    """One page while it is put together; `kinds` tells for each line whether it is text, furniture or a note."""

    layout: PageLayout
    lines: list[PrintedLine]
    stamps: list[PrintedLine]
    tables: list[tuple[float, PageTable]]
    body: list[PrintedLine] = field(default_factory=list)
    heads: list[PrintedLine] = field(default_factory=list)
    feet: list[PrintedLine] = field(default_factory=list)
    notes: list[PrintedLine] = field(default_factory=list)
    columns: list[SideBySide] = field(default_factory=list)


def assemble(layouts: Sequence[PageLayout]) -> tuple[Block, ...]:
    """The blocks of a document in reading order.

    A paragraph that goes on over a page break is one; a table that goes on is one; what stands at the break (page
    numbers, running heads and feet, footnotes) follows it.
    """
    pages = [_page(layout) for layout in layouts]
    _set_furniture_apart(pages)
    _set_columns_apart(pages)
    measures = _measures(pages)
    weave = _Weave()
    for page, measure in zip(pages, measures, strict=True):
        _weave_page(weave, page, measure)
    return weave.blocks()


def _page(layout: PageLayout) -> _Page:
    number, content = layout.number, layout.content
    aside = [one.stamped or one.turned for one in layout.fragments]  # watermarks run across the text
    printed = [one for one, is_aside in zip(layout.fragments, aside, strict=True) if not is_aside]
    stamps = [one for one, is_aside in zip(layout.fragments, aside, strict=True) if is_aside]
    tables = [
        (text.grid.box.top, PageTable.of(table_of(text, page=number, content=content), text.grid))
        for text in layout.tables
    ]
    return _Page(
        layout,
        build_lines(printed, page=number, content=content),
        build_lines(stamps, page=number, content=content),
        tables,
    )


def _set_furniture_apart(pages: Sequence[_Page]) -> None:
    places = [
        PageLines(
            page.layout.number,
            page.layout.width,
            page.layout.height,
            page.lines,
            [(text.grid.box.top, text.grid.box.bottom) for text in page.layout.tables],
        )
        for page in pages
    ]
    sizes = Counter(round(line.size, 1) for page in pages for line in page.lines)
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    for page, place, furniture in zip(pages, places, find_furniture(places), strict=True):
        body = [index for index in range(len(page.lines)) if index not in furniture]
        first_note = notes_begin(place, body, page.layout.rules, usual)
        for index, line in enumerate(page.lines):
            if index in furniture:
                (page.heads if not body or index < body[0] else page.feet).append(line)
            elif first_note is not None and index >= first_note:
                page.notes.append(line)
            else:
                page.body.append(line)


def _set_columns_apart(pages: Sequence[_Page]) -> None:
    measures = _measures(pages)
    for page, measure in zip(pages, measures, strict=True):
        page.columns = find_columns(page.body, measure)


def _measures(pages: Sequence[_Page]) -> list[Measure]:
    """The measure of each page; pages of one size are measured together."""
    groups: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, page in enumerate(pages):
        groups[round(page.layout.width), round(page.layout.height)].append(index)
    measures: dict[int, Measure] = {}
    for (width, _), indices in groups.items():
        texts = [_running_text(pages[index]) for index in indices]
        tables = [text.grid.box for index in indices for text in pages[index].layout.tables]
        measures.update(zip(indices, page_measures(texts, width=width, tables=tables), strict=True))
    return [measures[index] for index in range(len(pages))]


def _running_text(page: _Page) -> list[PrintedLine]:
    beside = {index for pair in page.columns for index in range(pair.start, pair.end)}
    return [line for index, line in enumerate(page.body) if index not in beside]


class _Weave:
    """The blocks so far; the last paragraph or table stays open until the next page shows whether it goes on."""

    def __init__(self) -> None:
        self._done: list[Block] = []
        self._aside: list[Block] = []  # stands between the open block and what may continue it
        self._lines: list[PrintedLine] = []
        self._measure: Measure | None = None
        self._table: PageTable | None = None

    def aside(self, lines: Sequence[PrintedLine], layer: Layer) -> None:
        """Lines of another layer, each a paragraph of its own."""
        self._aside += [paragraph_of([line], layer=layer) for line in lines]

    def add_aside(self, paragraph: Paragraph) -> None:
        """A paragraph of another layer."""
        self._aside.append(paragraph)

    def text(self, groups: Sequence[Sequence[PrintedLine]], measure: Measure, *, opens_page: bool) -> None:
        """Paragraphs that follow each other; the first may continue the open one if it opens its page."""
        for index, group in enumerate(groups):
            goes_on = opens_page and index == 0 and self._lines and self._measure is not None
            if goes_on and self._measure and continues(self._lines, group[0], self._measure, measure):
                self._lines += group
            else:
                self.close()
                self._lines = list(group)
            self._measure = measure

    def table(self, table: PageTable, *, opens_page: bool) -> None:
        """A ruled table; it may continue the open one if it opens its page."""
        whole = joined(self._table, table) if opens_page and self._table is not None else None
        if whole is None:
            self.close()
        self._table = whole or table

    def block(self, block: Block) -> None:
        """A block that nothing continues."""
        self.close()
        self._done.append(block)

    def close(self) -> None:
        """Ends the open block; what stood aside follows it."""
        if self._lines:
            self._done.append(paragraph_of(self._lines, self._measure))
        if self._table is not None:
            self._done.append(self._table.table)
        self._done += self._aside
        self._lines, self._table, self._aside = [], None, []

    def blocks(self) -> tuple[Block, ...]:
        """All blocks."""
        self.close()
        return tuple(self._done)


def _weave_page(weave: _Weave, page: _Page, measure: Measure) -> None:
    weave.aside(page.heads, Layer.FURNITURE)
    opens = True
    for item in _in_order(page):
        if isinstance(item, PageTable):
            weave.table(item, opens_page=opens)
        elif isinstance(item, SideBySide):
            weave.block(_beside(item, page, measure))
        else:
            weave.text(group_lines(item, measure), measure, opens_page=opens)
        opens = False
    if page.notes:
        notes = column_measure(page.notes)
        for group in group_lines(page.notes, notes):
            weave.add_aside(paragraph_of(group, layer=Layer.NOTE))
    weave.aside(page.stamps, Layer.STAMP)
    weave.aside(page.feet, Layer.FURNITURE)


def _beside(pair: SideBySide, page: _Page, measure: Measure) -> Table:
    return columns_table(pair, page=page.layout.number, content=page.layout.content, measure=measure)


def _in_order(page: _Page) -> list[PageTable | SideBySide | list[PrintedLine]]:
    """Tables, pairs of columns and runs of lines, from the top of the page."""
    placed: list[tuple[float, PageTable | SideBySide | PrintedLine]] = list(page.tables)
    beside = {index for pair in page.columns for index in range(pair.start, pair.end)}
    placed += [(page.body[pair.start].top, pair) for pair in page.columns]
    placed += [(line.top, line) for index, line in enumerate(page.body) if index not in beside]
    placed.sort(key=lambda item: item[0])
    items: list[PageTable | SideBySide | list[PrintedLine]] = []
    for _, item in placed:
        if not isinstance(item, PrintedLine):
            items.append(item)
        elif items and isinstance(items[-1], list):
            items[-1].append(item)
        else:
            items.append([item])
    return items
