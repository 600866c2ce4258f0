"""The day or the month of issue is left blank.

## What it finds

A date of issue without its day or month ("ngày    tháng 12 năm 2021"), in the letterhead and in the "(Ban hành kèm theo
…)" line of an attached plan or appendix.

## Why it matters

The date says from when the plan holds, and deadlines are counted from it. A blank that is still there after signing is
most often a draft that was sent out in place of the document.

## Example

```text
Triệu An, ngày    tháng 02 năm 2023
```

## How to mend

Put the whole date, in the letterhead and wherever the document names itself.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section II, clause 4 b: the date of issue is written in full: day, month, year.

# Ngày, tháng ban hành còn để trống.

## Phát hiện gì

Thời gian ban hành thiếu ngày hoặc tháng ("ngày    tháng 12 năm 2021") ở phần đầu hoặc ở dòng "(Ban hành kèm theo …)"
của kế hoạch, phụ lục kèm theo.

## Vì sao cần sửa

Ngày ban hành là mốc hiệu lực và mốc tính thời hạn. Nếu đã ký mà ngày còn trống thì thường là đã gửi nhầm bản thảo.

## Cách sửa

Ghi đủ ngày, tháng, năm, cả ở phần đầu và ở mọi chỗ văn bản tự dẫn chiếu.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4 điểm b: thời gian ban hành phải được viết đầy đủ ngày,
tháng, năm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, NotEvaluated, Severity, Text, Verdict
from cchc_extract.checks.rules.form._signed import NOT_ADMINISTRATIVE, named_by_attachments, new_places, signed
from cchc_extract.plan.base import Span
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CODE = "FRM002"
SEVERITY = Severity.WARNING
REQUIRED = Text("The date of issue has day, month and year.", "Thời gian ban hành ghi đủ ngày, tháng, năm.")
MEND = Text("Put the day and the month of issue.", "Điền ngày, tháng ban hành.")

_WHOLE = len("2021-12-05")
_TOKEN = re.compile(r"[^\W\d_]+|[\d./]+")


def check(context: Context) -> Iterator[Verdict]:
    """Look at the date of the letterhead and at those by which attachments name the document."""
    header = signed(context)
    if header is None:
        yield NotApplicable(NOT_ADMINISTRATIVE)
        return
    date = header.issued_on
    if date is None:
        yield NotEvaluated(Text("No date of issue was found.", "Không tìm thấy thời gian ban hành."))
        return
    blank = date.edtf is None or len(date.edtf) < _WHOLE
    spans = list(date.text_spans) if blank else []
    own = context.plan.header.issued_on
    if own is not None and own is not date and (own.edtf is None or len(own.edtf) < _WHOLE):
        spans += new_places(own.text_spans, spans)
    for citation in named_by_attachments(context):
        if citation.issued_on is not None and len(citation.issued_on) < _WHOLE:
            spans += new_places(_date(context, citation.spans[0].start, citation.spans[-1].end), spans)
    if spans:
        yield Fault(
            spans,
            Text(f'The date "{date.text}" lacks its day or month.', f'Thời gian "{date.text}" thiếu ngày hoặc tháng.')
            if blank
            else Text(
                "An attachment names the document without its whole date.",
                "Phần kèm theo dẫn văn bản mà không ghi đủ ngày, tháng.",
            ),
        )


def _date(context: Context, start: int, end: int) -> list[Span]:
    """The words of the date in a citation: from its first date word on, as far as date words and figures go."""
    words = load("checks_form")["date"]["words"]
    first = last = -1
    for token in _TOKEN.finditer(context.plain, start, end):
        if fold(token[0]) in words:
            first = token.start() if first == -1 else first
            last = token.end()
        elif first != -1 and token[0][0].isalpha():
            break
        elif first != -1:
            last = token.end()
    return context.at(first, last) if first != -1 else []
