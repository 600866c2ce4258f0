"""The lead of a task is among those who cooperate.

## What it finds

A body or post that stands both in the field of the lead and in that of the cooperating bodies of one task.

## Why it matters

Nobody cooperates with himself: either another body is meant, or the line was copied. Whoever is meant does not learn of
it.

## Example

```text
- Cơ quan chủ trì: Văn phòng thị xã; UBND các xã, phường.
- Cơ quan phối hợp: Các cơ quan liên quan; UBND các xã, phường.
```

## How to mend

Take the body out of one of the two fields.

## Source

A rule of this program: lead and cooperation exclude each other.

# Cơ quan chủ trì cũng được ghi là cơ quan phối hợp.

## Phát hiện gì

Một cơ quan, chức danh có tên ở cả mục chủ trì và mục phối hợp của một nhiệm vụ.

## Vì sao cần sửa

Không ai phối hợp với chính mình: hoặc ghi nhầm cơ quan khác, hoặc do sao chép. Cơ quan cần phối hợp sẽ không biết.

## Cách sửa

Bỏ tên cơ quan ở một trong hai mục.

## Căn cứ

Quy tắc của chương trình: chủ trì và phối hợp loại trừ nhau.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, NotEvaluated, Severity, Text, Verdict
from cchc_extract.checks.rules.task._fields import fielded, holds_several_lines
from cchc_extract.vocabulary.matching import fold

CODE = "TSK004"
SEVERITY = Severity.ERROR
REQUIRED = Text("Who leads a task does not cooperate in it.", "Nơi chủ trì không đồng thời là nơi phối hợp.")
MEND = Text("Take the name out of one of the two fields.", "Bỏ tên ở một trong hai mục.")


def check(context: Context) -> Iterator[Verdict]:
    """Compare the names of both fields, as the plan's own abbreviations are spelled out."""
    pairs = [(t, t.lead, t.cooperating) for t in fielded(context) if t.lead is not None and t.cooperating is not None]
    if not pairs:
        yield NotApplicable(
            Text("No task names both lead and cooperating bodies.", "Không nhiệm vụ nào ghi cả chủ trì và phối hợp.")
        )
        return
    for task, lead, cooperating in pairs:
        if holds_several_lines(context, lead) and holds_several_lines(context, cooperating):
            yield NotEvaluated(
                Text(
                    f"Task {task.id} has parts, each with its own bodies.",
                    f"Nhiệm vụ {task.id} gồm nhiều phần, mỗi phần có cơ quan riêng.",
                ),
                tuple(lead.text_spans),
            )
            continue
        leads = {fold(actor.name): actor for actor in lead.actors}
        for actor in cooperating.actors:
            other = leads.get(fold(actor.name))
            if other is not None:
                yield Fault(
                    [*other.spans, *actor.spans],
                    Text(
                        f'"{actor.text}" leads task {task.id} and cooperates in it.',
                        f'"{actor.text}" vừa chủ trì vừa phối hợp nhiệm vụ {task.id}.',
                    ),
                )
