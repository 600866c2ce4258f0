"""The styles of a document, resolved along their `basedOn` chains when first used (ECMA-376, 17.7).

Table styles are the bulk of many style parts (300 KB of them in the template that python-docx and Word for Mac give to
every new document) and most documents use one or none. So they are cut out before the part is parsed, and parsed one by
one when a table names them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from cchc_extract.errors import DamagedFileError
from cchc_extract.loaders.formats.docx.names import (
    BASED_ON,
    BOLD,
    CAPS,
    ILVL,
    ITALIC,
    JC,
    NUM_ID,
    NUM_PR,
    PPR,
    R_STYLE,
    RPR,
    STYLE_ID,
    TYPE,
    VAL,
    VANISH,
    is_on,
    w,
    whole,
)
from cchc_extract.loaders.formats.docx.package import parse_xml

_STYLE = w("style")
_STYLE_START = b"<w:style "
_TABLE_TYPE = b'w:type="table"'
_STYLE_END = b"</w:style>"
_ROOT_START = re.compile(rb"<w:styles\b[^<>]*>")
_ID = re.compile(rb'\sw:styleId="([^"]*)"')
_MAX_CHAIN = 64  # more styles based on one another than any document has; ends a chain that turns in a circle

TOGGLES = {BOLD: 0, ITALIC: 1, VANISH: 2, CAPS: 3}
Toggles = tuple[bool | None, bool | None, bool | None, bool | None]
UNSET: Toggles = (None, None, None, None)


class CharacterFormat(NamedTuple):
    """How the characters of a run are shown. `capitals`: small letters are printed as capitals."""

    bold: bool
    italic: bool
    hidden: bool
    capitals: bool


class StyleNumber(NamedTuple):
    """The list number that a paragraph style gives: its list, and the styles of the chain with the level each names."""

    number_id: str
    levels: tuple[tuple[str, int | None], ...]


@dataclass(frozen=True, slots=True, eq=False)
class ParagraphStyle:
    """A paragraph style with all that it inherits."""

    characters: CharacterFormat
    centred: bool
    number: StyleNumber | None
    level: int | None  # the level that the style itself or its nearest ancestor names


@dataclass(slots=True)
class Styles:
    """The styles of a document; every look-up is cached."""

    elements: dict[str, etree._Element] = field(default_factory=dict)
    root_tag: bytes = b""  # with the namespaces that the cut styles need
    table_sources: dict[str, bytes] = field(default_factory=dict)
    default_paragraph: str = ""
    default_toggles: Toggles = UNSET
    default_centred: bool = False
    paragraph_styles: dict[str | None, ParagraphStyle] = field(default_factory=dict)
    formats: dict[tuple[ParagraphStyle, str | None, Toggles], CharacterFormat] = field(default_factory=dict)

    def paragraph(self, style: str | None) -> ParagraphStyle:
        """The style of a paragraph that names `style`; the default style where it names none or an unknown one."""
        found = self.paragraph_styles.get(style)
        if found is None:
            known = style if style in self.elements else self.default_paragraph
            found = self.paragraph_styles[style] = _resolve_paragraph(self, known or "")
        return found

    def characters(self, style: ParagraphStyle, character_style: str | None, direct: Toggles) -> CharacterFormat:
        """The format of a run in a paragraph of `style`: a character style toggles, direct formatting decides."""
        key = (style, character_style, direct)
        found = self.formats.get(key)
        if found is None:
            toggled = _inherited_toggles(self, character_style) if character_style else UNSET
            found = self.formats[key] = CharacterFormat(
                *(
                    own if own is not None else below != bool(change)
                    for own, change, below in zip(direct, toggled, style.characters, strict=True)
                )
            )
        return found

    def chain(self, style: str) -> Iterator[tuple[str, etree._Element]]:
        """A style and those that it is based on, nearest first."""
        for _ in range(_MAX_CHAIN):
            element = self._element(style)
            if element is None:
                return
            yield style, element
            based_on = element.find(BASED_ON)
            style = "" if based_on is None else based_on.get(VAL, "")

    def list_styles(self) -> dict[str, str]:
        """The list (`numId`) that each numbering style names."""
        found: dict[str, str] = {}
        for style, element in self.elements.items():
            if element.get(TYPE) == "numbering":
                number = element.find(f"{PPR}/{NUM_PR}/{NUM_ID}")
                if number is not None:
                    found[style] = number.get(VAL, "")
        return found

    def _element(self, style: str) -> etree._Element | None:
        if style in self.table_sources:
            source = self.root_tag + self.table_sources.pop(style) + b"</w:styles>"
            try:
                self.elements[style] = parse_xml(source, style)[0]
            except DamagedFileError:
                return None  # only the lines of a table are lost: the part is sound as far as text depends on it
        return self.elements.get(style)


def read_styles(data: bytes | None, name: str) -> Styles:
    """The styles of a style part, none if there is no such part; DamagedFileError if it is no well-formed XML."""
    if data is None:
        return Styles()
    root_tag = _ROOT_START.search(data)
    rest, tables = _cut_table_styles(data) if root_tag else (data, {})
    try:
        root = parse_xml(rest, name)
    except DamagedFileError:
        root, tables = parse_xml(data, name), {}
    styles = Styles(root_tag=root_tag[0] if root_tag else b"", table_sources=tables)
    for element in root.iterchildren(_STYLE):
        style = element.get(STYLE_ID, "")
        styles.elements[style] = element
        if element.get(TYPE) == "paragraph" and is_on(element.get(w("default"), "0")):
            styles.default_paragraph = style
    defaults = root.find(w("docDefaults"))
    if defaults is not None:
        characters = defaults.find(f"{w('rPrDefault')}/{RPR}")
        paragraphs = defaults.find(f"{w('pPrDefault')}/{PPR}")
        styles.default_toggles = UNSET if characters is None else read_toggles(characters)[0]
        styles.default_centred = paragraphs is not None and _centred(paragraphs) is True
    return styles


def read_toggles(properties: etree._Element) -> tuple[Toggles, str | None]:
    """What run properties switch on or off themselves, and the character style that they name."""
    toggles: list[bool | None] | None = None
    style = None
    for child in properties:
        tag = child.tag
        index = TOGGLES.get(tag)
        if index is not None:
            if toggles is None:
                toggles = [None, None, None, None]
            toggles[index] = is_on(child.get(VAL))
        elif tag == R_STYLE:
            style = child.get(VAL)
    return (UNSET if toggles is None else (toggles[0], toggles[1], toggles[2], toggles[3])), style


def _resolve_paragraph(styles: Styles, style: str) -> ParagraphStyle:
    centred: bool | None = None
    number_id: str | None = None
    levels: list[tuple[str, int | None]] = []
    for name, element in styles.chain(style):
        properties = element.find(PPR)
        own_level = None
        if properties is not None:
            if centred is None:
                centred = _centred(properties)
            number, level = properties.find(f"{NUM_PR}/{NUM_ID}"), properties.find(f"{NUM_PR}/{ILVL}")
            if number is not None and number_id is None:
                number_id = number.get(VAL, "")
            own_level = None if level is None else whole(level.get(VAL))
        levels.append((name, own_level))
    toggles = _inherited_toggles(styles, style)
    return ParagraphStyle(
        CharacterFormat(
            *(
                bool(default if own is None else own)
                for own, default in zip(toggles, styles.default_toggles, strict=True)
            )
        ),
        styles.default_centred if centred is None else centred,
        StyleNumber(number_id, tuple(levels)) if number_id is not None else None,
        next((level for _, level in levels if level is not None), None),
    )


def _inherited_toggles(styles: Styles, style: str) -> Toggles:
    found: list[bool | None] = [None, None, None, None]
    for _, element in styles.chain(style):
        properties = element.find(RPR)
        if properties is not None:
            found = [
                own if own is not None else above for own, above in zip(found, read_toggles(properties)[0], strict=True)
            ]
    return (found[0], found[1], found[2], found[3])


def _centred(properties: etree._Element) -> bool | None:
    alignment = properties.find(JC)
    return None if alignment is None else alignment.get(VAL) == "center"


def _cut_table_styles(data: bytes) -> tuple[bytes, dict[str, bytes]]:
    """The style part without its table styles, and the bytes of each of them, by identifier.

    Works on bytes in one pass. It knows the prefix that Word and all common writers use; another one cuts nothing.
    """
    kept: list[bytes] = []
    tables: dict[str, bytes] = {}
    position = 0
    hit = data.find(_TABLE_TYPE)
    while hit >= 0:
        start = data.rfind(b"<", position, hit)
        end = data.find(b">", hit)
        if start < 0 or end < 0:
            break
        identifier = _ID.search(data, start, end)
        if identifier and data.startswith(_STYLE_START, start):
            end = data.find(_STYLE_END, end)
            if end < 0:
                break
            end += len(_STYLE_END)
            kept.append(data[position:start])
            tables[identifier[1].decode("utf-8", "replace")] = data[start:end]
        else:
            kept.append(data[position:end])
        position = end
        hit = data.find(_TABLE_TYPE, position)
    kept.append(data[position:])
    return b"".join(kept), tables
