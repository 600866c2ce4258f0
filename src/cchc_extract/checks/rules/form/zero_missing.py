"""A small number in the letterhead lacks its leading zero.

## What it finds

A serial below 10 ("Số: 5/KH-UBND"), a day below 10 ("ngày 5 tháng 3") or the months 1 and 2 ("tháng 2") without a zero
before them, in the document's own number and date.

## Why it matters

The zero keeps a figure from being added by hand: "5" is easily made "15".

## Example

```text
Số: 5/KH-UBND            Triệu An, ngày 6 tháng 2 năm 2023
```

## How to mend

Write "05/KH-UBND", "ngày 06 tháng 02". Months from 3 on stay as they are.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section II, clause 3 c (numbers below 10) and clause 4 b (days below 10, months 1
and 2).

# Thiếu số 0 ở trước số nhỏ hơn 10.

## Phát hiện gì

Số văn bản nhỏ hơn 10 ("Số: 5/KH-UBND"), ngày nhỏ hơn 10 ("ngày 5 tháng 3") hoặc tháng 1, 2 ("tháng 2") không ghi thêm
số 0 phía trước, trong số và thời gian ban hành của chính văn bản.

## Vì sao cần sửa

Số 0 phía trước để không thể viết thêm chữ số: "5" dễ bị sửa thành "15".

## Cách sửa

Ghi "05/KH-UBND", "ngày 06 tháng 02". Từ tháng 3 trở đi giữ nguyên.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3 điểm c (số nhỏ hơn 10) và khoản 4 điểm b (ngày nhỏ hơn 10,
tháng 1, 2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, NotEvaluated, Severity, Text, Verdict
from cchc_extract.checks.rules.form._signed import NOT_ADMINISTRATIVE, signed

CODE = "FRM010"
SEVERITY = Severity.INFO
REQUIRED = Text(
    "Serials and days below 10 and the months 1 and 2 have a leading zero.",
    "Số và ngày nhỏ hơn 10, tháng 1 và 2 có số 0 phía trước.",
)
MEND = Text("Put a zero before the figure.", "Ghi thêm số 0 phía trước.")

_FIGURES = re.compile(r"\d+")
_FIRST_TWO_MONTHS = ("1", "2")


def check(context: Context) -> Iterator[Verdict]:
    """Look at the figures of the document's own number and date."""
    header = signed(context)
    if header is None:
        yield NotApplicable(NOT_ADMINISTRATIVE)
        return
    if header.number is None and header.issued_on is None:
        yield NotEvaluated(Text("Neither number nor date was found.", "Không tìm thấy số và thời gian ban hành."))
        return
    if header.number is not None and header.number.serial is not None and header.number.serial in "123456789":
        yield _fault(context, header.number.text, header.number.text_spans[0].start, header.number.serial)
    date = header.issued_on
    if date is None or len(date.text_spans) != 1 or date.edtf is None:
        return
    span = date.text_spans[0]
    for place, figures in enumerate(_FIGURES.finditer(context.plain, span.start, span.end)):
        small = figures[0] in _FIRST_TWO_MONTHS if place else len(figures[0]) == 1
        if small and len(date.edtf) == len("2021-12-05"):
            yield _fault(context, date.text, figures.start(), figures[0])


def _fault(context: Context, whole: str, start: int, figure: str) -> Fault:
    return Fault(
        context.at(start, start + len(figure)),
        Text(f'"{figure}" in "{whole}" lacks its leading zero.', f'"{figure}" trong "{whole}" thiếu số 0 phía trước.'),
    )
