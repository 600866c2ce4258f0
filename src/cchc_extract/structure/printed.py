"""A printed document by its regions: what the scanner fills and the fields stage reads."""

from __future__ import annotations

from dataclasses import dataclass, field

from cchc_extract.structure.titles import Title
from cchc_extract.text.document import Block, Paragraph


@dataclass(slots=True)
class Appendix:
    """One appendix: its printed number ("" if none), its head lines, what follows them."""

    number: str
    head: list[Paragraph] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Printed:
    """One printed document of a file, region by region, each in the order of the file."""

    front: list[Block] = field(default_factory=list)
    letterhead: list[Paragraph] = field(default_factory=list)
    title_type: Title | None = None
    title: list[Paragraph] = field(default_factory=list)
    note: list[Paragraph] = field(default_factory=list)
    authority: list[Paragraph] = field(default_factory=list)
    preamble: list[Paragraph] = field(default_factory=list)
    enacting: list[Paragraph] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    closing: list[Paragraph] = field(default_factory=list)
    appendices: list[Appendix] = field(default_factory=list)
    others: list[Block] = field(default_factory=list)  # furniture, notes, stamps

    @property
    def start(self) -> int:
        """Where the document begins in the plain text."""
        appended = [block for a in self.appendices for block in (*a.head, *a.blocks)]
        parts = (
            self.front,
            self.letterhead,
            self.title,
            self.note,
            self.preamble,
            self.body,
            self.closing,
            appended,
            self.others,
        )
        starts = [block.start for blocks in parts for block in blocks]
        return min([*starts, *([self.title_type.start] if self.title_type else [])])

    @property
    def has_articles(self) -> bool:
        """Whether it enacts: "QUYẾT ĐỊNH:" or a body of articles."""
        return bool(self.enacting)
