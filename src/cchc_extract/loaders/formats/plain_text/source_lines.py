"""text → lines with their number in the source, and what each says to a reader."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cchc_extract.loaders.document import Line
from cchc_extract.loaders.formats.plain_text.markup import HEADING, bare, visible
from cchc_extract.loaders.formats.plain_text.tool_comments import without_comments

_LINE_END = re.compile(r"\r\n|\n|\r")
_INNER_END = re.compile("[\v\f\x85\u2028\u2029]")
# A bold heading glued to the end of the line before it ("YÊU CẦU**1. Mục đích**", "NGÀNH.****1. Cải cách**").
_GLUED_HEADING = re.compile(
    r"(?<=[^\s*])(?:\*\*(?=\*\*(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])[.)]\s)"
    r"|(?=\*\*(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])[.)]\s+\w))"
)
_TAB_WIDTH = 4


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of the source.

    `raw` is as in the source, without its end; `number` counts from 1; `bare` is what a reader sees of it; `indent` and
    `width` (where its last character ends) are columns. `new_page` says that a page break stands before it; `starts`
    that it was cut from the line before because a heading begins there.
    """

    raw: str
    number: int
    bare: str
    indent: int
    width: int
    new_page: bool = False
    starts: bool = False

    @property
    def blank(self) -> bool:
        """Whether nobody sees anything here."""
        return not self.bare and not (self.raw and visible(self.raw).strip())

    @property
    def heading(self) -> bool:
        """Whether the line is marked as a heading with `#`."""
        return self.raw.lstrip().startswith("#") and HEADING.match(self.raw) is not None

    def line(self, *, glued: bool = False) -> Line:
        """The line as it is handed over."""
        return Line(self.raw, number=self.number, glued=glued)


def split(text: str) -> list[SourceLine]:
    """All lines in order: cut at LF, CRLF and CR, which count, and at form feeds and separators, which do not.

    Comments to this program are passed over.
    """
    lines: list[SourceLine] = []
    for number, printed in enumerate(_LINE_END.split(text), start=1):
        whole = without_comments(printed)
        if whole is None:
            continue
        if _INNER_END.search(whole) is None:
            _add(lines, whole, number, new_page=False)
            continue
        start = 0
        new_page = False
        for match in _INNER_END.finditer(whole):
            _add(lines, whole[start : match.start()], number, new_page=new_page)
            start = match.end()
            new_page = match.group() == "\f"
        _add(lines, whole[start:], number, new_page=new_page)
    return lines


def make(raw: str, number: int, *, new_page: bool = False, starts: bool = False) -> SourceLine:
    """One line with its measures; `raw` has no line end."""
    if not raw:
        return SourceLine("", number, "", 0, 0, new_page, starts)
    seen = visible(raw)
    trimmed = (seen.expandtabs(_TAB_WIDTH) if "\t" in seen else seen).rstrip()
    indent = len(trimmed) - len(trimmed.lstrip())
    return SourceLine(raw, number, bare(seen), indent, len(trimmed), new_page, starts)


def _add(lines: list[SourceLine], raw: str, number: int, *, new_page: bool) -> None:
    start = 0
    if "**" in raw:
        left = raw.count("**")
        counted = 0
        for match in _GLUED_HEADING.finditer(raw):
            left -= raw.count("**", counted, match.end())
            counted = match.end()
            # The mark here opens a bold run: it follows a closing one, or is itself closed further on.
            if match.end() > match.start() or left % 2 == 0:
                lines.append(make(raw[start : match.end()], number, new_page=new_page, starts=start > 0))
                start = match.end()
                new_page = False
    lines.append(make(raw[start:], number, new_page=new_page, starts=start > 0))
