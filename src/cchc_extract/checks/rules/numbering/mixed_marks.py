"""Numbers of one list are printed in different ways.

## What it finds

A list in which some numbers have a full stop behind them and some have none ("II.", "III.", "IV", "V"), or some a
bracket.

## Why it matters

It looks unfinished, and it hides worse: rows that were put in from another table most often carry its style.

## Example

```text
5.    Số hóa kết quả giải quyết
6.    Cung cấp dịch vụ công
7     Tỷ lệ hồ sơ đúng hạn
```

## How to mend

Print all numbers of the list in one way.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section II, clause 6 đ: a full stop behind the number of a clause, a bracket
behind that of a point. For tables it is a rule of this program.

# Số thứ tự trong một danh sách trình bày không thống nhất.

## Phát hiện gì

Danh sách có số có dấu chấm, số không ("II.", "III.", "IV", "V"), hoặc số dùng dấu ngoặc.

## Vì sao cần sửa

Trình bày thiếu thống nhất; các dòng chép từ bảng khác sang thường lộ ra ở đây.

## Cách sửa

Trình bày mọi số trong danh sách theo một kiểu.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 điểm đ: sau số thứ tự của khoản có dấu chấm, sau chữ của
điểm có dấu đóng ngoặc đơn. Đối với bảng là quy tắc của chương trình.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.checks.rules.numbering._lists import all_lists

CODE = "NUM008"
SEVERITY = Severity.INFO
REQUIRED = Text("All numbers of a list are printed in one way.", "Mọi số trong danh sách trình bày theo một kiểu.")
MEND = Text("Print the numbers alike.", "Trình bày số thứ tự thống nhất.")


def check(context: Context) -> Iterator[Verdict]:
    """Count the marks behind the numbers of each list; a doubled one counts as one."""
    lists = [found for found in all_lists(context) if len(found.items) > 1]
    if not lists:
        yield NotApplicable(Text("The plan has no numbered list.", "Kế hoạch không có danh sách đánh số."))
        return
    for found in lists:
        marks = Counter(item.closing.rstrip(":")[:1] for item in found.items)
        if len(marks) < 2:
            continue
        usual = marks.most_common(1)[0][0]
        others = [item for item in found.items if item.closing.rstrip(":")[:1] != usual]
        model = next(item for item in found.items if item.closing.rstrip(":")[:1] == usual)
        yield Fault(
            [span for item in others for span in item.spans],
            Text(
                f'{", ".join(item.printed for item in others)} beside {marks[usual]} like "{model.printed}".',
                f'{", ".join(item.printed for item in others)} bên cạnh {marks[usual]} số kiểu "{model.printed}".',
            ),
        )
