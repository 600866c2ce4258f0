"""Citations as lines that a test can compare."""

from __future__ import annotations

from cchc_extract.normalise.citations import find_citations
from cchc_extract.spans import Slice


def shown(text: str) -> list[str]:
    """Each citation as "kind | number | date | issuer | title", a dash for what it lacks."""

    def words(at: Slice | None) -> str:
        return text[at.start : at.end] if at else "-"

    return [
        " | ".join((c.type_code or c.type_name, c.number or "-", c.issued_on or "-", words(c.issuer), words(c.title)))
        for c in find_citations(text)
    ]
