"""Whole plans in short, sections, tables and duties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc_extract.plan import Plan
from cchc_extract.plan.model import Section
from rendering.tree import Branch, branch, given


def plans(plan: Plan) -> Iterator[Branch]:
    """A plan in short: what it is, how much is in it, what stands in no other key, and what to look at."""
    kind = plan.header.document_type
    yield from given(type=kind.name if kind is not None else None, title=plan.header.title)
    if plan.promulgation is not None and plan.promulgation.header.document_type is not None:
        yield branch("issued by", plan.promulgation.header.document_type.name)
    yield branch("sections", ", ".join(section.number or "" for section in plan.sections) or "none")
    yield branch("tasks", ", ".join(task.id for task in plan.tasks) or "none")
    yield branch("tables", len(plan.tables))
    yield branch("assignments", len(plan.assignments))
    yield from (branch(block.kind.replace("_", " "), block.text) for block in plan.other_blocks)
    yield from (branch("diagnostic", f"{one.code} {one.name}") for one in plan.diagnostics)


def sections(plan: Plan) -> Iterator[Branch]:
    """The section tree: number and title, the role, the text directly below."""
    return _sections(plan.sections)


def _sections(found: Iterable[Section]) -> Iterator[Branch]:
    for one in found:
        title = one.title if one.title is not None else "[run-in]"
        yield branch(one.number or "#", title, [branch("role", one.role), *_text(one), *_sections(one.children)])


def _text(one: Section) -> list[Branch]:
    return [branch("text", line) for line in (one.text or "").split("\n") if line]


def tables(plan: Plan) -> Iterator[Branch]:
    """The tables cell by cell, and the ids of the tasks in the plan."""
    for one in plan.tables:
        heads = [branch("columns", _cells(one.columns))] if one.columns else []
        yield branch("table", one.caption, [*heads, *(branch("row", _cells(row)) for row in one.rows)])
    yield branch("tasks", ", ".join(task.id for task in plan.tasks) or "none")


def _cells(cells: Iterable[str | None]) -> str:
    return " | ".join("[empty]" if cell is None else cell for cell in cells)


def assignments(plan: Plan) -> Iterator[Branch]:
    """Who must do what; the whole text where it says more than actor and duties."""
    for one in plan.assignments:
        duties = [branch("duty", duty) for duty in one.duties]
        text = one.text if one.text not in (" ".join(one.duties), f"{one.actor} {' '.join(one.duties)}") else None
        yield branch("actor", one.actor, [*given(number=one.number), *duties, *given(text=text)])
