"""Comments to this program in a text file: `<!-- cchc: allow task-without-lead -->`.

They are no part of the document: a file reads the same with and without them. A line that holds nothing else is passed
over; the numbers of the lines after it stay what they are in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_COMMENT = re.compile(r"<!--[ \t]{0,20}cchc:(?P<order>[^<>]{0,500}?)-->")
_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class ToolComment:
    """What a comment says (its words after `cchc:`) and where: `line` from 1, `alone` if nothing else stands there.

    `about` is the line that it is about: its own, or the next one with words if it stands alone.
    """

    order: str
    line: int
    alone: bool
    about: int


def without_comments(line: str) -> str | None:
    """A line without the comments to this program; None if it held nothing else."""
    if "<!--" not in line:
        return line
    rest = _COMMENT.sub("", line)
    if rest == line:
        return line
    return rest.rstrip() if rest.strip() else None


def find_comments(text: str) -> Iterator[ToolComment]:
    """The comments of a whole text, in order."""
    lines = _LINE_END.split(text)
    for number, line in enumerate(lines, start=1):
        for match in _COMMENT.finditer(line) if "<!--" in line else ():
            alone = without_comments(line) is None
            yield ToolComment(match["order"].strip(), number, alone, _next(lines, number) if alone else number)


def _next(lines: list[str], number: int) -> int:
    for index in range(number, len(lines)):
        if (rest := without_comments(lines[index])) is not None and rest.strip():
            return index + 1
    return number
