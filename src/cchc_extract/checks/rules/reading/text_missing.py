"""A part of the document has no text.

## What it finds

Pages that hold a picture and no text, pages that cannot be opened, parts of a Word file that were left out, and
pictures that a converter put where text was.

## Why it matters

What stands there is not in the plan: tasks are lost without a word, and a check passes over them.

## Example

```text
3. Cải cách tổ chức bộ máy
![](_page_3_Picture_2.jpeg)
```

## How to mend

Run character recognition (OCR) on the pages, or take a whole copy of the file.

## Source

A rule of this program: what it cannot read it must say, never pass over.

# Một phần văn bản không có chữ.

## Phát hiện gì

Trang chỉ có hình ảnh, trang không mở được, phần của tệp Word bị bỏ lại, và hình ảnh mà phần mềm chuyển đổi đặt vào chỗ
của chữ.

## Vì sao cần sửa

Nội dung ở đó không có trong kết quả: nhiệm vụ bị mất mà không ai biết, kiểm tra cũng bỏ qua.

## Cách sửa

Nhận dạng ký tự (OCR) các trang đó, hoặc lấy bản đầy đủ của tệp.

## Căn cứ

Quy tắc của chương trình: không đọc được thì phải nói ra, không lặng lẽ bỏ qua.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, Severity, Text, Verdict

CODE = "RDG003"
SEVERITY = Severity.WARNING
REQUIRED = Text("All of the document can be read as text.", "Đọc được chữ của toàn bộ văn bản.")
MEND = Text("Run character recognition (OCR), or take a whole copy.", "Nhận dạng ký tự (OCR) hoặc lấy bản đầy đủ.")

_LEFT_OUT = ("page-without-text", "page-unreadable", "embedded-document-left-out", "damaged-part-left-out")
_PICTURE = re.compile(r"!\[[^\]\n]{0,80}\]\([^)\s]{1,200}\)")


def check(context: Context) -> Iterator[Verdict]:
    """Tell what the loader could not read; look for links to pictures."""
    for diagnostic in context.plan.diagnostics:
        if diagnostic.name in _LEFT_OUT:
            yield Fault(diagnostic.spans, Text(diagnostic.message, diagnostic.message_vi))
    if "![" not in context.plain:
        return
    for link in _PICTURE.finditer(context.plain):
        yield Fault(
            context.at(link.start(), link.end()),
            Text(f'A picture stands where text may be: "{link[0]}".', f'Có hình ảnh ở chỗ có thể là chữ: "{link[0]}".'),
        )
