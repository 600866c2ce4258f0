"""A small word stands twice in a row.

## What it finds

"trong trong", "của của", "các các": words that never stand twice on purpose. Such as may ("từ từ", "thường thường",
"cấp trên trên địa bàn") are left out.

## Why it matters

A word was put in and the old one left, or one was taken out: what the sentence meant is worth a look.

## Example

```text
Tăng cường kỷ luật, kỷ cương hành chính trong trong đội ngũ cán bộ
```

## How to mend

Take one of the two out.

## Source

Vietnamese spelling.

# Từ bị lặp.

## Phát hiện gì

"trong trong", "của của", "các các": những từ không bao giờ lặp có chủ ý. Từ có thể lặp đúng ("từ từ", "thường thường",
"cấp trên trên địa bàn") thì không xét.

## Vì sao cần sửa

Thường do thêm từ mới mà quên bỏ từ cũ, hoặc bỏ mất một từ ở giữa: nên xem lại câu.

## Cách sửa

Bỏ một trong hai từ.

## Căn cứ

Chính tả tiếng Việt.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, Severity, Text, Verdict
from cchc_extract.vocabulary.reader import load

CODE = "RDG006"
SEVERITY = Severity.INFO
REQUIRED = Text("No word stands twice in a row.", "Không từ nào bị lặp liền nhau.")
MEND = Text("Take one of the two out.", "Bỏ một trong hai từ.")


def check(context: Context) -> Iterator[Verdict]:
    """Look for each of the words twice, one space between."""
    lower = context.plain.lower()
    if len(lower) != len(context.plain):
        return
    for word in load("checks_reading")["doubled"]["words"]:
        at = lower.find(f" {word} {word} ")
        while at != -1:
            start, end = at + 1, at + 2 + 2 * len(word)
            yield Fault(
                context.at(start, end),
                Text(f'"{word}" stands twice in a row.', f'"{word}" bị lặp liền nhau.'),
            )
            at = lower.find(f" {word} {word} ", end)
