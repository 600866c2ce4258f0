"""Raw fields: what the outline says about tasks, sections and duties, as printed, each with its place.

Nothing here is normalised; a value is a `Piece` of the plain text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from cchc_extract.spans import Piece, Slice
from cchc_extract.structure.markers import Marker
from cchc_extract.structure.printed import Printed

_NOWHERE = Slice(0, 0)  # until the section's node says where it stands


class TaskKind(StrEnum):
    """How a task is printed (contract, `Task.kind`)."""

    BLOCK = "block"
    ROW = "row"
    DIRECTIVE = "directive"


@dataclass(frozen=True, slots=True)
class RawField:
    """A labelled value: its label, its role ("other" for those without), its text; `pieces` keep sub-bullets apart.

    `text` is None where the label has no value. `parts` are the value's lines (first line, then each sub-bullet);
    `names` the names in it, where its clause was cut out of a value that says both roles; `above` a number that
    stands before the label, and a bare label over labelled lines ("Cơ quan thực hiện:"), whose first has its words.
    """

    label: Piece
    role: str
    text: Piece | None
    parts: tuple[Piece, ...]
    whole: Slice
    names: tuple[Piece, ...] = ()
    above: Piece | None = None


@dataclass(slots=True)
class RawTask:
    """A task as printed. `path` is its place as a path of numbers; `headings` the titles above it, nearest first."""

    kind: TaskKind
    path: str
    id: str
    marker: Marker | None
    number: Piece | None
    description: Piece | None
    steps: list[Piece]
    fields: list[RawField]
    headings: tuple[str, ...]
    whole: tuple[Slice, ...]
    head_year: int | None = None  # the year that the table head gives ("Thời gian (Năm 2026)")


@dataclass(slots=True)
class RawSection:
    """A section as printed: `text` are the paragraphs directly under it that are neither section nor task."""

    marker: Marker | None
    number: Piece | None
    printed: Piece | None
    title: Piece | None
    level: int
    role: str
    path: str
    text: list[Piece] = field(default_factory=list)
    children: list[RawSection] = field(default_factory=list)
    whole: Slice = _NOWHERE


@dataclass(slots=True)
class RawAssignment:
    """Who must do what: `duties` one a bullet or paragraph, `text` the whole."""

    number: Piece | None
    actor: Piece
    text: Piece
    duties: list[Piece]


@dataclass(slots=True)
class RawTable:
    """A table as printed: a head of two rows joined, cells cut of bullets; None for an empty cell."""

    caption: Piece | None
    columns: list[Piece | None]
    rows: list[list[Piece | None]]
    whole: Slice
    furniture: list[Slice] = field(default_factory=list)  # repeated heads, rows that number the columns


@dataclass(slots=True)
class RawHeader:
    """The header's values as printed, each None or empty where it is not printed."""

    title_type: tuple[str | None, str, Slice] | None = None
    number: Piece | None = None
    number_line: Slice | None = None
    title: Piece | None = None
    issuer: Piece | None = None
    parent_issuer: Piece | None = None
    place: Piece | None = None
    issued_on: Piece | None = None
    date_line: Slice | None = None
    note: Piece | None = None
    signatures: list[list[Piece]] = field(default_factory=list)
    recipients: list[Piece] = field(default_factory=list)


@dataclass(slots=True)
class RawPlan:
    """One printed document with all its raw fields."""

    printed: Printed
    header: RawHeader
    sections: list[RawSection] = field(default_factory=list)
    tasks: list[RawTask] = field(default_factory=list)
    assignments: list[RawAssignment] = field(default_factory=list)
    tables: list[RawTable] = field(default_factory=list)
    legal_bases: list[Piece] = field(default_factory=list)
    articles: list[tuple[Piece, Piece, Slice]] = field(default_factory=list)
    others: list[tuple[str, Piece]] = field(default_factory=list)
    promulgation: RawPlan | None = None
