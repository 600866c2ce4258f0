"""Words announce a figure that is missing.

## What it finds

"Có ít nhất", "tổ chức tối thiểu", "đạt không dưới" with the counted noun right behind, where the figure should stand:
"Có ít nhất hoạt động kiểm tra được thực hiện trực tuyến".

## Why it matters

The figure was lost in copying, and the target cannot be measured.

## Example

```text
Có ít nhất hoạt động kiểm tra của UBND xã được thực hiện thông qua môi trường số.
```

## How to mend

Put the figure that is meant.

## Source

A rule of this program: such words compare with a figure.

# Thiếu con số sau chữ so sánh.

## Phát hiện gì

"Có ít nhất", "tổ chức tối thiểu", "đạt không dưới" mà ngay sau là danh từ, không có con số: "Có ít nhất hoạt động
kiểm tra được thực hiện trực tuyến".

## Vì sao cần sửa

Con số bị mất khi sao chép nên không đo được chỉ tiêu.

## Cách sửa

Ghi bổ sung con số.

## Căn cứ

Quy tắc của chương trình: các chữ này phải so với một con số.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, Severity, Text, Verdict
from cchc_extract.checks.searching import occurrences
from cchc_extract.normalise.phrases import alternation
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CODE = "TGT002"
SEVERITY = Severity.WARNING
REQUIRED = Text(
    'A figure stands behind "ít nhất", "tối thiểu", "không quá".',
    'Sau "ít nhất", "tối thiểu", "không quá" phải có con số.',
)
MEND = Text("Put the figure that is meant.", "Ghi bổ sung con số.")

_LONGEST_VERB = 20
_LONGEST_NOUN = 40


def check(context: Context) -> Iterator[Verdict]:
    """Look for a verb, a word that announces a figure, and a counted noun right behind it."""
    words = load("checks_target")["announced_figure"]
    for start, end in sorted(occurrences(context.plain, words["comparisons"])):
        verb = _verbs().search(fold(context.plain[max(0, start - _LONGEST_VERB) : start]))
        noun = _nouns().match(fold(context.plain[end : end + _LONGEST_NOUN]))
        if verb is None or noun is None:
            continue
        first = start - len(verb[0])
        found = " ".join(context.plain[first : end + noun.end()].split())
        yield Fault(
            context.at(first, end + noun.end()),
            Text(f'The figure is missing in "{found}".', f'Thiếu con số trong "{found}".'),
        )


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(load('checks_target')['announced_figure']['verbs'])})\s+$")


@cache
def _nouns() -> re.Pattern[str]:
    nouns = [
        *load("checks_target")["announced_figure"]["nouns"],
        *(word for entry in load("units")["count"] for word in entry["words"]),
    ]
    return re.compile(rf"\s+(?:{alternation(nouns)})(?!\w)")
