"""The text nowhere refers to an appendix.

## What it finds

An appendix that no sentence of the body takes in. A reference without a number ("Chi tiết tại các Phụ lục kèm theo",
"có danh mục kèm theo") takes in all.

## Why it matters

Readers of the body do not know that tasks stand behind the signature, and whether they are binding.

## Example

```text
PHỤ LỤC
DANH MỤC CÁC NHIỆM VỤ TRỌNG TÂM
(Kèm theo Kế hoạch số 617/KH-UBND ngày 01/12/2027 của UBND tỉnh)
```

## How to mend

Refer to it where it belongs: "(Chi tiết tại Phụ lục kèm theo)".

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section III, clause 1 a: a document with appendices refers to them in its text.

# Trong văn bản không có chỉ dẫn về phụ lục.

## Phát hiện gì

Phụ lục không được nhắc tới trong nội dung. Chỉ dẫn không ghi số ("Chi tiết tại các Phụ lục kèm theo", "có danh mục
kèm theo") tính cho mọi phụ lục.

## Vì sao cần sửa

Người đọc không biết có nhiệm vụ ở phần phụ lục và có phải thực hiện hay không.

## Cách sửa

Bổ sung chỉ dẫn ở chỗ phù hợp: "(Chi tiết tại Phụ lục kèm theo)".

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1 điểm a: văn bản có phụ lục thì trong văn bản phải có chỉ
dẫn về phụ lục đó.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.appendices import appendices, mentions
from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, NotEvaluated, Severity, Text, Verdict

CODE = "APX002"
SEVERITY = Severity.WARNING
REQUIRED = Text(
    "The text refers to each of its appendices.",
    "Trong văn bản phải có chỉ dẫn về từng phụ lục.",
)
MEND = Text(
    'Refer to it where it belongs: "(Chi tiết tại Phụ lục … kèm theo)".',
    'Bổ sung chỉ dẫn ở chỗ phù hợp: "(Chi tiết tại Phụ lục … kèm theo)".',
)


def check(context: Context) -> Iterator[Verdict]:
    """Look for appendices that no reference takes in; one without a number takes in all."""
    found = appendices(context)
    if not found:
        yield NotApplicable(Text("The plan has no appendix.", "Kế hoạch không có phụ lục."))
        return
    if not context.plan.sections:
        yield NotEvaluated(Text("The file holds no body beside the appendix.", "Tệp chỉ có phụ lục."))
        return
    named = mentions(context)
    if any(mention.number is None for mention in named):
        return
    numbers = {mention.number for mention in named}
    for appendix in found:
        if appendix.number in numbers or (appendix.number is None and numbers):
            continue
        words = " ".join(context.plain[appendix.head.start : appendix.head.end].split())
        yield Fault(
            context.at(appendix.head.start, appendix.head.end),
            Text(f'The text nowhere refers to "{words}".', f'Trong văn bản không có chỗ nào nhắc tới "{words}".'),
        )
