"""Paragraphs → tree: numbers accepted only after their predecessor, bullets and plain paragraphs under their item.

The tree holds what is printed, in order; what it means (section, task, field, duty) is decided later. Markup depth is
not looked at: numbering decides the tree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from cchc_extract.structure.markers import Bullet, Marker, Scheme, find_bullet, find_markers
from cchc_extract.structure.roles import is_role_heading, is_whole_heading
from cchc_extract.text.document import Block, Paragraph, Table, TextDocument

_GAP = 3  # how many numbers may be missing in a list before a number is taken for a word of the text
_LETTER_GAP = 2
# The rank at which a bullet outranks those that came before it, whatever the order of appearance.
_BULLET_RANK = {"*": 0, "-": 1, "+": 2}


class NodeKind(StrEnum):
    """What a node is, by its look alone."""

    ROOT = "root"
    ITEM = "item"  # a numbered paragraph, or a heading in capitals without a number
    BULLET = "bullet"
    PARAGRAPH = "paragraph"  # neither number nor bullet
    TABLE = "table"


@dataclass(slots=True)
class Node:
    """One node: its marker, the interval of its own words `[start, end)`, and what stands below it, in order."""

    kind: NodeKind
    start: int
    end: int
    marker: Marker | None = None
    bullet: Bullet | None = None
    block: Block | None = None
    children: list[Node] = field(default_factory=list)

    @property
    def first(self) -> int:
        """Where the node begins, marker included."""
        if self.marker is not None:
            return self.marker.printed.start
        if self.bullet is not None:
            return self.bullet.printed.start
        return self.start

    @property
    def last(self) -> int:
        """Where the node ends, children included."""
        return max([self.end, *(child.last for child in self.children[-1:])])

    @property
    def items(self) -> list[Node]:
        """The numbered children."""
        return [child for child in self.children if child.kind is NodeKind.ITEM]

    @property
    def table(self) -> Table | None:
        """The table of a table node."""
        return self.block if isinstance(self.block, Table) else None

    def walk(self) -> Iterator[Node]:
        """The node and all below it, in the order of the document."""
        yield self
        for child in self.children:
            yield from child.walk()


def outline(document: TextDocument, blocks: Iterable[Block]) -> Node:
    """The tree of the given blocks. Every block is in it once; a rejected number is a plain paragraph's first word."""
    builder = _Outline(document)
    for block in blocks:
        builder.add(block)
    return builder.root


class _Outline:
    def __init__(self, document: TextDocument) -> None:
        self.plain = document.plain
        self.root = Node(NodeKind.ROOT, 0, 0)
        self.items: list[Node] = [self.root]  # the open numbered items, outermost first
        self.holders: list[Node] = [self.root]  # the node that holds each open item
        self.lasts: dict[Scheme, Marker] = {}  # the last number of each scheme, in the order the schemes came up
        self.outer: frozenset[Scheme] = frozenset()  # of headings, used before one that lost its number
        self.bullets: list[Node] = []  # the open bullets below the innermost item

    def add(self, block: Block) -> None:
        if isinstance(block, Table):
            self._close_bullets()
            self._put(Node(NodeKind.TABLE, block.start, block.end, block=block))
            return
        bullet = find_bullet(self.plain, block.start, block.end)
        if bullet is not None:
            self._add_bullet(Node(NodeKind.BULLET, bullet.rest, block.end, bullet=bullet, block=block))
            return
        if self._accept(find_markers(self.plain, block.start, block.end), block):
            return
        if self._names_open_item(block):
            return
        if self._is_heading_without_number(block):
            self._open_heading(block)
            return
        self._close_bullets()
        self._put(Node(NodeKind.PARAGRAPH, block.start, block.end, block=block))

    def _names_open_item(self, block: Paragraph) -> bool:
        """A number alone on its line ("Chương I", "PHẦN II") has the next line for its words."""
        item = self.items[-1]
        if item.marker is None or item.children or item.start < item.end:
            return False
        item.start, item.end = block.start, block.end
        return True

    def _put(self, node: Node) -> None:
        self.items[-1].children.append(node)

    def _close_bullets(self) -> None:
        self.bullets = []

    # Bullets: a kind that is open already closes what is below it; a new kind goes below, unless it outranks.

    def _add_bullet(self, node: Node) -> None:
        assert node.bullet is not None
        kind = node.bullet.kind
        self._leave_announced(kind)
        kinds = [b.bullet.kind for b in self.bullets if b.bullet is not None]
        if kind in kinds:
            del self.bullets[kinds.index(kind) :]
        else:
            rank = _BULLET_RANK.get(kind)
            while self.bullets and rank is not None and self._rank(self.bullets[-1]) > rank:
                self.bullets.pop()
        parent = self.bullets[-1] if self.bullets else self.items[-1]
        parent.children.append(node)
        self.bullets.append(node)

    def _leave_announced(self, kind: str) -> None:
        """A bullet of the kind that announced a numbered list ("- Nội dung gồm:", "(1)", "(2)") ends that list."""
        for depth in range(len(self.items) - 1, 0, -1):
            holder = self.holders[depth]
            if holder.bullet is not None and holder.bullet.kind == kind:
                del self.items[depth:]
                del self.holders[depth:]
                self.bullets = [holder]
                return

    @staticmethod
    def _rank(node: Node) -> int:
        return _BULLET_RANK.get(node.bullet.kind, -1) if node.bullet else -1

    # Numbers.

    def _accept(self, readings: tuple[Marker, ...], block: Paragraph) -> bool:
        """Puts the item where its number says; False if no number of the outline leads to it.

        Of two readings ("I." as a letter after "H." or as the Roman one) what goes on with an open list is right.
        """
        for marker in readings:
            depth = self._sibling_depth(marker, exact=marker is not readings[0])
            if depth is not None:
                self._open(marker, block, depth, self.holders[depth])
                return True
        for marker in readings:
            if self._may_begin(marker, block):
                self._open(marker, block, self._child_depth(marker), None)
                return True
        return False

    def _sibling_depth(self, marker: Marker, *, exact: bool) -> int | None:
        """The depth of the innermost open list that this number continues."""
        for depth in range(len(self.items) - 1, 0, -1):
            other = self.items[depth].marker
            if other is None or other.scheme is not marker.scheme:
                continue
            if _continues(other, marker) and (not exact or marker.value == other.value + 1):
                return depth
            if marker.scheme not in (Scheme.DECIMAL_2, Scheme.DECIMAL_3, Scheme.DECIMAL_4):
                return None
        return None

    def _may_begin(self, marker: Marker, block: Paragraph) -> bool:
        """Whether a number that continues no list begins one: it is the first, or its parent's number leads to it."""
        if marker.scheme in (Scheme.DECIMAL_2, Scheme.DECIMAL_3, Scheme.DECIMAL_4, Scheme.MIXED, Scheme.LETTERED):
            return marker.value <= _GAP or self._parent_of(marker) is not None
        if marker.value == 1:
            return True
        heading = _is_heading(self.plain[marker.rest : block.end], block)
        if marker.scheme <= Scheme.ROMAN:
            return heading or marker.scheme <= Scheme.ARTICLE
        if self._runs_on(marker, block):
            return True
        opened = any(node.marker and node.marker.scheme is marker.scheme for node in self.items)
        return heading and marker.value == 2 and not opened  # its predecessor was lost by the scan or the converter

    def _runs_on(self, marker: Marker, block: Paragraph) -> bool:
        """Whether a list that was closed goes on under the next heading: "I: 1, 2", then "II: 3, 4"."""
        last = self.lasts.get(marker.scheme)
        words = self.plain[marker.rest : block.end]
        return last is not None and words[:1].isupper() and marker.value == last.value + 1

    def _parent_of(self, marker: Marker) -> int | None:
        """The depth of the open item whose number is this one's without its last part."""
        for depth in range(len(self.items) - 1, 0, -1):
            other = self.items[depth].marker
            if other is not None and other.values == marker.values[:-1] and other.scheme < marker.scheme:
                return depth
        return None

    def _child_depth(self, marker: Marker) -> int:
        """Where a new list begins: below its numeric parent; for outer schemes below all that outrank it; else inmost.

        A list that begins anew at 1 without a new item above it (its heading has no number) stands beside the old one;
        right behind an item with nothing below it, it is that item's.
        """
        if (parent := self._parent_of(marker)) is not None:
            return parent + 1
        if marker.scheme in self.outer and len(self.items) > 1 and self.items[1].marker is None:
            return 1
        for depth in range(len(self.items) - 1, 0, -1):
            other = self.items[depth].marker
            if other is not None and other.scheme is marker.scheme:
                inmost = depth == len(self.items) - 1 and not self.items[depth].children
                return depth + 1 if inmost and other.value > 1 and marker.value == 1 else depth
        depth = len(self.items)
        outer = marker.scheme <= Scheme.MIXED or marker.scheme in (Scheme.DECIMAL_2, Scheme.DECIMAL_3, Scheme.DECIMAL_4)
        while outer and depth > 1 and (other := self.items[depth - 1].marker) and self._outranks(marker, other):
            depth -= 1
        return depth

    def _outranks(self, marker: Marker, other: Marker) -> bool:
        """Whether a new list stands above an open one: by the usual order; letters that came up later stay below."""
        if marker.scheme is Scheme.UPPER_LETTER and other.scheme is Scheme.ROMAN:
            schemes = list(self.lasts)
            return marker.scheme in schemes and schemes.index(marker.scheme) < schemes.index(other.scheme)
        return other.scheme >= marker.scheme

    def _open(self, marker: Marker, block: Paragraph, depth: int, holder: Node | None) -> None:
        """Opens the item at `depth`; a list goes on where it is held, a new one below its item or what announces it."""
        del self.items[depth:]
        del self.holders[depth:]
        node = Node(NodeKind.ITEM, marker.rest, block.end, marker=marker, block=block)
        if holder is None:
            lead = self._lead_in() if marker.scheme >= Scheme.LETTER and marker.value == 1 else None
            holder = lead or self.items[-1]
        holder.children.append(node)
        self.items.append(node)
        self.holders.append(holder)
        self.lasts[marker.scheme] = marker
        self._close_bullets()

    def _is_heading_without_number(self, block: Paragraph) -> bool:
        """By its capitals anywhere; in ordinary case only where the headings of the plan have no numbers at all."""
        words = self.plain[block.start : block.end]
        if is_role_heading(words):
            return True
        unnumbered = self.items[1].marker is None if len(self.items) > 1 else not self.lasts
        return unnumbered and is_whole_heading(words)

    def _open_heading(self, block: Paragraph) -> None:
        """A heading without a number stands on the first level: what is deeper has one."""
        node = Node(NodeKind.ITEM, block.start, block.end, block=block)
        self.outer = frozenset(scheme for scheme in self.lasts if scheme <= Scheme.ROMAN)
        self.root.children.append(node)
        self.items = [self.root, node]
        self.holders = [self.root, self.root]
        self._close_bullets()

    def _lead_in(self) -> Node | None:
        """The open bullet that announces a list ("- Nội dung gồm:"), so that "(1)" stands below it."""
        if self.bullets and self.plain[self.bullets[-1].start : self.bullets[-1].end].endswith(":"):
            return self.bullets[-1]
        return None


def _continues(last: Marker, marker: Marker) -> bool:
    """Whether `marker` may follow `last` in one list: the next number, one repeated, or one a small gap on."""
    if last.values[:-1] != marker.values[:-1] and len(marker.values) > 1:
        return False
    gap = _LETTER_GAP if marker.scheme in (Scheme.LETTER, Scheme.UPPER_LETTER, Scheme.LETTER_BRACKETS) else _GAP
    if marker.value == last.value:
        return marker.value > 1 or marker.scheme in (Scheme.ARTICLE, Scheme.ROMAN)
    return 0 < marker.value - last.value <= gap


def _is_heading(words: str, block: Paragraph) -> bool:
    """Whether a numbered line looks like a heading: in capitals, or bold and without a full stop."""
    letters = [c for c in words if c.isalpha()]
    return bool(letters) and (
        sum(c.isupper() for c in letters) > 0.7 * len(letters)
        or (block.bold and not words.rstrip().endswith((".", ";")))
    )
