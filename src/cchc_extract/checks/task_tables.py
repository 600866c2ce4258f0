"""Tables whose rows are tasks: which tasks came out of each, and which rows only head a group."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cchc_extract.checks.context import Context
from cchc_extract.checks.once import once

if TYPE_CHECKING:
    from cchc_extract.plan.model import PlanTable
    from cchc_extract.plan.tasks import Task

_RANKS = (re.compile(r"[A-H]\.?"), re.compile(r"[IVXLC]{1,6}\.?"), re.compile(r"[IVXLC]{1,6}\.\d{1,2}\.?"))
_MARKS = "*() "


@dataclass(frozen=True, slots=True)
class TaskTable:
    """A table with the tasks of its rows, in order.

    `description` is the index of the column that holds the tasks; None where it cannot be told. `ranks` says of each
    row what group it heads: 1 the highest ("A"), 2 ("I"), 3 ("I.1"); 0 for a row that heads none.
    """

    table: PlanTable
    tasks: tuple[Task, ...]
    description: int | None
    ranks: tuple[int, ...]


@once
def task_tables(context: Context) -> tuple[TaskTable, ...]:
    """The plan's tables of tasks, in order."""
    rows = [task for task in context.plan.tasks if task.kind == "row" and task.spans]
    found = []
    for table in context.plan.tables:
        if not table.spans:
            continue
        start, end = table.spans[0].start, table.spans[-1].end
        tasks = tuple(task for task in rows if start <= task.spans[0].start < end)
        if tasks:
            at = _description(table, tasks)
            found.append(TaskTable(table, tasks, at, tuple(_rank(row, at) for row in table.rows)))
    return tuple(found)


def _description(table: PlanTable, tasks: tuple[Task, ...]) -> int | None:
    """The column in which the tasks' own words stand."""
    starts = sorted(task.description_spans[0].start for task in tasks if task.description_spans)
    counts = [0] * max((len(row) for row in table.rows), default=0)
    for row in table.rows_spans:
        for index, cell in enumerate(row):
            if any(bisect_left(starts, span.start) < bisect_left(starts, span.end) for span in cell):
                counts[index] += 1
    most = max(counts, default=0)
    return counts.index(most) if most else None


def _rank(row: list[str | None], description: int | None) -> int:
    """What group a row heads: it has a group's number and a title, and nothing behind them."""
    if description is None or description == 0 or len(row) <= description:
        return 0
    number = (row[0] or "").strip(_MARKS)
    if not row[description] or any(row[description + 1 :]):
        return 0
    return next((rank for rank, shape in enumerate(_RANKS, start=1) if shape.fullmatch(number)), 0)
