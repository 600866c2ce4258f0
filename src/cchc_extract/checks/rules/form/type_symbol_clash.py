"""The symbol in the document's own number is not that of its type.

## What it finds

A document whose number carries the abbreviation of another type ("KẾ HOẠCH … Số: 49/QĐ-UBND"), a misspelt one
("QD-UBND"), or none at all. A công văn has no abbreviation and is left out.

## Why it matters

The type decides who may sign, what the document can order and in which register it stands. With two types on one paper
nobody can tell which it is, and citations of it will clash, too.

## Example

```text
Số: 49/QĐ-UBND
…
KẾ HOẠCH
```

## How to mend

Put the abbreviation of the type in the symbol (KH for a plan, QĐ for a decision), or give the document the other title.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section II, clause 3 b: the symbol is made of the abbreviations of type and body;
annex III, section I: the abbreviations.

# Ký hiệu văn bản không đúng với tên loại.

## Phát hiện gì

Văn bản có ký hiệu mang chữ viết tắt của loại khác ("KẾ HOẠCH … Số: 49/QĐ-UBND"), viết sai ("QD-UBND") hoặc không có chữ
viết tắt tên loại. Công văn không có chữ viết tắt nên không xét.

## Vì sao cần sửa

Tên loại quyết định thẩm quyền ký, giá trị và sổ đăng ký của văn bản. Một văn bản mang hai tên loại thì không biết đâu
là đúng, nơi khác viện dẫn cũng sai theo.

## Cách sửa

Ghi đúng chữ viết tắt tên loại trong ký hiệu (KH cho kế hoạch, QĐ cho quyết định), hoặc sửa tên loại.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3 điểm b: ký hiệu gồm chữ viết tắt tên loại và tên cơ quan;
Phụ lục III, Mục I: bảng chữ viết tắt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, NotEvaluated, Severity, Text, Verdict
from cchc_extract.checks.rules.form._signed import NOT_ADMINISTRATIVE, signed
from cchc_extract.normalise.document_types import type_of_code

CODE = "FRM003"
SEVERITY = Severity.ERROR
REQUIRED = Text(
    "The symbol begins with the abbreviation of the document's type.",
    "Ký hiệu mở đầu bằng chữ viết tắt tên loại văn bản.",
)
MEND = Text(
    "Put the abbreviation of the type in the symbol, or correct the type.",
    "Ghi đúng chữ viết tắt tên loại trong ký hiệu, hoặc sửa tên loại.",
)
_WITHOUT_CODE = "CV"  # a công văn has no abbreviation


def check(context: Context) -> Iterator[Verdict]:
    """Compare the type over the title with the parts of the symbol."""
    header = signed(context)
    if header is None:
        yield NotApplicable(NOT_ADMINISTRATIVE)
        return
    kind, number = header.document_type, header.number
    if kind is None or number is None or number.symbol is None:
        yield NotEvaluated(
            Text("The type or the symbol of the document is not known.", "Không rõ tên loại hoặc ký hiệu văn bản.")
        )
        return
    if kind.code == _WITHOUT_CODE:
        yield NotApplicable(
            Text("The symbol of a công văn names no type.", "Ký hiệu công văn không có chữ viết tắt tên loại.")
        )
        return
    parts = re.split(r"[-–./]", number.symbol)
    if kind.code in parts:
        return
    other = type_of_code(parts[0])
    yield Fault(
        number.text_spans or number.spans,
        Text(
            f'The document is called "{kind.name}" ({kind.code}) and its symbol "{number.symbol}" '
            + (f'says "{other.name}".' if other else "names no type."),
            f'Văn bản có tên loại "{kind.name}" ({kind.code}) nhưng ký hiệu "{number.symbol}" '
            + (f'là của "{other.name}".' if other else "không có chữ viết tắt tên loại."),
        ),
    )
