"""The document names no recipients.

## What it finds

A signed document without the list "Nơi nhận".

## Why it matters

The list says who must carry the plan out, who checks it and where it is kept. Without it the clerk does not know to
whom to send it, and a body that was given a task can say that it never received the plan.

## Example

```text
… thực hiện Kế hoạch này./.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
```

## How to mend

Add "Nơi nhận:" at the left of the signature: those who carry out, those who supervise, and "Lưu: VT, …".

## Source

Decree 30/2020/NĐ-CP, article 8, clause 2 i: recipients are a main component; annex I, part I, section II, clause 9.

# Văn bản không ghi nơi nhận.

## Phát hiện gì

Văn bản đã có phần ký nhưng không có mục "Nơi nhận".

## Vì sao cần sửa

Nơi nhận cho biết ai phải thực hiện, ai kiểm tra và lưu ở đâu. Thiếu mục này thì văn thư không biết gửi cho ai, cơ quan
được giao việc có thể nói là không nhận được kế hoạch.

## Cách sửa

Thêm mục "Nơi nhận:" bên trái phần ký: nơi thực hiện, nơi kiểm tra, giám sát và "Lưu: VT, …".

## Căn cứ

Nghị định 30/2020/NĐ-CP, Điều 8 khoản 2 điểm i: nơi nhận là thành phần thể thức chính; Phụ lục I, Phần I, Mục II, khoản
9.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, NotEvaluated, Severity, Text, Verdict
from cchc_extract.checks.rules.form._signed import NOT_ADMINISTRATIVE, signed
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CODE = "FRM005"
SEVERITY = Severity.WARNING
REQUIRED = Text('The document has a list "Nơi nhận".', 'Văn bản có mục "Nơi nhận".')
MEND = Text(
    'Add "Nơi nhận:" with those who carry out, those who supervise, and the archive.',
    'Thêm mục "Nơi nhận:" gồm nơi thực hiện, nơi giám sát và nơi lưu.',
)


def check(context: Context) -> Iterator[Verdict]:
    """Look for recipients, if the document's end is in the file."""
    header = signed(context)
    if header is None:
        yield NotApplicable(NOT_ADMINISTRATIVE)
        return
    if header.recipients:
        return
    if not header.signatures:
        yield NotEvaluated(
            Text(
                "No signature was found: the end may be missing.", "Không thấy phần ký: có thể thiếu phần cuối văn bản."
            )
        )
        return
    folded = fold(context.plain)
    if any(heading in folded for heading in load("checks_form")["recipients"]["headings"]):
        yield NotEvaluated(
            Text("The list of recipients could not be read.", "Không đọc được danh sách nơi nhận."),
        )
        return
    yield Fault(
        header.signatures[0].spans,
        Text("The document is signed and names no recipients.", 'Văn bản có phần ký nhưng không có mục "Nơi nhận".'),
    )
