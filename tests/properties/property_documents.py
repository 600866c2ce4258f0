"""The documents on which every invariant is tried: the passages of all golden cases, and the samples in their formats."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from cchc_extract import CchcError, extract
from cchc_extract.plan import Plan

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "golden"))

from golden_cases import all_cases  # noqa: E402


@dataclass(frozen=True, slots=True)
class Document:
    """A file, by the name under which a failure shows it."""

    name: str
    data: bytes

    @property
    def is_text(self) -> bool:
        """Whether it is plain text, which can be written in other letters and line ends."""
        return not self.data.startswith((b"PK", b"%PDF"))

    def __str__(self) -> str:
        return self.name


@cache
def documents() -> tuple[Document, ...]:
    """All of them that can be read at all, in a fixed order."""
    return tuple(document for document in _all() if _is_readable(document))


def texts() -> tuple[Document, ...]:
    """Those that are plain text."""
    return tuple(document for document in documents() if document.is_text)


@cache
def plans_of(document: Document) -> tuple[Plan, ...]:
    """The plans of a document, read once for all tests."""
    return extract(document.data).plans


@cache
def dicts_of(document: Document) -> tuple[dict[str, Any], ...]:
    """The same as JSON types, with their plain text."""
    return tuple(plan.to_dict(with_text=True) for plan in plans_of(document))


def without_places(node: Any) -> Any:
    """A plan without its places and its file: what must not depend on how the same words were written down."""
    if isinstance(node, dict):
        return {
            key: without_places(value)
            for key, value in node.items()
            if not key.endswith("spans") and key not in ("source", "plain_text", "unassigned")
        }
    return [without_places(one) for one in node] if isinstance(node, list) else node


def _all() -> Iterator[Document]:
    for case in all_cases():
        yield Document(str(case), case.passage.encode())
    for path in sorted((ROOT / "samples").glob("*/source.*")):
        if path.suffix in (".txt", ".docx", ".pdf"):
            yield Document(f"{path.parent.name}/{path.name}", path.read_bytes())


def _is_readable(document: Document) -> bool:
    try:
        plans_of(document)
    except CchcError:
        return False
    return True
