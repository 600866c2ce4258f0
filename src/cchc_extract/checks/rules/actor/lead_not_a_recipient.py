"""A body leads tasks and is not among the recipients.

## What it finds

A body or post of the agency register that leads a task and that no line under "Nơi nhận" names, alone or within a
group. "Như Điều 3" and "Như Mục V" count with all whom the article or part names. The committee itself and its office
have the plan anyway. Groups as leads are left out.

## Why it matters

Whoever must do something gets no copy of the plan that says so.

## Example

```text
- Cơ quan chủ trì: Trạm Y tế xã.
…
Nơi nhận:
- Phòng Nội vụ huyện;
- Các ngành thuộc UBND xã;
- Lưu: VT.
```

## How to mend

Add the body, or a group that holds it, to "Nơi nhận".

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section II, clause 9: the recipients are those who carry the document out,
those who are to know of it, and the archive.

# Cơ quan chủ trì nhiệm vụ không có trong nơi nhận.

## Phát hiện gì

Cơ quan, chức danh có trong danh bạ chủ trì nhiệm vụ nhưng không dòng nào ở "Nơi nhận" nêu tên hoặc nêu nhóm có cơ
quan đó. "Như Điều 3", "Như Mục V" tính mọi nơi được nêu ở điều, mục đó. Không xét Ủy ban nhân dân, văn phòng và nhóm
chủ trì.

## Vì sao cần sửa

Nơi phải thực hiện lại không nhận được kế hoạch.

## Cách sửa

Bổ sung cơ quan này vào "Nơi nhận".

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9: nơi nhận gồm nơi thực hiện, nơi để biết và nơi lưu.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.bodies import duties, is_covered, is_told, leads, tasks_in_words
from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CODE = "ACT006"
SEVERITY = Severity.WARNING
REQUIRED = Text(
    'Each body that leads a task is among the recipients ("Nơi nhận"), by its name or within a group.',
    'Mỗi cơ quan chủ trì nhiệm vụ có trong "Nơi nhận", nêu tên hoặc trong một nhóm.',
)
MEND = Text('Add the body, or a group that holds it, to "Nơi nhận".', 'Bổ sung cơ quan này vào "Nơi nhận".')

_LONGEST_NAMES = 250


def check(context: Context) -> Iterator[Verdict]:
    """Look for leads that no recipient names or covers; the committee and its office have the plan anyway."""
    plan = context.plan
    recipients = [*plan.header.recipients, *(plan.promulgation.header.recipients if plan.promulgation else ())]
    leading = [lead for lead in leads(context) if not is_told(lead.agency)]
    if not recipients or not leading:
        yield NotApplicable(
            Text(
                "The plan has no list of recipients, or no other body that leads a task.",
                'Kế hoạch không có "Nơi nhận", hoặc không có cơ quan chủ trì nào khác.',
            )
        )
        return
    named = [*recipients, *_pointed_to(context, recipients)]
    for lead in leading:
        if is_covered(context, lead, named) is False:
            yield Fault(
                lead.spans,
                Text(
                    f'"{lead.name}" leads {tasks_in_words(lead)} (the first is {lead.tasks[0]}) and is not among the '
                    f"recipients.",
                    f'"{lead.name}" chủ trì {len(lead.tasks)} nhiệm vụ (đầu tiên là {lead.tasks[0]}) nhưng không có '
                    f'trong "Nơi nhận".',
                ),
            )


def _pointed_to(context: Context, recipients: list[str]) -> Iterator[str]:
    """Who else receives the plan: those of the article or part that a recipient points to ("Như Điều 3")."""
    pointers = load("checks_actor")["pointers"]
    folded = [fold(one) for one in recipients]
    if context.plan.promulgation is not None and any(one.startswith(tuple(pointers["articles"])) for one in folded):
        for article in context.plan.promulgation.articles:
            yield from (part for part in article.text.split(";") if len(part) < _LONGEST_NAMES)
    if any(one.startswith(tuple(pointers["parts"])) for one in folded):
        yield from (duty.actor for duty in duties(context))
