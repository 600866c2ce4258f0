"""The body that a preamble says issues the plan: "…, UBND xã An Lạc ban hành Kế hoạch … như sau:"."""

from __future__ import annotations

from functools import cache

import regex

from cchc_extract.spans import Piece, cut
from cchc_extract.text.document import Paragraph, TextDocument
from cchc_extract.vocabulary.reader import load


def find_issuer(document: TextDocument, preamble: list[Paragraph]) -> Piece | None:
    """The subject of the last clause of the preamble that issues something; None if no clause does."""
    for paragraph in reversed(preamble):
        found = list(_clause().finditer(document.plain, paragraph.start, paragraph.end))
        if found:
            return cut(document.plain, *found[-1].span("body"), strip=",")
    return None


def issuing_start(plain: str, start: int, end: int) -> int | None:
    """Where the clause begins that issues the plan; None if there is none in `[start, end)`."""
    match = _clause().search(plain, start, end)
    return match.start("body") if match is not None else None


@cache
def _clause() -> regex.Pattern[str]:
    """A clause that names a body and says that it issues a plan, at the beginning of a paragraph or behind a sign."""
    issuing = load("layout")["issuing"]
    verbs = "|".join(issuing["phrases"])
    bodies = "|".join(issuing["bodies"])
    issued = "|".join(issuing["issued"])
    return regex.compile(
        rf"(?:(?<=[.,;:]\s)|^|(?<=\n))(?P<body>(?:{bodies})\b[^.;:,]{{0,90}}?)\s(?:{verbs})\s(?:{issued})\b", regex.I
    )
