"""A plan → a tree for the terminal: what is printed stands before the arrow, what is made of it after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from cchc_extract.cli.drawing import Node
from cchc_extract.cli.messages import Messages

if TYPE_CHECKING:
    from cchc_extract.plan.header import Header, Signature
    from cchc_extract.plan.model import (
        Article,
        Assignment,
        Citation,
        Diagnostic,
        Plan,
        PlanTable,
        Promulgation,
        Section,
    )
    from cchc_extract.plan.tasks import (
        Actor,
        ActorsField,
        Deadline,
        DeliverablesField,
        Target,
        Task,
        TaskField,
        TimeframeField,
    )

ARROW = " → "


def plan_tree(plan: Plan, words: Messages) -> Node:
    """The whole plan: header, promulgating decision, legal bases, sections, tasks with their fields, and the rest."""
    parts = [
        _header(plan.header, "header", words),
        _promulgation(plan.promulgation, words) if plan.promulgation else None,
        _list("legal_bases", [_citation(c) for c in plan.legal_bases], words),
        _list("sections", [_section(s, words) for s in plan.sections], words),
        _list("tasks", [_task(t, words) for t in plan.tasks], words),
        _list("assignments", [_assignment(a, words) for a in plan.assignments], words),
        _list("tables", [_table(t, words) for t in plan.tables], words),
        _list("citations", [_citation(c) for c in plan.citations], words),
        _list("diagnostics", [_diagnostic(d, words) for d in plan.diagnostics], words),
        Node(f"{words.word('coverage')}: {plan.coverage.assigned}/{plan.coverage.characters}"),
    ]
    return Node(_name(plan, words), _present(parts))


def _name(plan: Plan, words: Messages) -> str:
    kind = plan.header.document_type
    return " · ".join(filter(None, [kind.name if kind else words.word("plan"), plan.header.title]))


def _promulgation(promulgation: Promulgation, words: Messages) -> Node:
    parts = [
        _header(promulgation.header, "header", words),
        _list("legal_bases", [_citation(c) for c in promulgation.legal_bases], words),
        _list("articles", [_article(a, words) for a in promulgation.articles], words),
    ]
    return Node(words.word("promulgation"), _present(parts))


def _header(header: Header, key: str, words: Messages) -> Node:
    number, issued, period, unit = header.number, header.issued_on, header.period, header.jurisdiction
    kind = header.document_type
    values = {
        "document_type": kind and _beside(kind.name, kind.code),
        "title": header.title,
        "number": number and _beside(number.text, _joined(number.serial, number.year, number.symbol)),
        "issuer": header.issuer,
        "parent_issuer": header.parent_issuer,
        "place": header.place,
        "issued_on": issued and _beside(issued.text, issued.edtf),
        "period": period and _beside(period.text, _interval(period.start, period.end)),
        "jurisdiction": unit and _joined(words.word(unit.level), unit.name, unit.code),
    }
    lines = [Node(f"{words.word(name)}: {value}") for name, value in values.items() if value]
    signatures = [Node(f"{words.word('signature')}: {_signature(s)}") for s in header.signatures]
    recipients = _list("recipients", [Node(line) for line in header.recipients], words)
    return Node(words.word(key), _present([*lines, *signatures, recipients]))


def _signature(signature: Signature) -> str:
    capacities = [f"{capacity.code} {capacity.principal}" for capacity in signature.capacities]
    return ", ".join(filter(None, [*capacities, signature.position, signature.name]))


def _citation(citation: Citation) -> Node:
    kind = citation.document_type
    return Node(_beside(citation.text, _joined(kind.code if kind else None, citation.number, citation.issued_on)) or "")


def _article(article: Article, words: Messages) -> Node:
    return Node(f"{words.word('article')} {article.number}. {article.text}")


def _section(section: Section, words: Messages) -> Node:
    heading = " ".join(filter(None, [section.number, section.title or section.text]))
    text = Node(section.text) if section.title and section.text else None
    below = [text, *_targets(section.targets, words), *(_section(child, words) for child in section.children)]
    return Node(f"{heading}  [{words.word(section.role)}]", _present(below))


def _task(task: Task, words: Messages) -> Node:
    heading = " ".join(filter(None, [task.id, task.description]))
    notes = f"[{words.word(task.kind)}, {words.word(task.area)}]"
    below = [
        _list("steps", [Node(step) for step in task.steps], words),
        _actors("lead", task.lead, words),
        _actors("cooperating", task.cooperating, words),
        _deliverables(task.deliverables, words),
        _timeframe(task.timeframe, words),
        _field("expected_result", task.expected_result, [], words),
        _field("baseline", task.baseline, [], words),
        _field("improvement_target", task.improvement_target, [], words),
        *(_field("other_field", field, [], words) for field in task.other_fields),
        *_targets(task.targets, words),
    ]
    return Node(f"{heading}  {notes}", _present(below))


def _actors(key: str, field: ActorsField | None, words: Messages) -> Node | None:
    values = [(actor.text, _actor(actor, words)) for actor in field.actors] if field else []
    return _field(key, field, values, words)


def _actor(actor: Actor, words: Messages) -> str:
    kind = words.word(actor.kind)
    return kind if actor.name == actor.text else f"{actor.name} ({kind})"


def _deliverables(field: DeliverablesField | None, words: Messages) -> Node | None:
    values = [(item.text, ", ".join(item.document_types) or item.text) for item in field.items] if field else []
    return _field("deliverables", field, values, words)


def _timeframe(field: TimeframeField | None, words: Messages) -> Node | None:
    values = [(deadline.text, _deadline(deadline, words)) for deadline in field.deadlines] if field else []
    return _field("timeframe", field, values, words)


def _field(key: str, field: TaskField | None, values: Sequence[tuple[str, str]], words: Messages) -> Node | None:
    """A field as printed and beside it what it means; several values, or a part of the text, stand below it."""
    if field is None:
        return None
    line = f"{words.word(key)} · {field.label}: {field.text}"
    if not values:
        return Node(line)
    if len(values) == 1 and _bare(values[0][0]) == _bare(field.text):
        meaning = values[0][1]
        return Node(line if meaning == values[0][0] else line + ARROW + meaning)
    return Node(line, tuple(Node(_beside(printed, meaning) or "") for printed, meaning in values))


def _deadline(deadline: Deadline, words: Messages) -> str:
    notes = [
        f"{words.word(key)}: {value}"
        for key, value in (("action", deadline.action), ("condition", deadline.condition))
        if value and value != deadline.text
    ]
    frequency = deadline.frequency and words.word(deadline.frequency)
    kind = _joined(words.word(deadline.type), frequency, _interval(deadline.start, deadline.end))
    return "; ".join([kind, *notes])


def _targets(targets: Iterable[Target], words: Messages) -> list[Node]:
    return [Node(f"{words.word('target')}: {_beside(target.text, _target(target, words))}") for target in targets]


def _target(target: Target, words: Messages) -> str:
    numbers = [f"{number:g}" for number in (target.value, target.upper) if number is not None]
    reference = target.reference and f"{words.word('compared_with')} {target.reference}"
    return _joined(words.word(target.comparator), "…".join(numbers), target.unit, reference)


def _assignment(assignment: Assignment, words: Messages) -> Node:
    heading = " ".join(filter(None, [assignment.number, assignment.actor]))
    return Node(heading, tuple(Node(duty) for duty in assignment.duties))


def _table(table: PlanTable, words: Messages) -> Node:
    heads = " | ".join(column or "" for column in table.columns)
    size = f"[{words.word('columns')} {len(table.columns)}, {words.word('rows')} {len(table.rows)}]"
    return Node(_joined(table.caption, size), (Node(heads),) if heads else ())


def _diagnostic(diagnostic: Diagnostic, words: Messages) -> Node:
    sentence = diagnostic.message_vi if words.language == "vi" else diagnostic.message
    return Node(f"{diagnostic.code} {words.word(diagnostic.severity)}: {sentence}")


def _list(key: str, children: Sequence[Node | None], words: Messages) -> Node | None:
    """A named list with its length, None if it is empty."""
    present = _present(children)
    if not present:
        return None
    return Node(f"{words.word(key)} ({len(present)})", present)


def _present(nodes: Iterable[Node | None]) -> tuple[Node, ...]:
    return tuple(node for node in nodes if node is not None)


def _beside(printed: str | None, meaning: str | None) -> str | None:
    return printed + ARROW + meaning if printed and meaning and meaning != printed else printed


def _interval(start: str | None, end: str | None) -> str:
    return f"{start or ''}…{end or ''}" if start or end else ""


def _joined(*parts: str | None) -> str:
    return " ".join(filter(None, parts))


def _bare(text: str) -> str:
    return text.strip(" .,;:/")
