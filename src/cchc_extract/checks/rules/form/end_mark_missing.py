"""The text does not end with "./.".

## What it finds

A signed document whose last paragraph before recipients and signature does not end with "./.".

## Why it matters

The mark says that nothing follows. Without it a line can be added above the signature, and a reader cannot tell whether
the end was cut off.

## Example

```text
Yêu cầu các đơn vị nghiêm túc thực hiện.

Nơi nhận:
```

## How to mend

End the last sentence with "./.".

## Source

Decree 30/2020/NĐ-CP, annex III, section II: the forms of decisions, of documents with a type (1.4, plans among them)
and of letters end their text with "./.".

# Nội dung văn bản không kết thúc bằng "./.".

## Phát hiện gì

Đoạn cuối trước phần nơi nhận và phần ký không kết thúc bằng "./.".

## Vì sao cần sửa

Dấu "./." cho biết nội dung đã hết. Không có dấu này thì có thể bị chèn thêm dòng trên chữ ký, người đọc cũng không biết
văn bản có bị mất đoạn cuối hay không.

## Cách sửa

Kết thúc câu cuối cùng bằng "./.".

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục III, Mục II: mẫu quyết định, mẫu văn bản có tên loại (mẫu 1.4, trong đó có kế hoạch) và
mẫu công văn đều kết thúc nội dung bằng "./.".
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, NotEvaluated, Severity, Text, Verdict
from cchc_extract.checks.rules.form._signed import NOT_ADMINISTRATIVE, signed
from cchc_extract.plan.header import Header
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CODE = "FRM007"
SEVERITY = Severity.INFO
REQUIRED = Text('The text ends with "./.".', 'Nội dung văn bản kết thúc bằng "./.".')
MEND = Text('End the last sentence with "./.".', 'Kết thúc câu cuối cùng bằng "./.".')

_LINES = 3  # a line in brackets or a wrapped one may stand behind the mark
_NEAR = 2000  # characters that hold those lines
_SHOWN = 40  # characters of the end that are shown


def check(context: Context) -> Iterator[Verdict]:
    """Look at the words right above recipients and signature."""
    header = signed(context)
    if header is None:
        yield NotApplicable(NOT_ADMINISTRATIVE)
        return
    end = _end_of_text(context, header)
    if end is None:
        yield NotEvaluated(Text("The end of the text was not found.", "Không xác định được chỗ kết thúc nội dung."))
        return
    lines = [line for line in context.plain[max(0, end - _NEAR) : end].split("\n") if any(c.isalnum() for c in line)]
    if any("".join(line.split()).endswith(("./.", "/.", "./")) for line in lines[-_LINES:]):
        return
    yield Fault(
        context.at(max(context.line(end - 1).start, end - _SHOWN), end),
        Text('The text ends without "./.".', 'Nội dung kết thúc mà không có "./.".'),
    )


def _end_of_text(context: Context, header: Header) -> int | None:
    """Where the words above recipients and signature end."""
    starts = [span.start for s in header.signatures for span in s.spans[:1]]
    if header.recipients_spans and header.recipients_spans[0]:
        start = header.recipients_spans[0][0].start
        before = fold(context.plain[max(0, start - 40) : start])
        at = max(before.rfind(heading) for heading in load("checks_form")["recipients"]["headings"])
        starts.append(start - len(before) + at if at != -1 else start)
    if not starts:
        return None
    end = min(starts)
    while end > 0 and not context.plain[end - 1].isalnum() and context.plain[end - 1] not in './)”"':
        end -= 1
    return end or None
