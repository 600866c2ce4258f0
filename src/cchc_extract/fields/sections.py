"""Outline → sections and tasks: which numbered items are headings, which are tasks, and what fields each task has.

The rules are the contract's ("Section", "Task"): a numbered heading over bullets is one task if one set of fields
follows them all, a section if there are several sets or none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cchc_extract.fields.entries import (
    Entry,
    Run,
    cut_runs,
    fields_of_line,
    has_role,
    inline_label,
    label_of,
    read_entries,
)
from cchc_extract.fields.model import RawField, RawSection, RawTask, TaskKind
from cchc_extract.spans import Piece, Slice, cut, join
from cchc_extract.structure.markers import Marker, Scheme
from cchc_extract.structure.outline import Node, NodeKind
from cchc_extract.structure.roles import OTHER, role_of_heading
from cchc_extract.structure.titles import is_pointer

_LONGEST_RUN_IN_HEAD = 6  # words before the colon of a run-in paragraph that name its matter
_LONG_PROSE = 30  # words from which a numbered line without anything below it is prose, full stop or not


@dataclass(slots=True)
class Body:
    """What a body holds: its section tree, its tasks in order, and the tables with the path of their section."""

    sections: list[RawSection] = field(default_factory=list)
    tasks: list[RawTask] = field(default_factory=list)
    tables: list[tuple[Node, RawSection | None, tuple[str, ...]]] = field(default_factory=list)
    text: list[Piece] = field(default_factory=list)  # paragraphs above the first section
    nodes: dict[int, Node] = field(default_factory=dict)  # a section's start → its node


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an item stands: its section's path and the titles above it, nearest first."""

    path: str
    headings: tuple[str, ...]
    role: str
    level: int


def read_body(plain: str, root: Node, *, path: str = "", directives: bool = True) -> Body:
    """Sections and tasks of an outline; `path` goes before all ids (appendices).

    Without `directives` only labelled fields make tasks: what else a tasks section holds is sections and their text.
    """
    reader = _BodyReader(plain, directives=directives)
    reader.read_root(root, _Place(path, (), OTHER, 0))
    return reader.body


class _BodyReader:
    def __init__(self, plain: str, *, directives: bool) -> None:
        self.plain = plain
        self.directives = directives
        self.body = Body()
        self.unnumbered: dict[str, int] = {}
        self.headings: dict[str, int] = {}

    def read_root(self, root: Node, place: _Place) -> None:
        flow = [c for c in root.children if c.kind is not NodeKind.ITEM]
        runs = cut_runs(read_entries(self.plain, [c for c in flow if c.kind is not NodeKind.TABLE]))
        holder = RawSection(None, None, None, None, 0, place.role, place.path)
        self._flow(holder, runs, place)
        self.body.text = holder.text
        self._tables(flow, None, place)
        for item in root.items:
            self._item(item, place, None)
        self.body.tasks.sort(key=lambda t: t.whole[0].start)

    # One numbered item.

    def _item(self, node: Node, place: _Place, parent: RawSection | None) -> None:
        """A numbered item becomes a section, a task, or a task with a section below it."""
        items, flow = self._divide(node, place)
        runs = cut_runs(read_entries(self.plain, [c for c in flow if c.kind is not NodeKind.TABLE]))
        own, inline = self._own(node)
        if inline:
            runs = (
                [Run(fields=inline), *runs]
                if not runs or runs[0].plains
                else [Run(fields=inline + runs[0].fields), *runs[1:]]
            )
        sets = [run for run in runs if run.fields]
        tables = [c for c in flow if c.kind is NodeKind.TABLE]
        level = place.level + 1
        title = self._title(node, own, flow, items, bool(sets))
        role = role_of_heading(
            _heading(title, own, place), major=_is_major(node, level), parent=place.role if place.level else None
        )
        names_role = level == 1 and title is not None and role_of_heading(title.text, major=True, parent=None) != OTHER
        if sets and self._is_block(runs, own, names_role=names_role):
            behind = [e for run in runs[1:] for e in run.plains]
            alone = not (items or tables or len(sets) > 1 or any(e.node.kind is NodeKind.BULLET for e in behind))
            self._block(node, runs[0], own, place, behind if alone else [])
            if alone:
                return
            del runs[0]
        elif not (sets or items or tables) and self._is_directive(node, runs, place, title, own):
            self._directive(node, runs, own, place)
            return
        section = self._section(node, own, title, level, role, place, parent)
        words = title or own
        headings = (words.text, *place.headings) if words is not None else place.headings
        below = _Place(section.path, headings, role, level)
        self._flow(section, runs, below)
        self._tables(flow, section, below)
        for item in items:
            self._item(item, below, section)

    def _divide(self, node: Node, place: _Place) -> tuple[list[Node], list[Node]]:
        """Numbered children that are items of their own, and the flow; a number may be a label of its item.

        It is where most of the numbers are labels ("b) Cơ quan thực hiện:"), or where a single line with a label and
        its value stands among the parts of a task below the second level.
        """
        items = node.items
        labelled = [has_role(label_of(self.plain, child)) for child in items]
        if sum(labelled) > 1 and sum(labelled) * 2 >= len(items):
            fields = [child for child in items if label_of(self.plain, child) is not None]
        elif place.role == "tasks" and place.level > 1:
            fields = [child for child, is_label in zip(items, labelled, strict=True) if is_label and not child.children]
        else:
            fields = []
        return [c for c in items if c not in fields], [
            c for c in node.children if c.kind is not NodeKind.ITEM or c in fields
        ]

    def _own(self, node: Node) -> tuple[Piece | None, list[RawField]]:
        """The item's own words, and the fields that stand in the same line behind them."""
        label = inline_label(self.plain, node.start, node.end)
        if label is not None:
            return cut(self.plain, node.start, label.start, strip="(,-–;"), fields_of_line(self.plain, label, node.end)
        return cut(self.plain, node.start, node.end), []

    def _is_block(self, runs: list[Run], own: Piece | None, *, names_role: bool) -> bool:
        """Whether the first set of fields is the item's own; under a heading of a role the line above has it."""
        first = runs[0]
        sets = sum(bool(run.fields) for run in runs)
        if not first.fields or own is None:
            return False
        if not first.plains:
            return True
        return sets == 1 and len(runs) == 1 and not names_role and not self._opens_unnumbered(first, own)

    def _opens_unnumbered(self, run: Run, own: Piece) -> bool:
        """Whether the plain line is a task of its own under a heading: "4. …:", then "Số lượng …:" without number."""
        last = run.plains[-1].node
        announced = own.text.endswith(":") or self.plain[last.start : last.end].rstrip().endswith(":")
        return announced and last.kind is NodeKind.PARAGRAPH and len(run.plains) == 1

    def _is_directive(self, node: Node, runs: list[Run], place: _Place, title: Piece | None, own: Piece | None) -> bool:
        if not self.directives or place.role != "tasks" or place.level == 0:
            return False
        major = _is_major(node, place.level + 1)
        if role_of_heading(_heading(title, own, place), major=major, parent=place.role) != "tasks":
            return False
        plains = [entry for run in runs for entry in run.plains]
        return all(entry.node.kind is NodeKind.PARAGRAPH for entry in plains) and not self._is_pointer(node)

    def _is_pointer(self, node: Node) -> bool:
        return is_pointer(self.plain[node.start : node.last])

    # Tasks.

    def _block(self, node: Node, run: Run, own: Piece | None, place: _Place, behind: Sequence[Entry]) -> None:
        """A numbered task; the lines `behind` its fields are notes like those before them."""
        notes, steps = self._notes_and_steps(run.plains)
        notes += [p for e in behind if (p := cut(self.plain, e.node.start, e.node.end)) is not None]
        description = join([p for p in (own, *notes) if p is not None])
        ends = [node.end, *(f.whole.end for f in run.fields), *(e.node.end for e in (*run.plains, *behind))]
        self._task(TaskKind.BLOCK, node, description, steps, run.fields, place, node.first, max(ends))

    def _directive(self, node: Node, runs: list[Run], own: Piece | None, place: _Place) -> None:
        notes = [cut(self.plain, e.node.start, e.node.end) for run in runs for e in run.plains]
        description = join([p for p in (own, *notes) if p is not None])
        self._task(TaskKind.DIRECTIVE, node, description, [], [], place, node.first, node.last)

    def _notes_and_steps(self, plains: Sequence[Entry]) -> tuple[list[Piece], list[Piece]]:
        """Unbulleted lines before the fields are notes, bullets steps, with their sub-bullets joined in."""
        notes: list[Piece] = []
        steps: list[list[Piece]] = []
        least = min((e.depth for e in plains if e.node.kind is not NodeKind.PARAGRAPH), default=0)
        for entry in plains:
            piece = cut(self.plain, entry.node.start, entry.node.end)
            if piece is None:
                continue
            if entry.node.kind is NodeKind.PARAGRAPH and not steps:
                notes.append(piece)
            elif steps and (entry.depth > least or entry.node.kind is NodeKind.PARAGRAPH):
                steps[-1].append(piece)
            else:
                steps.append([piece])
        return notes, [whole for step in steps if (whole := join(step)) is not None]

    def _task(
        self,
        kind: TaskKind,
        node: Node | None,
        description: Piece | None,
        steps: list[Piece],
        fields: list[RawField],
        place: _Place,
        start: int,
        end: int,
    ) -> None:
        marker = node.marker if node is not None else None
        number = Piece(marker.number, (marker.digits,)) if marker else None
        path = self._path(marker, place, self.unnumbered)
        if description is not None and description.text.endswith(":"):
            description = _without_colon(self.plain, description)
        self.body.tasks.append(
            RawTask(
                kind, place.path, path, marker, number, description, steps, fields, place.headings, (Slice(start, end),)
            )
        )

    def _path(self, marker: Marker | None, place: _Place, counts: dict[str, int]) -> str:
        """The id path of an item: its number, or `#k` counted within its section (headings and tasks apart)."""
        if marker is None:
            counts[place.path] = counts.get(place.path, 0) + 1
        own = marker.number if marker is not None else f"#{counts[place.path]}"
        return f"{place.path}/{own}" if place.path else own

    # Sections.

    def _section(
        self,
        node: Node,
        own: Piece | None,
        title: Piece | None,
        level: int,
        role: str,
        place: _Place,
        parent: RawSection | None,
    ) -> RawSection:
        marker = node.marker
        if marker is not None:
            number: Piece | None = Piece(marker.number, (marker.digits,))
            printed = cut(self.plain, marker.printed.start, marker.printed.end)
        else:
            number, printed = None, None
        path = self._path(marker, place, self.headings)
        section = RawSection(marker, number, printed, title, level, role, path)
        section.whole = Slice(node.first, node.last)
        if title is None and own is not None:
            section.text.append(own)
        (parent.children if parent else self.body.sections).append(section)
        self.body.nodes[node.first] = node
        return section

    def _title(
        self, node: Node, own: Piece | None, flow: Sequence[Node], items: Sequence[Node], has_sets: bool
    ) -> Piece | None:
        """The heading line; None for a run-in paragraph (prose, nothing below it but plain paragraphs)."""
        if own is None:
            return None
        text = own.text
        letters = [c for c in text if c.isalpha()]
        capitals = bool(letters) and sum(c.isupper() for c in letters) > 0.7 * len(letters)
        below = bool(items) or any(c.kind in (NodeKind.BULLET, NodeKind.TABLE) for c in flow)
        prose = text.endswith((".", ";", ",", "/", "…")) or (not below and len(text.split()) > _LONG_PROSE)
        if not below and not capitals and (prose or _is_run_in(text, bool(flow))):
            return None
        return cut(self.plain, node.start, own.end, strip=".:;")

    def _flow(self, section: RawSection, runs: list[Run], place: _Place) -> None:
        """The plain lines and fields directly under a section: unnumbered tasks, or its text."""
        for index, run in enumerate(runs):
            before, plains = run.nested()
            if before:
                self._flow(section, [Run(before)], place)
            if run.fields:
                intro = [e for e in plains if e.node.kind is NodeKind.PARAGRAPH] if index == 0 and section.level else []
                if len(intro) == len(plains):
                    intro = intro[:-1]
                section.text += self._pieces(intro)
                self._unnumbered(run, [e for e in plains if e not in intro], place)
            elif (
                self.directives
                and place.role == "tasks"
                and any(e.node.kind is NodeKind.BULLET for e in plains)
                and section.level
            ):
                self._bullets(section, plains, place)
            else:
                section.text += self._pieces(plains)

    def _pieces(self, plains: Sequence[Entry]) -> list[Piece]:
        return [p for e in plains if (p := cut(self.plain, e.node.start, e.node.end)) is not None]

    def _unnumbered(self, run: Run, plains: Sequence[Entry], place: _Place) -> None:
        """A run of lines that shares one set of fields: one line with what is below it, or several lines as steps."""
        if not plains:
            start = min(f.whole.start for f in run.fields)
            self._task(TaskKind.BLOCK, None, None, [], run.fields, place, start, max(f.whole.end for f in run.fields))
            return
        first = plains[0]
        leading = first.node.kind is NodeKind.PARAGRAPH or all(e.depth > first.depth for e in plains[1:])
        own = cut(self.plain, first.node.start, first.node.end)
        if leading:
            notes, steps = self._notes_and_steps(plains[1:])
            description = join([p for p in (own, *notes) if p is not None])
        else:
            notes, steps = self._notes_and_steps(plains)
            description = join([*notes, *steps])
        end = max([*(f.whole.end for f in run.fields), *(e.node.end for e in plains)])
        self._task(TaskKind.BLOCK, None, description, steps, run.fields, place, first.node.first, end)

    def _bullets(self, section: RawSection, plains: Sequence[Entry], place: _Place) -> None:
        """Bullets of a tasks section are tasks, with their sub-bullets as steps; other lines are the section's text."""
        least = min(e.depth for e in plains if e.node.kind is NodeKind.BULLET)
        groups: list[list[Entry]] = []
        for entry in plains:
            if entry.node.kind is NodeKind.BULLET and entry.depth == least and not self._is_pointer(entry.node):
                groups.append([entry])
            elif groups and entry.depth > least:
                groups[-1].append(entry)
            else:
                section.text += self._pieces([entry])
        for group in groups:
            own = cut(self.plain, group[0].node.start, group[0].node.end)
            _, steps = self._notes_and_steps(group[1:])
            self._task(TaskKind.DIRECTIVE, None, own, steps, [], place, group[0].node.first, group[-1].node.end)

    def _tables(self, flow: Sequence[Node], section: RawSection | None, place: _Place) -> None:
        for node in flow:
            if node.kind is NodeKind.TABLE:
                self.body.tables.append((node, section, place.headings))


def _is_major(node: Node, level: int) -> bool:
    return level == 1 or (node.marker is not None and node.marker.scheme <= Scheme.ROMAN)


def _heading(title: Piece | None, own: Piece | None, place: _Place) -> str | None:
    """The words that may name a section's role: its title, or what stands before the colon of a run-in paragraph.

    Under "Tổ chức thực hiện" a run-in paragraph is a duty, whatever it opens with.
    """
    if title is not None:
        return title.text
    if place.role == "implementation":
        return None
    head, colon, _ = own.text.partition(":") if own is not None else ("", "", "")
    return head if colon and len(head.split()) <= _LONGEST_RUN_IN_HEAD else None


def _without_colon(plain: str, piece: Piece) -> Piece:
    *before, last = piece.slices
    tail = cut(plain, last.start, last.end, strip=":")
    return Piece(piece.text.rstrip(": "), (*before, *(tail.slices if tail else ())))


def _is_run_in(text: str, followed: bool) -> bool:
    """Whether a line is an "Actor: duty" paragraph: words, a colon, and more words than a heading has."""
    head, colon, tail = text.partition(":")
    return bool(colon) and len(tail.split()) > 4 and len(head.split()) < 40
