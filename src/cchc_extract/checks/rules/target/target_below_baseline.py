"""A target is below what was reached the year before.

## What it finds

A task with a result of an earlier year and a target, each with one share, where the target is the smaller one.
Indicators of which less is better ("hồ sơ trễ hạn") and shares that were not reached ("chưa đạt 100%") are left out.

## Why it matters

A plan that is to improve something promises less than there is. Most often one of the figures is a slip.

## Example

```text
2.2. Tỷ lệ hồ sơ giải quyết đúng hạn
- Kết quả thực hiện năm 2026: Đạt 95% số hồ sơ.
- Chỉ tiêu khắc phục: Đạt trên 90% số hồ sơ.
```

## How to mend

Put the target, or the result, right.

## Source

A rule of this program: a remedial target lies above the baseline.

# Chỉ tiêu thấp hơn kết quả đã đạt của năm trước.

## Phát hiện gì

Nhiệm vụ ghi kết quả năm trước và chỉ tiêu, mỗi mục một tỷ lệ, mà chỉ tiêu thấp hơn. Không xét tỷ lệ càng thấp càng
tốt ("hồ sơ trễ hạn") và mức chưa đạt ("chưa đạt 100%").

## Vì sao cần sửa

Kế hoạch khắc phục lại đặt mức thấp hơn hiện có. Thường do ghi nhầm một con số.

## Cách sửa

Ghi lại đúng chỉ tiêu hoặc kết quả.

## Căn cứ

Quy tắc của chương trình: chỉ tiêu khắc phục phải cao hơn hiện trạng.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.normalise.targets import find_targets
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CODE = "TGT007"
SEVERITY = Severity.WARNING
REQUIRED = Text(
    "A target is not below what was reached the year before.",
    "Chỉ tiêu không thấp hơn kết quả đã đạt của năm trước.",
)
MEND = Text("Put the target, or the result of the year before, right.", "Ghi lại đúng chỉ tiêu hoặc kết quả năm trước.")


def check(context: Context) -> Iterator[Verdict]:
    """Compare the one share of a baseline with the one share of the target that stands beside it."""
    judged = False
    lower = load("checks_target")["less_is_better"]["words"]
    for task in context.plan.tasks:
        field = task.improvement_target or task.expected_result
        if task.baseline is None or field is None or not field.text_spans:
            continue
        before = [t for t in find_targets(task.baseline.text) if t.unit == "%" and t.comparator in ("=", ">=", ">")]
        after = [t for t in find_targets(field.text) if t.unit == "%" and t.comparator in ("=", ">=", ">")]
        if len(before) != 1 or len(after) != 1 or before[0].value is None or after[0].value is None:
            continue
        judged = True
        words = fold(f"{task.description} {field.text}")
        if after[0].value < before[0].value and not any(word in words for word in lower):
            yield Fault(
                field.text_spans,
                Text(
                    f"Task {task.id} had reached {before[0].value:g}% and is to reach {after[0].value:g}%.",
                    f"Nhiệm vụ {task.id} đã đạt {before[0].value:g}% nhưng chỉ tiêu là {after[0].value:g}%.",
                ),
            )
    if not judged:
        yield NotApplicable(
            Text(
                "No task gives a share as result and as target.",
                "Không nhiệm vụ nào ghi tỷ lệ đã đạt và tỷ lệ phải đạt.",
            )
        )
