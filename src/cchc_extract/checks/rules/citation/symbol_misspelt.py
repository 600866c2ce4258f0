"""The number of a cited document is misspelt.

## What it finds

A symbol that is surely meant for another: of the Government and the Prime Minister with a letter left out or the
marks between the letters changed ("27/CTTg", "38-CT/TTg"), of the Party written like the State's ("19/NQ-TW").
Citations in capitals are left out.

## Why it matters

The number is what a document is looked up by; search engines find nothing under a misspelt one.

## Example

```text
Thực hiện Chỉ thị số 38-CT/TTg ngày 29/9/2020 của Thủ tướng Chính phủ;
```

## How to mend

Write the number as the document bears it.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section II, clause 3 (numbers and symbols of the State's documents); the
Party's own bear theirs the other way round, as printed on them.

# Số, ký hiệu của văn bản viện dẫn bị viết sai.

## Phát hiện gì

Ký hiệu chắc chắn viết nhầm: của Chính phủ, Thủ tướng bị thiếu chữ hoặc sai dấu nối ("27/CTTg", "38-CT/TTg"), của Đảng
viết theo kiểu của Nhà nước ("19/NQ-TW"). Không xét viện dẫn viết hoa toàn bộ.

## Vì sao cần sửa

Tra cứu văn bản theo số, ký hiệu; ghi sai thì không tìm thấy.

## Cách sửa

Ghi số, ký hiệu đúng như trên văn bản.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3 (số và ký hiệu văn bản); văn bản của Đảng ghi theo cách
riêng như in trên văn bản.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.cited import numbered
from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict

CODE = "CIT009"
SEVERITY = Severity.WARNING
REQUIRED = Text(
    "The number of a cited document is written as the document bears it.",
    "Số, ký hiệu của văn bản viện dẫn được ghi đúng như trên văn bản.",
)
MEND = Text("Write the number as the document bears it.", "Ghi lại đúng số, ký hiệu của văn bản.")


def check(context: Context) -> Iterator[Verdict]:
    """Compare symbols with those of the central bodies and of the Party."""
    judged = [cited for cited in numbered(context) if not cited.capitals]
    if not judged:
        yield NotApplicable(Text("No numbered document is cited.", "Không viện dẫn văn bản có số nào."))
        return
    for cited in judged:
        right = cited.meant
        if right is not None:
            yield Fault(
                cited.citation.number_spans,
                Text(
                    f"The number is written {cited.citation.number}; {right} is meant.",
                    f"Số, ký hiệu ghi là {cited.citation.number}; đúng là {right}.",
                ),
            )
