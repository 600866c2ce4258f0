"""The content of one paragraph: the text that a reader sees, how it is set, and what is anchored in it.

An element that is not known is read through, so that a wrapper that a newer Word invents loses no text; what a reader
does not see (deleted text, field instructions, hidden text, comment marks) is left out by name.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from cchc_extract.loaders.formats.docx.drawings import diagram_paragraphs
from cchc_extract.loaders.formats.docx.findings import LEFT_OUT
from cchc_extract.loaders.formats.docx.names import (
    A_P,
    A_T,
    ALTERNATE_CONTENT,
    CHOICE,
    DGM_REL_IDS,
    ENDNOTE_REFERENCE,
    FALLBACK,
    FOOTNOTE_REFERENCE,
    ID,
    M_DENOMINATOR,
    M_T,
    PPR,
    R_DM,
    R_FONTS,
    RPR,
    SUB_DOC,
    TXBX_CONTENT,
    V_TEXTPATH,
    VAL,
    XML_SPACE,
    R,
    T,
    is_on,
    w,
    whole,
)
from cchc_extract.loaders.formats.docx.story import NoteReference, Story
from cchc_extract.loaders.formats.docx.styles import CharacterFormat, ParagraphStyle, read_toggles
from cchc_extract.loaders.formats.docx.symbols import readable, symbol

LINE_BREAK = "\n"
_XML_SPACES = " \t\r\n"
_UNUSUAL = re.compile("[\t\r\n\x85\u2028\u2029\uf020-\uf0ff]")
# White space in the markup is a space, for tabs and breaks are elements; Unicode's separators break a line.
_WHITE_SPACE = str.maketrans("\t\r\n\x85\u2028\u2029", f"    {LINE_BREAK}{LINE_BREAK}")
_CHECKED, _UNCHECKED = "☒", "☐"


@dataclass(slots=True)
class Inline:
    """The content of a paragraph, lines parted by `LINE_BREAK`.

    `bold` and `italic` say that no letter or digit is otherwise. `anchored` holds, in order, the contents of text boxes
    (elements) and the texts of drawings (strings).
    """

    pieces: list[str] = field(default_factory=list)
    bold: bool = True
    italic: bool = True
    anchored: list[etree._Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self.pieces)

    def add(self, text: str, form: CharacterFormat) -> None:
        """Add visible text."""
        if form.capitals:
            text = text.upper()
        if (self.bold > form.bold or self.italic > form.italic) and any(map(str.isalnum, text)):
            self.bold &= form.bold
            self.italic &= form.italic
        self.pieces.append(text)

    def extend(self, other: Inline) -> None:
        """Add the content of a paragraph that goes on from this one."""
        self.pieces += other.pieces
        self.bold &= other.bold or not any(map(str.isalnum, other.text))
        self.italic &= other.italic or not any(map(str.isalnum, other.text))
        self.anchored += other.anchored


def read_inline(paragraph: etree._Element, style: ParagraphStyle, story: Story) -> Inline:
    """What a paragraph shows. Notes that it refers to are added to the story's references."""
    reader = _Reader(story, style, Inline(), style.characters)
    _walk(paragraph, reader)
    if reader.suppressed:
        # A field whose instruction does not end in its paragraph is broken: better its words than lost text.
        for text, form in reader.instruction:
            reader.inline.add(text, form)
        story.fields.clear()
    return reader.inline


@dataclass(slots=True)
class _Reader:
    story: Story
    style: ParagraphStyle
    inline: Inline
    form: CharacterFormat  # of the run that is read
    run: etree._Element | None = None
    instruction: list[tuple[str, CharacterFormat]] = field(default_factory=list)  # its words, should it be broken

    @property
    def suppressed(self) -> bool:
        """Whether what is read belongs to the instruction of a field."""
        return True in self.story.fields

    def show(self, text: str) -> None:
        """Take over text of the current run, unless it is hidden."""
        if self.form.hidden:
            return
        if self.story.fields and self.suppressed:
            self.instruction.append((text, self.form))
        else:
            self.inline.add(text, self.form)


def _walk(parent: etree._Element, reader: _Reader) -> None:
    for child in parent:
        tag = child.tag
        if tag == R:
            _run(child, reader)
        elif tag not in _UNSEEN:
            handler = _HANDLERS.get(tag)
            if handler is not None:
                handler(child, reader)
            elif len(child):
                _walk(child, reader)


def _run(run: etree._Element, reader: _Reader) -> None:
    outer = reader.form, reader.run
    reader.form, reader.run = reader.style.characters, run
    for child in run:
        tag = child.tag
        if tag == T:
            _text(child, reader)
        elif tag == RPR:
            toggles, style = read_toggles(child)
            reader.form = reader.story.source.styles.characters(reader.style, style, toggles)
        elif tag not in _UNSEEN:
            handler = _HANDLERS.get(tag)
            if handler is not None:
                handler(child, reader)
            elif len(child):
                _walk(child, reader)
    reader.form, reader.run = outer


def _text(element: etree._Element, reader: _Reader) -> None:
    text = element.text
    if not text:
        return
    if (text[0] in _XML_SPACES or text[-1] in _XML_SPACES) and not _keeps_space(element):
        text = text.strip(_XML_SPACES)
    if _UNUSUAL.search(text):
        text = readable(text.translate(_WHITE_SPACE), _font(reader))
    reader.show(text)


def _keeps_space(element: etree._Element) -> bool:
    """Whether outer white space counts: Word trims it unless `xml:space` says `preserve` here or further out."""
    node: etree._Element | None = element
    while node is not None:
        space = node.get(XML_SPACE)
        if space is not None:
            return space == "preserve"
        node = node.getparent()
    return False


def _font(reader: _Reader) -> str | None:
    if reader.run is None:
        return None
    fonts = reader.run.find(f"{RPR}/{R_FONTS}")
    return None if fonts is None else fonts.get(w("ascii")) or fonts.get(w("hAnsi"))


def _symbol(element: etree._Element, reader: _Reader) -> None:
    try:
        code = int(element.get(w("char"), ""), 16)
    except ValueError:
        return
    reader.show(symbol(code, element.get(w("font")) or _font(reader)))


def _field_character(element: etree._Element, reader: _Reader) -> None:
    fields = reader.story.fields
    match element.get(w("fldCharType")):
        case "begin":
            reader.show(_form_field(element))
            fields.append(True)
        case "separate" if fields:
            fields[-1] = False
        case "end" if fields:
            fields.pop()
    if not reader.suppressed:
        reader.instruction.clear()


def _form_field(element: etree._Element) -> str:
    """What a form field shows that has no result in the text: a check box, or the chosen entry of a list."""
    data = element.find(w("ffData"))
    if data is None:
        return ""
    box = data.find(w("checkBox"))
    if box is not None:
        state = box.find(w("checked"))
        state = box.find(w("default")) if state is None else state
        return _CHECKED if state is not None and is_on(state.get(VAL)) else _UNCHECKED
    choices = data.find(w("ddList"))
    if choices is None:
        return ""
    chosen = choices.find(w("result"))
    chosen = choices.find(w("default")) if chosen is None else chosen
    index = (whole(chosen.get(VAL)) if chosen is not None else 0) or 0
    entries = [entry.get(VAL, "") for entry in choices.iterchildren(w("listEntry"))]
    return entries[index] if 0 <= index < len(entries) else ""


def _note(element: etree._Element, reader: _Reader) -> None:
    if not reader.form.hidden:
        kind = "footnotes" if element.tag == FOOTNOTE_REFERENCE else "endnotes"
        reader.story.references.append(NoteReference(kind, element.get(ID, "")))


def _anchor(content: etree._Element | str, reader: _Reader) -> None:
    if not reader.form.hidden and (not isinstance(content, str) or content.strip()):
        reader.inline.anchored.append(content)


def _drawn_paragraph(element: etree._Element, reader: _Reader) -> None:
    _anchor("".join(text.text or "" for text in element.iter(A_T)), reader)


def _diagram(element: etree._Element, reader: _Reader) -> None:
    for text in diagram_paragraphs(reader.story, element.get(R_DM, "")):
        _anchor(text, reader)


def _alternate(element: etree._Element, reader: _Reader) -> None:
    """One of several renderings of the same content: the first choice that shows a text, else the fallback."""
    before = len(reader.inline.pieces), len(reader.inline.anchored), len(reader.instruction)
    for rendering in (*element.iterchildren(CHOICE), *element.iterchildren(FALLBACK)):
        _walk(rendering, reader)
        if (len(reader.inline.pieces), len(reader.inline.anchored), len(reader.instruction)) != before:
            return


def _fraction_denominator(element: etree._Element, reader: _Reader) -> None:
    reader.show("/")
    _walk(element, reader)


_HANDLERS: dict[str, Callable[[etree._Element, _Reader], None]] = {
    R: _run,
    T: _text,
    M_T: _text,
    M_DENOMINATOR: _fraction_denominator,
    w("tab"): lambda _, reader: reader.show("\t"),
    w("ptab"): lambda _, reader: reader.show("\t"),
    w("br"): lambda _, reader: reader.show(LINE_BREAK),  # a page or column break ends a line too, and no paragraph
    w("cr"): lambda _, reader: reader.show(LINE_BREAK),
    w("noBreakHyphen"): lambda _, reader: reader.show("-"),
    w("sym"): _symbol,
    w("fldChar"): _field_character,
    FOOTNOTE_REFERENCE: _note,
    ENDNOTE_REFERENCE: _note,
    ALTERNATE_CONTENT: _alternate,
    TXBX_CONTENT: _anchor,
    A_P: _drawn_paragraph,
    V_TEXTPATH: lambda element, reader: _anchor(element.get("string", ""), reader),
    DGM_REL_IDS: _diagram,
    SUB_DOC: lambda _, reader: reader.story.source.findings.append(LEFT_OUT),
}

_UNSEEN = frozenset(
    {
        PPR,
        RPR,
        *(
            w(name)
            for name in (
                "del",
                "moveFrom",
                "delText",
                "instrText",
                "delInstrText",
                "softHyphen",
                "sdtPr",
                "sdtEndPr",
                "smartTagPr",
                "customXmlPr",
                "rt",  # the reading printed above a ruby base
                "lastRenderedPageBreak",
                "proofErr",
                "bookmarkStart",
                "bookmarkEnd",
                "fldData",
            )
        ),
    }
)
