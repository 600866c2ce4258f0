"""What a task must reach cannot be measured.

## What it finds

A field that holds a target by its label ("Chỉ tiêu khắc phục", "Yêu cầu kết quả đạt được") and names no figure, no
share and nothing to compare with. "Không có sai phạm" and the like are targets enough.

## Why it matters

At the end of the year nobody can tell whether it was reached.

## Example

```text
1.2. Thực hiện các nhiệm vụ cấp trên giao
- Chỉ tiêu khắc phục: Thực hiện đầy đủ, kịp thời các nhiệm vụ được giao.
```

## How to mend

Put a figure, a share, or what the result is compared with: "100% nhiệm vụ được giao hoàn thành đúng hạn".

## Source

A rule of this program: a target says how much.

# Chỉ tiêu không có con số nên không đo được.

## Phát hiện gì

Mục ghi chỉ tiêu theo nhãn ("Chỉ tiêu khắc phục", "Yêu cầu kết quả đạt được") nhưng không có con số, tỷ lệ hay mốc so
sánh. "Không có sai phạm" và tương tự là đủ.

## Vì sao cần sửa

Cuối năm không xác định được đã đạt hay chưa.

## Cách sửa

Ghi con số, tỷ lệ hoặc mốc so sánh: "100% nhiệm vụ được giao hoàn thành đúng hạn".

## Căn cứ

Quy tắc của chương trình: chỉ tiêu phải nêu mức cụ thể.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CODE = "TGT003"
SEVERITY = Severity.INFO
REQUIRED = Text(
    "A target says how much, or against what it is compared.",
    "Chỉ tiêu nêu con số hoặc mốc so sánh.",
)
MEND = Text("Put a figure, a share, or what the result is compared with.", "Ghi con số, tỷ lệ hoặc mốc để so sánh.")


def check(context: Context) -> Iterator[Verdict]:
    """Look at the fields that hold targets by their label, for such without any."""
    fields = [
        (task, field)
        for task in context.plan.tasks
        for field in (task.expected_result, task.improvement_target)
        if field is not None and field.text_spans
    ]
    if not fields:
        yield NotApplicable(
            Text("No task has a field for its target.", "Không nhiệm vụ nào có mục ghi chỉ tiêu hoặc yêu cầu kết quả.")
        )
        return
    openings = tuple(load("checks_target")["none_of"]["openings"])
    for task, field in fields:
        first, last = field.text_spans[0].start, field.text_spans[-1].end
        if any(span.start >= first and span.end <= last for target in task.targets for span in target.spans):
            continue
        if any(opening in fold(field.text) for opening in openings):
            continue
        yield Fault(
            field.text_spans,
            Text(
                f"What task {task.id} must reach cannot be measured: it names no figure.",
                f"Không đo được mức phải đạt của nhiệm vụ {task.id}: không có con số.",
            ),
        )
