"""A task stands twice in the plan.

## What it finds

Two tasks with fields whose words are the same. Items of the body that an appendix takes up again as rows are no such
pair.

## Why it matters

Two owners or two deadlines for one task: both wait, or both work. Reports count it twice.

## Example

```text
1. Rà soát, đơn giản hóa thủ tục hành chính.
- Cơ quan chủ trì: Văn phòng.
…
4. Rà soát, đơn giản hóa thủ tục hành chính.
- Cơ quan chủ trì: Phòng Kinh tế.
```

## How to mend

Take one of them out, or say in each what sets it apart.

## Source

A rule of this program; users of plans ask for one owner, product and deadline a task.

# Nhiệm vụ bị lặp.

## Phát hiện gì

Hai nhiệm vụ có các mục gắn nhãn mà lời văn giống hệt nhau. Nội dung ở phần thân được nêu lại thành dòng ở phụ lục thì
không xét.

## Vì sao cần sửa

Một việc có hai cơ quan chủ trì hoặc hai thời hạn: hai bên chờ nhau hoặc cùng làm; khi tổng hợp bị tính hai lần.

## Cách sửa

Bỏ một nhiệm vụ, hoặc ghi rõ điểm khác nhau.

## Căn cứ

Quy tắc của chương trình; mỗi nhiệm vụ chỉ nên có một cơ quan chủ trì, một sản phẩm và một thời hạn.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.checks.rules.task._fields import fielded, place_of, words_of
from cchc_extract.plan.tasks import Task

CODE = "TSK001"
SEVERITY = Severity.WARNING
REQUIRED = Text("Each task stands once.", "Mỗi nhiệm vụ chỉ nêu một lần.")
MEND = Text("Take one of the two out, or say what sets it apart.", "Bỏ một trong hai, hoặc ghi rõ điểm khác nhau.")

_FEWEST = 4  # shorter tasks ("Báo cáo kết quả") may stand in several places


def check(context: Context) -> Iterator[Verdict]:
    """Compare the words of tasks of one kind, steps and targets included."""
    tasks = fielded(context)
    if len(tasks) < 2:
        yield NotApplicable(Text("The plan has fewer than two such tasks.", "Kế hoạch có ít hơn hai nhiệm vụ như vậy."))
        return
    first: dict[tuple[str, ...], Task] = {}
    for task in tasks:
        words = tuple(words_of(" ".join([task.description or "", *task.steps])))
        if len(words) < _FEWEST:
            continue
        key = (task.kind, *words)
        if key in first:
            yield Fault(
                [*place_of(first[key]), *place_of(task)],
                Text(
                    f"Task {task.id} has the words of task {first[key].id}.",
                    f"Nhiệm vụ {task.id} trùng lời văn với nhiệm vụ {first[key].id}.",
                ),
            )
        else:
            first[key] = task
