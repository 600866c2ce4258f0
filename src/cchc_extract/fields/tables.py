"""Tables: columns and rows as printed, and the tasks of a task table with their groups (contract, `tables`, `Task`)."""

from __future__ import annotations

from dataclasses import dataclass

from cchc_extract.fields.cells import cell_parts, grid, whole
from cchc_extract.fields.labels import ROLES
from cchc_extract.fields.model import RawField, RawTable, RawTask, TaskKind
from cchc_extract.fields.table_heads import Head, find_head
from cchc_extract.spans import Piece, Slice
from cchc_extract.structure.markers import Marker, Scheme, find_markers
from cchc_extract.text.document import Cell, Row, Table
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load


@dataclass(frozen=True, slots=True)
class _Line:
    """One row below the head: its values over the grid, and the number that it prints."""

    row: Row
    values: list[tuple[Piece | None, Cell, bool]]
    number: Piece | None
    marker: Marker | None
    group_number: Piece | None  # of a second column that numbers the rows


@dataclass(slots=True)
class _Group:
    marker: Marker | None
    number: str
    title: str


def read_table(
    plain: str, table: Table, caption: Piece | None, *, path: str, headings: tuple[str, ...]
) -> tuple[RawTable, list[RawTask]]:
    """The table as printed, and its rows as tasks if it is a task table; `path` and `headings` say where it stands."""
    head = find_head(plain, table)
    body = [row for row in table.rows if not row.repeated][head.rows :]
    furniture = [whole(row) for row in table.rows if row.repeated]
    if head.index:
        furniture.append(whole(body[0]))
        body = body[1:]
    raw = RawTable(caption, list(head.columns) if head.rows else [], [], Slice(table.start, table.end), furniture)
    for row in body:
        raw.rows.append([piece if first else None for piece, _, first in _padded(grid(plain, row), table.width)])
    tasks = _Rows(plain, head, path, headings).read(body, table.width) if head.is_task_table else []
    return raw, tasks


def _padded(values: list[tuple[Piece | None, Cell, bool]], width: int) -> list[tuple[Piece | None, Cell, bool]]:
    return [*values, *([(None, Cell(()), True)] * (width - len(values)))]


class _Rows:
    """Reads the rows of a task table top down, keeping the groups that are open."""

    def __init__(self, plain: str, head: Head, path: str, headings: tuple[str, ...]) -> None:
        self.plain = plain
        self.head = head
        self.path = path
        self.headings = headings
        self.groups: list[_Group] = []
        self.unnumbered: dict[str, int] = {}
        self.ordinals = [i for i, p in enumerate(head.purposes) if p == "ordinal"]
        self.described = head.purposes.index("description")

    def read(self, rows: list[Row], width: int) -> list[RawTask]:
        lines = [self._line(row, width) for row in rows]
        tasks: list[RawTask] = []
        for index, line in enumerate(lines):
            following = next((other for other in lines[index + 1 :] if other.marker is not None), None)
            if self._is_group(line, lines[index + 1] if index + 1 < len(lines) else None, following):
                self._open(line)
            elif (task := self._task(line)) is not None:
                tasks.append(task)
        return tasks

    def _line(self, row: Row, width: int) -> _Line:
        values = _padded(grid(self.plain, row), width)
        numbers = [values[i][0] for i in self.ordinals]
        filled = [n for n in numbers if n is not None]
        number = filled[-1] if filled else None
        other = filled[0] if len(filled) > 1 else None
        marker = self._marker(number)
        if (marker is None and number is None) or (number is not None and self._spans_description(values)):
            text = values[self.described][0] or number
            marker = self._marker_in(text) or marker
        return _Line(row, values, number, marker, other)

    def _spans_description(self, values: list[tuple[Piece | None, Cell, bool]]) -> bool:
        """Whether the number's cell is merged across the description: "I. CẢI CÁCH THỂ CHẾ" in one cell."""
        return bool(self.ordinals) and values[self.ordinals[0]][1] is values[self.described][1]

    def _marker(self, number: Piece | None) -> Marker | None:
        if number is None or len(number.slices) != 1:
            return None
        start, end = number.slices[0]
        text = f"{self.plain[start:end].rstrip(' .)')}. X"
        found = find_markers(text, 0, len(text))
        marker = self._chosen(found)
        return _moved(marker, start) if marker else None

    def _marker_in(self, text: Piece | None) -> Marker | None:
        if text is None:
            return None
        start, end = text.slices[0]
        return self._chosen(find_markers(self.plain, start, end))

    def _chosen(self, found: tuple[Marker, ...]) -> Marker | None:
        """The reading that continues an open group; else the first ("I" is Roman unless "H" came before)."""
        for marker in found:
            for group in reversed(self.groups):
                if (
                    group.marker is not None
                    and group.marker.scheme is marker.scheme
                    and marker.value == group.marker.value + 1
                ):
                    return marker
        return found[0] if found else None

    # Groups.

    def _is_group(self, line: _Line, after: _Line | None, following: _Line | None) -> bool:
        """A row without fields that has rows below it; one with a group's number is a group even with fields filled."""
        fields = [
            piece
            for i, (piece, cell, _) in enumerate(line.values)
            if self._is_field(i) and cell is not line.values[self.described][1]
        ]
        empty = not any(fields)
        marker = line.marker
        if after is None:
            return False
        if marker is not None and following is not None and following.marker is not None:
            deeper = _rank(following.marker) > _rank(marker)
            if marker.scheme <= Scheme.ROMAN and (deeper or empty):
                return True
            if deeper and (empty or following.marker.values[: len(marker.values)] == marker.values):
                return True
            return bool(empty and self._is_merged(line))
        text = line.values[self.described][0]
        return (
            empty
            and text is not None
            and (marker is None or self._is_merged(line) or marker.scheme <= Scheme.ROMAN)
            and (
                self._is_merged(line)
                or line.values[self.described][1].bold
                or text.text.isupper()
                or (marker is not None and marker.scheme <= Scheme.ROMAN)
            )
        )

    def _is_field(self, column: int) -> bool:
        return column != self.described and column not in self.ordinals

    def _is_merged(self, line: _Line) -> bool:
        """Whether the row's text takes all columns behind the number."""
        cell = line.values[self.described][1]
        return cell.columns >= len(line.values) - len(self.ordinals) and cell.columns > 1

    def _open(self, line: _Line) -> None:
        marker = line.marker
        if marker is None:
            title = line.values[self.described][0]
            self.groups = [*self.groups[:0], _Group(None, "", title.text if title else "")]
            return
        self._close_for(marker)
        title = line.values[self.described][0]
        words = title.text if title is not None else ""
        self.groups.append(_Group(marker, marker.number, words))

    def _close_for(self, marker: Marker) -> None:
        """Closes the groups that a number ends: those of its own or an inner way of numbering."""
        while self.groups:
            last = self.groups[-1].marker
            if last is not None and _rank(last) < _rank(marker) and _leads_to(last, marker):
                break
            self.groups.pop()

    # Tasks.

    def _task(self, line: _Line) -> RawTask | None:
        description = self._description(line)
        fields = self._fields(line)
        if (description is None and not fields) or _is_total(line.number or description):
            return None
        number, description = self._number_within(line, description)
        marker = line.marker if number is not None else None
        groups = [g for g in self.groups if g.number]
        if marker is not None:
            groups = [
                g for g in groups if g.marker is None or _rank(g.marker) < _rank(marker) or len(marker.values) == 1
            ]
        section = "/".join([p for p in (self.path, *(g.number for g in groups)) if p])
        if line.group_number is not None and not groups:
            section = f"{section}/{line.group_number.text.strip(' .)')}"
        if number is None:
            self.unnumbered[section] = self.unnumbered.get(section, 0) + 1
        own = number.text if number is not None else f"#{self.unnumbered[section]}"
        headings = tuple(g.title for g in reversed(self.groups)) + self.headings
        return RawTask(
            TaskKind.ROW,
            section,
            f"{section}/{own}" if section else own,
            None,
            number,
            description,
            [],
            fields,
            headings,
            (whole(line.row),),
            self.head.year,
        )

    def _number_within(self, line: _Line, description: Piece | None) -> tuple[Piece | None, Piece | None]:
        """The row's number, and its description without one; a table without a column for numbers has them there."""
        if line.number is not None and any(c.isalnum() for c in line.number.text):
            stripped = line.number.text.strip(" .()")
            start = line.number.start + line.number.text.find(stripped)
            return Piece(stripped, (Slice(start, start + len(stripped)),)), description
        marker = line.marker
        if self.ordinals or marker is None or description is None or marker.rest >= description.slices[0].end:
            return None, description
        first, *others = description.slices
        rest = Slice(marker.rest, first.end)
        words = Piece(description.text[marker.rest - first.start :], (rest, *others))
        return Piece(marker.number, (marker.digits,)), words

    def _description(self, line: _Line) -> Piece | None:
        return line.values[self.described][0]

    def _fields(self, line: _Line) -> list[RawField]:
        fields = []
        for column, (piece, cell, _) in enumerate(line.values):
            label = self.head.columns[column] if column < len(self.head.columns) else None
            if not self._is_field(column) or piece is None or label is None or cell is line.values[self.described][1]:
                continue
            purpose = self.head.purposes[column]
            parts = tuple(cell_parts(self.plain, cell)) or (piece,)
            role = purpose if purpose in ROLES else "other"
            fields.append(RawField(label, role, piece, parts, Slice(piece.start, piece.end), names=_lines(parts)))
        return fields


def _lines(parts: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The cell's paragraphs where each names bodies of its own: all of them open with a capital."""
    return parts if len(parts) > 1 and all(p.text[0].isupper() for p in parts) else ()


def _is_total(words: Piece | None) -> bool:
    """Whether a row only adds up the rows above it, by its first words."""
    return words is not None and fold(words.text).startswith(tuple(load("labels")["total"]["phrases"]))


def _rank(marker: Marker) -> tuple[int, int]:
    return (marker.scheme, len(marker.values))


def _leads_to(group: Marker, marker: Marker) -> bool:
    """Whether a number may stand below a group: its parts begin with the group's, where both are of one kind."""
    if marker.scheme is Scheme.MIXED or Scheme.DECIMAL <= group.scheme <= Scheme.DECIMAL_4:
        return marker.values[: len(group.values)] == group.values or len(marker.values) == 1
    return True


def _moved(marker: Marker, start: int) -> Marker:
    shift = marker.digits.start
    digits = Slice(start, start + marker.digits.end - shift)
    return Marker(marker.scheme, marker.number, marker.values, digits, digits, digits.end)
