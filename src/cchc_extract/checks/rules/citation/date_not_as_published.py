"""A document that is often cited is cited with another date than it bears.

## What it finds

A citation of one of the documents that plans cite most (the list is `vocabulary/data/cited_documents.toml`) with
another date of the same year. A document of the same number of another year is another document. Where the plan gives
the right date elsewhere, `number-with-two-dates` says so instead.

## Why it matters

The citation is wrong, and wrong dates are copied from plan to plan.

## Example

```text
Thực hiện Nghị quyết số 71/NQ-CP ngày 01/5/2025 của Chính phủ;
```

## How to mend

Put the date that the document bears.

## Source

A rule of this program: the dates were collected from published documents that cite them alike.

# Văn bản hay được viện dẫn bị ghi sai ngày ban hành.

## Phát hiện gì

Viện dẫn một trong các văn bản thường gặp nhất (danh sách ở `vocabulary/data/cited_documents.toml`) với ngày khác
trong cùng năm. Văn bản cùng số của năm khác là văn bản khác. Nếu chỗ khác trong kế hoạch ghi đúng thì
`number-with-two-dates` sẽ báo.

## Vì sao cần sửa

Viện dẫn sai, và ngày sai bị chép từ kế hoạch này sang kế hoạch khác.

## Cách sửa

Ghi lại đúng ngày trên văn bản.

## Căn cứ

Quy tắc của chương trình: ngày ban hành lấy từ nhiều văn bản đã công bố viện dẫn giống nhau.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.cited import date_spans, numbered
from cchc_extract.checks.context import Context
from cchc_extract.checks.days import vietnamese
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.vocabulary.reader import load

CODE = "CIT005"
SEVERITY = Severity.WARNING
REQUIRED = Text(
    "A document is cited with the date on which it was issued.",
    "Văn bản được viện dẫn đúng ngày ban hành.",
)
MEND = Text("Put the date of the published document.", "Ghi lại đúng ngày ban hành của văn bản.")


def check(context: Context) -> Iterator[Verdict]:
    """Compare the dates of documents that are often cited with the published ones, within one year."""
    dates = load("cited_documents")["dates"]
    judged = [c for c in numbered(context) if c.citation.issued_on and c.written in dates]
    if not judged:
        yield NotApplicable(
            Text(
                "No document whose date is known to this program is cited.",
                "Không viện dẫn văn bản nào mà chương trình biết ngày ban hành.",
            )
        )
        return
    right = {c.key for c in judged if c.citation.issued_on == dates[c.written]}
    for cited in judged:
        date, published = cited.citation.issued_on or "", dates[cited.written]
        if published.startswith(date) or date[:4] != published[:4] or cited.key in right:
            continue  # where the plan has the right date elsewhere, `number-with-two-dates` says so
        yield Fault(
            date_spans(context, cited),
            Text(
                f"The document {cited.citation.number} is dated {date}; it was issued on {published}.",
                f"Văn bản số {cited.citation.number} ghi ngày {vietnamese(date)}; văn bản được ban hành ngày "
                f"{vietnamese(published)}.",
            ),
        )
