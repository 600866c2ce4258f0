"""An attachment names another number or date than the document that it belongs to.

## What it finds

A line "(Kèm theo Kế hoạch số … ngày …)" over an appendix, or "(Ban hành kèm theo Quyết định số … ngày …)" over an
attached plan, whose number or date is not that of the letterhead.

## Why it matters

The line is what ties the appendix to its document. With another number the appendix belongs to another paper; most
often it was copied from last year's.

## Example

```text
Số: 11/KH-UBND                 Triệu An, ngày 16 tháng 02 năm 2023
…
PHỤ LỤC
(Kèm theo Kế hoạch số 13/KH-UBND ngày 16/02/2023 của UBND xã)
```

## How to mend

Put number and date of the letterhead in the line.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section III, clause 1 c: an appendix names number, symbol, date and issuer of the
document that it belongs to; annex III, form 1.3, for a plan that a decision issues.

# Phần kèm theo ghi số, ngày khác với văn bản.

## Phát hiện gì

Dòng "(Kèm theo Kế hoạch số … ngày …)" ở phụ lục hoặc "(Ban hành kèm theo Quyết định số … ngày …)" ở kế hoạch có số hoặc
ngày khác với phần đầu văn bản.

## Vì sao cần sửa

Dòng này gắn phụ lục với văn bản. Ghi số khác là phụ lục của văn bản khác, thường do sao chép từ năm trước.

## Cách sửa

Ghi đúng số, ngày của văn bản vào dòng này.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1 điểm c: phụ lục ghi số, ký hiệu, thời gian và cơ quan ban
hành văn bản; Phụ lục III, mẫu 1.3 đối với kế hoạch ban hành kèm theo quyết định.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.days import vietnamese
from cchc_extract.checks.model import Fault, NotApplicable, NotEvaluated, Severity, Text, Verdict
from cchc_extract.checks.rules.form._signed import NOT_ADMINISTRATIVE, named_by_attachments, signed

CODE = "FRM011"
SEVERITY = Severity.ERROR
REQUIRED = Text(
    "An attachment names number and date of the document's letterhead.",
    "Phần kèm theo ghi đúng số, ngày ở phần đầu văn bản.",
)
MEND = Text("Put the letterhead's number and date.", "Ghi lại số, ngày theo phần đầu văn bản.")

_WHOLE_DATE = len("2021-12-05")


def check(context: Context) -> Iterator[Verdict]:
    """Compare each such line with the letterhead, as far as both are filled in."""
    header = signed(context)
    if header is None:
        yield NotApplicable(NOT_ADMINISTRATIVE)
        return
    mentions = list(named_by_attachments(context))
    if not mentions:
        yield NotApplicable(Text("No attachment names the document.", "Không có phần kèm theo nào dẫn số văn bản."))
        return
    own = header.number.text if header.number is not None and header.number.serial is not None else None
    day = header.issued_on.edtf if header.issued_on is not None else None
    if own is None and (day is None or len(day) < _WHOLE_DATE):
        yield NotEvaluated(Text("Number and date of the document are blank.", "Số và ngày của văn bản còn để trống."))
        return
    for citation in mentions:
        number = citation.number
        if own is not None and number is not None and number[0].isdigit() and _plain(number) != _plain(own):
            yield Fault(
                citation.number_spans or citation.spans,
                Text(
                    f'The attachment names "{number}", the document is "{own}".',
                    f'Phần kèm theo ghi "{number}", văn bản là "{own}".',
                ),
            )
        elif (
            day is not None
            and citation.issued_on is not None
            and len(day) == len(citation.issued_on) == _WHOLE_DATE
            and day != citation.issued_on
        ):
            yield Fault(
                citation.spans,
                Text(
                    f"The attachment names the date {citation.issued_on}, the document is of {day}.",
                    f"Phần kèm theo ghi ngày {vietnamese(citation.issued_on)}, văn bản là ngày {vietnamese(day)}.",
                ),
            )


def _plain(number: str) -> str:
    """A number without regard to leading zeros and case: web copies print titles in capitals."""
    return number.upper().lstrip("0")
