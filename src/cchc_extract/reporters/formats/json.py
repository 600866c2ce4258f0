"""For programs: every finding in both languages, and what became of each check on each plan."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from cchc_extract import __version__
from cchc_extract.checks.model import Checked, Finding, Place, Result
from cchc_extract.reporters.summary import Summary
from cchc_extract.reporters.wording import Wording

VERSION = 1
"""Raised when a key changes its meaning or goes; new keys may come."""


def report(documents: Iterable[Checked], wording: Wording) -> Iterator[str]:
    """One JSON object; its bytes do not depend on the language."""
    summary = Summary()
    listed: list[dict[str, Any]] = []
    findings: list[dict[str, Any]] = []
    for document in documents:
        summary = summary.add(document)
        listed.append(_document(document))
        findings.extend(map(_finding, document.findings))
    whole = {
        "version": VERSION,
        "tool": {"name": "cchc", "version": __version__},
        "summary": {
            "documents": summary.documents,
            "findings": summary.findings,
            "error": summary.errors,
            "warning": summary.warnings,
            "info": summary.infos,
            "suppressed": summary.suppressed,
            "known": summary.known,
        },
        "documents": listed,
        "findings": findings,
    }
    yield json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _document(document: Checked) -> dict[str, Any]:
    return {
        "path": document.path,
        "findings": len(document.findings),
        "suppressed": len(document.suppressed),
        "known": len(document.known),
        "plans": [{"checks": [_result(result) for result in results]} for results in document.results],
    }


def _result(result: Result) -> dict[str, Any]:
    told = {"code": result.code, "name": result.name, "state": result.state.value}
    if not result.why:
        return told
    return told | {"why": [{"en": one.why.en, "vi": one.why.vi} for one in result.why]}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "path": finding.path,
        "plan": finding.plan,
        "line": finding.line,
        "page": finding.page,
        "message": finding.found.en,
        "message_vi": finding.found.vi,
        "required": finding.required.en,
        "required_vi": finding.required.vi,
        "mend": finding.mend.en,
        "mend_vi": finding.mend.vi,
        "words": finding.words,
        "places": [_place(place) for place in finding.places],
        "spans": [span.model_dump() for span in finding.spans],
        "fingerprint": finding.fingerprint,
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "line": place.line,
        "column": place.column,
        "end_column": place.end_column,
        "page": place.page,
        "text": place.excerpt.text,
        "start": place.excerpt.start,
        "end": place.excerpt.end,
    }
