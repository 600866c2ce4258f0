"""A document is cited without date or issuer where it is cited first.

## What it finds

A numbered document in the text, outside the legal bases, whose first citation lacks the date or the issuer. Later
ones may be short. Laws, documents inside another's title and the plan itself are left out, and so are places where
words of an issuer or a date follow that could not be read.

## Why it matters

Readers cannot tell which document is meant.

## Example

```text
Thực hiện chính sách theo Nghị định số 178/2024/NĐ-CP và các quy định của tỉnh.
```

## How to mend

Give issuer and date where the document is cited first.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section II, clause 6 b: a document is cited in full the first time, by type and
number afterwards.

# Lần đầu viện dẫn văn bản không ghi ngày hoặc cơ quan ban hành.

## Phát hiện gì

Văn bản có số trong nội dung, ngoài phần căn cứ, lần đầu viện dẫn mà thiếu ngày hoặc cơ quan ban hành. Các lần sau
được ghi tắt. Không xét luật, văn bản trong trích yếu của văn bản khác và chính kế hoạch.

## Vì sao cần sửa

Người đọc không xác định được là văn bản nào.

## Cách sửa

Ghi cơ quan và ngày ban hành ở lần viện dẫn đầu tiên.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 điểm b: lần đầu viện dẫn ghi đầy đủ, các lần sau chỉ ghi
tên loại và số, ký hiệu.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.cited import incompletely_cited, numbered
from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict

CODE = "CIT008"
SEVERITY = Severity.INFO
REQUIRED = Text(
    "A document is cited with its issuer and date where it is cited first.",
    "Lần đầu viện dẫn văn bản phải ghi cả cơ quan ban hành và ngày ban hành.",
)
MEND = Text(
    "Add what is missing where the document is cited first.",
    "Ghi bổ sung phần còn thiếu ở lần viện dẫn đầu tiên.",
)


def check(context: Context) -> Iterator[Verdict]:
    """Look, outside the legal bases, for documents that are never cited with date and issuer."""
    if not any(not cited.basis for cited in numbered(context)):
        yield NotApplicable(
            Text("The text cites no numbered document.", "Nội dung kế hoạch không viện dẫn văn bản có số.")
        )
        return
    for cited, lacks in incompletely_cited(context):
        if not cited.basis:
            yield Fault(
                cited.citation.number_spans,
                Text(
                    f"The document {cited.citation.number} is first cited without {lacks.en}.",
                    f"Văn bản số {cited.citation.number} được viện dẫn lần đầu mà không ghi {lacks.vi}.",
                ),
            )
