"""Plans and checks that cost nothing, for tests of what goes on around them."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Family, Fault, NotApplicable, NotEvaluated, Severity, Text, Verdict
from cchc_extract.checks.registry import Rule
from cchc_extract.plan import Plan

WHY = Text("It is not known.", "Không rõ.")


def plan_of(text: str) -> Plan:
    """A plan that is nothing but its text."""
    return Plan.model_validate(
        {
            "source": {"path": "a.txt", "format": "txt", "sha256": "0" * 64, "size": 1, "loader": "plain_text"},
            "header": {},
            "coverage": {"characters": 1, "assigned": 1},
            "plain_text": text,
        }
    )


def rule_of(code: str, *verdicts: Verdict | str | type[Exception]) -> Rule:
    """A check that yields these; a string is a fault in the first place where it stands, an error is raised."""

    def check(context: Context) -> Iterator[Verdict]:
        for verdict in verdicts:
            if isinstance(verdict, str):
                start = context.plain.index(verdict)
                yield Fault(
                    context.at(start, start + len(verdict)), Text(f'"{verdict}" stands here.', f'Có "{verdict}".')
                )
            elif isinstance(verdict, (Fault, NotApplicable, NotEvaluated)):
                yield verdict
            else:
                raise verdict("broken")

    required, mend = Text("It stands there not.", "Không được có."), Text("Take it out.", "Hãy bỏ đi.")
    return Rule(code, f"finds-{code.lower()}", Family.TASK, Severity.WARNING, required, mend, "", check)
