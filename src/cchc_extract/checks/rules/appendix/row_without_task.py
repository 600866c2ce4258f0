"""A row of a table of tasks names no task.

## What it finds

A row with words in two columns or more behind the task column (who, what, when) and nothing in that column.

## Why it matters

Somebody is to do something by some day, and nobody knows what. Most often a cell was lost when the table was edited.

## Example

```text
TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành
1 | Rà soát văn bản | Phòng Tư pháp | Quý II/2027
2 |  | Phòng Nội vụ | Quý III/2027
```

## How to mend

Name the task, or delete the row.

## Source

A rule of this program: a row of a task table is a task.

# Dòng trong bảng nhiệm vụ không ghi nhiệm vụ.

## Phát hiện gì

Dòng có nội dung ở từ hai cột trở lên sau cột nhiệm vụ (ai, sản phẩm, thời gian) mà cột nhiệm vụ để trống.

## Vì sao cần sửa

Có nơi phải làm, có thời hạn nhưng không biết làm gì. Thường do mất ô khi sửa bảng.

## Cách sửa

Ghi nội dung nhiệm vụ hoặc xóa dòng.

## Căn cứ

Quy tắc của chương trình: mỗi dòng của bảng là một nhiệm vụ.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.checks.task_tables import task_tables

CODE = "APX005"
SEVERITY = Severity.ERROR
REQUIRED = Text("Each row of a table of tasks names its task.", "Mỗi dòng của bảng nhiệm vụ ghi nội dung nhiệm vụ.")
MEND = Text("Name the task, or delete the row.", "Ghi nội dung nhiệm vụ hoặc xóa dòng.")

_FEWEST_CELLS = 2


def check(context: Context) -> Iterator[Verdict]:
    """Look for rows that say who, what or when in several cells and have nothing in the column of the tasks."""
    tables = [found for found in task_tables(context) if found.description is not None]
    if not tables:
        yield NotApplicable(Text("The plan has no table of tasks.", "Kế hoạch không có bảng nhiệm vụ."))
        return
    for found in tables:
        for row, places in zip(found.table.rows, found.table.rows_spans, strict=True):
            at = found.description
            if at is None or len(row) <= at or row[at]:
                continue
            others = [i for i, cell in enumerate(row) if i > at and cell and any(c.isalpha() for c in cell)]
            if len(others) >= _FEWEST_CELLS:
                spans = [span for i in others for span in places[i]]
                words = row[others[0]] or ""
                yield Fault(
                    spans,
                    Text(
                        f'A row with "{words}" names no task.',
                        f'Dòng có "{words}" không ghi nội dung nhiệm vụ.',
                    ),
                )
