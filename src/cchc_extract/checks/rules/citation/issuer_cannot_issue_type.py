"""A cited document is ascribed to a body that cannot issue documents of its type.

## What it finds

A citation whose printed issuer has no power to issue the printed type: a "Nghị định" of the Prime Minister, a "Nghị
quyết" of a People's Committee, a "Chỉ thị" of the Government. Joint documents are left out.

## Why it matters

Whoever looks the document up does not find it, and a plan that rests on it can be challenged. Most often the issuer
was copied from the citation before.

## Example

```text
Triển khai dịch vụ công trực tuyến theo Nghị định số 42/2022/NĐ-CP ngày 24/6/2022 của Thủ tướng Chính phủ.
```

## How to mend

Put the body that issued the document; of a "Nghị định" that is always the Government ("Chính phủ").

## Source

Law on Promulgation of Legal Documents 80/2015/QH13, article 4, and 64/2025/QH15, article 4: who issues which legal
document.

# Văn bản viện dẫn ghi sai cơ quan có thẩm quyền ban hành.

## Phát hiện gì

Viện dẫn ghi cơ quan không có thẩm quyền ban hành loại văn bản đó: "Nghị định" của Thủ tướng, "Nghị quyết" của Ủy ban
nhân dân, "Chỉ thị" của Chính phủ. Không xét văn bản liên tịch.

## Vì sao cần sửa

Người đọc không tra cứu được văn bản; kế hoạch dựa trên căn cứ ghi sai có thể bị bắt bẻ. Thường do chép cơ quan của
văn bản đứng trước.

## Cách sửa

Ghi đúng cơ quan ban hành; Nghị định luôn là của "Chính phủ".

## Căn cứ

Luật Ban hành văn bản quy phạm pháp luật 80/2015/QH13, Điều 4 và 64/2025/QH15, Điều 4.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.cited import is_joint, may_issue, numbered, power_of, with_issuer
from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict

CODE = "CIT001"
SEVERITY = Severity.ERROR
REQUIRED = Text(
    "A document is cited with a body that may issue documents of its type.",
    "Văn bản được viện dẫn đúng cơ quan có thẩm quyền ban hành loại văn bản đó.",
)
MEND = Text("Put the body that issued the document.", "Ghi lại đúng cơ quan ban hành văn bản.")


def check(context: Context) -> Iterator[Verdict]:
    """Hold each printed issuer against the bodies that may issue, and may not issue, the type."""
    judged = [(c, power) for c in numbered(context) if c.issuer and (power := power_of(c))]
    if not judged:
        yield NotApplicable(
            Text("No document is cited with its issuer.", "Không văn bản nào được viện dẫn kèm cơ quan ban hành.")
        )
        return
    for cited, power in judged:
        citation = cited.citation
        if may_issue(power, cited.issuer) or is_joint(cited):
            continue
        kind = citation.document_type.name if citation.document_type else ""
        yield Fault(
            with_issuer(context, cited),
            Text(
                f'{kind} {citation.number} is cited as issued by "{citation.issuer}".',
                f'{kind} số {citation.number} được ghi là của "{citation.issuer}".',
            ),
            required=Text(
                f'Documents of the type "{kind}" are issued by {power["may"]["en"]}.',
                f"{kind} do {power['may']['vi']} ban hành.",
            ),
        )
