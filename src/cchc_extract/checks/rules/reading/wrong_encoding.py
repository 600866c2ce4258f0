"""The file is in another encoding than it says, or its letters were lost in one.

## What it finds

Text that was read as Windows-1258 because it is no UTF-8, letters that were saved in one encoding and read in another
("Káº¿ hoáº¡ch" for "Kế hoạch"), and the sign � that stands for lost ones.

## Why it matters

Lost letters cannot be had back from this file. Where they were repaired, other programs may still show something else.

## Example

```text
Káº¿ hoáº¡ch cáº£i cÃ¡ch hÃ nh chÃ­nh
```

## How to mend

Save the text as UTF-8; where letters are lost, take the original.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section I, clause 4: documents are written in Unicode (TCVN 6909:2001).

# Tệp dùng bảng mã khác, hoặc chữ bị mất khi chuyển mã.

## Phát hiện gì

Tệp phải đọc theo Windows-1258 vì không phải UTF-8, chữ lưu bằng một bảng mã nhưng đọc bằng bảng mã khác ("Káº¿ hoáº¡ch"
thay cho "Kế hoạch"), và dấu � thay cho chữ đã mất.

## Vì sao cần sửa

Chữ đã mất thì không lấy lại được từ tệp này. Chữ đã sửa được thì phần mềm khác vẫn có thể hiển thị sai.

## Cách sửa

Lưu văn bản theo UTF-8; nếu mất chữ thì lấy bản gốc.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 4: văn bản dùng bộ mã ký tự Unicode (TCVN 6909:2001).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, Severity, Text, Verdict
from cchc_extract.vocabulary.reader import load

CODE = "RDG004"
SEVERITY = Severity.WARNING
REQUIRED = Text("The file is in Unicode (UTF-8).", "Tệp dùng mã Unicode (UTF-8).")
MEND = Text("Save the text as UTF-8, from the original.", "Lưu văn bản theo UTF-8 từ bản gốc.")

_REPAIRED = "windows-1258"
_LOST = "\N{REPLACEMENT CHARACTER}"
_WORDS = load("checks_reading")["encoding"]
_MISREAD = re.compile(_WORDS["misread"])


def check(context: Context) -> Iterator[Verdict]:
    """Look at the encoding that the loader took, and for the marks of a wrong one."""
    if context.plan.source.encoding == _REPAIRED:
        yield Fault(
            (),
            Text(
                "The file is no UTF-8; it was read as Windows-1258.",
                "Tệp không phải UTF-8; đã đọc theo Windows-1258.",
            ),
        )
    lost = context.plain.count(_LOST)
    if lost:
        at = context.plain.index(_LOST)
        yield Fault(
            context.at(at, at + 1), Text(f"{lost} letters are lost ({_LOST}).", f"{lost} chữ bị mất ({_LOST}).")
        )
    if not any(pair in context.plain for pair in _WORDS["pairs"]):
        return
    misread = list(_MISREAD.finditer(context.plain))
    if misread:
        first = misread[0]
        yield Fault(
            context.at(first.start(), first.end()),
            Text(
                f'UTF-8 was read in another encoding: "{first[0]}" and {len(misread) - 1} more.',
                f'UTF-8 bị đọc theo bảng mã khác: "{first[0]}" và {len(misread) - 1} chỗ khác.',
            ),
        )
