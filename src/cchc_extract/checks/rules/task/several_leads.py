"""A task has several leads.

## What it finds

A field for the lead that names two or more bodies or posts. Groups alone ("UBND các xã, phường") are left out: each
member does its own share. So are "Cơ quan thực hiện" without a field for cooperation, which lists all who carry the
task out, and whoever stands behind "chủ trì" in one value.

## Why it matters

Where two lead, none answers for the result, and a reminder goes to both or to neither.

## Example

```text
- Cơ quan chủ trì: Văn phòng - Thống kê và Bộ phận một cửa.
```

## How to mend

Name one as lead and the others as cooperating.

## Source

A rule of this program; users of plans ask for one owner, product and deadline a task.

# Nhiệm vụ có nhiều cơ quan chủ trì.

## Phát hiện gì

Mục cơ quan chủ trì ghi từ hai cơ quan, chức danh trở lên. Chỉ ghi nhóm ("UBND các xã, phường") thì không xét vì mỗi
thành viên làm phần của mình. Mục "Cơ quan thực hiện" mà không có mục phối hợp thì không xét vì liệt kê mọi nơi cùng
làm; cơ quan đứng sau chữ "chủ trì" trong cùng một mục cũng không tính.

## Vì sao cần sửa

Hai nơi cùng chủ trì thì không nơi nào chịu trách nhiệm chính, việc đôn đốc cũng không rõ địa chỉ.

## Cách sửa

Ghi một nơi chủ trì, các nơi còn lại là phối hợp.

## Căn cứ

Quy tắc của chương trình; mỗi nhiệm vụ chỉ nên có một cơ quan chủ trì, một sản phẩm và một thời hạn.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, NotEvaluated, Severity, Text, Verdict
from cchc_extract.checks.rules.task._fields import fielded, holds_several_lines
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CODE = "TSK002"
SEVERITY = Severity.INFO
REQUIRED = Text("One body or post leads a task.", "Mỗi nhiệm vụ do một cơ quan hoặc chức danh chủ trì.")
MEND = Text("Name one as lead, the others as cooperating.", "Ghi một nơi chủ trì, các nơi còn lại là phối hợp.")


def check(context: Context) -> Iterator[Verdict]:
    """Count the bodies and posts of each lead."""
    leads = [(task, task.lead) for task in fielded(context) if task.lead is not None]
    if not leads:
        yield NotApplicable(Text("No task names a lead.", "Không nhiệm vụ nào ghi cơ quan chủ trì."))
        return
    words = load("checks_task")["leading"]
    for task, lead in leads:
        text, label = fold(lead.text), fold(lead.label)
        if not any(word in label for word in words["words"]) and task.cooperating is None:
            continue  # "Cơ quan thực hiện" alone: all who carry the task out, not who leads
        until = min((at for word in words["decisive"] if (at := text.find(word)) != -1), default=len(text))
        actors = [actor for actor in lead.actors if 0 <= lead.text.find(actor.text) < until]
        names = list(dict.fromkeys(actor.name for actor in actors))
        if len(names) < 2 or all(actor.kind == "group" for actor in actors):
            continue
        if holds_several_lines(context, lead):
            yield NotEvaluated(
                Text(
                    f"Task {task.id} has parts with leads of their own.",
                    f"Nhiệm vụ {task.id} gồm nhiều phần, mỗi phần có nơi chủ trì riêng.",
                ),
                tuple(lead.text_spans),
            )
            continue
        listed = "; ".join(actor.text for actor in actors)
        yield Fault(
            lead.text_spans or lead.spans,
            Text(
                f"Task {task.id} has {len(names)} leads: {listed}.",
                f"Nhiệm vụ {task.id} có {len(names)} nơi chủ trì: {listed}.",
            ),
        )
