"""A check's docstring, taken apart: it is the manual, in English and in Vietnamese.

```
A task names nobody who leads it.            the summary, one sentence

## What it finds
## Why it matters
## Example                                   a `text` fence; both languages share it
## How to mend
## Source

# Nhiệm vụ không ghi cơ quan chủ trì.        the summary in Vietnamese, then its sections

## Phát hiện gì
## Vì sao cần sửa
## Cách sửa
## Căn cứ
```
"""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass

from cchc_extract.checks.model import Text

WHAT = Text("What it finds", "Phát hiện gì")
WHY = Text("Why it matters", "Vì sao cần sửa")
EXAMPLE = Text("Example", "Ví dụ")
MEND = Text("How to mend", "Cách sửa")
SOURCE = Text("Source", "Căn cứ")
HEADINGS = (WHAT, WHY, EXAMPLE, MEND, SOURCE)

_TITLE = re.compile(r"^(#{1,2}) +(\S.*)$", re.MULTILINE)


class MalformedManualError(Exception):
    """A docstring that is no manual: the sentence says what it lacks."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """The manual in one language: `sections` are (heading, body in Markdown) in the order of `HEADINGS`."""

    summary: str
    sections: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Manual:
    """The manual in both languages."""

    en: Chapter
    vi: Chapter


def read_manual(docstring: str) -> Manual:
    """The manual that a docstring holds.

    Raises:
        MalformedManualError: a section is missing, empty, unknown or out of order.
    """
    text = inspect.cleandoc(docstring)
    parts = _TITLE.split(text)
    english, vietnamese = parts[0].strip(), ""
    sections: list[tuple[str, str]] = []
    for mark, title, body in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        if mark == "##":
            sections.append((title.strip(), body.strip()))
        else:
            vietnamese = title.strip()
    wanted = [*(heading.en for heading in HEADINGS), *(heading.vi for heading in HEADINGS if heading is not EXAMPLE)]
    if [title for title, _ in sections] != wanted:
        raise MalformedManualError(f"the sections are {[title for title, _ in sections]}, not {wanted}")
    if empty := [title for title, body in sections if not body]:
        raise MalformedManualError(f"the section {empty[0]!r} is empty")
    if not english or not vietnamese:
        raise MalformedManualError("a summary is missing: the first line, or the line `# …` above the Vietnamese half")
    first, second = sections[: len(HEADINGS)], sections[len(HEADINGS) :]
    second.insert(HEADINGS.index(EXAMPLE), (EXAMPLE.vi, first[HEADINGS.index(EXAMPLE)][1]))
    return Manual(Chapter(english, tuple(first)), Chapter(vietnamese, tuple(second)))
