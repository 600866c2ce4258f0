"""The motto under the state's name is not printed as the Decree gives it.

## What it finds

A line "Độc lập - Tự do - Hạnh phúc" with other capitals ("Hạnh Phúc"), in capitals throughout, or with a wrong letter.

## Why it matters

State name and motto are the first component of every document, and the first thing at which an inspection looks.

## Example

```text
Độc lập - Tự do - Hạnh Phúc
```

## How to mend

Write "Độc lập - Tự do - Hạnh phúc": a capital at the head of each phrase only, hyphens with spaces around them.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section II, clause 1 b.

# Tiêu ngữ trình bày không đúng.

## Phát hiện gì

Dòng "Độc lập - Tự do - Hạnh phúc" viết hoa sai ("Hạnh Phúc"), viết hoa toàn bộ hoặc sai chữ.

## Vì sao cần sửa

Quốc hiệu và Tiêu ngữ là thành phần thể thức đầu tiên, cũng là chỗ được kiểm tra đầu tiên.

## Cách sửa

Ghi "Độc lập - Tự do - Hạnh phúc": chỉ viết hoa chữ cái đầu của các cụm từ, giữa các cụm từ có gạch nối, có cách chữ.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 1 điểm b.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.checks.rules.form._signed import NOT_ADMINISTRATIVE, signed
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CODE = "FRM009"
SEVERITY = Severity.WARNING
REQUIRED = Text('The motto reads "Độc lập - Tự do - Hạnh phúc".', 'Tiêu ngữ là "Độc lập - Tự do - Hạnh phúc".')
MEND = Text("Capitals stand at the head of the three phrases only.", "Chỉ viết hoa chữ cái đầu của ba cụm từ.")

_WORD = re.compile(r"[^\W\d_]+")


def check(context: Context) -> Iterator[Verdict]:
    """Compare the motto with the Decree's, letter by letter; kinds of dash and white space make no difference."""
    if signed(context) is None:
        yield NotApplicable(NOT_ADMINISTRATIVE)
        return
    right: list[str] = load("checks_form")["motto"]["words"]
    blocks = [b for b in context.plan.other_blocks if b.kind == "state_heading"]
    found = False
    for block in blocks:
        for span in block.spans:
            words = list(_WORD.finditer(context.plain, span.start, span.end))
            for index in range(len(words) - len(right) + 1):
                run = words[index : index + len(right)]
                if fold(run[0][0]) != fold(right[0]) or fold(run[1][0]) != fold(right[1]):
                    continue
                found = True
                if [word[0] for word in run] != right:
                    start, end = run[0].start(), run[-1].end()
                    yield Fault(
                        context.at(start, end),
                        Text(
                            f'The motto reads "{context.plain[start:end]}".',
                            f'Tiêu ngữ ghi là "{context.plain[start:end]}".',
                        ),
                    )
    if not found:
        yield NotApplicable(Text("The text has no motto.", "Văn bản không có tiêu ngữ."))
