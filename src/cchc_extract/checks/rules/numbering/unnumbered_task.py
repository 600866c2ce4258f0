"""A task has no number while those of the sections beside it have.

## What it finds

A task with fields that stands without a number in a section ("4."), while the sections before and behind number theirs
("3.1.", "3.2.").

## Why it matters

The task cannot be cited, and trackers that go by numbers lose it.

## Example

```text
3. Xây dựng chính quyền số
3.1. Tỷ lệ hồ sơ trực tuyến:
…
4. Tác động của cải cách hành chính
Số lượng hộ kinh doanh gia nhập thị trường:
- Tham mưu: Công chức Tài chính - Kế toán.
```

## How to mend

Put the number that follows: "4.1.".

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section II, clause 6 đ: clauses and points bear numbers; that tasks of one plan
are numbered alike is a rule of this program.

# Nhiệm vụ không đánh số trong khi các mục bên cạnh có đánh số.

## Phát hiện gì

Nhiệm vụ có các mục gắn nhãn nhưng không có số trong mục "4.", trong khi các mục trước, sau đánh số nhiệm vụ ("3.1.",
"3.2.").

## Vì sao cần sửa

Không dẫn chiếu được nhiệm vụ; phần mềm theo dõi theo số sẽ bỏ sót.

## Cách sửa

Ghi số tiếp theo: "4.1.".

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 điểm đ: khoản, điểm có số thứ tự; yêu cầu đánh số nhiệm vụ
thống nhất trong một kế hoạch là quy tắc của chương trình.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.plan.tasks import Task

CODE = "NUM007"
SEVERITY = Severity.WARNING
REQUIRED = Text("Tasks are numbered alike in all sections.", "Nhiệm vụ trong các mục được đánh số thống nhất.")
MEND = Text("Put the number that follows.", "Ghi số tiếp theo cho nhiệm vụ.")

_FEWEST = 2  # numbered tasks of other sections that make it a custom of the plan


def check(context: Context) -> Iterator[Verdict]:
    """Compare tasks without number with those of the sections beside theirs."""
    blocks = [task for task in context.plan.tasks if task.kind == "block"]
    if not any(task.number for task in blocks):
        yield NotApplicable(Text("No task has a number.", "Không nhiệm vụ nào có số thứ tự."))
        return
    for task in blocks:
        if task.number is not None or task.section is None or _is_bullet(context, task):
            continue
        above, _, number = task.section.rpartition("/")
        beside = [
            t
            for t in blocks
            if t.number and t.section != task.section and (t.section or "").rpartition("/")[0] == above
        ]
        alike = [t for t in beside if (t.number or "").startswith(f"{(t.section or '').rpartition('/')[2]}.")]
        if len(alike) < _FEWEST or len(alike) < len(beside) or not number.isdigit():
            continue
        place = 1 + sum(t.section == task.section for t in blocks[: blocks.index(task)])
        yield Fault(
            task.description_spans or task.spans,
            Text(
                f'Task {task.id} has no number; "{number}.{place}" is expected.',
                f'Nhiệm vụ {task.id} không có số thứ tự; đáng lẽ là "{number}.{place}".',
            ),
        )


def _is_bullet(context: Context, task: Task) -> bool:
    """Whether the task's words stand behind a bullet: such tasks have no numbers by custom."""
    spans = task.description_spans or task.spans
    before = context.plain[context.line(spans[0].start).start : spans[0].start] if spans else ""
    return bool(before.strip())
