"""A task names nobody who leads it.

## What it finds

A task with labelled fields, or a row of a task table, whose lead is missing or blank while other tasks of the plan name
theirs.

## Why it matters

Nobody owns the task: it cannot be tracked, and nobody is told to begin.

## Example

```text
1. Rà soát thủ tục hành chính.
- Sản phẩm: Báo cáo kết quả rà soát.
- Thời gian thực hiện: Quý II/2025.
```

## How to mend

Name one body or post as lead, below the task: "Cơ quan chủ trì: …".

## Source

Decree 30/2020/NĐ-CP says nothing of it; plans for administrative reform name lead, deliverable and time of each task
(Resolution 76/NQ-CP of 2021, appendix).

# Nhiệm vụ không ghi cơ quan chủ trì.

## Phát hiện gì

Nhiệm vụ có các mục gắn nhãn, hoặc dòng trong bảng nhiệm vụ, thiếu cơ quan chủ trì trong khi các nhiệm vụ khác của kế
hoạch có ghi.

## Vì sao cần sửa

Không ai chịu trách nhiệm chính nên không theo dõi, đôn đốc được.

## Cách sửa

Ghi một cơ quan hoặc chức danh chủ trì dưới nhiệm vụ: "Cơ quan chủ trì: …".

## Căn cứ

Nghị định 30/2020/NĐ-CP không quy định; các kế hoạch cải cách hành chính đều ghi cơ quan chủ trì, sản phẩm và thời gian
của từng nhiệm vụ (Nghị quyết 76/NQ-CP năm 2021, phụ lục).
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict

CODE = "TSK003"
SEVERITY = Severity.ERROR
REQUIRED = Text("Each task names one body or post as its lead.", "Mỗi nhiệm vụ ghi một cơ quan hoặc chức danh chủ trì.")
MEND = Text('Add a line "Cơ quan chủ trì: …" to the task.', 'Thêm dòng "Cơ quan chủ trì: …" vào nhiệm vụ.')


def check(context: Context) -> Iterator[Verdict]:
    """Judge the tasks with fields, if any of them has a lead."""
    tasks = [task for task in context.plan.tasks if task.kind != "directive"]
    if not any(task.lead for task in tasks):
        yield NotApplicable(
            Text("No task of the plan has a field for the lead.", "Không nhiệm vụ nào có mục ghi cơ quan chủ trì.")
        )
        return
    for task in tasks:
        if task.lead is None:
            yield Fault(
                task.description_spans or task.spans,
                Text(f"Task {task.id} names no lead.", f"Nhiệm vụ {task.id} không ghi cơ quan chủ trì."),
            )
