"""Word's automatic numbers: the lists of numbering.xml, and a count that proves that they print what the manuscript says."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from making.manuscript import Marker, MarkerKind
from making.word_elements import Element, w

_ARTICLES, _OUTLINE, _GROUPS, _ROWS, _RECIPIENTS = range(1, 6)  # numbers of both the abstract lists and their first use
_OUTLINES = {
    "plain": (
        MarkerKind.ROMAN,
        MarkerKind.DECIMAL,
        MarkerKind.DECIMAL_PAIR,
        MarkerKind.LETTER,
        MarkerKind.DASH,
        MarkerKind.PLUS,
    ),
    "parts": (
        MarkerKind.PART,
        MarkerKind.ROMAN,
        MarkerKind.DECIMAL,
        MarkerKind.ROUND,
        MarkerKind.LETTER,
        MarkerKind.DASH,
        MarkerKind.PLUS,
    ),
}
# How Word writes each number; `{}` is the level's own place, `{above}` that of the level over it.
_FORMATS = {
    MarkerKind.PART: ("upperRoman", "PHẦN %{}."),
    MarkerKind.ARTICLE: ("decimal", "Điều %{}."),
    MarkerKind.ROMAN: ("upperRoman", "%{}."),
    MarkerKind.DECIMAL: ("decimal", "%{}."),
    MarkerKind.DECIMAL_PAIR: ("decimal", "%{above}.%{}."),
    MarkerKind.LETTER: ("lowerLetter", "%{})"),
    MarkerKind.ROUND: ("decimal", "(%{})"),
    MarkerKind.DASH: ("bullet", "-"),
    MarkerKind.PLUS: ("bullet", "+"),
}
_BULLETS = (MarkerKind.DASH, MarkerKind.PLUS)


@dataclass(slots=True)
class Numbering:
    """The lists of one document; counts as Word would while paragraphs are written."""

    outline: str
    linked_to_styles: bool
    _counts: list[int] = field(default_factory=list)
    _articles: int = 0
    _groups: int = 0
    _restarts: int = 0

    def of_paragraph(self, marker: Marker) -> Element:
        """`w:numPr` of a body paragraph; ValueError where Word would print another number than the manuscript."""
        if marker.kind is MarkerKind.ARTICLE:
            self._articles += 1
            _require(self._articles, marker)
            return _number(_ARTICLES, 0)
        level = self.level(marker.kind)
        self._counts = [*self._counts, *[0] * 9][: level + 1]
        self._counts[level] += 1
        if marker.kind not in _BULLETS:
            _require(self._counts[level], marker)
        return _number(_OUTLINE, level)

    def level(self, kind: MarkerKind) -> int:
        """The outline's level, from 0, that prints `kind`."""
        return _OUTLINES[self.outline].index(kind)

    def of_group(self) -> Element:
        """`w:numPr` of the next group row; the rows below it start again at 1, on a list of their own."""
        self._groups += 1
        self._restarts += 1
        return _number(_GROUPS, 0)

    def of_row(self) -> Element:
        """`w:numPr` of the next row of a table."""
        return _number(_ROWS if not self._restarts else _RECIPIENTS + self._restarts, 0)

    def of_recipient(self) -> Element:
        """`w:numPr` of a line of "Nơi nhận"."""
        return _number(_RECIPIENTS, 0)

    def styles(self) -> Iterator[Element]:
        """A paragraph style for each level of the outline, which carries the number."""
        for level, kind in enumerate(_OUTLINES[self.outline]):
            above = [w("basedOn", val="Normal")]
            yield w(
                "style",
                w("name", val=f"Mục {kind.name.lower()}"),
                *above,
                w("pPr", _number(_OUTLINE, level)),
                type="paragraph",
                customStyle=1,
                styleId=style_id(level),
            )

    def part(self) -> Element:
        """The whole of numbering.xml, once all paragraphs are written."""
        abstracts = [
            _abstract(_ARTICLES, (MarkerKind.ARTICLE,), bold=True),
            _abstract(_OUTLINE, _OUTLINES[self.outline], linked=self.linked_to_styles),
            _abstract(_GROUPS, (MarkerKind.ROMAN,), bold=True),
            _abstract(_ROWS, (MarkerKind.DECIMAL,), plain=True),
            _abstract(_RECIPIENTS, (MarkerKind.DASH,)),
        ]
        uses = [w("num", w("abstractNumId", val=number), numId=number) for number in range(_ARTICLES, _RECIPIENTS + 1)]
        for restart in range(1, self._restarts + 1):
            override = w("lvlOverride", w("startOverride", val=1), ilvl=0)
            uses.append(w("num", w("abstractNumId", val=_ROWS), override, numId=_RECIPIENTS + restart))
        return w("numbering", *abstracts, *uses)


def style_id(level: int) -> str:
    """The id of the style that numbers `level` of the outline."""
    return f"Muc{level + 1}"


def _number(list_id: int, level: int) -> Element:
    return w("numPr", w("ilvl", val=level), w("numId", val=list_id))


def _require(counted: int, marker: Marker) -> None:
    if counted != marker.ordinal:
        raise ValueError(f"Word would count {counted} where the manuscript prints {marker.text!r}")


def _abstract(
    list_id: int, kinds: tuple[MarkerKind, ...], *, bold: bool = False, linked: bool = False, plain: bool = False
) -> Element:
    indent = 0 if plain or list_id in (_GROUPS, _RECIPIENTS) else 567
    levels = []
    for level, kind in enumerate(kinds):
        number_format, template = _FORMATS[kind]
        text = template.format(level + 1, above=level).rstrip("." if plain else "")
        styles = [w("pStyle", val=style_id(level))] if linked else []
        look = [w("rPr", w("b"))] if bold else []
        levels.append(
            w(
                "lvl",
                w("start", val=1),
                w("numFmt", val=number_format),
                *styles,
                w("suff", val="space"),
                w("lvlText", val=text),
                w("lvlJc", val="left"),
                w("pPr", w("ind", left=0, firstLine=indent)),
                *look,
                ilvl=level,
            )
        )
    return w(
        "abstractNum",
        w("multiLevelType", val="multilevel" if len(kinds) > 1 else "singleLevel"),
        *levels,
        abstractNumId=list_id,
    )
