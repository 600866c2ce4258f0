"""A number begins with that of another section.

## What it finds

An item whose number does not begin with that of the section that it stands in: "3.1." below "2.".

## Why it matters

Either the item stands in the wrong section, or it was copied from there and not renumbered. A reference to "3.1" then
leads to the wrong one of two.

## Example

```text
2. Cải cách thủ tục hành chính
2.1. Rà soát thủ tục hành chính
3.2. Công khai thủ tục hành chính
```

## How to mend

Put the section's number before the item's, or move the item.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section II, clause 6 c: the text is divided from large to small in a fixed order.

# Số thứ tự mang số của mục khác.

## Phát hiện gì

Mục con mang số không bắt đầu bằng số của mục chứa nó: "3.1." nằm dưới "2.".

## Vì sao cần sửa

Hoặc mục con nằm sai chỗ, hoặc được sao chép mà chưa đánh số lại. Khi dẫn chiếu "3.1" sẽ không biết là mục nào.

## Cách sửa

Ghi lại số theo mục chứa nó, hoặc chuyển mục con về đúng chỗ.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 điểm c: nội dung được phân chia từ lớn đến nhỏ theo một
trình tự nhất định.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.checks.rules.numbering._lists import Kind, all_lists

CODE = "NUM004"
SEVERITY = Severity.ERROR
REQUIRED = Text("An item's number begins with that of its section.", "Số của mục con bắt đầu bằng số của mục chứa nó.")
MEND = Text("Put the section's number before the item's.", "Ghi lại số theo mục chứa nó.")


def check(context: Context) -> Iterator[Verdict]:
    """Compare the head of each item's number with the number of what it stands below."""
    judged = False
    for found in all_lists(context):
        above = found.above
        if above is None or above.kind not in (Kind.DECIMAL, Kind.NESTED):
            continue
        for item in found.items:
            if item.kind is not Kind.NESTED or len(item.values) != len(above.values) + 1:
                continue
            judged = True
            if item.values[:-1] != above.values:
                yield Fault(
                    item.spans,
                    Text(
                        f'"{item.printed}" stands below "{above.printed}".',
                        f'"{item.printed}" nằm dưới "{above.printed}".',
                    ),
                )
    if not judged:
        yield NotApplicable(Text('No item has a number like "1.1".', 'Không có mục con nào đánh số kiểu "1.1".'))
