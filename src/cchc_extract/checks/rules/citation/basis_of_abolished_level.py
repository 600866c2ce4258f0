"""A plan rests on a document of a level of administration that no longer exists.

## What it finds

In a plan issued since 1 July 2025, a legal basis that a district body issued ("UBND huyện", "Huyện ủy"), and any
citation of such a body with a date after 30 June 2025.

## Why it matters

Districts were dissolved; what they issued has been replaced or passed to the commune or the province. Most often the
line was copied from an older plan.

## Example

```text
An Hòa, ngày 12 tháng 01 năm 2027
…
Thực hiện Kế hoạch số 13/KH-UBND ngày 19/01/2025 của UBND huyện Bình Sơn;
```

## How to mend

Cite what the province or the commune issued instead, or say that the document is still in force.

## Source

Law on Organisation of Local Government 72/2025/QH15: provinces and communes are the only levels since 1 July 2025.

# Kế hoạch căn cứ văn bản của cấp hành chính không còn tồn tại.

## Phát hiện gì

Trong kế hoạch ban hành từ ngày 01/7/2025: căn cứ là văn bản của cấp huyện ("UBND huyện", "Huyện ủy"), hoặc viện dẫn
văn bản của cấp huyện ghi ngày sau 30/6/2025.

## Vì sao cần sửa

Cấp huyện đã kết thúc hoạt động; văn bản của cấp huyện đã được thay thế hoặc chuyển giao. Thường do chép từ kế hoạch
cũ.

## Cách sửa

Thay bằng văn bản của cấp tỉnh, cấp xã, hoặc nêu rõ văn bản vẫn còn hiệu lực.

## Căn cứ

Luật Tổ chức chính quyền địa phương 72/2025/QH15: từ ngày 01/7/2025 chỉ còn cấp tỉnh và cấp xã.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.cited import is_later, numbered, with_issuer
from cchc_extract.checks.context import Context
from cchc_extract.checks.days import vietnamese
from cchc_extract.checks.model import Fault, NotApplicable, NotEvaluated, Severity, Text, Verdict
from cchc_extract.normalise.issuers import Level, jurisdiction_of, sentence_case
from cchc_extract.vocabulary.reader import load

CODE = "CIT010"
SEVERITY = Severity.WARNING
REQUIRED = Text(
    "A plan issued since 1 July 2025 rests on documents of bodies that still exist.",
    "Kế hoạch ban hành từ ngày 01/7/2025 căn cứ văn bản của cơ quan còn tồn tại.",
)
MEND = Text(
    "Cite what the province or the commune issued instead, or say that the document is still in force.",
    "Thay bằng văn bản của cấp tỉnh, cấp xã, hoặc nêu rõ văn bản vẫn còn hiệu lực.",
)


def check(context: Context) -> Iterator[Verdict]:
    """Look for documents of district bodies among the legal bases of later plans, and for such that are dated later."""
    judged = [c for c in numbered(context) if c.issuer and not c.inner]
    if not judged:
        yield NotApplicable(
            Text("No document is cited with its issuer.", "Không văn bản nào được viện dẫn kèm cơ quan ban hành.")
        )
        return
    issued = context.plan.header.issued_on
    if issued is None or issued.edtf is None:
        yield NotEvaluated(Text("The plan's date is not known.", "Không rõ ngày ban hành kế hoạch."))
        return
    last = load("agency_types")["levels"]["district"]["valid_to"]
    if not is_later(issued.edtf, last):
        return
    for cited in judged:
        date = cited.citation.issued_on
        unit = jurisdiction_of(sentence_case(cited.citation.issuer or ""), on=date)
        if unit is None or unit.level is not Level.DISTRICT:
            continue
        if date is not None and is_later(date, last):
            yield Fault(
                with_issuer(context, cited),
                Text(
                    f'{cited.citation.number} of {date} is given as issued by "{cited.citation.issuer}", but there '
                    f"have been no districts since {last}.",
                    f"Văn bản số {cited.citation.number} ngày {vietnamese(date)} được ghi là của "
                    f'"{cited.citation.issuer}", nhưng sau ngày {vietnamese(last)} không còn cấp huyện.',
                ),
            )
        elif cited.basis:
            yield Fault(
                cited.citation.issuer_spans,
                Text(
                    f'The legal basis {cited.citation.number} was issued by "{cited.citation.issuer}", a district body '
                    f"that no longer exists.",
                    f'Căn cứ số {cited.citation.number} là của "{cited.citation.issuer}", cơ quan cấp huyện không còn '
                    f"tồn tại.",
                ),
            )
