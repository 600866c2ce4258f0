"""The text refers to an appendix that is not there.

## What it finds

A reference to an appendix of the plan itself, in brackets ("(Kèm Phụ lục)") or with "kèm theo" or "đính kèm", where
the file holds none, or none of that number. References to appendices of other documents are left out.

## Why it matters

Readers look for tasks or figures that they were not given. Either the attachment was forgotten, or it was published
as a file of its own.

## Example

```text
c) Bộ nhận diện và các thông điệp truyền thông (kèm Phụ lục).
```

## How to mend

Attach the appendix, or drop the reference.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section III, clause 1 a: a text refers to its appendices; a reference without
one leads nowhere.

# Văn bản nhắc tới phụ lục nhưng không có phụ lục.

## Phát hiện gì

Chỉ dẫn về phụ lục của chính kế hoạch, trong ngoặc ("(Kèm Phụ lục)") hoặc có "kèm theo", "đính kèm", nhưng tệp không
có phụ lục nào hoặc không có phụ lục mang số đó. Không xét phụ lục của văn bản khác.

## Vì sao cần sửa

Người đọc không tìm thấy nhiệm vụ, số liệu được nhắc tới. Có thể quên kèm hoặc phụ lục ở tệp khác.

## Cách sửa

Kèm phụ lục vào kế hoạch hoặc bỏ chỗ nhắc tới.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1 điểm a: văn bản có chỉ dẫn về phụ lục; chỉ dẫn mà không
có phụ lục thì vô nghĩa.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.appendices import appendices, has_attachment, mentions
from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict

CODE = "APX001"
SEVERITY = Severity.ERROR
REQUIRED = Text(
    "An appendix that the text refers to is there.",
    "Phụ lục được nhắc tới trong văn bản phải có kèm theo.",
)
MEND = Text("Attach the appendix, or drop the reference.", "Kèm phụ lục vào kế hoạch hoặc bỏ chỗ nhắc tới.")


def check(context: Context) -> Iterator[Verdict]:
    """Look for references without any appendix, and for references to a number that no appendix bears."""
    sure = [mention for mention in mentions(context) if mention.is_sure]
    if not sure:
        yield NotApplicable(Text("The text refers to no appendix.", "Văn bản không nhắc tới phụ lục nào."))
        return
    found = appendices(context)
    numbers = {appendix.number for appendix in found}
    told: set[int | None] = set()
    for mention in sure:
        if found and (mention.number is None or None in numbers or mention.number in numbers):
            continue
        if (not found and has_attachment(context)) or mention.number in told:
            continue
        told.add(mention.number)
        words = " ".join(context.plain[mention.at.start : mention.at.end].split())
        yield Fault(
            context.at(mention.at.start, mention.at.end),
            Text(
                f'The text refers to "{words}", which is not in the file.',
                f'Văn bản nhắc tới "{words}" nhưng trong tệp không có.',
            ),
        )
