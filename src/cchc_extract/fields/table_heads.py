"""Table heads: where the head ends, what each column is for, and whether the rows are tasks.

Not every table with a time or an agency is one of tasks: budgets, indicators and schedules of visited units are none
(`vocabulary/data/labels.toml`, [description] and [indicator]).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from cchc_extract.fields.cells import cell_piece
from cchc_extract.fields.labels import ROLES, damaged_role_of, role_of
from cchc_extract.spans import Piece, join
from cchc_extract.text.document import Row, Table
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_DECIDING = frozenset({"lead", "cooperating", "deliverables", "timeframe"})
_INDEX = regex.compile(r"\(?\s*(?:\d{1,2}|[A-H])\s*\)?(?:\s*=.{0,20})?")
_YEAR = regex.compile(r"\b(?:19|20)\d\d\b")
_LONGEST_HEAD = 120


@dataclass(frozen=True, slots=True)
class Head:
    """A table's head: how many rows it takes, the words and the purpose of each grid column.

    A purpose is "ordinal", "description", a field's role, or "other". `index` are rows that only number the columns.
    """

    rows: int
    columns: tuple[Piece | None, ...]
    purposes: tuple[str, ...]
    index: tuple[int, ...] = ()

    @property
    def is_task_table(self) -> bool:
        """Whether the rows are tasks: a column for the task, one that says who, what or when, no units of measure."""
        return "description" in self.purposes and not _DECIDING.isdisjoint(self.purposes) and not self._is_indicator()

    def _is_indicator(self) -> bool:
        heads = {fold(c.text).strip(" .:*") for c in self.columns if c is not None}
        return not heads.isdisjoint(load("labels")["indicator"]["phrases"])

    @property
    def year(self) -> int | None:
        """The year that the head of the time column gives ("Thời gian (Năm 2026)")."""
        for column, purpose in zip(self.columns, self.purposes, strict=True):
            if purpose == "timeframe" and column is not None and (match := _YEAR.search(column.text)):
                return int(match[0])
        return None


def find_head(plain: str, table: Table) -> Head:
    """The head of a table; of no rows if its first row is no head."""
    rows = [row for row in table.rows if not row.repeated]
    count = _head_rows(plain, rows)
    index = tuple(i for i in range(count, min(count + 1, len(rows))) if _is_index(plain, rows[i]))
    columns = _columns(plain, rows[:count], table.width)
    purposes = _purposes(plain, columns, rows[count:])
    return Head(count, columns, purposes, index)


def _head_rows(plain: str, rows: list[Row]) -> int:
    if not rows or not _looks_like_head(plain, rows[0]):
        return 0
    count = 1
    if len(rows) > 1 and _is_second_head(plain, rows[0], rows[1]):
        return 2
    # The head goes on while cells of it are merged down, or a cell merged across is divided below.
    while (
        count < min(3, len(rows))
        and any(cell.continued for cell in rows[count].cells)
        and _is_divided(plain, rows[count - 1], rows[count])
    ):
        count += 1
    return count


def _is_second_head(plain: str, row: Row, below: Row) -> bool:
    """Whether the row below goes on with the head though nothing is merged (text files keep no merges): it holds known
    labels only, and none where the head's number and task columns stand."""
    cells = [cell_piece(plain, cell) for cell in below.cells]
    heads = [cell_piece(plain, cell) for cell in row.cells]
    if len(cells) != len(heads) or any(cell.continued or cell.columns > 1 for cell in below.cells):
        return False
    filled = [piece for piece in cells if piece is not None]
    fixed = [
        i for i, head in enumerate(heads) if head is not None and _purpose(head.text) in ("ordinal", "description")
    ]
    known = all(_purpose(piece.text) in ROLES for piece in filled)
    return len(filled) >= 2 and known and bool(fixed) and all(cells[i] is None for i in fixed)


def _is_divided(plain: str, row: Row, below: Row) -> bool:
    """Whether the row below only divides cells of this one: it has no number, and this one is merged across."""
    return any(cell.columns > 1 for cell in row.cells) and not any(
        (piece := cell_piece(plain, cell)) is not None and piece.text.strip(".").isdigit()
        for cell in below.cells[:1]
        if not cell.continued
    )


def _looks_like_head(plain: str, row: Row) -> bool:
    pieces = [piece for cell in row.cells if (piece := cell_piece(plain, cell)) is not None]
    if len(pieces) < 2 or any(len(p.text) > _LONGEST_HEAD for p in pieces):
        return False
    if any(_purpose(p.text) != "other" for p in pieces):
        return True
    return all(cell.bold for cell in row.cells if cell.paragraphs) and not pieces[0].text.strip(".").isdigit()


def _is_index(plain: str, row: Row) -> bool:
    """Whether a row only numbers the columns: "(1) | (2) | (3)"."""
    pieces = [piece.text if (piece := cell_piece(plain, cell)) is not None else "" for cell in row.cells]
    filled = [p for p in pieces if p]
    return len(filled) >= 3 and all(_INDEX.fullmatch(p) for p in filled) and filled[0].strip("() ") in ("1", "A", "a")


def _columns(plain: str, rows: list[Row], width: int) -> tuple[Piece | None, ...]:
    columns: list[list[Piece]] = [[] for _ in range(width)]
    for row in rows:
        at = 0
        for cell in row.cells:
            piece = cell_piece(plain, cell)
            for column in range(at, min(at + cell.columns, width)):
                if piece is not None and not (cell.continued and piece in columns[column]):
                    columns[column].append(piece)
            at += cell.columns
    if len(rows) == 2:
        _spread(
            columns, [cell_piece(plain, cell) for cell in rows[0].cells], [cell_piece(plain, c) for c in rows[1].cells]
        )
    return tuple(join(pieces, " / ") for pieces in columns)


def _spread(columns: list[list[Piece]], upper: list[Piece | None], lower: list[Piece | None]) -> None:
    """An empty upper head over a lower one goes with the head to its left, where text files keep no merges."""
    for index in range(1, min(len(upper), len(lower), len(columns))):
        if upper[index] is None and lower[index] is not None and lower[index - 1] is not None and columns[index - 1]:
            columns[index].insert(0, columns[index - 1][0])


def _purposes(plain: str, columns: tuple[Piece | None, ...], rows: list[Row]) -> tuple[str, ...]:
    purposes = [_purpose(column.text) if column is not None else "other" for column in columns]
    described = [i for i, purpose in enumerate(purposes) if purpose == "description"]
    for index in described[1:]:
        purposes[index] = "other"
    if "ordinal" not in purposes and columns and columns[0] is None and described and described[0] > 0:
        purposes[0] = "ordinal"
    return tuple(purposes)


def _purpose(words: str) -> str:
    text = fold(words).strip(" .:*")
    labels = load("labels")
    if text in labels["ordinal"]["phrases"]:
        return "ordinal"
    bare = regex.sub(r"\s*\([^()]*\)$", "", text)
    if bare in _description_heads() or any(
        bare.startswith((f"{p} ", f"{p}/", f"{p},")) for p in labels["description"]["openings"]
    ):
        return "description"
    last = text.rsplit(" / ", 1)[-1]
    for candidate in dict.fromkeys((text, last, text.split(" / ")[0])):
        role = role_of(candidate)
        if role in ROLES:
            return str(role)
    return damaged_role_of(text) or "other" if len(text.split()) <= 6 else "other"


@cache
def _description_heads() -> frozenset[str]:
    return frozenset(load("labels")["description"]["phrases"])
