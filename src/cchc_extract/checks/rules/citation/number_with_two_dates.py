"""One document is cited with two dates.

## What it finds

Citations of one number with different dates. They are surely of one document if the symbol is that of a central body,
or the issuers are named alike, and the dates are of one year or the number holds its year: other numbers begin anew
each year. Numbers whose symbol is misspelt are counted with the right one.

## Why it matters

One of the dates is wrong, and readers cannot tell which. A document with another date is another document.

## Example

```text
Thực hiện Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ;
…
Theo Nghị quyết số 71/NQ-CP ngày 01/5/2025 của Chính phủ.
```

## How to mend

Look the date up and put it in all places.

## Source

A rule of this program: a document is issued once.

# Một văn bản được viện dẫn với hai ngày khác nhau.

## Phát hiện gì

Cùng một số văn bản nhưng ghi ngày khác nhau. Chỉ xét khi chắc chắn là một văn bản: ký hiệu của cơ quan trung ương
hoặc cùng cơ quan ban hành, và cùng năm hoặc trong số có ghi năm. Số ghi sai ký hiệu được tính chung với số đúng.

## Vì sao cần sửa

Một trong hai ngày bị sai mà người đọc không biết ngày nào. Khác ngày là văn bản khác.

## Cách sửa

Tra cứu ngày ban hành và ghi thống nhất ở mọi chỗ.

## Căn cứ

Quy tắc của chương trình: một văn bản chỉ ban hành một lần.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cchc_extract.checks.cited import Cited, date_spans, numbered, same_issuer
from cchc_extract.checks.context import Context
from cchc_extract.checks.days import vietnamese
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.vocabulary.reader import load

CODE = "CIT004"
SEVERITY = Severity.ERROR
REQUIRED = Text("One document has one date wherever it is cited.", "Một văn bản chỉ có một ngày ban hành.")
MEND = Text("Look the date up and put it in all places.", "Tra cứu ngày ban hành và ghi thống nhất ở mọi chỗ.")


def check(context: Context) -> Iterator[Verdict]:
    """Compare the dates of citations that are surely of one document; the rarer date is the fault."""
    dated = [cited for cited in numbered(context) if cited.citation.issued_on]
    if not dated:
        yield NotApplicable(
            Text("No document is cited with its date.", "Không văn bản nào được viện dẫn kèm ngày ban hành.")
        )
        return
    known = load("cited_documents")["dates"]
    by_number: dict[str, list[Cited]] = {}
    for cited in dated:
        by_number.setdefault(cited.key, []).append(cited)
    for group in by_number.values():
        usual = _usual(group, known)
        for cited in group:
            other = next((one for one in usual if differ(cited, one)), None)
            if other is None:
                continue
            date, right = cited.citation.issued_on, other.citation.issued_on
            yield Fault(
                date_spans(context, cited),
                Text(
                    f"The document {cited.citation.number} is dated {date} here and {right} elsewhere in the plan.",
                    f"Văn bản số {cited.citation.number} ở đây ghi ngày {vietnamese(date)}, ở chỗ khác ghi ngày "
                    f"{vietnamese(right)}.",
                ),
            )


def _usual(group: list[Cited], known: dict[str, str]) -> list[Cited]:
    """The citations with the date that is taken for right: the published one, else the one given most often, else the
    first."""
    dates = Counter(cited.citation.issued_on for cited in group)
    published = next((known[one.written] for one in group if one.written in known), None)
    best = published if published in dates else dates.most_common(1)[0][0]
    return [cited for cited in group if cited.citation.issued_on == best]


def differ(one: Cited, other: Cited) -> bool:
    """Whether two citations of one number are of one document and give it two dates.

    A number without a year begins anew each year, and each body has numbers of its own: only citations of one year
    count unless the number holds it, and of bodies that are named alike unless the symbol tells the body.
    """
    a, b = one.citation.issued_on or "", other.citation.issued_on or ""
    if a.startswith(b) or b.startswith(a) or (one.number.year is None and a[:4] != b[:4]):
        return False
    return one.organ in load("checks_citation")["single"]["symbols"] or same_issuer(one, other)
