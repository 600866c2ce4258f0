"""Numbers begin again at the first without a heading of their own.

## What it finds

A list that goes "1., 2., 3., 1., 2." below one heading.

## Why it matters

Most often a heading lost its number or was never written. Until then two items have the same number, and what stands
below which heading is a guess.

## Example

```text
II. NHIỆM VỤ
1. Cải cách thể chế
2. Cải cách thủ tục hành chính
Công tác tuyên truyền
1. Xây dựng chuyên mục
2. Tổ chức hội nghị
```

## How to mend

Number the heading between the two lists, or count on.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section II, clause 6 đ: parts, clauses and points bear consecutive numbers.

# Số thứ tự bắt đầu lại từ đầu mà không có đề mục mới.

## Phát hiện gì

Danh sách đánh số "1., 2., 3., 1., 2." dưới cùng một đề mục.

## Vì sao cần sửa

Thường do một đề mục bị mất số hoặc bị thiếu. Khi đó hai mục trùng số, không rõ mục nào thuộc đề mục nào.

## Cách sửa

Đánh số cho đề mục nằm giữa hai danh sách, hoặc đánh số tiếp.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 điểm đ: phần, mục, khoản, điểm được đánh số thứ tự liên tục.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.checks.rules.numbering._lists import all_lists

CODE = "NUM003"
SEVERITY = Severity.WARNING
REQUIRED = Text("Numbers begin again only below a new heading.", "Số thứ tự chỉ bắt đầu lại dưới một đề mục mới.")
MEND = Text("Number the heading between the lists, or count on.", "Đánh số cho đề mục ở giữa, hoặc đánh số tiếp.")


def check(context: Context) -> Iterator[Verdict]:
    """Look for a first number behind a later one of the same list."""
    lists = [found for found in all_lists(context) if len(found.items) > 1]
    if not lists:
        yield NotApplicable(Text("The plan has no numbered list.", "Kế hoạch không có danh sách đánh số."))
        return
    for found in lists:
        for last, item in zip(found.items, found.items[1:], strict=False):
            if item.value == 1 and last.value > 1 and item.values[:-1] == last.values[:-1]:
                yield Fault(
                    item.spans,
                    Text(
                        f'"{item.printed}" follows "{last.printed}" below the same heading.',
                        f'"{item.printed}" đứng sau "{last.printed}" dưới cùng một đề mục.',
                    ),
                )
