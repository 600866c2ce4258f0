"""What one check says of a passage: its state, and each fault with its words, what was found and how to mend it."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract import CchcError, extract_text
from cchc_extract.checks.context import Context
from cchc_extract.checks.evaluation import evaluate
from cchc_extract.checks.model import Fault, Text
from cchc_extract.checks.registry import Rule, rule_called
from cchc_extract.plan import Plan
from rendering.tree import Branch, branch

_WORDS = 80  # characters of the offending words that are shown


def judged(code: str, passage: str) -> Iterator[Branch]:
    """The state of the check on each plan, faults below. A passage that cannot be read is a fault of that check only."""
    rule = rule_called(code)
    assert rule is not None, f"there is no check {code}: name the file of cases by a check's code"
    try:
        plans = extract_text(passage.strip("\n")).plans
    except CchcError as error:
        yield branch("unreadable", error.code)
        return
    for plan in plans:
        yield from _judged(rule, plan)


def _judged(rule: Rule, plan: Plan) -> Iterator[Branch]:
    context = Context(plan)
    result = evaluate(rule, context)
    yield branch("state", result.state.replace("_", " "), (_said("why", one.why) for one in result.why))
    for fault in result.faults:
        yield branch("fault", _shown(context, fault), _told(rule, fault))


def _shown(context: Context, fault: Fault) -> str:
    words = context.words(fault.spans)
    return words if len(words) <= _WORDS else f"{words[:_WORDS]}…"


def _told(rule: Rule, fault: Fault) -> Iterator[Branch]:
    yield _said("found", fault.found)
    if fault.required is not None:
        yield _said("required", fault.required)
    if fault.mend is not None:
        yield _said("mend", fault.mend)


def _said(key: str, text: Text) -> Branch:
    return branch(key, f"{text.en} | {text.vi}")
