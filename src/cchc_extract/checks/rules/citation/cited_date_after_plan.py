"""A cited document is dated after the plan.

## What it finds

A citation, in the legal bases or elsewhere, whose date lies after the plan's own. Dates with a blank day or month are
compared by the parts that are printed. Each document is told once; the plan itself, which appendices name, is judged
by `attachment-note-clash`.

## Why it matters

A plan cannot rest on a document that did not exist. Either the year is that of a new draft, or the plan's date was
not brought up to date.

## Example

```text
An Hòa, ngày 16 tháng 02 năm 2027
…
Căn cứ Quyết định số 65/QĐ-UBND ngày 11/3/2027 của UBND tỉnh;
```

## How to mend

Put the date of the cited document, or the plan's own, right.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section II, clause 4: the date of a document is the day on which it is issued.

# Văn bản viện dẫn có ngày sau ngày ban hành kế hoạch.

## Phát hiện gì

Viện dẫn, trong căn cứ hoặc ở nội dung, có ngày sau ngày của kế hoạch. Ngày, tháng để trống thì so phần đã ghi. Mỗi
văn bản báo một lần; chính kế hoạch được dẫn ở phụ lục thì do `attachment-note-clash` kiểm tra.

## Vì sao cần sửa

Kế hoạch không thể căn cứ vào văn bản chưa có. Thường do ghi nhầm năm hoặc chưa sửa ngày của kế hoạch.

## Cách sửa

Ghi lại đúng ngày của văn bản viện dẫn hoặc của kế hoạch.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4: thời gian ban hành là ngày, tháng, năm văn bản được ban
hành.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.cited import date_spans, is_later, numbered, own_keys
from cchc_extract.checks.context import Context
from cchc_extract.checks.days import vietnamese
from cchc_extract.checks.model import Fault, NotApplicable, NotEvaluated, Severity, Text, Verdict

CODE = "CIT003"
SEVERITY = Severity.ERROR
REQUIRED = Text(
    "A plan cites documents that were issued before it or on the same day.",
    "Kế hoạch chỉ viện dẫn văn bản đã ban hành trước hoặc cùng ngày với kế hoạch.",
)
MEND = Text(
    "Put the date of the cited document, or the plan's own, right.",
    "Ghi lại đúng ngày của văn bản viện dẫn hoặc của kế hoạch.",
)


def check(context: Context) -> Iterator[Verdict]:
    """Compare the date of each citation with the plan's, by the parts that both have."""
    own = own_keys(context)
    dated = [cited for cited in numbered(context) if cited.citation.issued_on and cited.key not in own]
    if not dated:
        yield NotApplicable(
            Text("No document is cited with its date.", "Không văn bản nào được viện dẫn kèm ngày ban hành.")
        )
        return
    issued = context.plan.header.issued_on
    if issued is None or issued.edtf is None:
        yield NotEvaluated(Text("The plan's date is not known.", "Không rõ ngày ban hành kế hoạch."))
        return
    told: set[tuple[str, str]] = set()
    for cited in dated:
        date = cited.citation.issued_on or ""
        if is_later(date, issued.edtf) and (cited.key, date) not in told:
            told.add((cited.key, date))
            yield Fault(
                date_spans(context, cited),
                Text(
                    f"The document {cited.citation.number} is dated {date}, after the plan ({issued.edtf}).",
                    f"Văn bản số {cited.citation.number} ghi ngày {vietnamese(date)}, sau ngày ban hành kế hoạch "
                    f"({vietnamese(issued.edtf)}).",
                ),
            )
