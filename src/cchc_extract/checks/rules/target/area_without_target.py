"""An area of reform has tasks but no target.

## What it finds

In a plan that sets targets in most areas of administrative reform, an area with two tasks or more and no target among
them.

## Why it matters

What is not measured is not followed up; the evaluation of the year finds nothing to compare in this area.

## Example

```text
5. Cải cách tài chính công
- Quản lý hiệu quả tài sản công.
- Tăng cường công khai, minh bạch tài chính.
```

## How to mend

Add a target that can be measured to one of the area's tasks: "giải ngân đạt 95% kế hoạch vốn".

## Source

A rule of this program: a hint; the areas are those of Resolution 76/NQ-CP of 2021.

# Lĩnh vực cải cách có nhiệm vụ nhưng không có chỉ tiêu.

## Phát hiện gì

Trong kế hoạch đặt chỉ tiêu ở phần lớn các lĩnh vực cải cách hành chính, có lĩnh vực từ hai nhiệm vụ trở lên mà không
có chỉ tiêu nào.

## Vì sao cần sửa

Không đo thì không theo dõi được; cuối năm không có gì để so sánh ở lĩnh vực này.

## Cách sửa

Bổ sung chỉ tiêu đo được: "giải ngân đạt 95% kế hoạch vốn".

## Căn cứ

Quy tắc của chương trình: gợi ý; các lĩnh vực theo Nghị quyết 76/NQ-CP năm 2021.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.vocabulary.reader import load

CODE = "TGT006"
SEVERITY = Severity.INFO
REQUIRED = Text(
    "A plan that sets targets sets one in each area of reform.",
    "Kế hoạch có đặt chỉ tiêu thì mỗi lĩnh vực cải cách cần có chỉ tiêu.",
)
MEND = Text(
    "Add a target that can be measured to one of the area's tasks.",
    "Bổ sung chỉ tiêu đo được cho nhiệm vụ của lĩnh vực.",
)

_FEWEST_TASKS = 2


def check(context: Context) -> Iterator[Verdict]:
    """Look for areas with tasks but without a target, where most areas of the plan have one."""
    names = load("checks_target")["areas"]
    areas: dict[str, list[int]] = {}
    for index, task in enumerate(context.plan.tasks):
        if task.area in names:
            areas.setdefault(task.area, []).append(index)
    large = {area: tasks for area, tasks in areas.items() if len(tasks) >= _FEWEST_TASKS}
    with_target = {area for area, tasks in large.items() if any(context.plan.tasks[i].targets for i in tasks)}
    if 2 * len(with_target) <= len(large):
        yield NotApplicable(
            Text("The plan does not set targets area by area.", "Kế hoạch không đặt chỉ tiêu theo từng lĩnh vực.")
        )
        return
    for area, tasks in large.items():
        if area not in with_target:
            first = context.plan.tasks[tasks[0]]
            yield Fault(
                first.description_spans or first.spans,
                Text(
                    f"The {len(tasks)} tasks for {names[area]['en']} set no target (the first is {first.id}).",
                    f"{len(tasks)} nhiệm vụ về {names[area]['vi']} không có chỉ tiêu nào (nhiệm vụ đầu là {first.id}).",
                ),
            )
