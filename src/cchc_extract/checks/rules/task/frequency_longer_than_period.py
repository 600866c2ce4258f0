"""A task recurs less often than the plan lasts.

## What it finds

A task whose only time is "hằng năm" (or another frequency) in a plan whose period is over before the time comes round
again: a plan for one year.

## Why it matters

Within the plan's year the task comes once, and nobody says when. Most often the line stems from a plan for several
years.

## Example

```text
KẾ HOẠCH tuyên truyền cải cách hành chính năm 2024
…
- Thời gian thực hiện: Hằng năm.
```

## How to mend

Say when in the year ("Quý II", "trước ngày 30/6"), or "Thường xuyên trong năm".

## Source

A rule of this program: what recurs recurs within the plan's period.

# Định kỳ dài hơn thời kỳ của kế hoạch.

## Phát hiện gì

Nhiệm vụ chỉ ghi thời gian "hằng năm" (hoặc định kỳ khác) trong kế hoạch mà thời kỳ kết thúc trước khi đến kỳ sau: kế
hoạch một năm.

## Vì sao cần sửa

Trong năm kế hoạch, việc chỉ đến một lần mà không rõ khi nào. Thường là dòng chép từ kế hoạch nhiều năm.

## Cách sửa

Ghi rõ lúc nào trong năm ("Quý II", "trước ngày 30/6") hoặc "Thường xuyên trong năm".

## Căn cứ

Quy tắc của chương trình: việc định kỳ phải lặp lại trong thời kỳ của kế hoạch.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, NotEvaluated, Severity, Text, Verdict
from cchc_extract.checks.rules.task._fields import deadlines, fielded

CODE = "TSK014"
SEVERITY = Severity.INFO
REQUIRED = Text("What recurs comes round within the plan's period.", "Việc định kỳ lặp lại trong thời kỳ của kế hoạch.")
MEND = Text(
    "Say when in the year, or that it goes on all year.", "Ghi rõ lúc nào trong năm, hoặc thường xuyên trong năm."
)

_DAYS = {"weekly": 7, "monthly": 30, "quarterly": 91, "semiannual": 182, "annual": 365}


def check(context: Context) -> Iterator[Verdict]:
    """Compare the frequency of tasks that have one time only, and name no day in it, with the length of the period."""
    recurring = [
        (task, deadline)
        for task, deadline in deadlines(fielded(context))
        if deadline.frequency in _DAYS and task.timeframe is not None and len(task.timeframe.deadlines) == 1
    ]
    if not recurring:
        yield NotApplicable(Text("No task recurs.", "Không nhiệm vụ nào định kỳ."))
        return
    period = context.plan.header.period
    if period is None or period.start is None or period.end is None:
        yield NotEvaluated(Text("The title names no period.", "Trích yếu không ghi thời kỳ."))
        return
    days = (date.fromisoformat(period.end) - date.fromisoformat(period.start)).days + 1
    for task, deadline in recurring:
        if days <= _DAYS[deadline.frequency or ""] + 1 and not any(c.isdigit() for c in deadline.text):
            yield Fault(
                deadline.spans,
                Text(
                    f'Task {task.id} is due "{deadline.text}"; the plan lasts {days} days.',
                    f'Nhiệm vụ {task.id} có thời gian "{deadline.text}"; kế hoạch chỉ kéo dài {days} ngày.',
                ),
            )
