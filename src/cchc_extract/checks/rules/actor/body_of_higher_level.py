"""A plan gives a task or a product to a body of a higher level.

## What it finds

Three signs that a line was copied from a plan of the level above: a task led by a body of a higher level ("Sở Nội vụ"
in a commune's plan); a report, submission or plan that a higher committee is to make ("Báo cáo của UBND huyện");
staff who are to advise a higher committee ("tham mưu UBND huyện"). Decisions that a higher body takes, cooperation
and reports to it are right and left out.

## Why it matters

A plan binds nobody above its own level: the task is nobody's.

## Example

```text
KẾ HOẠCH
Cải cách hành chính xã An Hòa năm 2025
…
- Sản phẩm: Báo cáo của UBND huyện.
```

## How to mend

Put the body of the plan's own level.

## Source

A rule of this program: tasks are given downwards.

# Kế hoạch giao nhiệm vụ, sản phẩm cho cơ quan cấp trên.

## Phát hiện gì

Ba dấu hiệu chép từ kế hoạch cấp trên: nhiệm vụ do cơ quan cấp trên chủ trì ("Sở Nội vụ" trong kế hoạch cấp xã); báo
cáo, tờ trình, kế hoạch của Ủy ban nhân dân cấp trên ("Báo cáo của UBND huyện"); giao tham mưu cho cấp trên ("tham mưu
UBND huyện"). Không xét quyết định của cấp trên, việc phối hợp và báo cáo lên cấp trên.

## Vì sao cần sửa

Kế hoạch không ràng buộc cơ quan cấp trên: nhiệm vụ không ai thực hiện.

## Cách sửa

Ghi cơ quan của cấp mình.

## Căn cứ

Quy tắc của chương trình: nhiệm vụ giao cho cùng cấp và cấp dưới.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cchc_extract.checks.bodies import agency_of, duties, level_of, rank_of
from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotEvaluated, Severity, Text, Verdict
from cchc_extract.checks.searching import lowered, occurrences
from cchc_extract.normalise.issuers import jurisdiction_of, sentence_case
from cchc_extract.normalise.phrases import alternation
from cchc_extract.plan.tasks import Task
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CODE = "ACT003"
SEVERITY = Severity.WARNING
REQUIRED = Text(
    "A plan gives tasks and products to bodies of its own level or below.",
    "Kế hoạch chỉ giao nhiệm vụ, sản phẩm cho cơ quan cùng cấp hoặc cấp dưới.",
)
MEND = Text(
    "Put the body of the plan's own level; most often the line was copied from a plan of the level above.",
    "Ghi cơ quan của cấp mình; thường do chép từ kế hoạch của cấp trên.",
)

_LONGEST_BODY = 60
_LONGEST_OPENING = 20


def check(context: Context) -> Iterator[Verdict]:
    """Look for leads, producers and advised bodies of a level above the plan's."""
    level = level_of(context)
    if level is None:
        yield NotEvaluated(Text("The plan's level is not known.", "Không rõ cấp ban hành kế hoạch."))
        return
    for task in context.plan.tasks:
        yield from _leads(context, task, level)
        yield from _producers(context, task, level)
    yield from _advised(context, level)


def _leads(context: Context, task: Task, level: str) -> Iterator[Verdict]:
    ids = tuple(load("checks_actor")["levels"]["ids"])
    for actor in task.lead.actors if task.lead is not None else ():
        if actor.kind == "group":
            continue
        agency = agency_of(context, actor.name).agency_id
        if agency is None or not (rank_of(agency).startswith(ids) or agency.startswith(("ministry.", "central."))):
            continue
        if is_above(agency.partition(".")[0], level):
            yield Fault(
                actor.spans,
                Text(
                    f'Task {task.id} is led by "{actor.text}", a body of a higher level than the plan\'s.',
                    f'Nhiệm vụ {task.id} giao "{actor.text}" chủ trì, là cơ quan cấp trên của cấp ban hành kế hoạch.',
                ),
            )


def _producers(context: Context, task: Task, level: str) -> Iterator[Verdict]:
    words = load("checks_actor")["produced"]
    if task.deliverables is None:
        return
    for item in task.deliverables.items:
        if not item.spans or not fold(item.text[:_LONGEST_OPENING]).startswith(tuple(words["openings"])):
            continue
        match = _produced().match(fold(item.text))
        if match is None:
            continue
        producer = item.text[match.start("body") :]
        joins = any(word in fold(task.description or "") for word in words["joining"])
        if _is_higher(producer, level) and not joins:
            yield Fault(
                item.spans,
                Text(
                    f'Task {task.id} has the product "{item.text}", which a body of a higher level makes.',
                    f'Nhiệm vụ {task.id} có sản phẩm "{item.text}" là của cơ quan cấp trên.',
                ),
            )


def _advised(context: Context, level: str) -> Iterator[Verdict]:
    parts = [span for duty in duties(context) for span in duty.text_spans]
    parts += [span for task in context.plan.tasks for span in task.description_spans]
    for start, end in sorted(occurrences(context.plain, load("checks_actor")["advised"]["verbs"])):
        words = context.plain[end : end + _LONGEST_BODY]
        match = _advice().match(lowered(words))
        if match is None or not _is_higher(words[match.start("body") :], level):
            continue
        if any(part.start <= start < part.end for part in parts):
            found = " ".join(words[match.start("body") : match.end()].split())
            yield Fault(
                context.at(start, end + match.end()),
                Text(
                    f'"{found}" is to be advised, a body of a higher level than the plan\'s.',
                    f'Giao tham mưu cho "{found}", là cơ quan cấp trên của cấp ban hành kế hoạch.',
                ),
            )


def _is_higher(name: str, level: str) -> bool:
    unit = jurisdiction_of(sentence_case(name))
    return unit is not None and is_above(unit.level.value, level)


def is_above(one: str, other: str) -> bool:
    """Whether the first level stands above the second; False for what is no level of the administration."""
    order = load("checks_actor")["levels"]["order"]
    return one in order and other in order and order.index(one) > order.index(other)


@cache
def _produced() -> re.Pattern[str]:
    """A document and the committee or council that makes it, with its level: "Báo cáo … của UBND huyện"."""
    words = load("checks_actor")["produced"]
    opening = rf"(?:{alternation(words['openings'])})(?!\w)[^,;.]{{0,60}}?\s{words['of']}\s+"
    return re.compile(rf"{opening}(?P<body>{_committee()})(?!\w)")


@cache
def _advice() -> re.Pattern[str]:
    """What may stand behind "tham mưu": for whom, if it is a committee or council and its level is named."""
    before = alternation(load("checks_actor")["advised"]["before"])
    return re.compile(rf"\s+(?:(?:{before})\s+)?(?P<body>{_committee()})(?!\w)")


def _committee() -> str:
    """A committee or council with its level, or its chair: "Chủ tịch UBND huyện"."""
    words = load("checks_actor")["committees"]
    levels = [word for level in load("issuers")["levels"] for word in level["words"]]
    return rf"(?:(?:{alternation(words['posts'])})\s+)?(?:{alternation(words['names'])})\s+(?:{alternation(levels)})"
