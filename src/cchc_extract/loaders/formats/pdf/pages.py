"""One page: its visible text as fragments, its tables, and what the layout needs to know of the rest."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field

from cchc_extract.loaders.formats.pdf import native
from cchc_extract.loaders.formats.pdf.annotations import Annotation, find_annotations, mark_stamps, print_annotations
from cchc_extract.loaders.formats.pdf.characters import read_characters
from cchc_extract.loaders.formats.pdf.fragments import Fragment, find_fragments
from cchc_extract.loaders.formats.pdf.frame import Box, Frame
from cchc_extract.loaders.formats.pdf.grids import find_grids
from cchc_extract.loaders.formats.pdf.ruling import Drawing, Rule, read_drawing
from cchc_extract.loaders.formats.pdf.tables import GridText, lay_into
from cchc_extract.loaders.formats.pdf.visibility import visible

_FEW_PATHS = 10  # rules that decorate a blank page; letters drawn as outlines are more
_SCANNED = 0.5  # of the page: a picture that covers more may be a scan

Fonts = dict[bytes, tuple[bool, bool]]


@dataclass(slots=True)
class PageLayout:
    """What one page shows: `number` from 1, sizes in points as seen, `content` the text that fragments were cut from.

    `fragments` are those outside its tables, in the order of the page's content; `rules` are horizontal ones outside
    the tables. `recognised` says that words come from character recognition, `drawn` that more is drawn than
    a few rules, `scanned` that a picture covers most of the page.
    """

    number: int
    width: float
    height: float
    content: str
    fragments: list[Fragment]
    tables: list[GridText] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    recognised: bool = False
    drawn: bool = False
    scanned: bool = False

    @property
    def letters(self) -> int:
        """How many characters can be read on the page."""
        inside = sum(len(one.text) for table in self.tables for cell in table.cells for one in cell)
        return inside + sum(len(one.text) for one in self.fragments)


def read_page(document: native.Handle, index: int, form: native.Handle | None, fonts: Fonts) -> PageLayout | None:
    """The page of that index (from 0), with what its annotations print; None if it cannot be opened."""
    with native.open_page(document, index, form) as page:
        if page is None:
            return None
        reading = _read(page, index + 1, fonts)
        annotations = find_annotations(page, reading.frame, form) if native.count_annotations(page) else []
        if not annotations or not print_annotations(page):
            return _with_tables(reading)
    with native.open_page(document, index, form) as page:
        printed = None if page is None else _read(page, index + 1, fonts)
    return _with_tables(_with_annotations(reading, printed, annotations))


@dataclass(slots=True)
class _Reading:
    layout: PageLayout
    drawing: Drawing
    frame: Frame


def _read(page: native.Handle, number: int, fonts: Fonts) -> _Reading:
    frame = _frame(page)
    with native.open_text(page) as handle:
        characters = None if handle is None else read_characters(handle, frame, fonts)
        if characters is not None and (upright := characters.upright_frame()) != frame:
            frame = upright
            characters = read_characters(characters.handle, frame, fonts)
        drawing = read_drawing(page, frame)
        layout = PageLayout(number, frame.width, frame.height, "", [])
        layout.drawn = bool(drawing.pictures) or drawing.paths > _FEW_PATHS
        layout.scanned = _covered(drawing, frame) > _SCANNED
        if characters is not None:
            layout.content = characters.text
            fragments = find_fragments(characters)
            layout.fragments, layout.recognised = visible(fragments, characters, drawing, scanned=layout.scanned)
    return _Reading(layout, drawing, frame)


def _with_annotations(bare: _Reading, printed: _Reading | None, annotations: list[Annotation]) -> _Reading:
    if printed is None:
        return bare
    layout = printed.layout
    layout.fragments = mark_stamps(bare.layout.fragments, layout.fragments, annotations)
    return _Reading(layout, bare.drawing, bare.frame)


def _with_tables(reading: _Reading) -> PageLayout:
    layout = reading.layout
    for grid in find_grids(reading.drawing):
        text, outside = lay_into(grid, layout.fragments)
        if text.is_table:
            layout.tables.append(text)
            layout.fragments = outside
    boxes = [table.grid.box for table in layout.tables]
    layout.rules = [
        rule
        for rule in reading.drawing.horizontal
        if not any(box.holds((rule.start + rule.end) / 2, rule.at) for box in boxes)
    ]
    return layout


def _frame(page: native.Handle) -> Frame:
    edges = (ctypes.c_float * 4)()  # left, top, right, bottom
    native.page_bounding_box(page, ctypes.addressof(edges))
    left, top, right, bottom = edges
    return Frame(left, bottom, right, top, native.page_rotation(page))


def _covered(drawing: Drawing, frame: Frame) -> float:
    """The part of the page that its pictures cover (a scan may come in strips)."""
    page = Box(0, 0, frame.width, frame.height)
    area = max(1.0, frame.width * frame.height)
    return min(1.0, sum(_shared(picture, page) for picture in drawing.pictures) / area)


def _shared(one: Box, other: Box) -> float:
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    return max(0.0, width) * max(0.0, height)
