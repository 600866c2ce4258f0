"""From the content of a paragraph to a paragraph of the document: its properties, its number, its lines."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from lxml import etree

from cchc_extract.loaders.document import Line, Paragraph
from cchc_extract.loaders.formats.docx.inline import LINE_BREAK, Inline
from cchc_extract.loaders.formats.docx.names import (
    DEL,
    FRAME_PR,
    ILVL,
    JC,
    MOVE_FROM,
    NUM_ID,
    NUM_PR,
    P_STYLE,
    PPR,
    RPR,
    VAL,
    VANISH,
    is_on,
    w,
    whole,
)
from cchc_extract.loaders.formats.docx.numbering import Label
from cchc_extract.loaders.formats.docx.story import Story
from cchc_extract.loaders.formats.docx.styles import ParagraphStyle

_DROP_CAP = w("dropCap")


class Mark(Enum):
    """What became of a paragraph's mark, which parts it from the next paragraph."""

    KEPT = auto()
    DELETED = auto()  # a tracked deletion: the text joins the next paragraph and takes its properties
    HIDDEN = auto()  # hidden text, a style separator, a drop cap: the next paragraph goes on in this one


@dataclass(frozen=True, slots=True)
class Properties:
    """The properties of a paragraph, those of its style included. `number` is its list and level (from 0)."""

    style: ParagraphStyle
    number: tuple[str, int] | None
    centred: bool
    mark: Mark


def read_properties(paragraph: etree._Element, story: Story) -> Properties:
    """What a paragraph's properties say."""
    style_name = number_id = alignment = frame = number = run = None
    level: int | None = None
    properties = paragraph[0] if len(paragraph) and paragraph[0].tag == PPR else None  # first by the schema
    for child in () if properties is None else properties:
        tag = child.tag
        if tag == P_STYLE:
            style_name = child.get(VAL)
        elif tag == JC:
            alignment = child.get(VAL)
        elif tag == NUM_PR:
            number = child
        elif tag == RPR:
            run = child
        elif tag == FRAME_PR:
            frame = child
    if number is not None:
        named, at_level = number.find(NUM_ID), number.find(ILVL)
        number_id = None if named is None else named.get(VAL)
        level = None if at_level is None else whole(at_level.get(VAL))
    style = story.source.styles.paragraph(style_name)
    return Properties(
        style,
        _number(number_id, level, style, story),
        style.centred if alignment is None else alignment == "center",
        _mark(style, run, frame),
    )


def compose(inline: Inline, properties: Properties, story: Story) -> Paragraph | None:
    """The paragraph as printed, its number counted; None if it shows nothing (a lone bullet is nothing)."""
    label = story.counters.count(*properties.number) if properties.number else None
    lines = [line for line in inline.text.split(LINE_BREAK) if line.strip()]
    if label is not None and (lines or not label.bullet):
        first = lines[0] if lines else ""
        lines[:1] = [_headed(label, first)]
    if not lines:
        return None
    lettered = (inline.bold or inline.italic) and any(map(str.isalnum, inline.text))
    return Paragraph(
        tuple(Line(line) for line in lines),
        bold=lettered and inline.bold,
        italic=lettered and inline.italic,
        centred=properties.centred,
        layer=story.layer,
    )


def _headed(label: Label, text: str) -> str:
    """The first line behind its number: one space between, but none before a sign if the list puts none."""
    text = text.lstrip()
    parted = label.separated or text[:1].isalnum()
    return f"{label.text}{' ' if parted and text else ''}{text}"


def _number(number_id: str | None, level: int | None, style: ParagraphStyle, story: Story) -> tuple[str, int] | None:
    if number_id is not None:
        return None if number_id == "0" else (number_id, style.level or 0 if level is None else level)
    if style.number is None or style.number.number_id == "0":
        return None
    if level is not None:
        return style.number.number_id, level
    definition = story.source.lists.get(style.number.number_id)
    for name, own in style.number.levels:
        linked = definition.level_of_style(name) if definition else None
        if linked is not None or own is not None:
            return style.number.number_id, linked if linked is not None else own or 0
    return style.number.number_id, 0


def _mark(style: ParagraphStyle, run: etree._Element | None, frame: etree._Element | None) -> Mark:
    if frame is not None and frame.get(_DROP_CAP, "none") != "none":
        return Mark.HIDDEN
    hidden = style.characters.hidden
    for child in () if run is None else run:
        if child.tag in (DEL, MOVE_FROM):
            return Mark.DELETED
        if child.tag == VANISH:
            hidden = is_on(child.get(VAL))
    return Mark.HIDDEN if hidden else Mark.KEPT
