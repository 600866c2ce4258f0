"""The year inside a cited number is not the year of the date.

## What it finds

A citation such as "Quyết định số 46/2022/QĐ-UBND ngày 12/9/2027": a number that holds a year, with a date of another
one.

## Why it matters

Number or date is wrong, and the document cannot be found.

## Example

```text
Quyết định số 46/2022/QĐ-UBND ngày 12/9/2027 của UBND tỉnh quy định về khu vực bảo vệ;
```

## How to mend

Look the document up and put the number or the date right.

## Source

A rule of this program: numbers of legal normative documents hold the year of their issue, as their own letterheads
show.

# Năm trong số văn bản khác với năm của ngày ban hành.

## Phát hiện gì

Viện dẫn như "Quyết định số 46/2022/QĐ-UBND ngày 12/9/2027": năm trong số khác năm của ngày ban hành.

## Vì sao cần sửa

Số hoặc ngày bị ghi sai nên không tra cứu được văn bản.

## Cách sửa

Tra cứu lại và ghi đúng số hoặc ngày.

## Căn cứ

Quy tắc của chương trình: số của văn bản quy phạm pháp luật có năm ban hành, như trên chính các văn bản đó.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.cited import numbered
from cchc_extract.checks.context import Context
from cchc_extract.checks.days import vietnamese
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict

CODE = "CIT006"
SEVERITY = Severity.ERROR
REQUIRED = Text(
    "The year inside a document's number is the year in which it was issued.",
    "Năm ghi trong số văn bản là năm ban hành văn bản.",
)
MEND = Text("Put the number or the date right.", "Ghi lại đúng số hoặc ngày ban hành.")


def check(context: Context) -> Iterator[Verdict]:
    """Compare the year in each number with the year of the date."""
    judged = [cited for cited in numbered(context) if cited.number.year and cited.citation.issued_on]
    if not judged:
        yield NotApplicable(
            Text(
                "No document with a year in its number is cited with its date.",
                "Không viện dẫn văn bản nào có năm trong số kèm ngày ban hành.",
            )
        )
        return
    for cited in judged:
        date = cited.citation.issued_on or ""
        if not date.startswith(cited.number.year or ""):
            yield Fault(
                context.at(cited.citation.number_spans[0].start, max(s.end for s in cited.citation.number_spans)),
                Text(
                    f"The number {cited.citation.number} is of {cited.number.year}, the date is {date}.",
                    f"Số {cited.citation.number} là của năm {cited.number.year} nhưng ngày ban hành là "
                    f"{vietnamese(date)}.",
                ),
            )
