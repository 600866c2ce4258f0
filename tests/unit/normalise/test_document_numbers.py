"""A document's own number, from its letterhead."""

from __future__ import annotations

import pytest

from cchc_extract.normalise.document_numbers import DocumentNumber, find_document_number


@pytest.mark.parametrize(
    ("line", "text", "serial", "year", "symbol"),
    [
        ("Số:      /KH-UBND", "/KH-UBND", None, None, "KH-UBND"),
        ("Số: 16 /KH-UBND", "16/KH-UBND", "16", None, "KH-UBND"),
        ("Số 2820/QĐ-UBND", "2820/QĐ-UBND", "2820", None, "QĐ-UBND"),
        ("Số 12-KH/TU", "12-KH/TU", "12", None, "KH/TU"),
        ("Số: 05 – KH/ĐU", "05-KH/ĐU", "05", None, "KH/ĐU"),
        ("Số:     -KH/ĐU", "-KH/ĐU", None, None, "KH/ĐU"),
        ("**Số: 11/KH-UBND**", "11/KH-UBND", "11", None, "KH-UBND"),
        ("Số: 09/2026/CT-UBND\tBình Minh, ngày 15 tháng 4 năm 2026", "09/2026/CT-UBND", "09", "2026", "CT-UBND"),
        ("Số: ....../2026/QĐ-UBND", "/2026/QĐ-UBND", None, "2026", "QĐ-UBND"),
        ("UBND XÃ BÌNH MINH    Số: 5/BC-UBND", "5/BC-UBND", "5", None, "BC-UBND"),
        ("Số: 893/BNV-CTTN&BĐG", "893/BNV-CTTN&BĐG", "893", None, "BNV-CTTN&BĐG"),
        ("Số: 12a/QĐ-UBND.HC", "12a/QĐ-UBND.HC", "12a", None, "QĐ-UBND.HC"),
    ],
)
def test_a_letterhead_line(line: str, text: str, serial: str | None, year: str | None, symbol: str) -> None:
    found = find_document_number(line)
    assert found == DocumentNumber(text, serial, year, symbol, found.at if found else None)  # type: ignore[arg-type]
    printed = line[found.at.start : found.at.end] if found else ""
    assert "".join(printed.split()).replace("–", "-") == text


@pytest.mark.parametrize(
    "line",
    [
        "theo Quyết định số 5/QĐ-UBND của UBND tỉnh",
        "Số lượng: 15/20 xã",
        "Số:",
        "SỐ 1050/QĐ-SCT",
        "11/KH-UBND",
        "Số điện thoại 0255/QN-UB",
        "Bình Minh, ngày 16 tháng 02 năm 2027",
        "",
    ],
)
def test_no_number(line: str) -> None:
    assert find_document_number(line) is None
