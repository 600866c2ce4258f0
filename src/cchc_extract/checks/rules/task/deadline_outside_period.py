"""A task is due outside the period that the plan covers.

## What it finds

A deadline that lies wholly before or wholly after the plan's period. What prepares the period or winds it up is left
out: a task of the months between issue and period, or one that names the year in which it is due. A task that names a
year two or more years after its deadline ("kế hoạch năm 2023" due in 2021) is told in any case.

## Why it matters

It is most often a line of an older plan that was copied and not brought up to date.

## Example

```text
KẾ HOẠCH cải cách hành chính năm 2022
…
Xây dựng kế hoạch cải cách hành chính năm 2023.
- Thời gian thực hiện: Quý IV năm 2021.
```

## How to mend

Put the time that is meant, most often the same quarter of a later year.

## Source

A rule of this program: a plan's times lie in the period that its title names.

# Thời hạn nằm ngoài thời kỳ của kế hoạch.

## Phát hiện gì

Thời hạn nằm hẳn trước hoặc hẳn sau thời kỳ của kế hoạch. Việc chuẩn bị hoặc tổng kết thời kỳ thì không xét: việc trong
khoảng từ khi ban hành đến đầu thời kỳ, việc nêu chính năm đến hạn. Nhiệm vụ nêu năm sau thời hạn từ hai năm trở lên
("kế hoạch năm 2023" đến hạn năm 2021) thì luôn báo.

## Vì sao cần sửa

Thường là dòng của kế hoạch cũ được sao chép mà chưa sửa.

## Cách sửa

Ghi lại đúng thời hạn, thường là cùng quý của năm sau.

## Căn cứ

Quy tắc của chương trình: thời hạn nằm trong thời kỳ mà trích yếu nêu.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from cchc_extract.checks.context import Context
from cchc_extract.checks.days import vietnamese
from cchc_extract.checks.model import Fault, NotApplicable, NotEvaluated, Severity, Text, Verdict
from cchc_extract.checks.rules.task._fields import deadlines, fielded
from cchc_extract.plan.tasks import Deadline, Task

CODE = "TSK010"
SEVERITY = Severity.ERROR
REQUIRED = Text("Deadlines lie in the plan's period.", "Thời hạn nằm trong thời kỳ của kế hoạch.")
MEND = Text("Put the time that is meant.", "Ghi lại đúng thời hạn.")

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WINDING_UP = timedelta(days=90)  # a year's report is due in the quarter behind it
_PREPARED_AHEAD = 1  # years that a task may run ahead of the year that it prepares


def check(context: Context) -> Iterator[Verdict]:
    """Compare each deadline with the period of the title."""
    period = context.plan.header.period
    dated = [(t, d) for t, d in deadlines(fielded(context)) if (d.start or d.end) and d.type in ("by", "during")]
    if not dated:
        yield NotApplicable(Text("No deadline has a date.", "Không thời hạn nào có mốc cụ thể."))
        return
    if period is None or period.start is None or period.end is None:
        yield NotEvaluated(Text("The title names no period.", "Trích yếu không ghi thời kỳ."))
        return
    first, last = date.fromisoformat(period.start), date.fromisoformat(period.end)
    issued = context.plan.header.issued_on
    since = issued.edtf if issued is not None else None
    for task, deadline in dated:
        years = _years(task, deadline)
        begins = date.fromisoformat(deadline.start or deadline.end or "")
        ends = date.fromisoformat(deadline.end) if deadline.end else None
        if ends is not None and ends < first:
            passed = since is not None and ends.isoformat()[: len(since)] < since
            stale = any(year - ends.year > _PREPARED_AHEAD for year in years)
            wrong = stale or (since is None and first.year - ends.year > _PREPARED_AHEAD)
            if passed and not stale:
                continue  # due before the plan is issued: told by the check for that
        else:
            wrong = begins > last + _WINDING_UP and begins.year not in years
        if wrong:
            yield Fault(
                deadline.spans,
                Text(
                    f'Task {task.id} is due "{deadline.text}"; the plan covers {period.start} to {period.end}.',
                    f'Nhiệm vụ {task.id} đến hạn "{deadline.text}"; kế hoạch từ {vietnamese(period.start)} đến '
                    f"{vietnamese(period.end)}.",
                ),
            )


def _years(task: Task, deadline: Deadline) -> set[int]:
    """The years that the task's words name, and those of the deadline's action."""
    return {int(year) for text in (task.description, deadline.action) if text for year in _YEAR.findall(text)}
