"""The note under an attached plan's title."""

from __future__ import annotations

import pytest

from cchc_extract.normalise.citations import find_promulgation_note


@pytest.mark.parametrize(
    ("text", "note", "number", "date", "edtf"),
    [
        (
            "Cải cách hành chính năm 2027 xã Bình Minh\n(Ban hành kèm theo Quyết định số: /QĐ-UBND\nngày /01/2027 của Chủ tịch UBND xã Bình Minh)",
            "(Ban hành kèm theo Quyết định số: /QĐ-UBND\nngày /01/2027 của Chủ tịch UBND xã Bình Minh)",
            "/QĐ-UBND",
            "ngày /01/2027",
            "2027-01",
        ),
        (
            "*(Kèm theo Kế hoạch số 1105 /KH-ĐKT ngày10 /3/2026 của Đoàn kiểm tra theo Quyết định số 1050/QĐ-SCT)*",
            "*(Kèm theo Kế hoạch số 1105 /KH-ĐKT ngày10 /3/2026 của Đoàn kiểm tra theo Quyết định số 1050/QĐ-SCT)*",
            "1105/KH-ĐKT",
            "ngày10 /3/2026",
            "2026-03-10",
        ),
        (
            "Kèm theo Kế hoạch số 5/KH-UBND ngày tháng năm 2027 của UBND tỉnh",
            "Kèm theo Kế hoạch số 5/KH-UBND ngày tháng năm 2027 của UBND tỉnh",
            "5/KH-UBND",
            "ngày tháng năm 2027",
            "2027",
        ),
    ],
)
def test_a_note(text: str, note: str, number: str, date: str, edtf: str) -> None:
    found = find_promulgation_note(text)
    assert found is not None
    assert text[found.at.start : found.at.end] == note
    assert found.citation.number == number
    assert found.citation.issued_on == edtf
    assert found.citation.issued_on_at is not None
    assert text[found.citation.issued_on_at.start : found.citation.issued_on_at.end] == date


@pytest.mark.parametrize(
    "text",
    [
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính năm 2027.",
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch triển khai Quyết định số 06/QĐ-TTg.",
        "(Kèm theo Phụ lục I)",
        "Căn cứ Quyết định số 06/QĐ-TTg",
    ],
)
def test_no_note(text: str) -> None:
    assert find_promulgation_note(text) is None
