"""A task names no time.

## What it finds

A task with labelled fields, or a row of a task table, that names no time while other tasks of the plan name theirs.

## Why it matters

It cannot be late, so it is done last or not at all.

## Example

```text
1. Rà soát thủ tục hành chính.
- Cơ quan chủ trì: Văn phòng.
- Sản phẩm: Báo cáo.
```

## How to mend

Add a line "Thời gian thực hiện: …".

## Source

Plans for administrative reform name lead, deliverable and time of each task (Resolution 76/NQ-CP of 2021, appendix).

# Nhiệm vụ không ghi thời gian.

## Phát hiện gì

Nhiệm vụ có các mục gắn nhãn, hoặc dòng trong bảng nhiệm vụ, không ghi thời gian trong khi các nhiệm vụ khác của kế
hoạch có ghi.

## Vì sao cần sửa

Không có thời hạn thì không thể chậm, nên thường làm sau cùng hoặc không làm.

## Cách sửa

Thêm dòng "Thời gian thực hiện: …".

## Căn cứ

Các kế hoạch cải cách hành chính đều ghi cơ quan chủ trì, sản phẩm và thời gian của từng nhiệm vụ (Nghị quyết 76/NQ-CP
năm 2021, phụ lục).
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.checks.rules.task._fields import fielded, place_of

CODE = "TSK007"
SEVERITY = Severity.ERROR
REQUIRED = Text("Each task names its time.", "Mỗi nhiệm vụ ghi thời gian thực hiện.")
MEND = Text('Add a line "Thời gian thực hiện: …" to the task.', 'Thêm dòng "Thời gian thực hiện: …" vào nhiệm vụ.')


def check(context: Context) -> Iterator[Verdict]:
    """Judge the tasks of each kind, if more than half of the kind name a time."""
    tasks = fielded(context)
    applies = False
    for kind in ("block", "row"):
        same = [task for task in tasks if task.kind == kind]
        with_one = sum(task.timeframe is not None for task in same)
        if 2 * with_one <= len(same):
            continue
        applies = True
        for task in same:
            if task.timeframe is None:
                yield Fault(
                    place_of(task),
                    Text(f"Task {task.id} names no time.", f"Nhiệm vụ {task.id} không ghi thời gian thực hiện."),
                )
    if not applies:
        yield NotApplicable(Text("Times are not named in this plan.", "Kế hoạch không ghi thời gian của nhiệm vụ."))
