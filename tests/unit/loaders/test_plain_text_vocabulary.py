"""Every word that decides on lines has examples that are matched and counterexamples that are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cchc_extract.loaders.formats.plain_text import line_shapes as shapes
from cchc_extract.vocabulary import reader

MATCHES: dict[str, Callable[[str], bool]] = {
    "document_heads": shapes.stands_alone,
    "numbered_heads": shapes.stands_alone,
    "letterhead": shapes.is_letterhead,
    "signing": shapes.is_signing,
    "positions": shapes.is_signing,
    "recipients": shapes.is_layout_line,
    "number_line": shapes.is_number_line,
    "run_on": shapes.runs_on,
    "open_ended": shapes.is_open_ended,
    "openers": shapes.opens_paragraph,
    "before_number": shapes.wants_number,
    "before_figure": shapes.wants_figure,
    "articles": lambda line: bool(shapes.marker(line)),
    "parts": shapes.opens_part,
    "page": lambda line: shapes.page_number(line) == 0,
}


def test_every_section_is_tried() -> None:
    assert set(reader.load("plain_text")) == set(MATCHES)


@pytest.mark.parametrize("section", MATCHES)
def test_examples_match_and_counterexamples_do_not(section: str) -> None:
    entry = reader.load("plain_text")[section]
    assert entry["examples"]
    assert entry["counterexamples"]
    assert [line for line in entry["examples"] if not MATCHES[section](line)] == []
    assert [line for line in entry["counterexamples"] if MATCHES[section](line)] == []
