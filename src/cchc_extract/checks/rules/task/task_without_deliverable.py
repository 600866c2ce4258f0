"""A task names no deliverable.

## What it finds

A task with labelled fields, or a row of a task table, that names neither deliverable nor required result while most
tasks of the plan name one.

## Why it matters

Without it nobody can say when the task is done, and what must be shown for it.

## Example

```text
1. Xây dựng quy trình nội bộ giải quyết thủ tục hành chính.
- Cơ quan chủ trì: Văn phòng.
- Thời gian thực hiện: Thường xuyên.
```

## How to mend

Add a line "Sản phẩm: …" with the document or the result.

## Source

Plans for administrative reform name lead, deliverable and time of each task (Resolution 76/NQ-CP of 2021, appendix).

# Nhiệm vụ không ghi sản phẩm.

## Phát hiện gì

Nhiệm vụ có các mục gắn nhãn, hoặc dòng trong bảng nhiệm vụ, không ghi sản phẩm hay yêu cầu kết quả trong khi phần lớn
nhiệm vụ của kế hoạch có ghi.

## Vì sao cần sửa

Không biết thế nào là hoàn thành và phải nộp gì.

## Cách sửa

Thêm dòng "Sản phẩm: …" ghi văn bản hoặc kết quả.

## Căn cứ

Các kế hoạch cải cách hành chính đều ghi cơ quan chủ trì, sản phẩm và thời gian của từng nhiệm vụ (Nghị quyết 76/NQ-CP
năm 2021, phụ lục).
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.checks.rules.task._fields import fielded, place_of

CODE = "TSK005"
SEVERITY = Severity.WARNING
REQUIRED = Text("Each task names its deliverable.", "Mỗi nhiệm vụ ghi sản phẩm.")
MEND = Text('Add a line "Sản phẩm: …" to the task.', 'Thêm dòng "Sản phẩm: …" vào nhiệm vụ.')


def check(context: Context) -> Iterator[Verdict]:
    """Judge the tasks with fields, if more than half of their kind name a deliverable."""
    tasks = fielded(context)
    applies = False
    for kind in ("block", "row"):
        same = [task for task in tasks if task.kind == kind]
        with_one = [task for task in same if task.deliverables is not None]
        if 2 * len(with_one) <= len(same):
            continue
        applies = True
        for task in same:
            if task.deliverables is None and task.expected_result is None and task.improvement_target is None:
                yield Fault(
                    place_of(task),
                    Text(
                        f"Task {task.id} names no deliverable; {len(with_one)} of {len(same)} tasks name one.",
                        f"Nhiệm vụ {task.id} không ghi sản phẩm; {len(with_one)} trên {len(same)} nhiệm vụ có ghi.",
                    ),
                )
    if not applies:
        yield NotApplicable(
            Text("Deliverables are not named in this plan.", "Kế hoạch không ghi sản phẩm của nhiệm vụ.")
        )
