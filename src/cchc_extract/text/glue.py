"""Headings glued to the line before: one raw line that a reader sees as two.

Converters lose the line end between a heading and its first child ("YÊU CẦU**1. Mục đích"). A line is cut only where
no writer puts such a mark inside a sentence.
"""

from __future__ import annotations

import itertools
from dataclasses import replace

import regex

from cchc_extract.loaders.document import Line, Paragraph

# (1) bold that ends or begins right before a number, after a letter or full stop; (2) capitals run into "1. Mục";
# (3) a full stop run into "II. NHIỆM VỤ"; (4) a Roman heading in capitals and its first child on one line.
_GLUE = regex.compile(
    r"(?<=[\p{L}\p{M}.:;)])(?=(?:\*\*){1,2}(?:\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,5}\.)\s*\p{Lu})"
    r"|(?<=\p{Lu}{2}[.:]?)(?<!(?:^|\s)[IVX]{1,5}\.)(?=\d{1,2}\.\s?\p{Lu}\p{Ll})"
    r"|(?<=[\p{Ll}\p{M}][.;:])(?=[IVX]{1,5}\.\s?\p{Lu}{2})"
    r"|(?=\s1\.\s?\p{Lu}\p{Ll})(?<=^(?:\*\*)?[IVX]{1,5}\.\s?(?:\p{Lu}[\p{Lu}\p{M}]*[\s,;–-]+){1,8}\p{Lu}[\p{Lu}\p{M}]+[.:]?)"
)


def unglue(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """The paragraphs that a reader sees in one raw paragraph: itself, or its parts where headings were glued."""
    if len(paragraph.lines) > 4:
        return (paragraph,)
    parts: list[list[Line]] = [[]]
    for line in paragraph.lines:
        cuts = [0, *(m.start() for m in _GLUE.finditer(line.text) if m.start() > 0), len(line.text)]
        for index, (start, end) in enumerate(itertools.pairwise(cuts)):
            if index:
                parts.append([])
            parts[-1].append(line if len(cuts) == 2 else _part(line, start, end))
    if len(parts) == 1:
        return (paragraph,)
    return tuple(replace(paragraph, lines=tuple(lines)) for lines in parts)


def _part(line: Line, start: int, end: int) -> Line:
    return replace(
        line,
        text=line.text[start:end],
        lefts=line.lefts[start:end] if line.lefts else (),
        rights=line.rights[start:end] if line.rights else (),
    )
