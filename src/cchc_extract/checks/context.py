"""What a check is given: the plan, its text, and where words stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from cchc_extract.checks.settings import Settings
from cchc_extract.plan.base import Span
from cchc_extract.spans import Slice

if TYPE_CHECKING:
    from collections.abc import Callable

    from cchc_extract.plan.model import Plan, Section

_SENTENCE_END = re.compile(r"[.;!?…]+(?=\s)|\n|\t")


@dataclass(frozen=True)
class Context:
    """One plan as the checks see it. Nothing here may be changed; everything is worked out once and kept.

    `plain` is the plan's plain text: every span of the plan points into it.
    """

    plan: Plan
    settings: Settings = field(default_factory=Settings)
    places: Callable[[int, int], Sequence[Span]] | None = None

    @cached_property
    def plain(self) -> str:
        """The plan's plain text."""
        return self.plan.plain_text or ""

    def words(self, spans: Sequence[Span]) -> str:
        """The words that spans show, joined by one space, white space collapsed."""
        return " ".join(" ".join(self.plain[s.start : s.end] for s in spans).split())

    def at(self, start: int, end: int) -> list[Span]:
        """`[start, end)` of the plain text as spans: one a page, with page and box where the format has them."""
        if self.places is not None:
            return list(self.places(start, end))
        return [Span(start=start, end=end, page=None, bbox=None)]

    def line(self, position: int) -> Slice:
        """The line of the plain text (one paragraph, or one table row) that a position stands on."""
        start = self.plain.rfind("\n", 0, position) + 1
        end = self.plain.find("\n", position)
        return Slice(start, len(self.plain) if end == -1 else end)

    def sentence(self, position: int) -> Slice:
        """The sentence around a position, inside its line and table cell; it keeps its closing punctuation."""
        line = self.line(position)
        start = line.start
        for match in _SENTENCE_END.finditer(self.plain, line.start, line.end):
            if match.end() > position:
                return Slice(start, match.end() if match[0] != "\t" else match.start())
            start = match.end()
        return Slice(start, line.end)

    def is_own_agency(self, name: str) -> bool:
        """Whether the user has added a body of this name: no check finds fault with it."""
        return self.settings.own.is_agency(name)

    @cached_property
    def sections(self) -> tuple[tuple[str, Section], ...]:
        """Every section of the body in document order, parents first, each with its id path ("II/1/1.1")."""
        return tuple(_sections(self.plan.sections, ""))


def _sections(sections: Sequence[Section], above: str) -> Iterator[tuple[str, Section]]:
    for position, section in enumerate(sections, start=1):
        path = f"{above}/{section.number or f'#{position}'}".lstrip("/")
        yield path, section
        yield from _sections(section.children, path)
