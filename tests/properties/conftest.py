"""Faults that are known, by the tests and documents that show them: an entry that no longer fails must go."""

from __future__ import annotations

import re

import pytest

_LOST = r"test_every_word_stands_in_a_value_or_another_block\["
_SHOWN = r"test_spans_are_places_in_the_text\["
KNOWN = {
    rf"{_LOST}header/decisions: a decision of the chairman with its plan\]": "a letterhead under an authority line",
    rf"{_LOST}decision-with-plan/source\.(docx|pdf|txt)\]": "a letterhead under an authority line",
    rf"{_LOST}(parts-and-shapes|plan-with-appendix|prose-plan)/source\.pdf\]": "page numbers inside a section",
    rf"{_SHOWN}header/letterheads: an official letter": "an inferred type has no place",
    rf"{_SHOWN}plans/files: an official letter": "an inferred type has no place",
    r"with_no_break_spaces-(outline/bullets: asterisks|sections/.*: bullets are never|tasks/shapes: a heading over "
    r"bullets with one set)": "an asterisk before a no-break space is no bullet",
}
# Passages without a plan's structure: what is unclassified is not yet listed in `coverage.unassigned`.
UNLISTED = re.compile(r"test_every_visible_character_is_accounted_for\[(text|outline|plans)/")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        reason = next((reason for pattern, reason in KNOWN.items() if re.search(pattern, item.nodeid)), None)
        if reason is not None:
            item.add_marker(pytest.mark.xfail(reason=reason, strict=True))
        elif UNLISTED.search(item.nodeid):
            item.add_marker(pytest.mark.xfail(reason="unclassified words are not listed as unassigned", strict=False))
