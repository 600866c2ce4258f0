"""A bound is given with two figures.

## What it finds

A target behind "tối thiểu", "ít nhất", "trên" or "không quá" that names a range: "tối thiểu 70 - 80%".

## Why it matters

Nobody can tell whether 72 % keeps the promise: one figure is the minimum, two are not.

## Example

```text
Tối thiểu 70 – 80% hồ sơ được luân chuyển bằng phương thức điện tử.
```

## How to mend

Give one figure ("tối thiểu 70%"), or the range without the word ("70 - 80%").

## Source

A rule of this program: a target can be measured only against one bound.

# Mức tối thiểu hoặc tối đa ghi bằng hai con số.

## Phát hiện gì

Chỉ tiêu đứng sau "tối thiểu", "ít nhất", "trên" hoặc "không quá" mà ghi một khoảng: "tối thiểu 70 - 80%".

## Vì sao cần sửa

Đạt 72% thì không biết là hoàn thành hay chưa: mức tối thiểu chỉ có một con số.

## Cách sửa

Ghi một con số ("tối thiểu 70%") hoặc ghi khoảng mà bỏ chữ "tối thiểu".

## Căn cứ

Quy tắc của chương trình: chỉ tiêu phải đo được theo một mức.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.checks.targets import all_targets

CODE = "TGT001"
SEVERITY = Severity.WARNING
REQUIRED = Text(
    "A minimum or a maximum is one figure.",
    "Mức tối thiểu hoặc tối đa là một con số.",
)
MEND = Text(
    'Give one figure ("tối thiểu 70%"), or the range without "tối thiểu".',
    'Ghi một con số ("tối thiểu 70%") hoặc ghi khoảng mà bỏ chữ "tối thiểu".',
)


def check(context: Context) -> Iterator[Verdict]:
    """Look for ranges behind words that announce a bound."""
    targets = list(all_targets(context))
    if not targets:
        yield NotApplicable(Text("The plan names no target.", "Kế hoạch không nêu chỉ tiêu."))
        return
    for where, target in targets:
        if target.upper is not None and target.comparator in (">=", ">", "<=", "<"):
            low, high = f"{target.value:g}", f"{target.upper:g}"
            yield Fault(
                target.spans,
                Text(
                    f'{where.en} sets a bound "{target.text}" with two figures, {low} and {high}.',
                    f'{where.vi} đặt mức "{target.text}" bằng hai con số, {low} và {high}.',
                ),
            )
