"""The automatic numbers of paragraphs: list definitions (numbering.xml) and the counters that run through a story.

Rules: ECMA-376, 17.9. Counters belong to the abstract list, so that two lists (`w:num`) of one definition count on
together unless one of them starts anew (`w:startOverride`), as Word does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from cchc_extract.loaders.formats.docx.names import (
    ALTERNATE_CONTENT,
    CHOICE,
    ILVL,
    NUM_ID,
    R_FONTS,
    VAL,
    VANISH,
    is_on,
    w,
    whole,
)
from cchc_extract.loaders.formats.docx.number_formats import format_number, zero_padded
from cchc_extract.loaders.formats.docx.symbols import BULLET, bullet_mark, readable

LEVELS = 9
_PLACEHOLDER = re.compile("%([1-9])")
_ABSTRACT_NUM = w("abstractNum")
_ABSTRACT_NUM_ID = w("abstractNumId")
_NUM = w("num")
_LVL = w("lvl")
_LVL_OVERRIDE = w("lvlOverride")
_NUM_STYLE_LINK = w("numStyleLink")
_STYLE_LINK = w("styleLink")
_START_OVERRIDE = w("startOverride")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. `restart` is the level number (from 1) whose use starts it anew, 0 for never."""

    start: int = 0
    number_format: str = "decimal"
    custom: str | None = None  # the pattern of a zero-padded format, "001, 002, …"
    text: str = ""  # "%1.%2.", or the glyph of a bullet
    separated: bool = True  # followed by a tab or a space
    restart: int | None = None
    digits_only: bool = False  # "legal": every number of the label in Arabic digits
    style: str | None = None  # the paragraph style that stands for this level
    font: str | None = None
    hidden: bool = False

    @property
    def bullet(self) -> bool:
        """Whether the label is a mark and not a number."""
        return self.number_format == "bullet"


@dataclass(frozen=True, slots=True)
class ListDefinition:
    """One list (`w:num`): the abstract list that counts for it, its levels, and where they start anew."""

    counter: str
    levels: dict[int, Level]
    starts: dict[int, int]

    def level_of_style(self, style: str) -> int | None:
        """The level that a paragraph style stands for."""
        return next((index for index, level in self.levels.items() if level.style == style), None)


@dataclass(frozen=True, slots=True)
class Label:
    """The number of one paragraph, as Word prints it. `separated`: a tab or a space follows."""

    text: str
    bullet: bool
    separated: bool


@dataclass(slots=True)
class Counters:
    """The counters of one story (body, a header, the footnotes), in document order."""

    lists: Lists
    values: dict[str, list[int | None]] = field(default_factory=dict)
    started: set[tuple[str, int]] = field(default_factory=set)

    def count(self, number_id: str, index: int) -> Label | None:
        """Count one paragraph of a list at level `index` (from 0); its label, or None if none is shown."""
        definition = self.lists.get(number_id)
        level = definition.levels.get(index) if definition else None
        if definition is None or level is None:
            return None
        values = self.values.setdefault(definition.counter, [None] * LEVELS)
        for higher in range(index):
            # Word shows a level that was skipped with its first number, and goes on from it.
            if values[higher] is None:
                values[higher] = _start(definition, higher)
        current = values[index]
        restarted = index in definition.starts and (number_id, index) not in self.started
        self.started.add((number_id, index))
        values[index] = _start(definition, index) if restarted or current is None else current + 1
        for lower in range(index + 1, LEVELS):
            restart = definition.levels[lower].restart if lower in definition.levels else None
            if restart is None or index < restart:
                values[lower] = None
        return _label(definition, level, values)


@dataclass(frozen=True, slots=True)
class _Part:
    """The elements of a numbering part, and the list (`numId`) that each numbering style names."""

    abstract: dict[str, etree._Element]
    nums: dict[str, etree._Element]
    list_styles: dict[str, str]


@dataclass(slots=True)
class Lists:
    """The lists of a document, read when a paragraph first names one: templates define many, documents use few.

    `open_part` gives the root of the numbering part; `list_styles` the `numId` that each numbering style names, for a
    list may borrow its levels from one (17.9.21).
    """

    open_part: Callable[[], etree._Element | None]
    list_styles: Callable[[], dict[str, str]]
    part: _Part | None = None
    known: dict[str, ListDefinition | None] = field(default_factory=dict)

    def get(self, number_id: str) -> ListDefinition | None:
        """The list of one `numId`; None for an unknown one, and for "0", which stands for "no number"."""
        if number_id not in self.known:
            if self.part is None:
                self.part = _open(self.open_part(), self.list_styles)
            num = self.part.nums.get(number_id)
            self.known[number_id] = None if num is None else _read_list(num, self.part)
        return self.known[number_id]


def _open(root: etree._Element | None, list_styles: Callable[[], dict[str, str]]) -> _Part:
    if root is None:
        return _Part({}, {}, {})
    return _Part(
        {item.get(_ABSTRACT_NUM_ID, ""): item for item in root.iterchildren(_ABSTRACT_NUM)},
        {item.get(NUM_ID, ""): item for item in root.iterchildren(_NUM)},
        list_styles(),
    )


def _read_list(num: etree._Element, lists: _Part) -> ListDefinition | None:
    counter = _resolve(_value(num, _ABSTRACT_NUM_ID) or "", lists)
    if counter is None:
        return None
    levels = dict(_levels(lists.abstract[counter]))
    starts: dict[int, int] = {}
    for override in num.iterchildren(_LVL_OVERRIDE):
        index = whole(override.get(ILVL))
        if index is None or not 0 <= index < LEVELS:
            continue
        levels.update((index, level) for _, level in _levels(override))
        start = whole(_value(override, _START_OVERRIDE))
        if start is not None:
            starts[index] = start
    return ListDefinition(counter, levels, starts)


def _resolve(counter: str, lists: _Part) -> str | None:
    """The abstract list that defines the levels: the list itself, or the one that its numbering style names."""
    seen: set[str] = set()
    while counter in lists.abstract and counter not in seen:
        seen.add(counter)
        style = _value(lists.abstract[counter], _NUM_STYLE_LINK)
        if style is None:
            return counter
        num = lists.nums.get(lists.list_styles.get(style, ""))
        if num is not None:
            counter = _value(num, _ABSTRACT_NUM_ID) or ""
        else:
            counter = next((key for key, item in lists.abstract.items() if _value(item, _STYLE_LINK) == style), "")
    return None


def _value(parent: etree._Element, name: str) -> str | None:
    child = parent.find(name)
    return None if child is None else child.get(VAL)


def _levels(parent: etree._Element) -> Iterator[tuple[int, Level]]:
    for element in parent.iterchildren(_LVL):
        index = whole(element.get(ILVL))
        if index is not None and 0 <= index < LEVELS:
            yield index, _read_level(element)


def _read_level(element: etree._Element) -> Level:
    found: dict[str, Any] = {}
    for child in element:
        read = _LEVEL_PROPERTIES.get(child.tag)
        if read is not None:
            found |= read(child)
    return Level(**found)


def _character_format(properties: etree._Element) -> dict[str, Any]:
    fonts, vanish = properties.find(R_FONTS), properties.find(VANISH)
    return {
        "font": None if fonts is None else fonts.get(w("ascii")) or fonts.get(w("hAnsi")),
        "hidden": vanish is not None and is_on(vanish.get(VAL)),
    }


def _custom_format(alternate: etree._Element) -> dict[str, Any]:
    """A zero-padded number format: newer Word writes it as a choice beside a plain fallback."""
    for choice in alternate.iterchildren(CHOICE):
        for element in choice.iterchildren(w("numFmt")):
            pattern = element.get(w("format"))
            if pattern:
                return {"number_format": "decimal", "custom": pattern}
    return {}


_LEVEL_PROPERTIES: dict[str, Callable[[etree._Element], dict[str, Any]]] = {
    w("start"): lambda e: {"start": whole(e.get(VAL)) or 0},
    w("numFmt"): lambda e: {"number_format": e.get(VAL, "decimal"), "custom": e.get(w("format"))},
    w("lvlText"): lambda e: {"text": e.get(VAL, "")},
    w("suff"): lambda e: {"separated": e.get(VAL) != "nothing"},
    w("lvlRestart"): lambda e: {"restart": whole(e.get(VAL))},
    w("isLgl"): lambda e: {"digits_only": is_on(e.get(VAL))},
    w("lvlPicBulletId"): lambda _: {"number_format": "bullet", "text": BULLET},  # a picture stands for the glyph
    w("pStyle"): lambda e: {"style": e.get(VAL)},
    w("rPr"): _character_format,
    ALTERNATE_CONTENT: _custom_format,
}


def _start(definition: ListDefinition, index: int) -> int:
    if index in definition.starts:
        return definition.starts[index]
    return definition.levels[index].start if index in definition.levels else 1


def _label(definition: ListDefinition, level: Level, values: list[int | None]) -> Label | None:
    if level.hidden:
        return None
    if level.bullet:
        text = bullet_mark(level.text, level.font)
    else:

        def printed(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            value = values[index]
            if value is None or index not in definition.levels:
                return ""
            shown = definition.levels[index]
            if level.digits_only and shown.number_format not in ("none", "bullet"):
                return str(value)
            if shown.custom:
                return zero_padded(value, shown.custom)
            return format_number(value, shown.number_format)

        text = readable(_PLACEHOLDER.sub(printed, level.text), level.font)
    # a label may carry its own separator at its end ("Điều %1. ", followed by nothing)
    separated = level.separated or text != text.rstrip()
    text = text.strip()
    return Label(text, level.bullet, separated) if text else None
