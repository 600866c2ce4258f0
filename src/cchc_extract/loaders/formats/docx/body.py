"""The blocks of a story in reading order: paragraphs, tables, what is anchored in them, and the notes they refer to."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from cchc_extract.loaders.document import Block, Line, Paragraph
from cchc_extract.loaders.formats.docx.findings import LEFT_OUT
from cchc_extract.loaders.formats.docx.inline import Inline, read_inline
from cchc_extract.loaders.formats.docx.names import (
    ALT_CHUNK,
    ALTERNATE_CONTENT,
    CHOICE,
    DEL,
    FALLBACK,
    MOVE_FROM,
    SUB_DOC,
    TBL,
    P,
    w,
)
from cchc_extract.loaders.formats.docx.paragraphs import Mark, Properties, compose, read_properties
from cchc_extract.loaders.formats.docx.soft_breaks import parted
from cchc_extract.loaders.formats.docx.story import Story
from cchc_extract.loaders.formats.docx.tables import flatten, read_table

_BLOCKS = frozenset({P, TBL, ALT_CHUNK, SUB_DOC})
_UNSEEN = frozenset({DEL, MOVE_FROM, w("sdtPr"), w("sdtEndPr"), w("customXmlPr"), w("tcPr"), w("sectPr")})


def read_blocks(
    container: etree._Element, story: Story, *, place_notes: Callable[[], list[Paragraph]] | None = None
) -> list[Block]:
    """The blocks that `container` (a body, a cell, a text box, a note) shows; empty paragraphs are left out.

    What is anchored in a paragraph follows it. `place_notes` is asked after each block for the notes that go there.
    """
    blocks: list[Block] = []
    carried: tuple[Inline, Properties] | None = None  # a paragraph whose mark is gone, waiting for the next one

    def finish(inline: Inline, properties: Properties) -> None:
        paragraph = compose(inline, properties, story)
        if paragraph is not None:
            blocks.extend(parted(paragraph))
        for content in inline.anchored:
            if isinstance(content, str):
                blocks.append(Paragraph((Line(content),), layer=story.layer))
            else:
                blocks.extend(read_blocks(content, story.of_text_boxes()))

    for element in _block_elements(container):
        if element.tag == P:
            properties = read_properties(element, story)
            inline = read_inline(element, properties.style, story)
            if carried is not None:
                inline, properties = _joined(*carried, inline, properties)
                carried = None
            if properties.mark is not Mark.KEPT:
                carried = inline, properties
                continue
            finish(inline, properties)
        else:
            if carried is not None:
                _finish_unmarked(*carried, finish)
                carried = None
            if element.tag == TBL:
                blocks += read_table(element, story.source.styles, lambda cell: read_blocks(cell, story))
            else:
                story.source.findings.append(LEFT_OUT)
        if place_notes is not None:
            blocks += place_notes()
    if carried is not None:
        _finish_unmarked(*carried, finish)
        if place_notes is not None:
            blocks += place_notes()
    return blocks


def read_paragraphs(container: etree._Element, story: Story) -> list[Paragraph]:
    """The blocks that `container` shows as paragraphs, tables row by row."""
    return list(flatten(read_blocks(container, story)))


def _joined(
    first: Inline, first_properties: Properties, second: Inline, second_properties: Properties
) -> tuple[Inline, Properties]:
    """Two paragraphs that run together because the mark between them is deleted or hidden."""
    shown = first.text.strip() != ""
    first.extend(second)
    if first_properties.mark is Mark.DELETED or not shown:
        return first, second_properties
    return first, Properties(
        first_properties.style,
        first_properties.number or second_properties.number,
        first_properties.centred,
        second_properties.mark,
    )


def _finish_unmarked(inline: Inline, properties: Properties, finish: Callable[[Inline, Properties], None]) -> None:
    """A paragraph without a mark that nothing follows: shown if it has text, for its number alone would not be."""
    if inline.text.strip() or inline.anchored:
        shown = properties if inline.text.strip() else Properties(properties.style, None, False, properties.mark)
        finish(inline, shown)


def _block_elements(container: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs, tables and embedded documents of a container, also inside content controls and other wrappers."""
    for child in container:
        tag = child.tag
        if tag in _BLOCKS:
            yield child
        elif tag == ALTERNATE_CONTENT:
            choice = child.find(CHOICE)
            rendering = choice if choice is not None and len(choice) else child.find(FALLBACK)
            if rendering is not None:
                yield from _block_elements(rendering)
        elif tag not in _UNSEEN and len(child):
            yield from _block_elements(child)
