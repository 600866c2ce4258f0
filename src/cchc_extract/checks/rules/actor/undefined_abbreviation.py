"""An abbreviation in a body's name is explained nowhere.

## What it finds

Capitals in the name of a body that leads, cooperates or has duties, which neither the published vocabulary reads out
nor the plan explains in brackets: "tổ TTTT".

## Why it matters

The body may be more than one: information and communications, the communications centre, the inspectorate. Whoever is
meant can say that he was not.

## Example

```text
- Cơ quan chủ trì: Bộ phận Một cửa, tổ TTTT.
```

## How to mend

Write the name out, or explain the abbreviation where it stands first: "Trung tâm Truyền thông (TTTT)".

## Source

A rule of this program: who owes a task must be known to all readers. Own abbreviations can be added in the
configuration.

# Chữ viết tắt trong tên cơ quan không được giải thích.

## Phát hiện gì

Chữ viết tắt trong tên cơ quan chủ trì, phối hợp hoặc được giao trách nhiệm mà từ điển không có và kế hoạch không giải
thích trong ngoặc: "tổ TTTT".

## Vì sao cần sửa

Có thể hiểu là nhiều nơi khác nhau: thông tin truyền thông, trung tâm truyền thông, thanh tra. Nơi được giao có thể
nói là không phải mình.

## Cách sửa

Viết đầy đủ, hoặc giải thích ở lần đầu: "Trung tâm Truyền thông (TTTT)".

## Căn cứ

Quy tắc của chương trình: mọi người đọc phải biết ai được giao nhiệm vụ. Có thể thêm chữ viết tắt riêng trong cấu
hình.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cchc_extract.checks.bodies import actors, duties
from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.normalise.abbreviations import TOKEN, find_abbreviations, find_known
from cchc_extract.plan.base import Span
from cchc_extract.vocabulary.reader import load

CODE = "ACT002"
SEVERITY = Severity.WARNING
REQUIRED = Text(
    "An abbreviation in a body's name is known to all or is explained in the plan.",
    "Chữ viết tắt trong tên cơ quan phải thông dụng hoặc được giải thích trong kế hoạch.",
)
MEND = Text(
    "Write the name out, or put the abbreviation in brackets behind it where it stands first.",
    "Viết đầy đủ tên, hoặc ghi chữ viết tắt trong ngoặc đơn ngay sau tên ở lần đầu.",
)

_ABBREVIATION = re.compile(r"(?<![\w&/.-])[A-ZĐƯƠÔÊÂĂ]{2,8}(?![\w&/-])")


def check(context: Context) -> Iterator[Verdict]:
    """Look at the names of bodies for capitals that neither the field nor the plan explains."""
    named = list(_names(context))
    if not named:
        yield NotApplicable(Text("The plan names no body.", "Kế hoạch không nêu cơ quan nào."))
        return
    suspects = [(short, spans) for name, spans in named for short in unexplained(name)]
    if not suspects:
        return
    own = find_abbreviations(context.plain)
    told: set[str] = set()
    for short, spans in suspects:
        if short in own or short in told:
            continue
        told.add(short)
        uses = sum(1 for other, _ in suspects if other == short)
        yield Fault(
            spans,
            Text(
                f'The abbreviation "{short}" is explained nowhere ({uses} times among the bodies).',
                f'Chữ viết tắt "{short}" không được giải thích ở đâu ({uses} lần trong tên cơ quan).',
            ),
        )


def _names(context: Context) -> Iterator[tuple[str, list[Span]]]:
    for task in context.plan.tasks:
        for actor in actors(task):
            yield actor.text, list(actor.spans)
    for duty in duties(context):
        yield duty.actor, list(duty.actor_spans)


@lru_cache(maxsize=2048)
def unexplained(name: str) -> tuple[str, ...]:
    """The abbreviations in a name that the published vocabulary does not read out."""
    if name.isupper() and " " in name:
        return ()  # all in capitals: no abbreviation can be told from a word
    shorts = [match[0] for match in _ABBREVIATION.finditer(name)]
    if not shorts:
        return ()
    tokens = TOKEN.findall(name)
    known = {token for found in find_known(tokens) for token in tokens[found.first : found.last]}
    known |= set(load("checks_actor")["known_abbreviations"]["words"])
    return tuple(short for short in shorts if short not in known)
