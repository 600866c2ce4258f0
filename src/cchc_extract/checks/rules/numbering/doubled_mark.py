"""The mark behind a number is doubled.

## What it finds

Numbers such as "2..", "1.1.." or "a))", in headings, tasks and table rows.

## Why it matters

It is a slip of the hand, and programs that read numbers may take "2.." for no number and lose the row.

## Example

```text
2..    Xây dựng kế hoạch kiểm tra văn bản
```

## How to mend

Leave one mark: "2.".

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section II, clause 6 đ: one full stop behind the number of a clause, one bracket
behind that of a point.

# Dấu sau số thứ tự bị lặp.

## Phát hiện gì

Số thứ tự như "2..", "1.1.." hoặc "a))" ở đề mục, nhiệm vụ, dòng bảng.

## Vì sao cần sửa

Đây là lỗi gõ; phần mềm đọc số có thể không nhận ra "2.." và làm mất dòng.

## Cách sửa

Chỉ để một dấu: "2.".

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 điểm đ: sau số thứ tự của khoản có dấu chấm, sau chữ của
điểm có dấu đóng ngoặc đơn.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.checks.rules.numbering._lists import all_lists

CODE = "NUM005"
SEVERITY = Severity.INFO
REQUIRED = Text("One mark stands behind a number.", "Sau số thứ tự chỉ có một dấu.")
MEND = Text("Leave one mark.", "Chỉ để một dấu.")


def check(context: Context) -> Iterator[Verdict]:
    """Look at what is printed behind each number."""
    none = True
    for found in all_lists(context):
        for item in found.items:
            none = False
            marks = item.closing.rstrip(":")
            if len(marks) > 1 and len(set(marks)) == 1:
                yield Fault(
                    item.spans,
                    Text(f'The number is printed "{item.printed}".', f'Số thứ tự ghi là "{item.printed}".'),
                )
    if none:
        yield NotApplicable(Text("The plan has no numbered list.", "Kế hoạch không có danh sách đánh số."))
