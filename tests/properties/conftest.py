"""Faults that are known, by the tests and documents that show them: an entry that no longer fails must go."""

from __future__ import annotations

import re

import pytest

KNOWN = {
    r"with_no_break_spaces-(outline/bullets: asterisks|assignments/.*: bullets that head bullets|"
    r"sections/.*: bullets are never|tasks/shapes: a heading over bullets with one set)": "an asterisk before a no-break space is no bullet",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        reason = next((reason for pattern, reason in KNOWN.items() if re.search(pattern, item.nodeid)), None)
        if reason is not None:
            item.add_marker(pytest.mark.xfail(reason=reason, strict=True))
