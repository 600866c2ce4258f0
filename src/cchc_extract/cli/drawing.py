"""A tree of texts → the lines of a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

NARROWEST = 40
"""Texts are never wrapped to fewer columns than this, however deep they stand."""


@dataclass(frozen=True, slots=True)
class Node:
    """One text and what stands below it."""

    text: str
    children: tuple[Node, ...] = ()

    def lines(self, *, width: int | None = None) -> Iterator[str]:
        """The tree drawn with ruling characters, its root unruled; texts wrapped at `width` columns, or at
        their own line ends only.
        """
        yield from _wrapped(self.text, "", "", width)
        yield from _below(self, "", width)


def _below(node: Node, prefix: str, width: int | None) -> Iterator[str]:
    for position, child in enumerate(node.children, start=1):
        last = position == len(node.children)
        further = prefix + ("   " if last else "│  ")
        hanging = further + ("│  " if child.children else "   ")
        yield from _wrapped(child.text, prefix + ("└─ " if last else "├─ "), hanging, width)
        yield from _below(child, further, width)


def _wrapped(text: str, first: str, further: str, width: int | None) -> list[str]:
    lines = text.splitlines() or [""]
    if width is not None:
        room = max(width - len(further), NARROWEST)
        lines = [part for line in lines for part in textwrap.wrap(line, room, break_on_hyphens=False) or [""]]
    return [first + lines[0], *(further + line for line in lines[1:])]
