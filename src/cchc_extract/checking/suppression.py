"""Findings that comments in a text file let pass.

`<!-- cchc: allow task-without-lead -->` on a line of its own is about the paragraph that follows, at the end of a line
about the paragraph that it stands in; `<!-- cchc: allow-file FRM001, TSK -->` is about the whole file. Codes, prefixes
of codes and names are taken, between commas or spaces.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cchc_extract.checks.model import Finding
from cchc_extract.checks.registry import takes_in
from cchc_extract.loaders.formats.plain_text.tool_comments import find_comments

_ALLOW = re.compile(r"allow(?P<file>-file)?\s+(?P<selectors>\S.*)", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,;]+")


@dataclass(frozen=True, slots=True)
class Suppression:
    """What one comment lets pass: on a line of the source, or (None) in the whole file."""

    selectors: tuple[str, ...]
    line: int | None


def find_suppressions(text: str) -> tuple[Suppression, ...]:
    """Those of a text file, in order; a comment that is no `allow` says nothing."""
    found: list[Suppression] = []
    for comment in find_comments(text):
        match = _ALLOW.fullmatch(comment.order)
        if match is not None:
            selectors = tuple(filter(None, _BETWEEN.split(match["selectors"])))
            found.append(Suppression(selectors, None if match["file"] else comment.about))
    return tuple(found)


def is_let_pass(finding: Finding, lines: range, suppressions: tuple[Suppression, ...]) -> bool:
    """Whether a comment lets a finding pass whose paragraph stands on these lines of the source."""
    return any(
        (one.line is None or one.line in lines)
        and any(takes_in(selector, finding.code, finding.name) for selector in one.selectors)
        for one in suppressions
    )
