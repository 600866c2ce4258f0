"""Printed documents → raw plans: the story of the fields stage."""

from __future__ import annotations

from cchc_extract.fields.appendices import read_appendices
from cchc_extract.fields.articles import read_articles
from cchc_extract.fields.assignments import read_assignments, read_loose
from cchc_extract.fields.header import read_header
from cchc_extract.fields.legal_bases import read_legal_bases
from cchc_extract.fields.model import RawPlan, RawSection, TaskKind
from cchc_extract.fields.sections import Body, read_body
from cchc_extract.fields.tables import read_table
from cchc_extract.structure.outline import outline
from cchc_extract.structure.printed import Printed
from cchc_extract.structure.titles import is_number_line
from cchc_extract.text.document import Paragraph, TextDocument

_PLAN_TYPES = frozenset({"KH", "CTr", "ĐA", "PA"})


def read_plan(document: TextDocument, printed: Printed) -> RawPlan:
    """All raw fields of one printed document."""
    plan = RawPlan(printed, read_header(document, printed))
    plan.legal_bases = read_legal_bases(document, printed.preamble)
    root = outline(document, printed.body)
    body = read_body(document.plain, root)
    _read_tables(document, body, plan)
    read_appendices(document, printed.appendices, plan)
    is_plan = _is_plan(plan, body)
    if not is_plan:
        body = read_body(document.plain, root, directives=False)
    plan.sections = body.sections
    plan.tasks = sorted([*plan.tasks, *body.tasks], key=lambda task: task.whole[0].start)
    if is_plan:  # a decree's "Tổ chức thực hiện" gives nobody a plan's duties
        _read_duties(document, body, plan)
    return plan


def _is_plan(plan: RawPlan, body: Body) -> bool:
    """Whether items without fields are tasks: in a plan by its type, else only beside labelled tasks or a task table (
    contract: "one that assigns tasks in labelled fields or a task table is read like a plan")."""
    title = plan.header.title_type
    if title is None or title[0] in _PLAN_TYPES:
        return True
    return bool(plan.tasks) or any(task.kind is not TaskKind.DIRECTIVE for task in body.tasks)


def read_promulgation(document: TextDocument, printed: Printed) -> RawPlan:
    """The raw fields of a decision that issues the plan behind it: header, legal bases, articles."""
    plan = RawPlan(printed, read_header(document, printed))
    plan.legal_bases = read_legal_bases(document, printed.preamble)
    plan.articles = read_articles(document, printed.body)
    return plan


def issues_next(document: TextDocument, printed: Printed, following: Printed) -> bool:
    """Whether a printed document is the decision that issues the next: it enacts, and the other has no number."""
    return printed.has_articles and not any(_is_number(document, p) for p in following.letterhead)


def _is_number(document: TextDocument, paragraph: Paragraph) -> bool:
    return is_number_line(document.plain[paragraph.start : paragraph.end])


def _read_tables(document: TextDocument, body: Body, plan: RawPlan) -> None:
    for node, section, headings in body.tables:
        assert node.table is not None
        path = section.path if section is not None else ""
        table, tasks = read_table(document.plain, node.table, None, path=path, headings=headings)
        plan.tables.append(table)
        plan.tasks += tasks


def _read_duties(document: TextDocument, body: Body, plan: RawPlan) -> None:
    """Assignments: below implementation sections, and of paragraphs elsewhere that hand over or close the plan."""
    plan.assignments += read_loose(document.plain, body.text)
    for section in body.sections:
        _duties_of(document, body, section, plan)
    plan.assignments.sort(key=lambda a: a.text.start)


def _duties_of(document: TextDocument, body: Body, section: RawSection, plan: RawPlan) -> None:
    taken = False
    if section.role == "implementation":
        node = body.nodes[section.whole.start]
        found, taken = read_assignments(document.plain, node, title=section.title, level=section.level)
        plan.assignments += found
    elif section.role != "tasks":
        plan.assignments += read_loose(document.plain, section.text)
    for child in section.children if not taken else ():
        _duties_of(document, body, child, plan)
