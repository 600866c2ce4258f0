"""No word is lost: every letter and digit of the text stands in some value or other block of the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

import pytest
from property_documents import Document, dicts_of, documents

from cchc_extract.fields.labels import role_of
from cchc_extract.structure.titles import is_recipients_head, is_state_heading

TITLED = [d for d in documents() if all(plan["header"]["document_type"] for plan in dicts_of(d))]
# The number of a line that is a label ("b) Cơ quan thực hiện:").
MARKER = re.compile(r"^(?:\(?[a-zđ\d]{1,3}(?:\.\d{1,2})*[.)]?\s*)(?=$|\W|\w)")


@pytest.mark.parametrize("document", TITLED, ids=str)
def test_every_word_stands_in_a_value_or_another_block(document: Document) -> None:
    lost = [words for plan in dicts_of(document) for words in _lost(plan)]
    assert lost == []


def _lost(plan: dict[str, Any]) -> Iterator[str]:
    plain = plan["plain_text"]
    keys = ("header", "promulgation", "sections", "tasks", "assignments", "tables", "other_blocks")
    owned = set(chain.from_iterable(_owned(plan[key], key) for key in keys))
    in_tasks = {i for task in plan["tasks"] for span in task["spans"] for i in range(span["start"], span["end"])}
    for start, end in _runs(plain, owned):
        words = plain[start:end]
        if start in in_tasks and _is_dropped_label(words):
            continue
        if not all(_is_head(line) for line in words.split("\n")):
            yield words


def _owned(node: Any, key: str) -> Iterator[int]:
    """The positions that values own; what holds other values owns none itself, but for numbers, dates and capacities,
    whose words ("Số", "ngày", "TM.") are theirs."""
    if isinstance(node, list):
        yield from chain.from_iterable(_owned(one, key) for one in node)
    if not isinstance(node, dict):
        return
    named = [name for name in node if name.endswith("_spans")]
    if "spans" in node and (not named or key in ("number", "issued_on", "articles", "capacities")):
        named.append("spans")
    for name in named:
        yield from _positions(node[name])
    for name, value in node.items():
        if not name.endswith("spans"):
            yield from _owned(value, name)


def _positions(spans: Any) -> Iterator[int]:
    if isinstance(spans, dict):
        yield from range(spans["start"], spans["end"])
    else:
        yield from chain.from_iterable(_positions(one) for one in spans)


def _runs(plain: str, owned: set[int]) -> Iterator[tuple[int, int]]:
    """The stretches of words that have no owner, punctuation between them included."""
    start: int | None = None
    last = 0
    for index, char in enumerate(plain):
        if not char.isalnum():
            continue
        if index not in owned:
            start = index if start is None else start
            last = index + 1
        elif start is not None:
            yield start, last
            start = None
    if start is not None:
        yield start, last


def _is_dropped_label(words: str) -> bool:
    """A bare label over labelled lines, an empty field's label, the number of a label: the contract drops them."""
    rest = MARKER.sub("", words).strip(" .:)")
    return not rest or role_of(rest) is not None


def _is_head(line: str) -> bool:
    """Words of the header's frame that are no value: the state's name, "Nơi nhận", "(Đã ký)"."""
    return is_state_heading(line) or is_recipients_head(line) or line in ("Đã ký", "") or not re.search(r"\w", line)
