"""The title names no period, and times of the plan need one.

## What it finds

A plan whose title names neither year nor period while tasks are due in a quarter, month or day without a year ("Quý
II", "trước ngày 15/6").

## Why it matters

Nobody can say of which year the times are: not the reader who finds the plan next year, and not a program that counts
deadlines. The tasks then have no date at all.

## Example

```text
KẾ HOẠCH
Cải cách hành chính nhà nước xã Triệu An
…
- Thời gian thực hiện: Quý II.
```

## How to mend

Put the period in the title ("… năm 2025"), or the year behind each time.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section II, clause 5 a: the title tells the main content. That a plan's title
names its period where its times depend on it is a rule of this program.

# Trích yếu không ghi thời kỳ trong khi thời hạn cần có.

## Phát hiện gì

Trích yếu không ghi năm hoặc giai đoạn trong khi có nhiệm vụ ghi thời hạn không kèm năm ("Quý II", "trước ngày 15/6").

## Vì sao cần sửa

Không biết thời hạn thuộc năm nào: người đọc về sau không biết, phần mềm cũng không tính được nên nhiệm vụ coi như không
có thời hạn.

## Cách sửa

Ghi thời kỳ vào trích yếu ("… năm 2025") hoặc ghi năm sau từng mốc thời gian.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 5 điểm a: trích yếu phản ánh nội dung chủ yếu. Yêu cầu ghi
thời kỳ khi thời hạn phụ thuộc vào nó là quy tắc của chương trình.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, NotEvaluated, Severity, Text, Verdict

CODE = "FRM008"
SEVERITY = Severity.WARNING
REQUIRED = Text(
    "The title names the period that the plan covers.", "Trích yếu ghi năm hoặc giai đoạn mà kế hoạch thực hiện."
)
MEND = Text(
    "Put the period in the title, or the year behind each time.",
    "Ghi thời kỳ vào trích yếu hoặc ghi năm sau từng mốc thời gian.",
)


def check(context: Context) -> Iterator[Verdict]:
    """Look for times that stay without dates because no year is named."""
    header = context.plan.header
    times = [
        deadline for task in context.plan.tasks if task.timeframe is not None for deadline in task.timeframe.deadlines
    ]
    if header.period is not None or not times:
        yield NotApplicable(
            Text("The title names a period.", "Trích yếu có ghi thời kỳ.")
            if header.period is not None
            else Text("No task has a time.", "Không nhiệm vụ nào ghi thời gian.")
        )
        return
    open_times = [d for d in times if d.type in ("by", "during") and d.reason and d.start is None and d.end is None]
    open_times = [d for d in open_times if "period" in (d.reason or "") and _is_a_time(d.text)]
    if not open_times:
        return
    if header.title is None:
        yield NotEvaluated(Text("The title is not known.", "Không rõ trích yếu."))
        return
    first = open_times[0]
    yield Fault(
        [*header.title_spans, *first.spans],
        Text(
            f'The title names no period, so that "{first.text}" has no year ({len(open_times)} times in all).',
            f'Trích yếu không ghi thời kỳ nên "{first.text}" không rõ năm nào (tất cả {len(open_times)} mốc).',
        ),
    )


def _is_a_time(words: str) -> bool:
    """Whether the words hold a figure: "Trong năm" leaves nothing to count."""
    return any(c.isdigit() for c in words) or any(word in ("I", "II", "III", "IV") for word in words.split())
