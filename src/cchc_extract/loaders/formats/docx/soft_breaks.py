"""Line breaks inside a Word paragraph (Shift+Enter) that a reader sees as the end of a paragraph.

Most writers break a line by hand to reflow it, or to set a heading in two lines: such lines stay together. Some type
whole lists so: a line that opens with a bullet, a number or a known label begins a paragraph.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from cchc_extract.loaders.document import Line, Paragraph
from cchc_extract.loaders.label_lines import opens_with_label

_MARKER = re.compile(
    r"\s*(?:[-–—+•▪■●○◦✓➢❖](?:\s*(?=[^\W\d_])|\s+(?=\d))"
    r"|(?:\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}|[a-zđ][.)]|[IVX]{1,5}[.)])\s+(?=\S))"
)
_ENDED = (".", ";", ":", "!", "?", "…")


def parted(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """The paragraphs that a reader sees in one of Word: itself, or its parts. No line is lost or moved."""
    groups: list[list[Line]] = [[paragraph.lines[0]]]
    for before, line in itertools.pairwise(paragraph.lines):
        if _opens(line.text, before.text.rstrip()):
            groups.append([line])
        else:
            groups[-1].append(line)
    if len(groups) == 1:
        return (paragraph,)
    return tuple(replace(paragraph, lines=tuple(group)) for group in groups)


def _opens(line: str, before: str) -> bool:
    """Whether a line opens a paragraph behind the line `before`: a dash or a figure in the middle of a sentence that
    was broken by hand ("kinh tế" / "- xã hội") does not."""
    if opens_with_label(line):
        return True
    marker = _MARKER.match(line)
    if marker is None:
        return False
    return before.endswith(_ENDED) or (line[marker.end()].isupper() and not before.endswith((",", "-", "–", "/")))
