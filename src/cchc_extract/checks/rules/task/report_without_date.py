"""A report is due, and nobody says when.

## What it finds

A duty to report in the field for the time that has neither date nor frequency: "định kỳ báo cáo kết quả thực hiện",
"báo cáo kết quả theo quy định".

## Why it matters

Reports without a day come late and cannot be reminded of; who collects them asks each body by telephone.

## Example

```text
- Thời gian thực hiện: Quý I năm 2024 ban hành kế hoạch; định kỳ báo cáo kết quả thực hiện.
```

## How to mend

Say how often or by when: "định kỳ hằng quý báo cáo", "báo cáo trước ngày 15/12/2024".

## Source

A rule of this program: a duty in a plan has a time.

# Có yêu cầu báo cáo nhưng không ghi thời hạn.

## Phát hiện gì

Mục thời gian có yêu cầu báo cáo nhưng không ghi mốc hay kỳ báo cáo: "định kỳ báo cáo kết quả thực hiện", "báo cáo kết
quả theo quy định".

## Vì sao cần sửa

Báo cáo không có hạn thường chậm và không đôn đốc được; nơi tổng hợp phải hỏi từng đơn vị.

## Cách sửa

Ghi kỳ hoặc hạn báo cáo: "định kỳ hằng quý báo cáo", "báo cáo trước ngày 15/12/2024".

## Căn cứ

Quy tắc của chương trình: việc giao trong kế hoạch phải có thời gian.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.checks.rules.task._fields import fielded
from cchc_extract.plan.tasks import Deadline, TimeframeField
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CODE = "TSK013"
SEVERITY = Severity.INFO
REQUIRED = Text("A report has a date or a frequency.", "Việc báo cáo có hạn hoặc có kỳ.")
MEND = Text('Say how often or by when: "định kỳ hằng quý báo cáo".', 'Ghi kỳ hoặc hạn: "định kỳ hằng quý báo cáo".')

_CLAUSE = re.compile(r"[^;\n\t]+")


def check(context: Context) -> Iterator[Verdict]:
    """Look at the clauses of each time that begin with a report."""
    times = [(task, task.timeframe) for task in fielded(context) if task.timeframe is not None]
    if not times:
        yield NotApplicable(Text("No task has a time.", "Không nhiệm vụ nào ghi thời gian."))
        return
    for task, time in times:
        for start, end in _open_reports(context, time):
            words = " ".join(context.plain[start:end].split())
            yield Fault(
                context.at(start, end),
                Text(
                    f'Task {task.id}: "{words}" has neither date nor frequency.',
                    f'Nhiệm vụ {task.id}: "{words}" không có hạn, không có kỳ.',
                ),
            )


def _open_reports(context: Context, time: TimeframeField) -> Iterator[tuple[int, int]]:
    openings = tuple(load("checks_task")["report"]["openings"])
    for span in time.text_spans:
        for clause in _CLAUSE.finditer(context.plain, span.start, span.end):
            words = clause[0]
            start = clause.start() + len(words) - len(words.lstrip())
            end = clause.end() - (len(words) - len(words.rstrip(" .,")))
            if not fold(words.strip()).startswith(openings):
                continue
            inside = [d for d in time.deadlines if any(s.start < end and start < s.end for s in d.spans)]
            if not inside or all(_is_open(d) for d in inside):
                yield start, end


def _is_open(deadline: Deadline) -> bool:
    """Whether a deadline says neither by when nor how often."""
    if deadline.type == "recurring":
        return deadline.frequency == "periodic"
    undated: list[str] = load("checks_task")["undated"]["conditions"]
    return (
        deadline.type == "conditional"
        and deadline.end is None
        and fold(deadline.condition or "").strip(" .") in undated
    )
