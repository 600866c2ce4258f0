"""What can be said against a text file that was read all the same."""

from __future__ import annotations

from typing import Final

from cchc_extract.diagnostics import Finding, Severity

LEGACY_LETTERS: Final = Finding(
    "READ005",
    "legacy-letters",
    Severity.ERROR,
    "The words are not Vietnamese as they stand: the text was typed in a legacy font (TCVN3, VNI) or its letters are "
    "broken; convert it to Unicode.",
    "Các từ không phải tiếng Việt Unicode: văn bản dùng bảng mã cũ (TCVN3, VNI) hoặc bị lỗi chữ; hãy chuyển sang "
    "Unicode.",
)
