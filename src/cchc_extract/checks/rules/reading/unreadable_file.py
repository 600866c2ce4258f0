"""The file cannot be read at all.

## What it finds

A file that no loader opens: damaged, encrypted, empty, a scan without text, a text layer that is not what the pages
show, or a format that is not supported.

## Why it matters

Nothing in it can be checked. A check that passes such a file over in silence would call it clean.

## Example

```text
(0 bytes)
```

## How to mend

Do what the sentence says: take another copy, save it in another format, or run character recognition on the scan.

## Source

A rule of this program: what it cannot read it must say, never pass over.

# Không đọc được tệp.

## Phát hiện gì

Tệp không mở được: hỏng, có mật khẩu, rỗng, bản quét không có lớp chữ, lớp chữ không khớp với trang, hoặc định dạng
không được hỗ trợ.

## Vì sao cần sửa

Không kiểm tra được gì trong tệp. Nếu lặng lẽ bỏ qua thì tệp sẽ bị coi là không có lỗi.

## Cách sửa

Làm theo hướng dẫn trong thông báo: lấy bản khác, lưu sang định dạng khác, hoặc nhận dạng ký tự (OCR) bản quét.

## Căn cứ

Quy tắc của chương trình: không đọc được thì phải nói ra, không lặng lẽ bỏ qua.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Severity, Text, Verdict

CODE = "RDG001"
SEVERITY = Severity.ERROR
REQUIRED = Text(
    "The file opens and its text can be read.",
    "Tệp mở được và đọc được chữ.",
)
MEND = Text("Do what the sentence says, then check again.", "Làm theo hướng dẫn trong thông báo rồi kiểm tra lại.")


def check(context: Context) -> Iterator[Verdict]:
    """A plan that came out of a file was read: the run itself makes this finding of a file that gives none."""
    yield from ()
