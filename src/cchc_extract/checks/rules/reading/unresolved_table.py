"""A table could not be resolved.

## What it finds

A table of two or more rows without a head, and one whose head speaks of lead and time while none of its rows became a
task. Blank forms are left out.

## Why it matters

Without a head nobody can say what a cell means; the tasks of such a table are lost.

## Example

```text
1	Rà soát thủ tục hành chính	Văn phòng	Quý II
2	Công khai thủ tục hành chính	Văn phòng	Quý III
```

## How to mend

Put a row of heads over the table ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành"); let Word repeat it on
each page.

## Source

A rule of this program: what it cannot read it must say, never pass over.

# Không hiểu được bảng.

## Phát hiện gì

Bảng từ hai dòng trở lên mà không có dòng tiêu đề, hoặc bảng có tiêu đề chủ trì, thời gian nhưng không dòng nào thành
nhiệm vụ. Biểu mẫu để trống thì không xét.

## Vì sao cần sửa

Không có tiêu đề thì không biết ô nào nghĩa gì; nhiệm vụ trong bảng bị mất.

## Cách sửa

Thêm dòng tiêu đề ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành"); trong Word đặt lặp lại dòng tiêu đề ở
mỗi trang.

## Căn cứ

Quy tắc của chương trình: không đọc được thì phải nói ra, không lặng lẽ bỏ qua.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.plan.model import PlanTable
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CODE = "RDG008"
SEVERITY = Severity.WARNING
REQUIRED = Text(
    "A table has a row of heads that say what its cells are.", "Bảng có dòng tiêu đề cho biết nội dung từng cột."
)
MEND = Text("Put a row of heads over the table.", "Thêm dòng tiêu đề cho bảng.")

_FEWEST_ROWS = 2
_FEWEST_CELLS = 3


def check(context: Context) -> Iterator[Verdict]:
    """Look at the head of each table and at the tasks that stand in it."""
    if not context.plan.tables:
        yield NotApplicable(Text("The plan has no table.", "Kế hoạch không có bảng."))
        return
    starts = [task.spans[0].start for task in context.plan.tasks if task.kind == "row" and task.spans]
    for table in context.plan.tables:
        if len(table.rows) < _FEWEST_ROWS or not table.spans:
            continue
        first = next((s for cells in table.rows_spans for cell in cells for s in cell), table.spans[0])
        place = context.at(first.start, context.line(first.start).end)
        if not any(table.columns):
            yield Fault(
                place,
                Text(
                    f"A table of {len(table.rows)} rows has no head.", f"Bảng {len(table.rows)} dòng không có tiêu đề."
                ),
            )
        elif _gives_tasks(table) and not any(s.start <= start < s.end for s in table.spans for start in starts):
            heads = ", ".join(head for head in table.columns if head)
            yield Fault(
                place,
                Text(f"No row of the table ({heads}) is a task.", f"Không dòng nào của bảng ({heads}) là nhiệm vụ."),
            )


def _gives_tasks(table: PlanTable) -> bool:
    """Whether two heads say who and when, and the rows are filled in: a blank form gives none."""
    filled = sum(sum(cell is not None for cell in row) >= _FEWEST_CELLS for row in table.rows)
    if filled < _FEWEST_ROWS:
        return False
    words: list[str] = load("checks_reading")["tables"]["heads"]
    return sum(any(word in fold(head) for word in words) for head in table.columns if head) > 1
