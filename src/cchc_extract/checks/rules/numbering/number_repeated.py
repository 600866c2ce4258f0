"""A number is used twice in one list.

## What it finds

Two neighbours of one list with the same number ("V. Tổ chức thực hiện", "V. Chế độ báo cáo"), or a number smaller than
the one before it.

## Why it matters

"Mục V" then means two things: whoever reports on it, or checks it, may take the other one.

## Example

```text
V. TỔ CHỨC THỰC HIỆN
V. CHẾ ĐỘ BÁO CÁO
```

## How to mend

Number the second one and those behind it anew; then mend what refers to their numbers.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section II, clause 6 đ: parts, clauses and points bear consecutive numbers.

# Số thứ tự bị trùng.

## Phát hiện gì

Hai mục liền nhau trong một danh sách mang cùng số ("V. Tổ chức thực hiện", "V. Chế độ báo cáo"), hoặc số sau nhỏ hơn số
trước.

## Vì sao cần sửa

"Mục V" chỉ hai nội dung: người báo cáo, người kiểm tra có thể hiểu nhầm mục này sang mục kia.

## Cách sửa

Đánh số lại từ mục thứ hai trở đi, rồi sửa những chỗ dẫn chiếu.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 điểm đ: phần, mục, khoản, điểm được đánh số thứ tự liên tục.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.checks.rules.numbering._lists import all_lists

CODE = "NUM002"
SEVERITY = Severity.ERROR
REQUIRED = Text(
    "Each number of a list is used once, in rising order.", "Mỗi số trong danh sách chỉ dùng một lần, tăng dần."
)
MEND = Text("Number the item and those behind it anew.", "Đánh số lại từ mục này trở đi.")


def check(context: Context) -> Iterator[Verdict]:
    """Compare each number with the one before it; one that begins again at 1 is another matter."""
    lists = [found for found in all_lists(context) if len(found.items) > 1]
    if not lists:
        yield NotApplicable(Text("The plan has no numbered list.", "Kế hoạch không có danh sách đánh số."))
        return
    for found in lists:
        for last, item in zip(found.items, found.items[1:], strict=False):
            if item.values[:-1] != last.values[:-1] or item.value > last.value:
                continue
            if item.value == last.value:
                yield Fault(
                    [*last.spans, *item.spans],
                    Text(f'"{item.printed}" stands twice.', f'"{item.printed}" dùng hai lần.'),
                )
            elif item.value > 1:
                yield Fault(
                    item.spans,
                    Text(f'"{item.printed}" follows "{last.printed}".', f'"{item.printed}" đứng sau "{last.printed}".'),
                )
