"""The flow below an item as entries: plain lines and labelled fields, in order, each with the lines that belong to it.

Guarantee: every bullet, paragraph and labelled number of the flow is in exactly one entry.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from cchc_extract.fields.labels import ROLES, Label, find_inner_labels, find_label, find_unknown_label
from cchc_extract.fields.model import RawField
from cchc_extract.spans import Piece, Slice, cut, join
from cchc_extract.structure.outline import Node, NodeKind

_LOOK_AHEAD = 8  # lines between two labels of one set
_OPEN = (",", "-", "–", "&", "/")  # what a value cannot end in
_CLOSED = (".", ";", ":", ",", "!", "?", "…")


@dataclass(slots=True)
class Entry:
    """A plain line (`fields` empty) or the fields that one labelled line gives; `depth` counts bullets above it."""

    node: Node
    depth: int
    fields: list[RawField] = field(default_factory=list)


@dataclass(slots=True)
class Run:
    """Plain lines and the fields that follow them; `depth` is that of the first field."""

    plains: list[Entry] = field(default_factory=list)
    fields: list[RawField] = field(default_factory=list)
    depth: int = 0

    def nested(self) -> tuple[list[Entry], list[Entry]]:
        """The lines before the one that the fields stand below, and that one with its own: "- A", "- B", "  + field"
        has the field below B alone. Fields of the same depth as the lines are shared by them all."""
        over = [i for i, entry in enumerate(self.plains) if entry.depth < self.depth]
        return (self.plains[: over[-1]], self.plains[over[-1] :]) if self.fields and over else ([], self.plains)


def cut_runs(entries: Sequence[Entry]) -> list[Run]:
    """The entries as runs: each begins where a plain line follows a field."""
    runs: list[Run] = []
    for entry in entries:
        if entry.fields:
            if not runs:
                runs.append(Run())
            if not runs[-1].fields:
                runs[-1].depth = entry.depth
            runs[-1].fields += entry.fields
        else:
            if not runs or runs[-1].fields:
                runs.append(Run())
            runs[-1].plains.append(entry)
    return runs


def label_of(plain: str, node: Node) -> Label | None:
    """The known label that a line opens with."""
    return find_label(plain, node.start, node.end)


def has_role(label: Label | None) -> bool:
    """Whether a label has one of the contract's roles."""
    return label is not None and label.role in ROLES


def inline_label(plain: str, start: int, end: int) -> Label | None:
    """The first label inside a line behind its own words: "Rà soát văn bản. Cơ quan chủ trì: …"."""
    for label in find_inner_labels(plain, start, end):
        before = plain[start : label.start].rstrip()
        if label.role not in ROLES:
            continue
        if before.endswith("(") or (before.endswith((".", ";", ",", "-", "–")) and plain[label.start].isupper()):
            return label
        if before.endswith(",") and sum(has_role(one) for one in find_inner_labels(plain, start, end)) > 1:
            return label
    return None


def read_entries(plain: str, nodes: Sequence[Node]) -> list[Entry]:
    """The entries of a flow (bullets, plain paragraphs, numbers that are labels).

    Labels without a role count only beside one that has a role; a line of unknown label only between fields, written
    with the bullet of the field before it.
    """
    reader = _Reader(plain, nodes, any(has_role(label_of(plain, n)) for node in nodes for n in node.walk()))
    for index, node in enumerate(nodes):
        reader.behind = index + 1
        reader.read(node, 0)
    return reader.entries


class _Reader:
    def __init__(self, plain: str, nodes: Sequence[Node], among_fields: bool) -> None:
        self.plain = plain
        self.nodes = nodes
        self.behind = 0  # the index of the line of the flow behind the one that is read
        self.among_fields = among_fields
        self.entries: list[Entry] = []
        self.bare: Node | None = None  # the last labelled line if it had no value of its own
        self.above: Piece | None = None  # a bare label over labelled lines, until the first of them is read

    def read(self, node: Node, depth: int) -> None:
        label = self._label(node)
        if label is None:
            self._plain(node, depth)
            return
        value = cut(self.plain, label.value, node.end)
        below = node.children
        labelled = [has_role(label_of(self.plain, child)) for child in below]
        if value is None and below and all(labelled):
            self.above = join([p for p in (_number_of(self.plain, node), cut(self.plain, label.start, label.end)) if p])
            for child in below:
                self.read(child, depth)
            return
        texts = [c for c, is_label in zip(below, labelled, strict=True) if value is None or not is_label]
        self.entries.append(Entry(node, depth, self._fields(node, label, texts)))
        self.bare = node if value is None and not texts else None
        for child in below:
            if child not in texts:
                self.read(child, depth + 1)

    def _label(self, node: Node) -> Label | None:
        label = label_of(self.plain, node)
        if label is not None:
            if has_role(label) or (self.among_fields and label.exact):
                return label
            if label.exact:
                return None
        last = self.entries[-1] if self.entries else None
        if self.among_fields and last is not None and last.fields and _same_bullet(last.node, node) and not self.bare:
            return find_unknown_label(self.plain, node.start, node.end)
        return None

    def _plain(self, node: Node, depth: int) -> None:
        last = self.entries[-1] if self.entries else None
        if last is not None and last.fields and self._continues(node, last):
            self._extend(last, node)
            return
        self.bare = None
        inline = inline_label(self.plain, node.start, node.end)
        if inline is None:
            self.entries.append(Entry(node, depth))
        else:
            self.entries.append(Entry(replace(node, end=inline.start, children=[]), depth))
            self.entries.append(Entry(node, depth, fields_of_line(self.plain, inline, node.end)))
        for child in node.children:
            self.read(child, depth + 1)

    def _continues(self, node: Node, last: Entry) -> bool:
        """Whether a plain line belongs to the field before it: the field had no value, or the line only goes on."""
        if self.bare is not None and last.node is self.bare:
            return True
        if node.kind is NodeKind.PARAGRAPH:
            text = last.fields[-1].text
            if text is None or self.plain[node.start].islower():
                return text is not None
            return text.text.endswith(_OPEN) or (not text.text.endswith(_CLOSED) and self._set_goes_on())
        return False

    def _set_goes_on(self) -> bool:
        """Whether the next label gives a role that the fields above do not have yet: the line stands inside their set,
        torn from the value before it. Else it is a note, or the next task's own words."""
        ahead = self.nodes[self.behind : self.behind + _LOOK_AHEAD]
        following = next((label for node in ahead if (label := label_of(self.plain, node)) is not None), None)
        known: set[str] = set()
        for entry in reversed(self.entries):
            if not entry.fields:
                break
            known |= {field.role for field in entry.fields}
        return following is not None and following.role in ROLES and following.role not in known

    def _extend(self, entry: Entry, node: Node) -> None:
        bare = self.bare
        for part in node.walk():
            piece = cut(self.plain, part.start, part.end)
            if piece is not None:
                entry.fields[-1] = _extended(entry.fields[-1], piece, as_bullet=part.kind is NodeKind.BULLET)
        self.bare = bare

    def _fields(self, node: Node, label: Label, below: Sequence[Node]) -> list[RawField]:
        """The field of a labelled line, and those of the labels further on in it; sub-bullets go to the last one."""
        fields = fields_of_line(self.plain, label, node.end, below)
        above = join([piece for piece in (self.above, _number_of(self.plain, node)) if piece is not None])
        fields[0] = replace(fields[0], above=above)
        self.above = None
        return fields


def fields_of_line(plain: str, label: Label, end: int, below: Sequence[Node] = ()) -> list[RawField]:
    """The fields from `label` to `end` ("Đơn vị chủ trì: X; Đơn vị phối hợp: Y." has two); `below` goes to the last."""
    inner = find_inner_labels(plain, label.value, end)
    labels = [label, *inner]
    stops = [*(one.start for one in inner), end]
    found: list[RawField] = []
    for one, stop in zip(labels, stops, strict=True):
        value = _value(plain, one.value, stop, is_last=stop == end)
        words = cut(plain, one.start, one.end)
        assert words is not None
        found.append(RawField(words, one.role, value, (value,) if value else (), Slice(one.start, stop)))
    for child in below:
        for part in child.walk():
            piece = cut(plain, part.start, part.end)
            if piece is not None:
                found[-1] = _extended(found[-1], piece, as_bullet=True)
    return found


def _value(plain: str, start: int, end: int, *, is_last: bool) -> Piece | None:
    """A label's value up to the next label: without the sign that parts them, or a bracket that only closes."""
    value = cut(plain, start, end, strip="" if is_last else "+•–-;,(")
    if value is not None and value.text.rstrip(" .;").endswith(")") and value.text.count(")") > value.text.count("("):
        return cut(plain, start, end, strip=" .;)")
    return value


def _extended(raw: RawField, piece: Piece, *, as_bullet: bool) -> RawField:
    """The field with one more line: sub-bullets joined by "; " unless the line before already ends in punctuation."""
    if raw.text is None:
        text = piece
    else:
        separator = " " if raw.text.text.endswith(_CLOSED) or not as_bullet else "; "
        text = Piece(raw.text.text + separator + piece.text, raw.text.slices + piece.slices)
    if as_bullet or not raw.parts:
        parts = (*raw.parts, piece)
    else:
        last = raw.parts[-1]
        parts = (*raw.parts[:-1], Piece(f"{last.text} {piece.text}", last.slices + piece.slices))
    return replace(raw, text=text, parts=parts, whole=Slice(raw.whole.start, max(raw.whole.end, piece.end)))


def _number_of(plain: str, node: Node) -> Piece | None:
    return cut(plain, node.marker.printed.start, node.marker.printed.end) if node.marker else None


def _same_bullet(one: Node, other: Node) -> bool:
    if one.bullet is None or other.bullet is None:
        return one.kind is other.kind is NodeKind.ITEM
    return one.bullet.kind == other.bullet.kind
