"""Tasks with fields, their deadlines, and words compared as a reader compares them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from cchc_extract.vocabulary.matching import fold

if TYPE_CHECKING:
    from cchc_extract.checks.context import Context
    from cchc_extract.plan.base import Span
    from cchc_extract.plan.tasks import ActorsField, Deadline, Task

_WORD = re.compile(r"\w+")


def fielded(context: Context) -> list[Task]:
    """The tasks with labelled fields and the rows of task tables; items without fields promise none."""
    return [task for task in context.plan.tasks if task.kind != "directive"]


def deadlines(tasks: Sequence[Task]) -> Iterator[tuple[Task, Deadline]]:
    """Every deadline with its task, in order."""
    for task in tasks:
        if task.timeframe is not None:
            for deadline in task.timeframe.deadlines:
                yield task, deadline


def words_of(text: str | None) -> list[str]:
    """The words of a text, without case, punctuation and other places of the tone mark."""
    return _WORD.findall(fold(text)) if text else []


def place_of(task: Task) -> Sequence[Span]:
    """Where a task's own words stand."""
    return task.description_spans or task.spans


def holds_several_lines(context: Context, actors: ActorsField) -> bool:
    """Whether names stand side by side with nothing between them: the lines of a cell, each of a part of the task.

    Which name then belongs to which part is not known.
    """
    ends = [(actor.spans[0].start, actor.spans[-1].end) for actor in actors.actors if actor.spans]
    return any(not context.plain[a:b].strip() for (_, a), (b, _) in pairwise(ends))
