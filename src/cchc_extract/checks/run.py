"""All checks that are asked for, on one plan: their states, and a finding for each fault."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cchc_extract.checks.evaluation import evaluate
from cchc_extract.checks.fingerprints import fingerprint
from cchc_extract.checks.model import Fault, Finding, NotEvaluated, Place, Result, Severity, State, Text
from cchc_extract.checks.registry import Rule, selected

if TYPE_CHECKING:
    from cchc_extract.checks.context import Context
    from cchc_extract.plan.base import Span

Placing = Callable[["Sequence[Span]"], tuple[Place, ...]]
"""From the spans of a fault to the places that a reader is shown."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What the checks say of one plan. `traces` are the tracebacks of checks that broke: faults of this program."""

    results: tuple[Result, ...]
    findings: tuple[Finding, ...]
    traces: tuple[str, ...] = ()


def run(context: Context, placing: Placing, *, path: str, plan: int = 1) -> Judged:
    """Run the checks that the context's settings ask for; the findings stand in the order of the text, then of codes.

    A check that breaks makes a finding of its own and takes none of the others down.
    """
    settings = context.settings
    results: list[Result] = []
    findings: list[Finding] = []
    traces: list[str] = []
    for rule in selected(settings.select, settings.ignore):
        try:
            result = evaluate(rule, context)
            # Inside, too: a fault may carry spans that do not fit the text.
            made = [_finding(rule, fault, context, placing, path=path, plan=plan) for fault in result.faults]
        except Exception as error:
            traces.append(traceback.format_exc())
            fault = _broken(error)
            result = Result(rule.code, rule.name, State.NOT_EVALUATED, why=(NotEvaluated(fault.found),))
            made = [_finding(rule, fault, context, placing, path=path, plan=plan)]
        results.append(result)
        findings.extend(finding for finding in made if settings.reports(finding.severity))
    findings.sort(key=lambda f: (f.spans[0].start if f.spans else 0, f.code))
    return Judged(tuple(results), tuple(findings), tuple(traces))


def _finding(rule: Rule, fault: Fault, context: Context, placing: Placing, *, path: str, plan: int) -> Finding:
    words = context.words(fault.spans)
    around = "".join(context.plain[a:b] for a, b in {context.line(s.start): None for s in fault.spans})
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=context.settings.severity(rule.code, rule.name, rule.severity),
        path=path,
        found=fault.found,
        required=fault.required or rule.required,
        mend=fault.mend or rule.mend,
        spans=tuple(fault.spans),
        plan=plan,
        places=placing(fault.spans),
        words=words,
        fingerprint=fingerprint(rule.code, words, around),
    )


def unreadable(rule: Rule, path: str, found: Text, *, severity: Severity | None = None) -> Finding:
    """The finding that a document could not be read."""
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=severity or rule.severity,
        path=path,
        found=found,
        required=rule.required,
        mend=rule.mend,
        fingerprint=fingerprint(rule.code, found.en, ""),
    )


def _broken(error: Exception) -> Fault:
    kind = type(error).__name__
    return Fault(
        (),
        Text(f"The check itself broke ({kind}: {error}).", f"Bản thân phép kiểm tra bị lỗi ({kind}: {error})."),
        required=Text("The check can be carried out.", "Kiểm tra được nội dung này."),
        mend=Text(
            "This is a fault of the program, not of the document: please report it.",
            "Đây là lỗi của chương trình, không phải của văn bản: hãy báo cho nhóm phát triển.",
        ),
    )
