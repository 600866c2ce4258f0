"""The recipients lack the archive, "Lưu: VT".

## What it finds

A list of recipients without a line that begins with "Lưu".

## Why it matters

The original stays with the clerk and, where named, with the office that drafted it. Without the line nobody is bound to
keep it.

## Example

```text
Nơi nhận:
- UBND huyện (b/c);
- Các ban, ngành, đoàn thể xã.
```

## How to mend

End the list with "- Lưu: VT, …" and the abbreviation of the office that drafted the document.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section II, clause 9 d: the last line holds "Lưu", "VT" and the abbreviation of
the office that drafted the document.

# Nơi nhận thiếu dòng "Lưu: VT".

## Phát hiện gì

Danh sách nơi nhận không có dòng mở đầu bằng chữ "Lưu".

## Vì sao cần sửa

Bản gốc lưu tại văn thư, bản chính lưu tại đơn vị soạn thảo. Không ghi thì không rõ nơi phải lưu.

## Cách sửa

Thêm dòng cuối "- Lưu: VT, …" kèm chữ viết tắt tên đơn vị soạn thảo.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9 điểm d: dòng cuối cùng gồm chữ "Lưu", chữ viết tắt "VT" và
chữ viết tắt tên đơn vị soạn thảo.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.checks.rules.form._signed import NOT_ADMINISTRATIVE, signed
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CODE = "FRM006"
SEVERITY = Severity.WARNING
REQUIRED = Text('The recipients end with "Lưu: VT, …".', 'Nơi nhận kết thúc bằng dòng "Lưu: VT, …".')
MEND = Text('Add "- Lưu: VT, …" as the last line.', 'Thêm dòng cuối "- Lưu: VT, …".')

_PARTS = re.compile(r"[;.\-–]\s*")  # several recipients may stand on one line


def check(context: Context) -> Iterator[Verdict]:
    """Look for the archive among the recipients."""
    header = signed(context)
    if header is None or not header.recipients:
        yield NotApplicable(
            Text("The document has no recipients.", "Văn bản không có mục nơi nhận.") if header else NOT_ADMINISTRATIVE
        )
        return
    openings = tuple(load("checks_form")["archive"]["openings"])
    if any(part.startswith(openings) for line in header.recipients for part in _PARTS.split(fold(line))):
        return
    yield Fault(
        header.recipients_spans[-1],
        Text(
            f'The last of the {len(header.recipients)} recipients is "{header.recipients[-1]}"; none is the archive.',
            f'Nơi nhận có {len(header.recipients)} dòng, dòng cuối là "{header.recipients[-1]}"; không có dòng "Lưu".',
        ),
    )
