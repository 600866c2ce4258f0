"""A field has a label that is not known.

## What it finds

A line "…: …" among the fields of a task whose words before the colon are no label that this program knows.

## Why it matters

Its value is kept, but nobody can count by it: it is neither lead, product nor time.

## Example

```text
- Cơ quan chủ trì: Văn phòng.
- Mức độ ưu tiên: Cao.
```

## How to mend

Use a usual label; if it is your own and means what a known one does, add it to the configuration (`labels`).

## Source

A rule of this program: what it does not understand it must say.

# Nhãn của trường không nhận biết được.

## Phát hiện gì

Dòng "…: …" giữa các trường của nhiệm vụ mà phần trước dấu hai chấm không phải nhãn đã biết.

## Vì sao cần sửa

Giá trị vẫn được giữ nhưng không thống kê được: không phải chủ trì, sản phẩm hay thời gian.

## Cách sửa

Dùng nhãn thông dụng; nếu là nhãn riêng và cùng nghĩa với nhãn đã biết thì thêm vào cấu hình (`labels`).

## Căn cứ

Quy tắc của chương trình: không hiểu thì phải nói ra.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CODE = "RDG009"
SEVERITY = Severity.INFO
REQUIRED = Text("Fields have labels that are known.", "Các trường dùng nhãn đã biết.")
MEND = Text(
    "Use a usual label, or add yours to the configuration.", "Dùng nhãn thông dụng hoặc thêm nhãn vào cấu hình."
)

_BRACKET = re.compile(r"\s*\([^()]{0,40}\)\s*$")


def check(context: Context) -> Iterator[Verdict]:
    """Look at the labels of fields that were given no role."""
    others = [(task, field) for task in context.plan.tasks for field in task.other_fields]
    if not others:
        yield NotApplicable(Text("All fields have a role.", "Mọi trường đều có vai trò đã biết."))
        return
    labels = load("labels")
    known = {*labels["other"]["whole"], *labels["description"]["phrases"], *labels["ordinal"]["phrases"]}
    for task, field in others:
        words = _BRACKET.sub("", fold(field.label)).strip(" .:*")
        if field.role is None and words not in known and context.settings.own.label_role(words) is None:
            yield Fault(
                field.label_spans or field.spans,
                Text(
                    f'"{field.label}" of task {task.id} is no label that is known.',
                    f'"{field.label}" của nhiệm vụ {task.id} không phải nhãn đã biết.',
                ),
            )
