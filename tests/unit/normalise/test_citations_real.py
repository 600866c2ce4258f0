"""Citations of real plans, where the shared documents and their answer keys are at hand."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from cchc_extract.normalise.citations import Citation, find_citations
from cchc_extract.spans import Slice

SHARED = Path(__file__).parents[4] / "shared"
KEYS = sorted((SHARED / "gold").glob("*.json")) if SHARED.is_dir() else []
pytestmark = pytest.mark.skipif(not KEYS, reason="the shared documents are not at hand")


def paragraphs(path: Path) -> list[str]:
    """The text's paragraphs and table cells, without markup, in order; the letterhead's own number is none of them."""
    text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
    found: list[str] = []
    current: list[str] = []
    for raw in [*text.split("\n"), ""]:
        line = re.sub(r"\*+|<[^>]{1,20}>|^\s*#+", "", raw).strip()
        begins = not line or "|" in line or re.match(r"(?:[-+]|\d+(?:\.\d+)*[.)]|[a-zđ]\))\s", line)
        if begins and current:
            found.append(" ".join(current))
            current = []
        if "|" in line:
            found += [cell.strip() for cell in line.split("|") if cell.strip()]
        elif line:
            current.append(line)
    return [" ".join(p.split()) for p in found if not p.startswith("Số:")]


def letters(text: str | None) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", text or "").casefold()))


def facts(text: str, citation: Citation) -> tuple[str | None, str, str | None, str]:
    def words(at: Slice | None) -> str:
        return letters(text[at.start : at.end]) if at else ""

    return (
        citation.type_code,
        letters(citation.number) or words(citation.title),
        citation.issued_on,
        words(citation.issuer),
    )


def expected(given: dict[str, Any]) -> tuple[str | None, str, str | None, str]:
    number = letters(given["number"]) or letters(given["title"])
    return given["document_type"]["code"], number, given["issued_on"], letters(given["issuer"])


@pytest.mark.parametrize("key", KEYS, ids=[key.stem for key in KEYS])
def test_all_that_the_key_has_in_order(key: Path) -> None:
    (seed,) = (SHARED / "seeds").glob(f"{key.stem}_*.txt")
    found = [facts(text, citation) for text in paragraphs(seed) for citation in find_citations(text)]
    assert found == [expected(given) for given in json.loads(key.read_text(encoding="utf-8"))["citations"]]


def test_hardly_any_document_lacks_what_real_ones_print() -> None:
    """Of the citations in real plans, nearly all have a kind other than a letter's by default, and most an issuer."""
    texts = [text for path in sorted((SHARED / "real").glob("*.md")) for text in paragraphs(path)]
    found = [citation for text in texts for citation in find_citations(text)]
    assert len(found) > 200
    assert sum(c.issued_on is not None for c in found) > 0.75 * len(found)
    assert sum(c.issuer is not None for c in found) > 0.65 * len(found)
