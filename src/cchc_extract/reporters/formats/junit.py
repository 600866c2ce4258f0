"""JUnit XML: a test suite a document, a test case a check; what does not apply or cannot be told is skipped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import quoteattr

from cchc_extract.checks.model import Checked, Finding, Result, State
from cchc_extract.checks.registry import rule_called
from cchc_extract.reporters.wording import Wording


def report(documents: Iterable[Checked], wording: Wording) -> Iterator[str]:
    """The whole document; each suite is written as soon as it is there."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="cchc check">\n'
    for document in documents:
        yield from _suite(document, wording)
    yield "</testsuites>\n"


def _suite(document: Checked, wording: Wording) -> Iterator[str]:
    by_code: dict[str, list[Finding]] = {}
    for finding in document.findings:
        by_code.setdefault(finding.code, []).append(finding)
    results: dict[str, list[Result]] = {code: [] for code in by_code}
    for result in (result for plan in document.results for result in plan):
        results.setdefault(result.code, []).append(result)
    cases = [_case(code, its, by_code.get(code, []), wording) for code, its in sorted(results.items())]
    failures, skipped = len(by_code), sum("<skipped" in case for case in cases)
    yield (
        f'  <testsuite name={_quoted(document.path)} tests="{len(cases)}" failures="{failures}" '
        f'errors="0" skipped="{skipped}">\n'
    )
    yield from cases
    yield "  </testsuite>\n"


def _case(code: str, results: list[Result], findings: list[Finding], wording: Wording) -> str:
    rule = rule_called(code)
    name, family = (rule.name, rule.family.value) if rule else (code, "")
    head = f"    <testcase classname={_quoted(f'cchc.{family}')} name={_quoted(f'{code} {name}')}"
    if findings:
        first = f"{wording(findings[0].found)}"
        told = "\n".join(f"{wording.place(finding)}: {wording.whole(finding)}" for finding in findings)
        kind = _quoted(findings[0].severity.value)
        return (
            f"{head}>\n      <failure type={kind} message={_quoted(first)}>{_text(told)}</failure>\n    </testcase>\n"
        )
    states = {result.state for result in results}
    if states and states <= {State.NOT_APPLICABLE, State.NOT_EVALUATED}:
        why = " ".join(dict.fromkeys(wording(one.why) for result in results for one in result.why))
        return f"{head}>\n      <skipped message={_quoted(why)}/>\n    </testcase>\n"
    return f"{head}/>\n"


def _text(text: str) -> str:
    return _allowed(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _quoted(text: str) -> str:
    return quoteattr(_allowed(text))


def _allowed(text: str) -> str:
    """The text without the characters that XML 1.0 cannot hold."""
    return "".join(
        c for c in text if c in "\t\n\r" or "\x20" <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff"
    )
