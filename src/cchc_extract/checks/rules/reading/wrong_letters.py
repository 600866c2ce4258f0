"""The letters of the file are not those that the pages show.

## What it finds

Pages of a PDF whose text layer was found to be wrong, and words in the letters of a legacy font ("nh©n d©n" for "nhân
dân" in .VnTime, that is TCVN3) that were taken for Unicode.

## Why it matters

A reader sees the right words, a program gets others: nothing that is read there can be trusted, searched or compared.

## Example

```text
ñy ban nh©n d©n x· TriÖu An
```

## How to mend

Run character recognition (OCR) on the pages, or convert the text to Unicode with the font that it was typed in, and
check again.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section I, clause 4: documents are written in Unicode (TCVN 6909:2001).

# Chữ trong tệp không phải chữ hiển thị trên trang.

## Phát hiện gì

Trang PDF có lớp chữ sai, và chữ của phông cũ ("nh©n d©n" thay cho "nhân dân" trong .VnTime, tức TCVN3) bị coi là
Unicode.

## Vì sao cần sửa

Người đọc thấy đúng nhưng phần mềm đọc ra chữ khác: không tra cứu, so sánh hay tin được nội dung đọc từ đó.

## Cách sửa

Nhận dạng ký tự (OCR) các trang đó, hoặc chuyển mã sang Unicode theo phông đã dùng, rồi kiểm tra lại.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 4: văn bản dùng bộ mã ký tự Unicode (TCVN 6909:2001).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, Severity, Text, Verdict

CODE = "RDG002"
SEVERITY = Severity.ERROR
REQUIRED = Text("The text is in Unicode, letter by letter as shown.", "Chữ là Unicode, đúng như hiển thị trên trang.")
MEND = Text(
    "Run character recognition (OCR), or convert the text to Unicode.",
    "Nhận dạng ký tự (OCR) hoặc chuyển mã sang Unicode.",
)

_FOUND_BY_LOADERS = ("page-with-wrong-text", "legacy-letters")
# Signs that stand for Vietnamese letters in TCVN3 and never inside a word of Unicode text.
_SIGNS = "©®µ¶·¸¹¨ª«¬¾¼½"
_WORD = re.compile(rf"[^\W\d_]+[{_SIGNS}][^\W\d_{_SIGNS}]+")
_FEWEST = 3  # one such word may be a trade mark


def check(context: Context) -> Iterator[Verdict]:
    """Tell what the loaders found wrong; else look for the signs of legacy fonts inside words."""
    told = [d for d in context.plan.diagnostics if d.name in _FOUND_BY_LOADERS]
    for diagnostic in told:
        yield Fault(diagnostic.spans, Text(diagnostic.message, diagnostic.message_vi))
    if told or context.plain.isascii() or not any(sign in context.plain for sign in _SIGNS):
        return
    words = list(_WORD.finditer(context.plain))
    if len(words) >= _FEWEST:
        first = words[0]
        yield Fault(
            context.at(first.start(), first.end()),
            Text(
                f'"{first[0]}" and {len(words) - 1} more words are in the letters of a legacy font.',
                f'"{first[0]}" và {len(words) - 1} từ khác dùng chữ của phông cũ (TCVN3).',
            ),
        )
