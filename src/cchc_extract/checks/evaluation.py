"""One check on one plan → its state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_extract.checks.model import Fault, Result, State

if TYPE_CHECKING:
    from cchc_extract.checks.context import Context
    from cchc_extract.checks.registry import Rule


def evaluate(rule: Rule, context: Context) -> Result:
    """What becomes of a check: a fault fails it, then what it could not tell counts, then that it does not apply.

    A check that breaks raises; who runs many makes a finding of it.
    """
    verdicts = list(rule.check(context))
    faults = tuple(v for v in verdicts if isinstance(v, Fault))
    why = tuple(v for v in verdicts if not isinstance(v, Fault))
    if faults:
        state = State.FAIL
    elif why:
        state = why[0].state if all(v.state == why[0].state for v in why) else State.NOT_EVALUATED
    else:
        state = State.PASS
    return Result(rule.code, rule.name, state, faults, why)
