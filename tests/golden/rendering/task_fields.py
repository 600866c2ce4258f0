"""Tasks with their fields as printed, and what their values say: who, and by when."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.plan import Plan
from cchc_extract.plan.tasks import Deadline, Task, TaskField
from rendering.tree import Branch, branch, given

_ROLES = ("lead", "cooperating", "deliverables", "timeframe", "expected_result", "baseline", "improvement_target")


def tasks(plan: Plan) -> Iterator[Branch]:
    """The tasks: id, kind and number, words, steps, each field with its label. `none` if there are no tasks."""
    for task in plan.tasks:
        head = given(kind=task.kind, number=task.number, section=task.section, description=task.description)
        steps = [branch("step", step) for step in task.steps]
        fields = [_field(role.replace("_", " "), found) for role in _ROLES if (found := getattr(task, role))]
        others = [_field("other" if o.role is None else f"second {o.role}", o) for o in task.other_fields]
        yield branch("task", task.id, [*head, *steps, *fields, *others])
    if not plan.tasks:
        yield branch("tasks", None)


def _field(name: str, found: TaskField) -> Branch:
    return branch(f"{name} ({found.label})", found.text)


def actors(plan: Plan) -> Iterator[Branch]:
    """Of each task who leads and who cooperates, one a line; the name only where it is not what is printed."""
    for task in plan.tasks:
        found = [(name, getattr(task, name)) for name in ("lead", "cooperating")]
        yield branch("task", task.id, [branch(name, one.text, _named(one)) for name, one in found if one is not None])


def _named(field: TaskField) -> Iterator[Branch]:
    for one in getattr(field, "actors", ()):
        yield branch(one.kind, one.text, given(name=one.name if one.name != one.text else None))


def deadlines(plan: Plan) -> Iterator[Branch]:
    """Of each task the timeframe and what it says."""
    for task in plan.tasks:
        yield branch("task", task.id, _timeframe(task))


def _timeframe(task: Task) -> Iterator[Branch]:
    if task.timeframe is not None:
        yield branch("timeframe", task.timeframe.text, [_deadline(one) for one in task.timeframe.deadlines])


def _deadline(one: Deadline) -> Branch:
    dates = f"{one.start or ''} … {one.end or ''}".strip() if one.start or one.end else None
    below = given(dates=dates, frequency=one.frequency, rrule=one.rrule, action=one.action, condition=one.condition)
    return branch(one.type, one.text, below)
