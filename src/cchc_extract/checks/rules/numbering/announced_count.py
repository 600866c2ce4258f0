"""A heading announces another number of items than stand below it.

## What it finds

A heading that counts what follows, "(10 mục tiêu)", over a numbered list of another length.

## Why it matters

Either an item was lost on the way to signing, or the figure is of an older draft. Reports that count by it will be
wrong.

## Example

```text
a) Mục tiêu chung (3 mục tiêu)
(1) Tỷ lệ hồ sơ trực tuyến đạt 80%;
(2) Tỷ lệ hồ sơ đúng hạn đạt 98%.
```

## How to mend

Put back the item that is missing, or correct the figure.

## Source

A rule of this program: what a document says of itself must be so.

# Đề mục ghi số lượng khác với số mục liệt kê.

## Phát hiện gì

Đề mục ghi số lượng, như "(10 mục tiêu)", nhưng danh sách bên dưới có số mục khác.

## Vì sao cần sửa

Hoặc bị mất một mục khi hoàn chỉnh, hoặc con số là của bản thảo cũ. Báo cáo theo con số này sẽ sai.

## Cách sửa

Bổ sung mục bị thiếu hoặc sửa con số.

## Căn cứ

Quy tắc của chương trình: điều văn bản nói về chính nó phải đúng.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.checks.rules.numbering._lists import all_lists
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CODE = "NUM009"
SEVERITY = Severity.WARNING
REQUIRED = Text(
    "A heading that counts its items counts them rightly.", "Đề mục ghi số lượng phải đúng với số mục liệt kê."
)
MEND = Text("Put back what is missing, or correct the figure.", "Bổ sung mục bị thiếu hoặc sửa con số.")

_NOUNS = "|".join(sorted(load("checks_numbering")["announced"]["nouns"], key=len, reverse=True))
_COUNT = re.compile(rf"\((\d{{1,2}}) (?:{_NOUNS})\)\W*$")


def check(context: Context) -> Iterator[Verdict]:
    """Compare each announced count with the numbered items right below; items that announce counts are added up."""
    judged = False
    for found in all_lists(context):
        above = found.above
        if found.in_table or above is None or above.title is None or len(found.items) < 2:
            continue
        announced = _announced(above.title)
        if announced is None:
            continue
        judged = True
        below = [_announced(item.title or "") for item in found.items]
        count = sum(n for n in below if n is not None) if any(below) else len(found.items)
        if count != announced and not (any(below) and None in below):
            yield Fault(
                [*above.spans, *found.items[-1].spans],
                Text(
                    f'"{above.printed}" announces {announced}, and {count} are listed.',
                    f'Mục "{above.printed}" ghi {announced} nhưng liệt kê {count}.',
                ),
            )
    if not judged:
        yield NotApplicable(Text("No heading counts its items.", "Không đề mục nào ghi số lượng."))


def _announced(title: str) -> int | None:
    match = _COUNT.search(fold(title)[-80:])
    return int(match[1]) if match else None
