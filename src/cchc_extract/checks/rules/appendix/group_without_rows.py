"""A group of a table of tasks has no tasks.

## What it finds

A row that heads a group ("II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH") with another group of the same or a higher rank, or the
end of the table, right below it, in a table whose other groups have tasks.

## Why it matters

Tasks were lost or moved, or the heading was left over.

## Example

```text
TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
I | CẢI CÁCH THỂ CHẾ
II | CẢI CÁCH THỦ TỤC HÀNH CHÍNH
1 | Rà soát thủ tục | Văn phòng | Quý II/2027
```

## How to mend

Add the group's tasks, or delete its row.

## Source

A rule of this program: a heading announces what follows.

# Nhóm trong bảng nhiệm vụ không có nhiệm vụ nào.

## Phát hiện gì

Dòng tên nhóm ("II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH") mà ngay sau là nhóm cùng cấp hoặc cấp cao hơn, hoặc hết bảng, trong
khi nhóm khác của bảng có nhiệm vụ.

## Vì sao cần sửa

Nhiệm vụ bị mất, bị chuyển chỗ, hoặc còn sót tên nhóm.

## Cách sửa

Bổ sung nhiệm vụ của nhóm hoặc xóa dòng nhóm.

## Căn cứ

Quy tắc của chương trình: đề mục phải có nội dung.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.checks.task_tables import TaskTable, task_tables

CODE = "APX006"
SEVERITY = Severity.WARNING
REQUIRED = Text("A group of a table of tasks has tasks below it.", "Mỗi nhóm trong bảng nhiệm vụ có nhiệm vụ bên dưới.")
MEND = Text("Add the group's tasks, or delete its row.", "Bổ sung nhiệm vụ của nhóm hoặc xóa dòng nhóm.")


def check(context: Context) -> Iterator[Verdict]:
    """Look for group rows that another one of the same rank, or the table's end, follows at once."""
    tables = [found for found in task_tables(context) if found.description is not None]
    if not any(rank for found in tables for rank in found.ranks):
        yield NotApplicable(Text("No table of tasks is divided into groups.", "Không bảng nhiệm vụ nào chia nhóm."))
        return
    for found in tables:
        for index in _empty(found):
            row, places = found.table.rows[index], found.table.rows_spans[index]
            title = next((cell for cell in row[(found.description or 0) :] if cell), "") or ""
            yield Fault(
                [span for place in places for span in place],
                Text(f'The group "{title}" has no tasks.', f'Nhóm "{title}" không có nhiệm vụ nào.'),
            )


def _empty(found: TaskTable) -> Iterator[int]:
    ranks = found.ranks
    for index, rank in enumerate(ranks):
        after = ranks[index + 1] if index + 1 < len(ranks) else 1
        if rank and after and after <= rank:
            yield index
