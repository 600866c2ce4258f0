"""A Code Quality report of GitLab: a JSON array whose findings are shown in the merge request.

Source: GitLab Docs, "Code Quality", section "Code Quality report format".
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from cchc_extract.checks.model import Checked, Finding, Severity
from cchc_extract.reporters.wording import Wording

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def report(documents: Iterable[Checked], wording: Wording) -> Iterator[str]:
    """One JSON array; no two of its fingerprints are the same."""
    seen: Counter[tuple[str, str]] = Counter()
    entries = []
    for finding in (finding for document in documents for finding in document.findings):
        key = finding.path, finding.fingerprint
        seen[key] += 1
        entries.append(_entry(finding, wording, seen[key]))
    yield json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


def _entry(finding: Finding, wording: Wording, number: int) -> dict[str, Any]:
    known_by = f"{finding.path}|{finding.fingerprint}|{number}"
    page = f"{wording.place(finding)}: " if finding.line is None and finding.page is not None else ""
    return {
        "description": page + wording.whole(finding),
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": hashlib.sha256(known_by.encode()).hexdigest(),
        "severity": _SEVERITIES[finding.severity],
        # A line must be named: formats without lines are told by their first.
        "location": {"path": finding.path, "lines": {"begin": finding.line or 1}},
    }
