"""Annotations of GitHub Actions: one workflow command a finding, shown at its line in the change.

Source: GitHub Docs, "Workflow commands for GitHub Actions".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc_extract.checks.model import Checked, Finding, Severity
from cchc_extract.reporters.wording import Wording

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def report(documents: Iterable[Checked], wording: Wording) -> Iterator[str]:
    """One line a finding, as soon as its document is read."""
    for document in documents:
        for finding in document.findings:
            yield f"{_line(finding, wording)}\n"


def _line(finding: Finding, wording: Wording) -> str:
    first = finding.places[0] if finding.places else None
    properties = {"file": finding.path}
    if first is not None and first.line is not None:
        properties["line"] = str(first.line)
        if first.column is not None and first.end_column is not None:
            # The end column is inclusive here.
            properties |= {"col": str(first.column), "endColumn": str(max(first.column, first.end_column - 1))}
    properties["title"] = f"{finding.code} {finding.name}"
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    page = f"{wording.place(finding)}: " if first is not None and first.line is None else ""
    return f"::{_COMMANDS[finding.severity]} {told}::{_data(page + wording.whole(finding))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
