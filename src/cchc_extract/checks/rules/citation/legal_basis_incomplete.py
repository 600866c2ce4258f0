"""A legal basis is given without its date or its issuer.

## What it finds

A numbered document among the legal bases ("Căn cứ …", "Thực hiện …") without date or without issuer. Laws need
neither; a document inside another's title, and one that was cited fully before, may be short.

## Why it matters

Numbers begin anew each year and in each body: without both the basis cannot be told from others.

## Example

```text
Thực hiện Kế hoạch số 35/KH-UBND ngày 05 tháng 02 năm 2027 về tuyên truyền cải cách hành chính;
```

## How to mend

Add what is missing.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section II, clause 6 a: legal bases are given in full; laws without number and
issuer.

# Căn cứ ban hành thiếu ngày hoặc cơ quan ban hành.

## Phát hiện gì

Văn bản có số trong phần căn cứ ("Căn cứ …", "Thực hiện …") không ghi ngày hoặc cơ quan ban hành. Không xét luật; văn
bản nằm trong trích yếu của văn bản khác hoặc đã viện dẫn đầy đủ trước đó được ghi tắt.

## Vì sao cần sửa

Số văn bản đánh lại mỗi năm, mỗi cơ quan: thiếu thì không phân biệt được với văn bản khác.

## Cách sửa

Ghi bổ sung phần còn thiếu.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 điểm a: căn cứ ghi đầy đủ; luật không ghi số và cơ quan
ban hành.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.cited import incompletely_cited, numbered
from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict

CODE = "CIT007"
SEVERITY = Severity.WARNING
REQUIRED = Text(
    "A legal basis is given with type, number, issuer, date and subject.",
    "Căn cứ ban hành ghi đủ tên loại, số, ký hiệu, cơ quan ban hành, ngày ban hành và trích yếu.",
)
MEND = Text("Add what is missing.", "Ghi bổ sung phần còn thiếu.")


def check(context: Context) -> Iterator[Verdict]:
    """Look for legal bases without date or issuer, laws excepted; a later mention of one document may be short."""
    bases = [cited for cited in numbered(context) if cited.basis and not cited.inner]
    if not bases:
        yield NotApplicable(
            Text("The plan gives no numbered document as a legal basis.", "Kế hoạch không nêu căn cứ là văn bản có số.")
        )
        return
    for cited, lacks in incompletely_cited(context):
        if cited.basis:
            yield Fault(
                cited.citation.number_spans,
                Text(
                    f"The legal basis {cited.citation.number} is given without {lacks.en}.",
                    f"Căn cứ số {cited.citation.number} không ghi {lacks.vi}.",
                ),
            )
