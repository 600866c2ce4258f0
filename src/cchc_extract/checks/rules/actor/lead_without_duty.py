"""A body leads tasks and has no duty in the implementation part.

## What it finds

A body or post of the agency register that leads a task and that no paragraph of "Tổ chức thực hiện" names, alone or
within a group ("các ban, ngành", "cán bộ, công chức xã"). The closing paragraph, which only says whom to tell of
troubles, gives no duty. Groups as leads are left out.

## Why it matters

The part says who must do what about the plan as a whole; who is left out there need not report.

## Example

```text
- Cơ quan chủ trì: Trạm Y tế xã.
…
III. TỔ CHỨC THỰC HIỆN
1. Văn phòng UBND xã theo dõi, đôn đốc việc thực hiện Kế hoạch này.
```

## How to mend

Add the body, or a group that holds it, to "Tổ chức thực hiện".

## Source

A rule of this program: a hint; whoever leads is told what is expected of him.

# Cơ quan chủ trì nhiệm vụ không được giao trách nhiệm ở phần tổ chức thực hiện.

## Phát hiện gì

Cơ quan, chức danh có trong danh bạ chủ trì nhiệm vụ nhưng không đoạn nào của "Tổ chức thực hiện" nêu tên hoặc nêu
nhóm có cơ quan đó ("các ban, ngành", "cán bộ, công chức xã"). Đoạn kết về khó khăn, vướng mắc không tính. Không xét
nhóm chủ trì.

## Vì sao cần sửa

Phần này giao trách nhiệm về cả kế hoạch; nơi không được nêu thì không phải báo cáo.

## Cách sửa

Bổ sung cơ quan này, hoặc nhóm có cơ quan này, vào "Tổ chức thực hiện".

## Căn cứ

Quy tắc của chương trình: gợi ý; nơi chủ trì cần được giao trách nhiệm rõ.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.bodies import duties, is_covered, leads, tasks_in_words
from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict

CODE = "ACT005"
SEVERITY = Severity.INFO
REQUIRED = Text(
    'The part "Tổ chức thực hiện" gives a duty to each body that leads a task, by its name or within a group.',
    'Phần "Tổ chức thực hiện" giao trách nhiệm cho từng cơ quan chủ trì nhiệm vụ, nêu tên hoặc trong một nhóm.',
)
MEND = Text(
    'Add the body, or a group that holds it, to "Tổ chức thực hiện".',
    'Bổ sung cơ quan này, hoặc nhóm có cơ quan này, vào phần "Tổ chức thực hiện".',
)


def check(context: Context) -> Iterator[Verdict]:
    """Look for leads that no assignment names or covers."""
    named, leading = [duty.actor for duty in duties(context)], leads(context)
    if not named or not leading:
        yield NotApplicable(
            Text(
                'The plan has no part "Tổ chức thực hiện" with duties, or no body that leads a task.',
                'Kế hoạch không có phần "Tổ chức thực hiện" giao trách nhiệm, hoặc không có cơ quan chủ trì.',
            )
        )
        return
    for lead in leading:
        if is_covered(context, lead, named) is False:
            yield Fault(
                lead.spans,
                Text(
                    f'"{lead.name}" leads {tasks_in_words(lead)} (the first is {lead.tasks[0]}) and has no duty in '
                    f'"Tổ chức thực hiện".',
                    f'"{lead.name}" chủ trì {len(lead.tasks)} nhiệm vụ (đầu tiên là {lead.tasks[0]}) nhưng không được '
                    f'giao trách nhiệm ở phần "Tổ chức thực hiện".',
                ),
            )
