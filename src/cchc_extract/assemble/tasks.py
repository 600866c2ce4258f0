"""Raw tasks + normalisers → tasks: each value as printed and normalised, each with its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from cchc_extract.assemble.grounding import Ledger
from cchc_extract.fields.labels import ROLES
from cchc_extract.fields.model import RawField, RawTask
from cchc_extract.normalise.actors import split_actors
from cchc_extract.normalise.actors.roles import split_roles
from cchc_extract.normalise.agencies import resolve_agency
from cchc_extract.normalise.areas import area_of
from cchc_extract.normalise.deadlines import read_deadlines
from cchc_extract.normalise.deliverables import split_deliverables
from cchc_extract.normalise.milestones import Product, pair_milestones
from cchc_extract.normalise.periods import Period
from cchc_extract.normalise.targets import find_targets
from cchc_extract.normalise.tones import canonical_tones
from cchc_extract.plan.base import Span, validated
from cchc_extract.plan.tasks import (
    Actor,
    ActorsField,
    Deadline,
    DeliverableItem,
    DeliverablesField,
    Milestone,
    Target,
    Task,
    TaskField,
    TimeframeField,
)
from cchc_extract.spans import Piece, Slice, locate, part

_TARGETED = ("lead", "cooperating", "deliverables", "timeframe", "expected_result", "improvement_target")


@dataclass(frozen=True, slots=True)
class Context:
    """What a plan gives to the reading of its values: its period, issue date, title, abbreviations spelled out, and the
    level of its jurisdiction."""

    period: Period | None
    issued_on: str | None
    title: str | None
    expansions: Mapping[str, str]
    level: str | None

    @property
    def day(self) -> str | None:
        """As of when it names agencies (EDTF): the issue date, else the year in which its period begins."""
        start = self.period.start if self.period else None
        return self.issued_on or (start[:4] if start else None)


def build_tasks(raw: Iterable[RawTask], ledger: Ledger, context: Context) -> list[Task]:
    """The tasks in document order, with unique ids: a second use of an id takes `#2`, a third `#3` (contract)."""
    seen: Counter[str] = Counter()
    tasks: list[Task] = []
    for task in raw:
        seen[task.id] += 1
        number = seen[task.id]
        tasks.append(_task(task, task.id if number == 1 else f"{task.id}#{number}", ledger, context))
    return tasks


def _task(raw: RawTask, identity: str, ledger: Ledger, context: Context) -> Task:
    fields, others = _by_role(raw.fields, ledger)
    marker = ledger.document.piece(raw.marker.printed.start, raw.marker.printed.end) if raw.marker else None
    built: dict[str, TaskField] = {}
    for role, field in fields.items():
        built[role] = _field(field, role, ledger, context, raw.head_year)
    return validated(
        Task,
        id=identity,
        number=raw.number.text if raw.number else None,
        number_spans=ledger.value(raw.number),
        marker=marker.text if marker else None,
        marker_spans=ledger.value(marker),
        kind=raw.kind.value,
        section=raw.path or None,
        area=area_of(raw.headings, context.title),
        description=raw.description.text if raw.description else None,
        description_spans=ledger.value(raw.description),
        steps=[step.text for step in raw.steps],
        steps_spans=[ledger.value(step) for step in raw.steps],
        **{role: built.get(role) for role in ROLES},
        milestones=_milestones(built.get("timeframe"), built.get("deliverables")),
        other_fields=[_plain_field(other, other.role if other.role in ROLES else None, ledger) for other in others],
        targets=_targets(raw, fields, others, ledger),
        spans=ledger.container(raw.whole),
    )


def _by_role(raw: Iterable[RawField], ledger: Ledger) -> tuple[dict[str, RawField], list[RawField]]:
    """The first field of each role, and the rest; a value with both roles gives both; an empty one is no field."""
    fields: dict[str, RawField] = {}
    others: list[RawField] = []
    for field in raw:
        ledger.value(field.above)
        if field.text is None:
            ledger.value(field.label)
            continue
        for one in _divided(field, ledger.document.plain):
            if one.role in ROLES and one.role not in fields:
                fields[one.role] = one
            else:
                others.append(one)
    return fields, others


def _divided(field: RawField, plain: str) -> list[RawField]:
    """A lead field whose value names both roles ("Sở A chủ trì, phối hợp với Sở B") as the two fields it is.

    Each has its clause as text, and the names in it.
    """
    if field.role != "lead" or field.text is None:
        return [field]
    roles = split_roles(field.text.text)
    if roles is None:
        return [field]
    found = []
    for role, clause, names in (
        ("lead", roles.lead_clause, roles.lead),
        ("cooperating", roles.cooperating_clause, roles.cooperating),
    ):
        named = tuple(part(plain, field.text, *name) for name in names)
        words = _without_separator(part(plain, field.text, *clause))
        found.append(replace(field, role=role, text=words, parts=(words,), names=named))
    return found


def _without_separator(piece: Piece) -> Piece:
    """The clause without the comma or semicolon that parts it from the next."""
    kept = piece.text.rstrip(" ,;")
    if kept == piece.text or not kept:
        return piece
    *before, last = piece.slices
    return Piece(kept, (*before, Slice(last.start, last.end - (len(piece.text) - len(kept)))))


def _field(raw: RawField, role: str, ledger: Ledger, context: Context, head_year: int | None) -> TaskField:
    assert raw.text is not None
    common = _common(raw, role, ledger)
    plain = ledger.document.plain
    if role in ("lead", "cooperating"):
        return validated(ActorsField, **common, actors=_actors(raw, ledger, context))
    if role == "deliverables":
        return validated(DeliverablesField, **common, items=_items(raw, plain, ledger))
    if role == "timeframe":
        return validated(TimeframeField, **common, deadlines=_deadlines(raw, ledger, context, head_year))
    return validated(TaskField, **common)


def _plain_field(raw: RawField, role: str | None, ledger: Ledger) -> TaskField:
    return validated(TaskField, **_common(raw, role, ledger))


def _common(raw: RawField, role: str | None, ledger: Ledger) -> dict[str, object]:
    assert raw.text is not None
    return {
        "label": raw.label.text,
        "label_spans": ledger.value(raw.label),
        "role": role,
        "text": raw.text.text,
        "text_spans": ledger.value(raw.text),
        "spans": ledger.container((raw.whole,)),
    }


def _spans(piece: Piece, start: int, end: int, ledger: Ledger) -> list[Span]:
    return ledger.places(locate(ledger.document.plain, piece, start, end))


def _actors(raw: RawField, ledger: Ledger, context: Context) -> list[Actor]:
    assert raw.text is not None
    return [
        validated(
            Actor,
            text=p.text[a.start : a.end],
            name=a.name,
            kind=a.kind.value,
            **agency_of(a.name, context),
            spans=_spans(p, a.start, a.end, ledger),
        )
        for p in raw.names or (raw.text,)
        for a in split_actors(canonical_tones(p.text), expansions=context.expansions)
    ]


def agency_of(name: str, context: Context) -> dict[str, object]:
    """What an actor's name stands for in the register of agencies, as the models have it."""
    found = resolve_agency(name, level=context.level, on=context.day)
    return {"agency_id": found.agency_id, "candidates": list(found.candidates), "agency_reason": found.reason}


def _items(raw: RawField, plain: str, ledger: Ledger) -> list[DeliverableItem]:
    return [
        DeliverableItem(
            text=p.text[i.start : i.end], document_types=list(i.document_types), spans=_spans(p, i.start, i.end, ledger)
        )
        for p in raw.parts
        for i in split_deliverables(p.text)
    ]


def _deadlines(raw: RawField, ledger: Ledger, context: Context, head_year: int | None) -> list[Deadline]:
    assert raw.text is not None
    text = raw.text
    found = read_deadlines(
        text.text, period=context.period, issued_on=context.issued_on, label=raw.label.text, head_year=head_year
    )
    deadlines = []
    for d in found:
        deadlines.append(
            validated(
                Deadline,
                text=text.text[d.start_offset : d.end_offset],
                type=str(d.type),
                start=d.start,
                end=d.end,
                frequency=str(d.frequency) if d.frequency is not None else None,
                rrule=d.rrule,
                action=text.text[d.action[0] : d.action[1]] if d.action else None,
                action_spans=_spans(text, *d.action, ledger) if d.action else [],
                condition=text.text[d.condition[0] : d.condition[1]] if d.condition else None,
                condition_spans=_spans(text, *d.condition, ledger) if d.condition else [],
                reason=d.reason,
                spans=_spans(text, d.start_offset, d.end_offset, ledger),
            )
        )
    return deadlines


def _milestones(timeframe: TaskField | None, deliverables: TaskField | None) -> list[Milestone]:
    """What is due by which deadline, with the product that it is."""
    if not isinstance(timeframe, TimeframeField) or not isinstance(deliverables, DeliverablesField):
        return []
    deadlines = timeframe.deadlines
    products = [Product(item.text, tuple(item.document_types)) for item in deliverables.items]
    return [
        validated(
            Milestone,
            action=deadlines[m.deadline].action,
            action_spans=deadlines[m.deadline].action_spans,
            deadline=m.deadline,
            item=m.item,
        )
        for m in pair_milestones([deadline.action for deadline in deadlines], products)
    ]


def _targets(raw: RawTask, fields: dict[str, RawField], others: list[RawField], ledger: Ledger) -> list[Target]:
    """Targets in the description and fields, baseline excepted, in the order of the task."""
    pieces = [raw.description] if raw.description else []
    described = set(raw.description.slices if raw.description else ())
    pieces += [step for step in raw.steps if not described.issuperset(step.slices)]
    pieces += [field.text for role, field in fields.items() if role in _TARGETED and field.text is not None]
    pieces += [field.text for field in others if field.role != "baseline" and field.text is not None]
    return [target for piece in pieces for target in targets_of(piece, ledger)]


def targets_of(piece: Piece, ledger: Ledger) -> list[Target]:
    """The targets that a text promises."""
    text = piece.text
    return [
        validated(
            Target,
            text=text[t.start : t.end],
            comparator=str(t.comparator),
            value=t.value,
            upper=t.upper,
            unit=t.unit,
            reference=text[t.reference[0] : t.reference[1]] if t.reference else None,
            reference_spans=_spans(piece, *t.reference, ledger) if t.reference else [],
            spans=_spans(piece, t.start, t.end, ledger),
        )
        for t in find_targets(text)
    ]


__all__ = ["Context", "agency_of", "build_tasks", "targets_of"]
