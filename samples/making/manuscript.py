"""Reads a sample's `source.manuscript`: what the plan says, once, for all three formats.

One line is one paragraph; blank lines mean nothing. What a line may begin with:

    %key value     an option of the whole plan, see `Options`
    @word text     letterhead, title, signature, table, page: see `_STYLES` and `_read_block`
    # text         a bold heading
    | a | b        a table row; |! the head, |= a group row; ` ¶ ` parts the paragraphs of a cell; ^ joins the cell above
    [^1] text      the words of footnote 1
    anything else  a paragraph of the body

Numbers are written as they are printed (`I.`, `1.1.`, `a)`, `(1)`, `-`); in Word they become automatic ones.
Inside a paragraph: **bold**, *italic*, ~~deleted~~ and ++inserted++ (tracked changes), {{content control}},
[^1] (footnote reference) and ` // ` (a line break).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

LINE_BREAK = "\n"
NO_BREAK_HYPHEN = "\u2011"


class MarkerKind(Enum):
    """What a paragraph is numbered with."""

    PART = r"PHẦN ([IVX]+)\."
    ARTICLE = r"Điều (\d+)\."
    ROMAN = r"([IVX]+)\."
    DECIMAL_PAIR = r"\d+\.(\d+)\."
    DECIMAL = r"(\d+)\."
    LETTER = r"([a-z])\)"
    ROUND = r"\((\d+)\)"
    DASH = r"()-"
    PLUS = r"()\+"


class Style(Enum):
    """What a paragraph is, as far as typesetting cares."""

    BODY = "body"
    HEADING = "heading"
    TITLE = "title"
    SUBJECT = "subject"
    AUTHORITY = "authority"
    ORDER = "order"
    ATTACHED = "attached"
    BASIS = "basis"
    BOX = "box"


class Change(Enum):
    """Tracked changes: a reader sees KEPT and INSERTED."""

    KEPT = "kept"
    INSERTED = "inserted"
    DELETED = "deleted"


class RowKind(Enum):
    """What a table row is."""

    HEAD = "|!"
    GROUP = "|="
    TASK = "|"


@dataclass(frozen=True, slots=True)
class Marker:
    """A printed number: `text` with its punctuation, `ordinal` from 1 (0 for a bullet)."""

    kind: MarkerKind
    text: str
    ordinal: int


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look. A footnote reference has its number in `note` and no text."""

    text: str
    bold: bool = False
    italic: bool = False
    change: Change = Change.KEPT
    control: bool = False
    note: int | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; its marker is not repeated in its runs."""

    style: Style
    marker: Marker | None
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The two columns on top: issuing body and number, state heading, place and date."""

    issuer: tuple[str, ...]
    number: str
    place: str


@dataclass(frozen=True, slots=True)
class Signature:
    """The two columns at the end: recipients (with their dashes), authority lines and name."""

    recipients: tuple[str, ...]
    authority: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell by paragraphs; `joins_above` marks the lower part of a cell merged down."""

    paragraphs: tuple[str, ...]
    joins_above: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; a group row has two cells, number and name, the name across the other columns."""

    kind: RowKind
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table; `widths` are parts of a hundred."""

    widths: tuple[int, ...]
    rows: tuple[Row, ...]


class Break(Enum):
    """Where a new page begins."""

    PAGE = "page"
    LANDSCAPE = "landscape"


Block = Paragraph | Letterhead | Signature | Table | Break


@dataclass(frozen=True, slots=True)
class Options:
    """How one plan is set; each value of each option occurs in some sample.

    text: how the TXT lays out paragraphs, `spaced`, `tight` or `wrapped` at 88 columns.
    table: how the TXT writes tables, `tabs` or `pipes`.
    outline: the ladder of numbers, `plain` (I. 1. 1.1. a) - +) or `parts` (PHẦN I. I. 1. (1) a) - +).
    numbering: whether Word's numbers hang on the paragraphs (`direct`) or on their styles (`styles`).
    recipients: whether the dashes of "Nơi nhận" are `typed` in Word or `automatic`.
    letterhead_rule: the rules under the letterhead, a drawn `line` or typed `dashes`.
    """

    title: str
    text: str = "spaced"
    table: str = "tabs"
    outline: str = "plain"
    numbering: str = "direct"
    recipients: str = "typed"
    letterhead_rule: str = "line"


@dataclass(frozen=True, slots=True)
class Manuscript:
    """One sample, read."""

    options: Options
    blocks: tuple[Block, ...]
    notes: dict[int, str] = field(default_factory=dict)


_STYLES = {style.value: style for style in Style}
_INLINE = re.compile(
    r"\*\*(?P<bold>[^*]+)\*\*|\*(?P<italic>[^*]+)\*|~~(?P<deleted>[^~]+)~~|\+\+(?P<inserted>[^+]+)\+\+"
    r"|\{\{(?P<control>[^}]+)\}\}|\[\^(?P<note>\d+)\]"
)
_NOTE = re.compile(r"\[\^(\d+)\] (.*)")
_ROMAN = {"I": 1, "V": 5, "X": 10}


def read_manuscript(path: Path) -> Manuscript:
    """The manuscript at `path`; ValueError with the line's text where a line cannot be read."""
    lines = [line.rstrip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    options = {
        key.replace("-", "_"): value for key, value in (line[1:].split(" ", 1) for line in lines if line[0] == "%")
    }
    notes = {int(match[1]): match[2] for line in lines if (match := _NOTE.fullmatch(line))}
    content = [line for line in lines if line[0] != "%" and not _NOTE.fullmatch(line)]
    return Manuscript(Options(**options), tuple(_read_blocks(content)), notes)


def visible_text(runs: tuple[Run, ...]) -> str:
    """What a reader sees of `runs`: nothing deleted, footnote references as `[1]`, plain hyphens, breaks kept."""
    words = (f"[{run.note}]" if run.note else run.text for run in runs if run.change is not Change.DELETED)
    return plain_hyphens("".join(words))


def plain_hyphens(text: str) -> str:
    """`text` with ordinary hyphens for the ones that forbid a line break."""
    return text.replace(NO_BREAK_HYPHEN, "-")


def row_texts(table: Table, index: int) -> list[str | None]:
    """The cells of a row, one a column: paragraphs joined, a merged cell repeated downwards, None where there is nothing."""
    row = table.rows[index]
    texts: list[str | None] = [None] * len(table.widths)
    for column, cell in enumerate(row.cells):
        text = " ".join(cell.paragraphs)
        texts[column] = row_texts(table, index - 1)[column] if cell.joins_above else text or None
    return texts


def _read_blocks(lines: list[str]) -> Iterator[Block]:
    position = 0
    while position < len(lines):
        end = position + 1
        group = _group(lines[position])
        while group and end < len(lines) and _group(lines[end]) == group:
            end += 1
        yield _read_block(group, lines[position:end])
        position = end


def _group(line: str) -> str | None:
    """The name of the block that neighbouring lines make together; None for a line that is a block of its own."""
    if line.startswith(("@table", "|")):
        return "table"
    word = line[1:].split(" ", 1)[0] if line[0] == "@" else ""
    if word in ("issuer", "number", "place"):
        return "letterhead"
    return "signature" if word in ("to", "sign", "name") else None


def _read_block(group: str | None, lines: list[str]) -> Block:
    values: dict[str, list[str]] = {}
    for line in lines:
        if line[0] == "@":
            word, _, text = line[1:].partition(" ")
            values.setdefault(word, []).append(text)
    if group == "letterhead":
        return Letterhead(tuple(values["issuer"]), values["number"][0], values["place"][0])
    if group == "signature":
        return Signature(tuple(values["to"]), tuple(values["sign"]), values["name"][0])
    if group == "table":
        widths = tuple(int(width) for width in values["table"][0].split())
        return Table(widths, tuple(_read_row(line) for line in lines[1:]))
    return _read_line(lines[0])


def _read_line(line: str) -> Block:
    if line[0] == "@":
        word, _, text = line[1:].partition(" ")
        return _read_paragraph(_STYLES[word], text) if word in _STYLES else Break(word)
    if line.startswith("# "):
        return _read_paragraph(Style.HEADING, line[2:])
    return _read_paragraph(Style.BODY, line)


def _read_paragraph(style: Style, text: str) -> Paragraph:
    marker = None
    for kind in MarkerKind:
        if match := re.match(kind.value + " ", text):
            marker = Marker(kind, match[0][:-1], _ordinal(kind, match[1]))
            text = text[match.end() :]
            break
    return Paragraph(style, marker, tuple(_read_runs(text.replace(" // ", LINE_BREAK))))


def _read_runs(text: str) -> Iterator[Run]:
    position = 0
    for match in _INLINE.finditer(text):
        if match.start() > position:
            yield Run(text[position : match.start()])
        kind, words = match.lastgroup, match[match.lastgroup or 0]
        if kind == "note":
            yield Run("", note=int(words))
        elif kind in ("inserted", "deleted"):
            yield Run(words, change=Change(kind))
        else:
            yield Run(words, bold=kind == "bold", italic=kind == "italic", control=kind == "control")
        position = match.end()
    if position < len(text):
        yield Run(text[position:])


def _ordinal(kind: MarkerKind, printed: str) -> int:
    if kind in (MarkerKind.PART, MarkerKind.ROMAN):
        values = [_ROMAN[letter] for letter in printed]
        return sum(
            -value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)
        )
    if kind is MarkerKind.LETTER:
        return ord(printed) - ord("a") + 1
    return int(printed or 0)


def _read_row(line: str) -> Row:
    kind = next(kind for kind in RowKind if line.startswith(kind.value))
    cells = [cell.strip() for cell in line[len(kind.value) :].split("|")]
    return Row(kind, tuple(Cell((), joins_above=True) if cell == "^" else _read_cell(cell) for cell in cells))


def _read_cell(text: str) -> Cell:
    return Cell(tuple(part.strip() for part in text.split("¶")) if text else ())
