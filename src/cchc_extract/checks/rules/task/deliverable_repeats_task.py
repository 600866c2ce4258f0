"""The deliverable repeats the task.

## What it finds

A field "Sản phẩm" whose words are those of the task itself, from the first on, and name no document.

## Why it matters

A deliverable is what can be laid on the table: a decision, a report, a system in use. The task's own words give nothing
to check.

## Example

```text
Nhiệm vụ: 100% hồ sơ tiếp nhận được cập nhật vào phần mềm một cửa điện tử
Sản phẩm: 100% hồ sơ tiếp nhận được cập nhật vào phần mềm
```

## How to mend

Name what is handed over: the document, the record, the figure in a report.

## Source

A rule of this program: task and deliverable are two things.

# Sản phẩm lặp lại nội dung nhiệm vụ.

## Phát hiện gì

Mục "Sản phẩm" dùng lại lời văn của chính nhiệm vụ từ đầu và không nêu văn bản nào.

## Vì sao cần sửa

Sản phẩm là thứ giao nộp được: quyết định, báo cáo, hệ thống đã vận hành. Chép lại nhiệm vụ thì không có gì để kiểm tra.

## Cách sửa

Ghi thứ được giao nộp: văn bản, hồ sơ, số liệu trong báo cáo.

## Căn cứ

Quy tắc của chương trình: nhiệm vụ và sản phẩm là hai nội dung khác nhau.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.checks.rules.task._fields import fielded, words_of

CODE = "TSK006"
SEVERITY = Severity.INFO
REQUIRED = Text("The deliverable says what is handed over.", "Sản phẩm ghi rõ thứ được giao nộp.")
MEND = Text("Name the document, record or figure that is handed over.", "Ghi văn bản, hồ sơ hoặc số liệu giao nộp.")

_FEWEST = 5  # words
_BEGINNING = 3  # words that must be the task's own first ones: a noun taken out of it ("Hội nghị …") is a product
_TAKEN_OVER = 0.9  # share of the deliverable's words that are the task's
_COVERED = 0.6  # share of the task's words that the deliverable has


def check(context: Context) -> Iterator[Verdict]:
    """Compare the words of the deliverable with those of the task."""
    pairs = [(task, task.deliverables) for task in fielded(context) if task.deliverables is not None]
    if not pairs:
        yield NotApplicable(Text("No task names a deliverable.", "Không nhiệm vụ nào ghi sản phẩm."))
        return
    for task, deliverables in pairs:
        if any(item.document_types for item in deliverables.items):
            continue
        product, work = words_of(deliverables.text), words_of(task.description)
        if len(product) < _FEWEST or product[:_BEGINNING] != work[:_BEGINNING]:
            continue
        shared = sum((Counter(product) & Counter(work)).values())
        if shared >= _TAKEN_OVER * len(product) and shared >= _COVERED * len(work):
            yield Fault(
                deliverables.text_spans or deliverables.spans,
                Text(
                    f"The deliverable of task {task.id} repeats the task.",
                    f"Sản phẩm của nhiệm vụ {task.id} lặp lại nội dung nhiệm vụ.",
                ),
            )
