"""The time of a task names none.

## What it finds

A field for the time that holds only words such as "kịp thời", "trong thời gian tới", "khi có điều kiện".

## Why it matters

Nobody can say whether such a task is late.

## Example

```text
- Thời gian thực hiện: Trong thời gian tới.
```

## How to mend

Name a day, a month, a quarter, or how often.

## Source

A rule of this program: a time that cannot be checked is none.

# Thời gian của nhiệm vụ không xác định.

## Phát hiện gì

Mục thời gian chỉ ghi những từ như "kịp thời", "trong thời gian tới", "khi có điều kiện".

## Vì sao cần sửa

Không thể nói nhiệm vụ đã chậm hay chưa.

## Cách sửa

Ghi ngày, tháng, quý hoặc định kỳ thực hiện.

## Căn cứ

Quy tắc của chương trình: thời hạn không kiểm tra được thì coi như không có.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.checks.rules.task._fields import fielded
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CODE = "TSK008"
SEVERITY = Severity.WARNING
REQUIRED = Text(
    "A time names a day, month, quarter, year or frequency.", "Thời gian ghi ngày, tháng, quý, năm hoặc định kỳ."
)
MEND = Text("Name a day, a month, a quarter, or how often.", "Ghi ngày, tháng, quý hoặc định kỳ thực hiện.")


def check(context: Context) -> Iterator[Verdict]:
    """Look at the times without any date whose words are all vague ones."""
    times = [(task, task.timeframe) for task in fielded(context) if task.timeframe is not None]
    if not times:
        yield NotApplicable(Text("No task has a time.", "Không nhiệm vụ nào ghi thời gian."))
        return
    phrases = sorted(load("checks_task")["vague"]["phrases"], key=len, reverse=True)
    for task, time in times:
        if any(d.start or d.end or d.frequency or d.type == "continuous" for d in time.deadlines):
            continue
        rest = fold(time.text)
        for phrase in phrases:
            rest = rest.replace(phrase, " ")
        if rest != fold(time.text) and not any(c.isalnum() for c in rest):
            yield Fault(
                time.text_spans or time.spans,
                Text(
                    f'The time of task {task.id} is "{time.text}": no day, no month, no frequency.',
                    f'Thời gian của nhiệm vụ {task.id} là "{time.text}": không có ngày, tháng hay định kỳ.',
                ),
            )
