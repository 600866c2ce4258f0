"""A list goes on with a letter that the Vietnamese alphabet does not have.

## What it finds

Points "f)", "j)", "w)", "z)" in a list by letters.

## Why it matters

Points follow the Vietnamese alphabet: e is followed by g, i by k. Word's automatic lists count by the English one; who
cites "điểm g" then means another point than the reader finds.

## Example

```text
e) Tổ chức tập huấn;
f) Báo cáo kết quả;
```

## How to mend

Count a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section II, clause 6 đ: points are lettered in the order of the Vietnamese
alphabet.

# Thứ tự điểm dùng chữ cái không có trong bảng chữ cái tiếng Việt.

## Phát hiện gì

Điểm "f)", "j)", "w)", "z)" trong danh sách đánh theo chữ cái.

## Vì sao cần sửa

Điểm đánh theo bảng chữ cái tiếng Việt: sau e là g, sau i là k. Danh sách tự động của Word đánh theo tiếng Anh nên khi
dẫn "điểm g" sẽ hiểu sang điểm khác.

## Cách sửa

Đánh a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 điểm đ: thứ tự các điểm dùng chữ cái tiếng Việt theo bảng
chữ cái tiếng Việt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.vocabulary.reader import load

CODE = "NUM006"
SEVERITY = Severity.WARNING
REQUIRED = Text("Points follow the Vietnamese alphabet.", "Các điểm theo thứ tự bảng chữ cái tiếng Việt.")
MEND = Text("Count on with the next Vietnamese letter.", "Dùng chữ cái tiếng Việt tiếp theo.")

_FOREIGN: str = load("checks_numbering")["alphabet"]["foreign"]
_POINT = re.compile(r"\n([a-zđ])\) ?(?=\S)")


def check(context: Context) -> Iterator[Verdict]:
    """Look at the lines that begin with a letter and a bracket, each with the one before it."""
    if "\na)" not in context.plain:
        yield NotApplicable(Text("The plan has no list by letters.", "Kế hoạch không có danh sách theo chữ cái."))
        return
    if not any(f"\n{letter})" in context.plain for letter in _FOREIGN):
        return
    for before, point in pairwise(_POINT.finditer(context.plain)):
        letter = point[1]
        if letter in _FOREIGN and ord(before[1]) == ord(letter) - 1:
            yield Fault(
                context.at(point.start(1), point.start(1) + 2),
                Text(
                    f'"{letter})" follows "{before[1]})"; Vietnamese has no letter "{letter}".',
                    f'"{letter})" đứng sau "{before[1]})"; tiếng Việt không có chữ "{letter}".',
                ),
            )
