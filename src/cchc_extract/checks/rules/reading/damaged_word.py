"""A word is damaged.

## What it finds

Words that plans use all the time with other marks than theirs: "Phản đầu" for "Phấn đấu", "trực tuyển" for "trực
tuyến", "Công TTĐT" for "Cổng TTĐT"; syllables that Vietnamese does not have ("măt"); and a few slips that are never
right ("trên sơ sở").

## Why it matters

Scans and hasty typing leave such words behind. They are not found when one searches for the right ones, and in a name
or a target they change the meaning.

## Example

```text
Phản đầu 80% hồ sơ được giải quyết trực tuyển
```

## How to mend

Write the word that is meant.

## Source

Vietnamese spelling; the words are those that about forty real plans use most.

# Từ bị sai dấu.

## Phát hiện gì

Từ thường dùng trong kế hoạch bị sai dấu: "Phản đầu" thay cho "Phấn đấu", "trực tuyển" thay cho "trực tuyến", "Công
TTĐT" thay cho "Cổng TTĐT"; âm tiết không có trong tiếng Việt ("măt"); và một số lỗi gõ chắc chắn sai ("trên sơ sở").

## Vì sao cần sửa

Thường do quét hoặc gõ vội. Tìm từ đúng sẽ không thấy; ở tên gọi, chỉ tiêu thì sai nghĩa.

## Cách sửa

Ghi lại đúng từ.

## Căn cứ

Chính tả tiếng Việt; các từ là những từ dùng nhiều nhất trong khoảng bốn mươi kế hoạch thực tế.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, Severity, Text, Verdict
from cchc_extract.checks.rules.reading._spelling import find_damaged

CODE = "RDG005"
SEVERITY = Severity.WARNING
REQUIRED = Text("Words are whole and rightly spelt.", "Từ được viết đủ và đúng chính tả.")
MEND = Text("Write the word that is meant.", "Ghi lại đúng từ.")


def check(context: Context) -> Iterator[Verdict]:
    """Look at the whole text but what a web page put around the document."""
    foreign = [s for b in context.plan.other_blocks if b.kind == "front_matter" for s in b.spans]
    for damage in find_damaged(context.plain):
        if any(span.start <= damage.start < span.end for span in foreign):
            continue
        words = context.plain[damage.start : damage.end]
        yield Fault(
            context.at(damage.start, damage.end),
            Text(f'"{words}" is most likely "{damage.meant}".', f'"{words}" có lẽ là "{damage.meant}".')
            if damage.meant is not None
            else Text(f'"{words}" is no Vietnamese syllable.', f'"{words}" không phải âm tiết tiếng Việt.'),
        )
