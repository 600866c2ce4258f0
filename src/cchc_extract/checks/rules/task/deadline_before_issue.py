"""A task is due before the plan itself is issued.

## What it finds

A deadline whose last day lies before the day, month or year in which the plan is dated.

## Why it matters

Nobody can keep a deadline that has passed when the plan comes out. Most often the line was copied from the plan of the
year before.

## Example

```text
Triệu An, ngày 16 tháng 02 năm 2023
…
- Thời gian thực hiện: Trước ngày 31/01/2023.
```

## How to mend

Put the day that is meant, most often of the current year, or drop the task if it is done.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section II, clause 4: the date of a document is the day on which it is issued.

# Thời hạn của nhiệm vụ có trước ngày ban hành kế hoạch.

## Phát hiện gì

Thời hạn có ngày cuối cùng trước ngày, tháng hoặc năm ban hành kế hoạch.

## Vì sao cần sửa

Không ai thực hiện được thời hạn đã qua khi kế hoạch mới ban hành. Thường do sao chép từ kế hoạch năm trước.

## Cách sửa

Ghi lại đúng thời hạn, thường là của năm nay, hoặc bỏ nhiệm vụ nếu đã làm xong.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II, mục 4: thời gian ban hành là ngày, tháng, năm văn bản được ban hành.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, NotEvaluated, Severity, Text, Verdict

CODE = "TSK011"
SEVERITY = Severity.ERROR
REQUIRED = Text("A deadline ends on or after the plan's date.", "Thời hạn kết thúc từ ngày ban hành kế hoạch trở đi.")
MEND = Text("Put the deadline that is meant.", "Ghi lại đúng thời hạn.")


def check(context: Context) -> Iterator[Verdict]:
    """Compare the last day of each deadline with the first day on which the plan can have been issued."""
    dated = [
        (task, deadline)
        for task in context.plan.tasks
        if task.timeframe is not None
        for deadline in task.timeframe.deadlines
        if deadline.end is not None
    ]
    if not dated:
        yield NotApplicable(Text("No deadline has a last day.", "Không thời hạn nào có ngày kết thúc."))
        return
    issued = context.plan.header.issued_on
    if issued is None or issued.edtf is None:
        yield NotEvaluated(Text("The plan's date is not known.", "Không rõ ngày ban hành kế hoạch."))
        return
    for task, deadline in dated:
        # ISO dates compare as strings; a date without day or month is compared by the parts that it has.
        if deadline.end is not None and deadline.end[: len(issued.edtf)] < issued.edtf:
            yield Fault(
                deadline.spans,
                Text(
                    f'Task {task.id} is due "{deadline.text}", before the plan is issued ({issued.edtf}).',
                    f'Nhiệm vụ {task.id} có thời hạn "{deadline.text}", trước khi ban hành kế hoạch ({issued.edtf}).',
                ),
            )
