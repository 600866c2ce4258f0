"""An appendix does not say to which document it belongs.

## What it finds

An appendix without the line "(Kèm theo Kế hoạch số … ngày … của …)" between its head and its first table. Whether the
line is right is judged by `attachment-note-clash`.

## Why it matters

Printed or sent by itself the appendix is nobody's.

## Example

```text
PHỤ LỤC 01
ĐỊNH HƯỚNG PHÁT TRIỂN VÙNG NGUYÊN LIỆU
```

## How to mend

Add the line below the appendix's title.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section III, clause 1 c: an appendix names number, symbol, date and issuer of
the document that it belongs to.

# Phụ lục không ghi kèm theo văn bản nào.

## Phát hiện gì

Phụ lục thiếu dòng "(Kèm theo Kế hoạch số … ngày … của …)" giữa tên phụ lục và bảng đầu tiên. Nội dung dòng này do
`attachment-note-clash` kiểm tra.

## Vì sao cần sửa

In hoặc gửi riêng thì không biết là phụ lục của văn bản nào.

## Cách sửa

Bổ sung dòng chỉ dẫn dưới tên phụ lục.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1 điểm c: phụ lục ghi số, ký hiệu, thời gian và cơ quan ban
hành văn bản.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.appendices import appendices, note_of
from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict

CODE = "APX003"
SEVERITY = Severity.WARNING
REQUIRED = Text(
    'Below its title each appendix says to which document it belongs: "(Kèm theo Kế hoạch số … ngày … của …)".',
    'Dưới tên phụ lục có dòng chỉ dẫn "(Kèm theo Kế hoạch số … ngày … của …)".',
)
MEND = Text("Add the line.", "Bổ sung dòng chỉ dẫn dưới tên phụ lục.")


def check(context: Context) -> Iterator[Verdict]:
    """Look below the head of each appendix, down to its first table."""
    found = appendices(context)
    if not found:
        yield NotApplicable(Text("The plan has no appendix.", "Kế hoạch không có phụ lục."))
        return
    for appendix in found:
        if note_of(context, appendix) is None:
            words = " ".join(context.plain[appendix.head.start : appendix.head.end].split())
            yield Fault(
                context.at(appendix.head.start, appendix.head.end),
                Text(
                    f'"{words}" does not say to which document it belongs.',
                    f'"{words}" không có dòng chỉ dẫn kèm theo văn bản nào.',
                ),
            )
