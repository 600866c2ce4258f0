"""One document → its findings."""

from __future__ import annotations

import os
import re
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from cchc_extract.checking.locating import MOST_PLACES, Locator
from cchc_extract.checking.paths import relative_to
from cchc_extract.checking.suppression import Suppression, find_suppressions, is_let_pass
from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Checked, Excerpt, Finding, Place, Text
from cchc_extract.checks.registry import rule_called, selected, takes_in
from cchc_extract.checks.run import Judged, run, unreadable
from cchc_extract.checks.settings import Settings
from cchc_extract.errors import CchcError
from cchc_extract.loaders.formats.plain_text.decoding import decode
from cchc_extract.pipeline import Reading, readings
from cchc_extract.plan.model import Plan
from cchc_extract.vocabulary.own import using

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_extract.plan.base import Span

UNREADABLE = "unreadable-file"
"""The check whose finding is made of a file that cannot be read."""

_TEXT_FORMATS = ("txt", "md")
_LINE_END = re.compile(r"\r\n|\n|\r")


def check(
    source: str | os.PathLike[str] | bytes | BinaryIO | Plan,
    *,
    name: str | None = None,
    settings: Settings | None = None,
) -> Checked:
    """Check a document, given as `extract` takes it, or a plan that still has its `plain_text`.

    A document that cannot be read gives one finding that says why (RDG001); lines, comments and own words are known
    for documents only, not for plans.

    Raises:
        OSError: the path cannot be opened.
        ValueError: a plan without its plain text.
    """
    settings = settings or Settings()
    if isinstance(source, Plan):
        return _check_plan(source, name or source.source.path or "", settings)
    data, path = _bytes_of(source)
    path = name or path or ""
    try:
        with using(settings.own):
            return _check_readings(data, readings(data, name=path or None), path, settings)
    except CchcError as error:
        return failed(path, error, settings)


def failed(path: str, error: CchcError, settings: Settings) -> Checked:
    """What is said of a document that cannot be read, unless the settings do not ask for it."""
    rule = rule_called(UNREADABLE)
    assert rule is not None
    if not selected(settings.select, settings.ignore, [rule]):
        return Checked(path, ())
    severity = settings.severity(rule.code, rule.name, rule.severity)
    finding = unreadable(rule, path, Text(error.message, error.message_vi), severity=severity)
    return _sifted(path, [(finding, not settings.reports(severity))], [], settings)


def _check_plan(plan: Plan, path: str, settings: Settings) -> Checked:
    if plan.plain_text is None:
        raise ValueError("the plan has no plain_text: extract it, or read it from a file saved with its text")
    context = Context(plan, settings)
    judged = run(context, lambda spans: _places(context, spans), path=path)
    return _sifted(path, [(finding, False) for finding in judged.findings], [judged], settings)


def _places(context: Context, spans: Sequence[Span]) -> tuple[Place, ...]:
    """Places without lines: the paragraphs that the spans begin in."""
    first = {context.line(span.start): span for span in reversed(spans)}
    return tuple(
        Place(Excerpt(context.plain[a:b], span.start - a, min(span.end, b) - a), page=span.page)
        for (a, b), span in sorted(first.items())[:MOST_PLACES]
    )


def _check_readings(data: bytes, found: Sequence[Reading], path: str, settings: Settings) -> Checked:
    source = decode(data).text if found[0].plan.source.format in _TEXT_FORMATS else ""
    lines = _LINE_END.split(source)
    suppressions = find_suppressions(source)
    judged: list[Judged] = []
    findings: list[tuple[Finding, bool]] = []
    for number, reading in enumerate(found, start=1):
        locator = Locator(reading.text, lines)
        one = run(Context(reading.plan, settings, locator.spans), locator.places, path=path, plan=number)
        judged.append(one)
        findings.extend((finding, _is_let_pass(finding, locator, suppressions)) for finding in one.findings)
    return _sifted(path, findings, judged, settings)


def _is_let_pass(finding: Finding, locator: Locator, suppressions: tuple[Suppression, ...]) -> bool:
    if not suppressions:
        return False
    lines = locator.paragraph_lines(finding.spans[0].start) if finding.spans else range(0)
    return is_let_pass(finding, lines, suppressions)


def _sifted(
    path: str, findings: Sequence[tuple[Finding, bool]], judged: Sequence[Judged], settings: Settings
) -> Checked:
    """The findings that remain, and those that a comment or a per-file ignore lets pass."""
    ignored = _ignored_here(path, settings)
    kept: list[Finding] = []
    passed: list[Finding] = []
    for finding, is_passed in findings:
        is_passed = is_passed or any(takes_in(selector, finding.code, finding.name) for selector in ignored)
        (passed if is_passed else kept).append(finding)
    return Checked(
        path,
        tuple(kept),
        results=tuple(one.results for one in judged),
        suppressed=tuple(passed),
        traces=tuple(trace for one in judged for trace in one.traces),
    )


def _ignored_here(path: str, settings: Settings) -> tuple[str, ...]:
    """What the settings ignore in a file: a pattern is matched with its path below the configuration, and its name."""
    if not settings.per_file_ignores:
        return ()
    shown = {relative_to(path, settings.root), relative_to(Path(path).name, None)}
    return tuple(
        selector
        for pattern, selectors in settings.per_file_ignores.items()
        if any(fnmatchcase(one, pattern) for one in shown)
        for selector in selectors
    )


def _bytes_of(source: str | os.PathLike[str] | bytes | BinaryIO) -> tuple[bytes, str | None]:
    if isinstance(source, bytes | bytearray | memoryview):
        return bytes(source), None
    if isinstance(source, str | os.PathLike):
        return Path(source).read_bytes(), Path(source).as_posix()
    name = getattr(source, "name", None)
    return source.read(), name if isinstance(name, str) else None
