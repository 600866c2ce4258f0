"""Lines glued together: one raw line that a reader sees as two.

Converters lose the line end between a heading and its first child ("YÊU CẦU**1. Mục đích"), and print the two columns
of a letterhead or signature on one line ("ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI …"). A line is cut only where no writer puts
such a mark inside a sentence.
"""

from __future__ import annotations

import itertools
from dataclasses import replace

import regex

from cchc_extract.loaders.document import Line, Paragraph
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_LONGEST_LETTERHEAD = 160  # characters of a line with both columns of a letterhead

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
    below = False  # whether the line above ends in the right column's words
    for line in paragraph.lines:
        columns = _columns(line.text)
        found = {*(m.start() for m in _GLUE.finditer(line.text) if m.start() > 0), *columns}
        cuts = [0, *sorted(found), len(line.text)]
        if (below or (columns and parts[-1])) and parts[-1]:
            parts.append([])
        below = bool(columns)
        for index, (start, end) in enumerate(itertools.pairwise(cuts)):
            if index:
                parts.append([])
            parts[-1].append(line if len(cuts) == 2 else _part(line, start, end))
    if len(parts) == 1:
        return (paragraph,)
    if not all(parts):
        parts = [lines for lines in parts if lines]
    return tuple(replace(paragraph, lines=tuple(lines)) for lines in parts)


def _columns(text: str) -> list[int]:
    """Where the right column of a letterhead begins in a line (the state's name, the motto), or that of a signature
    ("Nơi nhận: TM. ỦY BAN NHÂN DÂN", "- Lưu: VT. PHÓ CHỦ TỊCH")."""
    if len(text) > _LONGEST_LETTERHEAD:
        return []
    folded = fold(text).replace("\t", " ")
    if len(folded) != len(text):
        return []
    glued = load("layout")["glued_columns"]
    found = [at for phrase in glued["letterhead"] if (at := folded.find(phrase)) > 0 and text[:at].isupper()]
    if folded.lstrip("*\\ ").startswith(tuple(glued["left"])):
        found += [at for phrase in glued["signature"] if (at := _in_capitals(text, folded, phrase)) > 0]
    return sorted(found)[:1]


def _in_capitals(text: str, folded: str, phrase: str) -> int:
    """Where `phrase` opens the capitals that end a line; -1 if it does not."""
    at = folded.find(f" {phrase}") + 1
    words = text[at:].rstrip("*: ")
    return at if at > 0 and words.isupper() and len(words) >= len(phrase) else -1


def _part(line: Line, start: int, end: int) -> Line:
    return replace(
        line,
        text=line.text[start:end],
        lefts=line.lefts[start:end] if line.lefts else (),
        rights=line.rights[start:end] if line.rights else (),
    )
