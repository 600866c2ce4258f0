"""From a passage to its tree: one renderer a stage, each showing only what cases of its stage are about."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cchc_extract import extract_text
from cchc_extract.plan import Plan
from rendering.findings import judged
from rendering.headers import citations, header
from rendering.inner import outline_of, text_of
from rendering.plans import assignments, plans, sections, tables
from rendering.task_fields import actors, deadlines, tasks
from rendering.tree import Branch, branch, written

_INNER: dict[str, Callable[[str], Iterable[Branch]]] = {"text": text_of, "outline": outline_of}
_PLAN: dict[str, Callable[[Plan], Iterable[Branch]]] = {
    "plans": plans,
    "header": header,
    "sections": sections,
    "tasks": tasks,
    "tables": tables,
    "assignments": assignments,
    "citations": citations,
    "deadlines": deadlines,
    "actors": actors,
}
STAGES = (*_INNER, *_PLAN, "checks")


def tree_of(stage: str, passage: str, topic: str) -> str:
    """What a stage reads in a passage; `topic` is the name of the file of cases, for checks the code of the check.

    Several plans stand one behind the other, each under `plan`.
    """
    if stage == "checks":
        return written(judged(topic, passage))
    if stage in _INNER:
        return written(_INNER[stage](passage))
    found = extract_text(passage).plans
    if len(found) == 1:
        return written(_PLAN[stage](found[0])) or "nothing:"
    return written(branch("plan", number, _PLAN[stage](plan)) for number, plan in enumerate(found, start=1))
