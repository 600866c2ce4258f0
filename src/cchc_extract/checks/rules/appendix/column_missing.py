"""A table of tasks lacks a column.

## What it finds

A table whose rows are tasks, in which no head and no row says who leads, what comes out, or by when.

## Why it matters

A task without owner, product or date cannot be followed up.

## Example

```text
TT | Tên nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành
1 | Rà soát văn bản | Phòng Tư pháp | Văn phòng | Quý II/2027
```

## How to mend

Add the column ("Sản phẩm", "Cơ quan chủ trì", "Thời gian hoàn thành").

## Source

A rule of this program: a hint; the plan tables of Resolution 76/NQ-CP of 2021 name lead, product and time of each
task.

# Bảng nhiệm vụ thiếu cột.

## Phát hiện gì

Bảng mà mỗi dòng là một nhiệm vụ nhưng không tiêu đề cột nào và không dòng nào nêu cơ quan chủ trì, sản phẩm hoặc thời
gian.

## Vì sao cần sửa

Nhiệm vụ không có nơi chủ trì, sản phẩm hoặc thời hạn thì không theo dõi được.

## Cách sửa

Bổ sung cột "Sản phẩm", "Cơ quan chủ trì" hoặc "Thời gian hoàn thành".

## Căn cứ

Quy tắc của chương trình: gợi ý; bảng nhiệm vụ của Nghị quyết 76/NQ-CP năm 2021 ghi cơ quan chủ trì, sản phẩm và thời
gian.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.checks.task_tables import task_tables
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CODE = "APX004"
SEVERITY = Severity.INFO
REQUIRED = Text(
    "A table of tasks says of each who leads it, what comes out and by when.",
    "Bảng nhiệm vụ có cột cơ quan chủ trì, cột sản phẩm và cột thời gian.",
)
MEND = Text("Add the column.", "Bổ sung cột còn thiếu.")


def check(context: Context) -> Iterator[Verdict]:
    """Look for task tables in which no row and no head has one of the three columns."""
    tables = task_tables(context)
    if not tables:
        yield NotApplicable(Text("The plan has no table of tasks.", "Kế hoạch không có bảng nhiệm vụ."))
        return
    for found in tables:
        heads = [fold(column or "") for column in found.table.columns]
        lacking = [
            column
            for column in load("checks_appendix")["column"]
            if not any(getattr(task, column["role"]) for task in found.tasks)
            and not any(_is(head, column["words"], column["never"]) for head in heads)
        ]
        if lacking:
            english = ", ".join(column["name"]["en"] for column in lacking)
            vietnamese = ", ".join(column["name"]["vi"] for column in lacking)
            spans = [span for column in found.table.columns_spans for span in column]
            yield Fault(
                spans,
                Text(
                    f"The table of {len(found.tasks)} tasks has no column for {english}.",
                    f"Bảng gồm {len(found.tasks)} nhiệm vụ không có cột {vietnamese}.",
                ),
            )


def _is(head: str, words: list[str], never: list[str]) -> bool:
    return any(word in head for word in words) and not any(word in head for word in never)
