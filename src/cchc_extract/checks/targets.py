"""The targets of a plan, wherever they stand, with the place that a message names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Text

if TYPE_CHECKING:
    from cchc_extract.plan.tasks import Target


def all_targets(context: Context) -> Iterator[tuple[Text, Target]]:
    """Every target of the plan, of its sections and of its tasks; one that both hold counts once."""
    seen: set[tuple[int, int]] = set()
    for where, target in _placed(context):
        at = (target.spans[0].start, target.spans[-1].end) if target.spans else None
        if at is None or at not in seen:
            if at is not None:
                seen.add(at)
            yield where, target


def _placed(context: Context) -> Iterator[tuple[Text, Target]]:
    for path, section in context.sections:
        for target in section.targets:
            yield Text(f"Section {path}", f"Mục {path}"), target
    for task in context.plan.tasks:
        for target in task.targets:
            yield Text(f"Task {task.id}", f"Nhiệm vụ {task.id}"), target
