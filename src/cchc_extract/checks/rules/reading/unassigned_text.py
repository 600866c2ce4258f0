"""Some text belongs to nothing that the plan holds.

## What it finds

Words of the body that are in no section, task, field or table of what was read.

## Why it matters

They may be a task that nobody will follow up. Most often a heading has lost its number, or the layout is one that this
program does not know.

## Example

```text
Đơn vị: Xã An Thạnh
| TT | Nhiệm vụ | …
```

## How to mend

Read the place. Number the heading above it, or put the words where they belong; if the layout is a usual one, please
report it.

## Source

A rule of this program: nothing is lost.

# Có nội dung không thuộc phần nào của kế hoạch.

## Phát hiện gì

Nội dung trong phần thân không nằm ở mục, nhiệm vụ, trường hay bảng nào đã đọc được.

## Vì sao cần sửa

Đó có thể là nhiệm vụ mà không ai theo dõi. Thường do đề mục bị mất số, hoặc cách trình bày mà chương trình chưa biết.

## Cách sửa

Đọc lại chỗ đó. Đánh số đề mục phía trên, hoặc đưa nội dung về đúng chỗ; nếu cách trình bày là thông dụng thì báo cho
nhóm phát triển.

## Căn cứ

Quy tắc của chương trình: không để mất nội dung.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, Severity, Text, Verdict

CODE = "RDG007"
SEVERITY = Severity.WARNING
REQUIRED = Text(
    "All text belongs to a section, task, field or table.", "Mọi nội dung thuộc một mục, nhiệm vụ hoặc bảng."
)
MEND = Text("Read the place and put it where it belongs.", "Đọc lại và đưa nội dung về đúng chỗ.")

_SHOWN = 60  # characters
_FEWEST = 4  # letters and figures: a lone number or bullet holds no task


def check(context: Context) -> Iterator[Verdict]:
    """Tell the blocks that were not classified, and what no span covers."""
    spans = [s for b in context.plan.other_blocks if b.kind == "unclassified" for s in b.spans]
    spans += [s for s in context.plan.coverage.unassigned if all(s.end <= t.start or t.end <= s.start for t in spans)]
    for span in sorted(spans, key=lambda s: s.start):
        words = context.words([span])
        if sum(c.isalnum() for c in words) < _FEWEST:
            continue
        shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
        yield Fault(
            [span],
            Text(f'"{shown}" belongs to no section or task.', f'"{shown}" không thuộc mục hay nhiệm vụ nào.'),
        )
