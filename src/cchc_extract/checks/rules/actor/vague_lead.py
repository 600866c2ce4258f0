"""A task is led by "those concerned".

## What it finds

A task whose only leads are groups "liên quan": "Các ngành, cá nhân liên quan".

## Why it matters

Everybody can say that somebody else is concerned; the task belongs to nobody.

## Example

```text
- Cơ quan chủ trì: Các ngành, cá nhân liên quan.
```

## How to mend

Name one body or post as lead, and those concerned as cooperating.

## Source

A rule of this program: each task has an owner who can be named.

# Nhiệm vụ giao cho "các cơ quan liên quan" chủ trì.

## Phát hiện gì

Nhiệm vụ chỉ có nhóm "liên quan" chủ trì: "Các ngành, cá nhân liên quan".

## Vì sao cần sửa

Ai cũng có thể nói là nơi khác liên quan; nhiệm vụ không thuộc về ai.

## Cách sửa

Ghi một cơ quan hoặc chức danh chủ trì, các nơi liên quan để ở mục phối hợp.

## Căn cứ

Quy tắc của chương trình: mỗi nhiệm vụ có một nơi chịu trách nhiệm xác định.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CODE = "ACT007"
SEVERITY = Severity.WARNING
REQUIRED = Text(
    "A task names a body, a post or a group whose members are known as its lead.",
    "Nhiệm vụ nêu rõ cơ quan, chức danh hoặc nhóm xác định chủ trì.",
)
MEND = Text("Name one body or post as lead.", "Ghi rõ một cơ quan hoặc chức danh chủ trì.")


def check(context: Context) -> Iterator[Verdict]:
    """Look for tasks that are led by "those concerned" alone."""
    led = [task for task in context.plan.tasks if task.lead is not None and task.lead.actors]
    if not led:
        yield NotApplicable(Text("No task names a lead.", "Không nhiệm vụ nào ghi cơ quan chủ trì."))
        return
    words = load("checks_actor")["vague"]["words"]
    for task in led:
        leads = task.lead.actors if task.lead is not None else []
        if all(lead.kind == "group" and any(word in fold(lead.text) for word in words) for lead in leads):
            yield Fault(
                [span for lead in leads for span in lead.spans],
                Text(
                    f'Task {task.id} is led by "{leads[0].text}": nobody knows who that is.',
                    f'Nhiệm vụ {task.id} giao "{leads[0].text}" chủ trì: không xác định được là ai.',
                ),
            )
