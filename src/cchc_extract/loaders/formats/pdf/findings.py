"""What can be said against a PDF that was read all the same."""

from __future__ import annotations

from collections.abc import Sequence

from cchc_extract.diagnostics import Finding, Severity


def unreadable_pages(numbers: Sequence[int], total: int) -> Finding:
    """READ001: pages that the file declares and that cannot be opened; their text is missing."""
    return Finding(
        "READ001",
        "page-unreadable",
        Severity.ERROR,
        f"The file has {total} pages, but {_pages(numbers)} cannot be opened; get a whole copy of it.",
        f"Tệp có {total} trang nhưng không mở được {_trang(numbers)}; hãy lấy lại bản đầy đủ của tệp.",
    )


def pages_without_text(numbers: Sequence[int]) -> Finding:
    """READ002: pages that show something and have no text, such as scanned pages among others."""
    return Finding(
        "READ002",
        "page-without-text",
        Severity.WARNING,
        f"There is a picture and no text on {_pages(numbers)}; run character recognition (OCR) there.",
        f"Chỉ có hình ảnh, không có lớp chữ ở {_trang(numbers)}; hãy nhận dạng ký tự (OCR) ở đó.",
    )


def pages_with_wrong_text(numbers: Sequence[int]) -> Finding:
    """READ003: pages whose letters are not the ones that they show, among pages that read well."""
    return Finding(
        "READ003",
        "page-with-wrong-text",
        Severity.ERROR,
        f"The text layer is not what is shown on {_pages(numbers)}; run character recognition (OCR) there.",
        f"Lớp chữ không khớp với nội dung hiển thị ở {_trang(numbers)}; hãy nhận dạng ký tự (OCR) ở đó.",
    )


def recognised_text() -> Finding:
    """READ004: the text was put under a scan by character recognition, so letters may be wrong."""
    return Finding(
        "READ004",
        "recognised-text",
        Severity.INFO,
        "The text was recognised on a scan and may have wrong letters; check it against the pages.",
        "Nội dung được nhận dạng từ bản quét nên có thể sai ký tự; hãy đối chiếu với bản gốc.",
    )


def _pages(numbers: Sequence[int]) -> str:
    return ("page " if len(numbers) == 1 else "pages ") + _ranges(numbers)


def _trang(numbers: Sequence[int]) -> str:
    return "trang " + _ranges(numbers)


def _ranges(numbers: Sequence[int]) -> str:
    """Page numbers as a reader writes them: "2, 5-7"."""
    ranges: list[list[int]] = []
    for number in sorted(numbers):
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return ", ".join(str(start) if start == end else f"{start}-{end}" for start, end in ranges)
