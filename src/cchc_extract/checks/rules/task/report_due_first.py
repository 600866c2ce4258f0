"""A report is due before the work that it reports on.

## What it finds

A task with two dated deadlines of its own in which the report, named after the other work, is due before it.

## Why it matters

One of the two dates is wrong: a result cannot be reported before it is there.

## Example

```text
- Thời gian thực hiện: Quyết định công bố chậm nhất ngày 01/3/2024; báo cáo kết quả chậm nhất ngày 10/02/2024.
```

## How to mend

Correct one of the two dates.

## Source

A rule of this program: deadlines of one task follow the order of the work.

# Hạn báo cáo sớm hơn hạn của việc phải báo cáo.

## Phát hiện gì

Nhiệm vụ có hai thời hạn cụ thể, trong đó việc báo cáo kết quả nêu sau nhưng đến hạn trước.

## Vì sao cần sửa

Một trong hai mốc bị sai: chưa có kết quả thì không thể báo cáo.

## Cách sửa

Sửa lại một trong hai mốc.

## Căn cứ

Quy tắc của chương trình: các thời hạn của một nhiệm vụ theo trình tự công việc.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cchc_extract.checks.context import Context
from cchc_extract.checks.days import vietnamese
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.checks.rules.task._fields import fielded
from cchc_extract.plan.tasks import Deadline
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CODE = "TSK012"
SEVERITY = Severity.WARNING
REQUIRED = Text("A report is due after what it reports on.", "Hạn báo cáo sau hạn của việc phải báo cáo.")
MEND = Text("Correct one of the two dates.", "Sửa lại một trong hai mốc.")


def check(context: Context) -> Iterator[Verdict]:
    """Compare the last days of the deadlines of each task that name an action."""
    judged = False
    for task in fielded(context):
        if task.timeframe is None:
            continue
        dated = [d for d in task.timeframe.deadlines if d.end and d.action and d.type in ("by", "during")]
        judged = judged or len(dated) > 1
        for work, report in pairwise(dated):
            if _is_report(report) and not _is_report(work) and (report.end or "") < (work.start or work.end or ""):
                yield Fault(
                    [*work.spans, *report.spans],
                    Text(
                        f'Task {task.id}: "{report.action}" is due {report.end}, "{work.action}" {work.end}.',
                        f'Nhiệm vụ {task.id}: "{report.action}" đến hạn {vietnamese(report.end)}, "{work.action}" '
                        f"{vietnamese(work.end)}.",
                    ),
                )
    if not judged:
        yield NotApplicable(Text("No task has two dated deadlines.", "Không nhiệm vụ nào có hai thời hạn cụ thể."))


def _is_report(deadline: Deadline) -> bool:
    return fold(deadline.action or "").startswith(tuple(load("checks_task")["report"]["openings"]))
