"""The document's number is left blank.

## What it finds

A number without its serial in the letterhead ("Số:      /KH-UBND"), and in the "(Ban hành kèm theo …)" line of an
attached plan or appendix.

## Why it matters

Without a number the document cannot be cited, filed or found. A blank that is still there after signing is most often a
draft that was sent out in place of the document.

## Example

```text
Số:       /KH-UBND
```

## How to mend

Put the number that the clerk's register gives, in the letterhead and wherever the document names itself.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section II, clause 3 a: the number is the document's serial in the register of
the year; articles 14 and 15: it is given when the document is issued.

# Số của văn bản còn để trống.

## Phát hiện gì

Số văn bản chưa điền ở phần đầu ("Số:      /KH-UBND") hoặc ở dòng "(Ban hành kèm theo …)" của kế hoạch, phụ lục kèm
theo.

## Vì sao cần sửa

Văn bản không có số thì không viện dẫn, lưu trữ, tra cứu được. Nếu đã ký mà số còn trống thì thường là đã gửi nhầm bản
thảo.

## Cách sửa

Điền số do văn thư cấp, cả ở phần đầu và ở mọi chỗ văn bản tự dẫn chiếu.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3 điểm a: số là số thứ tự đăng ký trong năm; Điều 14 và Điều
15: số được cấp khi ban hành văn bản.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, NotEvaluated, Severity, Text, Verdict
from cchc_extract.checks.rules.form._signed import NOT_ADMINISTRATIVE, named_by_attachments, new_places, signed

CODE = "FRM001"
SEVERITY = Severity.WARNING
REQUIRED = Text("The number has its serial.", "Số văn bản được ghi đầy đủ.")
MEND = Text("Put the serial that the register gives.", "Điền số do văn thư cấp.")


def check(context: Context) -> Iterator[Verdict]:
    """Look at the number of the letterhead and at those by which attachments name the document."""
    header = signed(context)
    if header is None:
        yield NotApplicable(NOT_ADMINISTRATIVE)
        return
    number = header.number
    if number is None:
        yield NotEvaluated(Text("No line with a number was found.", "Không tìm thấy dòng số, ký hiệu."))
        return
    spans = list(number.spans or number.text_spans) if number.serial is None else []
    for citation in named_by_attachments(context):
        if citation.number is not None and citation.number.startswith(("/", "-")):
            spans += new_places(citation.number_spans or citation.spans, spans)
    if spans:
        yield Fault(
            spans,
            Text(f'The serial in the number "{number.text}" is blank.', f'Số trong ký hiệu "{number.text}" để trống.')
            if number.serial is None
            else Text(
                f'An attachment names the document without its number ("{number.text}").',
                f'Phần kèm theo dẫn văn bản mà không ghi số ("{number.text}").',
            ),
        )
