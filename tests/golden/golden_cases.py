"""Golden cases: Markdown files in which a passage and the tree that it must give stand side by side.

A `##` heading names a case, its first `text` fence holds the passage, its first `tree` fence the expected tree. All else
is prose for people. The folder that a file stands in is the stage that reads its passages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
KNOWN_GAP = "(known gap)"
_HEADING = re.compile(r"##\s+(?P<name>\S.*?)\s*$")
_FENCE = re.compile(r"(?P<marks>`{3,})(?P<kind>\w*)\s*$")


class MalformedCaseError(Exception):
    """A file of cases that cannot be read: the sentence says where, and what to write there."""


@dataclass(frozen=True, slots=True)
class Case:
    """One case: `tree` is what stands between the fences, lines `tree_lines` (half-open, from 0) of the file."""

    path: Path
    name: str
    passage: str
    tree: str
    tree_lines: tuple[int, int]

    @property
    def stage(self) -> str:
        """The folder below `tests/golden` that the file stands in."""
        return self.path.parent.name

    @property
    def is_known_gap(self) -> bool:
        """Whether the tree says what is right and the program is known to read something else."""
        return KNOWN_GAP in self.name

    def __str__(self) -> str:
        return f"{self.stage}/{self.path.stem}: {self.name}"


@dataclass(slots=True)
class _Open:
    """A case while its lines are read."""

    name: str
    line: int
    passage: str | None = None
    tree: str | None = None
    tree_lines: tuple[int, int] = (0, 0)


def all_cases(folder: Path = FOLDER) -> list[Case]:
    """Every case of every stage, in the order of the files' names."""
    return [case for path in sorted(folder.glob("*/*.md")) for case in read_cases(path)]


def read_cases(path: Path) -> list[Case]:
    """The cases of one file, in order.

    Raises:
        MalformedCaseError: a case without passage or tree, two of one name, a fence that is not closed.
    """
    found: list[_Open] = []
    lines = _lines(path)
    index = 0
    while index < len(lines):
        fence = _FENCE.match(lines[index])
        heading = _HEADING.match(lines[index])
        if fence is not None:
            end = _end_of_fence(path, lines, index, fence["marks"])
            if found:
                _take(found[-1], fence["kind"], lines, index + 1, end)
            index = end
        elif heading is not None:
            found.append(_Open(heading["name"], index + 1))
        index += 1
    names = [case.name for case in found]
    if twice := [name for name in names if names.count(name) > 1]:
        raise MalformedCaseError(f"{path.name}: two cases are called {twice[0]!r}; give one of them another name")
    return [_closed(path, case) for case in found]


def with_trees(path: Path, trees: Mapping[str, str]) -> str:
    """The file's text with the trees of the named cases in place of the old ones; nothing else differs.

    Known gaps are left alone, whatever `trees` says of them.
    """
    lines = _lines(path)
    for case in reversed(read_cases(path)):
        if case.name in trees and not case.is_known_gap:
            start, end = case.tree_lines
            lines[start:end] = trees[case.name].splitlines()
    return "\n".join(lines) + "\n"


def write_trees(trees: Iterable[tuple[Case, str]]) -> None:
    """Writes what was read as what is expected, file by file."""
    by_path: dict[Path, dict[str, str]] = {}
    for case, tree in trees:
        by_path.setdefault(case.path, {})[case.name] = tree
    for path, named in by_path.items():
        path.write_text(with_trees(path, named), encoding="utf-8", newline="\n")


def _lines(path: Path) -> list[str]:
    # Not splitlines(): a passage may hold characters that it takes for line ends.
    return path.read_bytes().decode("utf-8").removesuffix("\n").split("\n")


def _end_of_fence(path: Path, lines: list[str], start: int, marks: str) -> int:
    for index in range(start + 1, len(lines)):
        if lines[index].rstrip() == marks:
            return index
    raise MalformedCaseError(f"{path.name}:{start + 1}: the fence is not closed; write {marks} on a line below it")


def _take(case: _Open, kind: str, lines: list[str], start: int, end: int) -> None:
    body = "\n".join(lines[start:end])
    if kind == "text" and case.passage is None:
        case.passage = f"{body}\n"
    elif kind == "tree" and case.tree is None:
        case.tree, case.tree_lines = body, (start, end)


def _closed(path: Path, case: _Open) -> Case:
    if case.passage is None or case.tree is None:
        missing = "text" if case.passage is None else "tree"
        raise MalformedCaseError(
            f"{path.name}:{case.line}: {case.name!r} has no {missing} fence; add ```{missing} … ```"
        )
    return Case(path, case.name, case.passage, case.tree, case.tree_lines)
