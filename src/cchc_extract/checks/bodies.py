"""Bodies that a plan names: which agency of the register each is, and which words of a group cover it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from cchc_extract.checks.context import Context
from cchc_extract.checks.once import once
from cchc_extract.normalise.actors import ActorKind, split_actors
from cchc_extract.normalise.agencies import AgencyResult, resolve_agency
from cchc_extract.normalise.phrases import whole_words
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

if TYPE_CHECKING:
    from cchc_extract.plan.base import Span
    from cchc_extract.plan.model import Assignment
    from cchc_extract.plan.tasks import Actor, Task

_BRACKETS = re.compile(r" ?\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Lead:
    """A body that leads tasks: its agency, how it is named first, where, and which tasks it leads."""

    agency: str
    name: str
    spans: Sequence[Span]
    tasks: tuple[str, ...]


def level_of(context: Context) -> str | None:
    """The level of the plan's jurisdiction; None where it is not known."""
    jurisdiction = context.plan.header.jurisdiction
    return jurisdiction.level if jurisdiction is not None else None


def date_of(context: Context) -> str | None:
    """The plan's date (EDTF); None where it is not known."""
    issued = context.plan.header.issued_on
    return issued.edtf if issued is not None else None


def agency_of(context: Context, name: str) -> AgencyResult:
    """What the name of one body or post stands for in this plan; words in brackets are left out."""
    level, on = _when_and_where(context)
    return resolve_agency(_BRACKETS.sub("", name).strip() if "(" in name else name, level=level, on=on)


@once
def _when_and_where(context: Context) -> tuple[str | None, str | None]:
    return level_of(context), date_of(context)


def rank_of(agency: str) -> str:
    """What an id says behind its level: "commune.post.office-statistics" → "post.office-statistics"."""
    return agency.partition(".")[2]


def actors(task: Task) -> Iterator[Actor]:
    """Who leads a task, then who cooperates."""
    for field in (task.lead, task.cooperating):
        if field is not None:
            yield from field.actors


@once
def leads(context: Context) -> tuple[Lead, ...]:
    """The bodies and posts, each a single one in the register, that lead tasks, in the order of their first task."""
    found: dict[str, tuple[Actor, list[str]]] = {}
    for task in context.plan.tasks:
        for actor in task.lead.actors if task.lead is not None else ():
            agency = agency_of(context, actor.name).agency_id if actor.kind != "group" else None
            if agency is not None:
                found.setdefault(agency, (actor, []))[1].append(task.id)
    return tuple(Lead(agency, actor.text, actor.spans, tuple(tasks)) for agency, (actor, tasks) in found.items())


@once
def duties(context: Context) -> tuple[Assignment, ...]:
    """The assignments but the closing paragraph, which only says whom to tell of troubles."""
    closing = tuple(load("duties")["closing"]["phrases"])
    return tuple(one for one in context.plan.assignments if one.number or not fold(one.text).startswith(closing))


def is_covered(context: Context, lead: Lead, named: Sequence[str]) -> bool | None:
    """Whether one of the names, each of a body or of a group, is the lead's own or covers it; None if none can tell."""
    kind = kind_of(lead.agency)
    for name in named:
        groups, singles = parts_of(name)
        if kind is not None and kind in groups:
            return True
        if any(agency_of(context, one).agency_id == lead.agency for one in singles):
            return True
    return None if kind is None else False


@cache
def kind_of(agency: str) -> str | None:
    """The kind of a body (`kind` of checks_actor.toml), by its id."""
    rank = rank_of(agency)
    return next((k["name"] for k in load("checks_actor")["kind"] if rank.startswith(tuple(k["ids"]))), None)


@lru_cache(maxsize=1024)
def parts_of(name: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """What a name is made of: the kinds of bodies that its groups cover, and the single bodies in it."""
    found = split_actors(name)
    kinds = frozenset(kind for one in found if one.kind is ActorKind.GROUP for kind in _covered(one.name))
    return kinds, tuple(one.name for one in found if one.kind is not ActorKind.GROUP)


def _covered(group: str) -> Iterator[str]:
    words = load("checks_actor")
    folded = " ".join(fold(group).split())
    is_narrow = any(word in folded for word in words["narrow"]["words"])
    pattern, kinds_of = _covers()
    for match in pattern.finditer(folded):
        yield from (kind for kind in kinds_of[match[0]] if not is_narrow or kind in words["narrow"]["kinds"])


@cache
def _covers() -> tuple[re.Pattern[str], Mapping[str, Sequence[str]]]:
    """The words of groups, the longest first, and the kinds of bodies that each covers."""
    kinds = {word: entry["kinds"] for entry in load("checks_actor")["covers"] for word in entry["words"]}
    return whole_words(kinds), kinds


def is_charged(name: str) -> bool:
    """Whether a name says what its bearer is charged with ("công chức … phụ trách Một cửa"): one of several."""
    folded = fold(name)
    return any(f" {tail} " in folded for tail in load("agency_types")["around"]["tails"])


def is_told(agency: str) -> bool:
    """Whether a body has the plan without being named as a recipient: the committee itself and its office."""
    return rank_of(agency) in load("checks_actor")["told"]["ids"]


def tasks_in_words(lead: Lead) -> str:
    """How many tasks a body leads, in English."""
    return f"{len(lead.tasks)} tasks" if len(lead.tasks) > 1 else "one task"
