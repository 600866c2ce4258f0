"""The time of a task is left to somebody else.

## What it finds

A field for the time that only says "theo kế hoạch của …", "theo chỉ đạo của …", "theo hướng dẫn của …", without a date
and without the number of a document in which the date could be looked up. "Khi có đề nghị" and "Sau khi có kế hoạch"
name an event and are left out.

## Why it matters

Whoever carries the plan out does not learn when. The task cannot be followed up until somebody finds the other plan.

## Example

```text
- Thời gian thực hiện: Theo kế hoạch của Sở Nội vụ.
```

## How to mend

Put the date, or number and date of the plan that sets it; where neither is known yet, the quarter that is expected.

## Source

A rule of this program: a plan says when.

# Thời gian của nhiệm vụ chỉ dẫn theo nơi khác.

## Phát hiện gì

Mục thời gian chỉ ghi "theo kế hoạch của …", "theo chỉ đạo của …", "theo hướng dẫn của …", không có mốc thời gian và
không có số văn bản để tra cứu. "Khi có đề nghị", "Sau khi có kế hoạch" là nêu sự kiện nên không xét.

## Vì sao cần sửa

Người thực hiện không biết khi nào phải làm; không đôn đốc được khi chưa tìm ra kế hoạch kia.

## Cách sửa

Ghi mốc thời gian, hoặc số, ngày của kế hoạch quy định thời gian; nếu chưa có thì ghi quý dự kiến.

## Căn cứ

Quy tắc của chương trình: kế hoạch phải nói khi nào làm.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.checks.rules.task._fields import fielded
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CODE = "TSK009"
SEVERITY = Severity.INFO
REQUIRED = Text(
    "A time is set in the plan or can be looked up.", "Thời gian được ghi trong kế hoạch hoặc tra cứu được."
)
MEND = Text(
    "Put the date, or number and date of the document that sets it.",
    "Ghi mốc thời gian, hoặc số, ngày của văn bản quy định thời gian.",
)


def check(context: Context) -> Iterator[Verdict]:
    """Look at the times that hold nothing but conditions of that sort."""
    times = [(task, task.timeframe) for task in fielded(context) if task.timeframe is not None]
    if not times:
        yield NotApplicable(Text("No task has a time.", "Không nhiệm vụ nào ghi thời gian."))
        return
    openings = tuple(load("checks_task")["elsewhere"]["openings"])
    for task, time in times:
        if not time.deadlines or not fold(time.text).startswith(openings):
            continue
        if all(d.type == "conditional" and d.start is None and d.end is None for d in time.deadlines) and not any(
            c.isdigit() for c in time.text
        ):
            yield Fault(
                time.text_spans or time.spans,
                Text(
                    f'The time of task {task.id} is "{time.text}": no date, no document that gives one.',
                    f'Thời gian của nhiệm vụ {task.id} là "{time.text}": không có mốc, không có văn bản để tra.',
                ),
            )
