"""Faults that are known, by the test and document that show them: each entry fails once it is mended."""

from __future__ import annotations

import pytest

KNOWN = {
    "test_a_sample_is_one_plan_in_every_format[parts-and-shapes-pdf]": "PDF: a note between the words of a section",
    "test_a_real_plan_is_one_in_every_format[002_03eedb098530aac8-docx]": "a paragraph torn behind a preposition",
    "test_a_real_plan_is_one_in_every_format[002_03eedb098530aac8-pdf]": "a paragraph torn behind a preposition",
    "test_a_decree_assigns_no_tasks": "a total below a blank form is taken for a task",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        for name, reason in KNOWN.items():
            if item.nodeid.endswith(f"::{name}"):
                item.add_marker(pytest.mark.xfail(reason=reason, strict=True))
