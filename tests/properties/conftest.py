"""Faults that are known, by the test and document that show them: each entry fails once it is mended."""

from __future__ import annotations

import pytest

_LOST = "test_every_word_stands_in_a_value_or_another_block"
_OWNED = "test_every_visible_character_is_accounted_for"
_SHOWN = "test_spans_are_places_in_the_text"
KNOWN = {
    f"{_OWNED}[outline/bullets: a numbered list below a bullet that announces it (known gap)]": "unclassified is unassigned",
    f"{_OWNED}[outline/bullets: the letter o as a bullet]": "a bullet that is a letter is no word",
    f"{_OWNED}[text/paragraphs: hard-wrapped lines are one paragraph]": "unclassified is unassigned",
    f"{_SHOWN}[header/letterheads: an official letter has no title of a type (known gap)]": "an inferred type has no place",
    f"{_SHOWN}[plans/files: an official letter that assigns tasks in labelled fields (known gap)]": "an inferred type has no place",
    f"{_LOST}[header/decisions: a decision of the chairman with its plan]": "a letterhead under an authority line",
    f"{_LOST}[decision-with-plan/source.docx]": "a letterhead under an authority line",
    f"{_LOST}[decision-with-plan/source.txt]": "a letterhead under an authority line",
    f"{_LOST}[plans/files: two plans in one file (known gap)]": "the second letterhead's issuer",
    f"{_LOST}[header/several-documents: the second plan's letterhead is its own (known gap)]": "the second letterhead's issuer",
    f"{_LOST}[parts-and-shapes/source.pdf]": "page numbers and notes between the words of a section",
    f"{_LOST}[plan-with-appendix/source.pdf]": "page numbers between the words of a section",
    f"{_LOST}[prose-plan/source.pdf]": "page numbers between the words of a section",
    "with_no_break_spaces-outline/bullets: asterisks over dashes]": "an asterisk before a no-break space is no bullet",
    "with_no_break_spaces-sections/roles-and-texts: bullets are never sections]": "an asterisk before a no-break space is no bullet",
    "with_no_break_spaces-tasks/shapes: a heading over bullets with one set of fields below them all is one task]": "an asterisk before a no-break space is no bullet",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        for name, reason in KNOWN.items():
            if item.nodeid.endswith(name):
                item.add_marker(pytest.mark.xfail(reason=reason, strict=True))
