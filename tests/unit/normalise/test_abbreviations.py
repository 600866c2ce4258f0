"""Abbreviations that a document spells out itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cchc_extract.normalise.abbreviations import find_abbreviations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("công tác cải cách hành chính (viết tắt là CCHC) của xã", {"CCHC": "cải cách hành chính"}),
        ("thủ tục hành chính (TTHC)", {"TTHC": "thủ tục hành chính"}),
        ("các doanh nghiệp (sau đây gọi tắt là DN)", {"DN": "doanh nghiệp"}),
        ("Bộ phận Tiếp nhận và Trả kết quả (TN&TKQ)", {"TN&TKQ": "Tiếp nhận và Trả kết quả"}),
        ("Bộ phận Tiếp nhận và Trả kết quả (BPTNTKQ)", {"BPTNTKQ": "Bộ phận Tiếp nhận và Trả kết quả"}),
        ("cán bộ, công chức (CBCC)", {"CBCC": "cán bộ, công chức"}),
        ("Điện lực (ĐL)", {"ĐL": "Điện lực"}),
        ("CẢI CÁCH HÀNH CHÍNH (CCHC)", {"CCHC": "cải cách hành chính"}),
        ("CNTT (công nghệ thông tin)", {"CNTT": "công nghệ thông tin"}),
        ("thủ tục hành chính (TTHC); thủ tục hành chính (TTHC)", {"TTHC": "thủ tục hành chính"}),
    ],
)
def test_what_the_letters_spell_is_found(text: str, expected: dict[str, str]) -> None:
    assert find_abbreviations(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Chỉ số cải cách hành chính (PAR INDEX)",
        "chỉ số hài lòng (SIPAS)",
        "kế hoạch. Hành chính (KHHC)",
        "Trung tâm Phục vụ hành chính công (sau đây gọi tắt là Trung tâm)",
        "tổng tỷ suất (TTS), tiền thu sau (TTS)",
        "(TTHC)",
        "",
    ],
)
def test_what_is_not_sure_is_left_out(text: str) -> None:
    assert find_abbreviations(text) == {}


@pytest.mark.parametrize("piece", ["(", "viết tắt là ", "A (", "TTHC (", "hành chính (TTHC) "])
def test_a_long_text_takes_time_in_proportion(
    piece: str, in_proportion: Callable[[Callable[[str], object], str], None]
) -> None:
    in_proportion(find_abbreviations, piece)
