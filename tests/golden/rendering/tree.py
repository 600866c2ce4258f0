"""What a tree is made of: lines `key: value`, two spaces a level."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Branch:
    """One line of a tree and the lines below it."""

    key: str
    value: str = ""
    below: tuple[Branch, ...] = field(default=())


def branch(key: str, value: object = "", below: Iterable[Branch] = ()) -> Branch:
    """A line; a value that is None stands as "none"."""
    return Branch(key, "none" if value is None else str(value), tuple(below))


def given(**values: object) -> list[Branch]:
    """A line for each value that is there: None and empty ones are left out. `_` in a key is a space."""
    return [branch(key.replace("_", " "), value) for key, value in values.items() if value not in (None, "", [])]


def written(branches: Iterable[Branch], level: int = 0) -> str:
    """The tree as text, without a final newline."""
    return "\n".join(_lines(branches, level))


def _lines(branches: Iterable[Branch], level: int) -> Iterable[str]:
    for one in branches:
        yield f"{'  ' * level}{one.key}: {one.value}".rstrip()
        yield from _lines(one.below, level + 1)
