"""SARIF 2.1.0 (OASIS Standard): the format that code hosts and editors take findings in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import PurePath, PurePosixPath
from typing import Any
from urllib.parse import quote

from cchc_extract import __version__
from cchc_extract.checks.manual import Chapter
from cchc_extract.checks.model import Checked, Finding, Place, Severity
from cchc_extract.checks.registry import Rule, all_rules
from cchc_extract.reporters.wording import MEND, REQUIRED, ReportLanguage, Wording

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def report(documents: Iterable[Checked], wording: Wording) -> Iterator[str]:
    """One log with one run; findings that a comment or the baseline lets pass are in it as suppressed."""
    rules = all_rules()
    index = {rule.code: position for position, rule in enumerate(rules)}
    results = []
    for document in documents:
        results += [_result(finding, index, wording) for finding in document.findings]
        results += [_result(f, index, wording) | {"suppressions": [{"kind": "inSource"}]} for f in document.suppressed]
        results += [_result(f, index, wording) | {"suppressions": [{"kind": "external"}]} for f in document.known]
    run = {
        "tool": {
            "driver": {
                "name": "cchc",
                "version": __version__,
                "semanticVersion": __version__,
                "language": wording.language.value,
                "rules": [_rule(rule, wording) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "language": wording.language.value,
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    yield json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(rule: Rule, wording: Wording) -> dict[str, Any]:
    chapter = rule.manual.vi if wording.language is ReportLanguage.VI else rule.manual.en
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": chapter.summary},
        "fullDescription": {"text": chapter.sections[0][1].replace("\n", " ")},
        "help": {"text": _help(chapter), "markdown": _help(chapter)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.family.value, rule.name]},
    }


def _help(chapter: Chapter) -> str:
    return "\n\n".join(f"## {heading}\n\n{body}" for heading, body in chapter.sections)


def _result(finding: Finding, index: dict[str, int], wording: Wording) -> dict[str, Any]:
    lines = [
        wording(finding.found),
        f"{wording(REQUIRED)}: {wording(finding.required)}",
        f"{wording(MEND)}: {wording(finding.mend)}",
    ]
    if finding.line is None and finding.page is not None:
        lines.insert(0, f"{wording.place(finding)}:")
    return {
        "ruleId": finding.code,
        **({"ruleIndex": index[finding.code]} if finding.code in index else {}),
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join(lines)},
        "locations": [_location(finding, place) for place in finding.places] or [_location(finding, None)],
        "partialFingerprints": {"words/v1": finding.fingerprint},
        "properties": {"plan": finding.plan},
    }


def _location(finding: Finding, place: Place | None) -> dict[str, Any]:
    # Code hosts ask for a line: what has none is shown at the first, and the message names the page.
    region: dict[str, Any] = {"startLine": (place.line if place else None) or 1}
    if place is not None and place.line is not None:
        if place.column is not None and place.end_column is not None:
            region |= {"startColumn": place.column, "endColumn": place.end_column}
        if shown := place.excerpt.text[place.excerpt.start : place.excerpt.end]:
            region |= {"snippet": {"text": shown}}
    located: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": {"uri": _uri(finding.path)}, "region": region},
    }
    if place is not None and place.page is not None:
        located["properties"] = {"page": place.page}
    return located


def _uri(path: str) -> str:
    """A relative path as a relative reference, an absolute one as a `file:` URI."""
    if PurePath(path).is_absolute():
        return PurePath(path).as_uri()
    return quote(PurePosixPath(path).as_posix())
