"""A number is left out.

## What it finds

A list of headings, tasks or table rows whose numbers jump ("3.", "5."), if the number that is left out does not stand
anywhere between the two. What follows a number used twice is not told again. That "đ" is left out between "d" and "e"
is usual and not told.

## Why it matters

Either an item was lost, or the numbers are wrong: both make "mục 4" in another document point to nothing or to the
wrong task.

## Example

```text
1. Cải cách thể chế
2. Cải cách thủ tục hành chính
4. Cải cách tài chính công
```

## How to mend

Put back the item that is missing, or number the list anew; then mend what refers to its numbers.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section II, clause 6 đ: parts, clauses and points bear consecutive numbers.

# Số thứ tự bị nhảy.

## Phát hiện gì

Danh sách đề mục, nhiệm vụ hoặc dòng bảng có số thứ tự bị nhảy ("3.", "5.") mà số bị thiếu không có ở đâu giữa hai mục.
Bỏ "đ" giữa "d" và "e" là thường gặp nên không báo.

## Vì sao cần sửa

Hoặc mất một mục, hoặc đánh số sai: văn bản khác dẫn "mục 4" sẽ không đúng.

## Cách sửa

Bổ sung mục bị thiếu hoặc đánh số lại, rồi sửa những chỗ dẫn chiếu.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 điểm đ: phần, mục, khoản, điểm được đánh số thứ tự liên tục.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.checks.rules.numbering._lists import Item, NumberedList, all_lists, between

CODE = "NUM001"
SEVERITY = Severity.WARNING
REQUIRED = Text("Numbers follow each other without a gap.", "Số thứ tự liên tục, không bị nhảy.")
MEND = Text("Put back what is missing, or number the list anew.", "Bổ sung mục bị thiếu hoặc đánh số lại.")

_MOST = 3  # a wider jump is more likely another list than a gap


def check(context: Context) -> Iterator[Verdict]:
    """Compare each number with the one before it."""
    lists = [found for found in all_lists(context) if len(found.items) > 1]
    if not lists:
        yield NotApplicable(Text("The plan has no numbered list.", "Kế hoạch không có danh sách đánh số."))
        return
    for found in lists:
        for index, item in enumerate(found.items[1:], start=1):
            last = found.items[index - 1]
            missing = _missing(last, item)
            repeated = index > 1 and found.items[index - 2].values == last.values
            if missing and not repeated and not _stands_between(context, missing, last, item, found):
                named = ", ".join(missing)
                are = "is" if len(missing) == 1 else "are"
                yield Fault(
                    item.spans,
                    Text(
                        f'"{item.printed}" follows "{last.printed}": {named} {are} missing.',
                        f'"{item.printed}" đứng sau "{last.printed}": thiếu {named}.',
                    ),
                )


def _missing(last: Item, item: Item) -> list[str]:
    """The numbers that should stand between two neighbours, as printed."""
    if item.values[:-1] != last.values[:-1] or not 1 < item.value - last.value <= _MOST:
        return []
    before = item.number[: item.number.rindex(".") + 1] if len(item.values) > 1 else ""
    return [f"{before}{number}" for number in between(item.kind, last.value, item.value)]


def _stands_between(context: Context, missing: list[str], last: Item, item: Item, found: NumberedList) -> bool:
    """Whether one of the missing numbers is in the text between, glued to a line or in another cell."""
    text = context.plain[last.spans[-1].end : item.start]
    if found.in_table:
        return any(re.search(rf"(?:^|[\t\n]){re.escape(number)}[.)]*(?:[\t\n]|$)", text) for number in missing)
    return any(re.search(rf"(?<![\w./]){re.escape(number)}\s?[.)/]", text) for number in missing)
