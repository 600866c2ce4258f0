"""Written dates → EDTF."""

from __future__ import annotations

import time

import pytest

from cchc_extract.normalise.dates import find_dates, read_date


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("ngày 16 tháng 02 năm 2023", "2023-02-16"),
        ("ngày 6 tháng 2 năm 2023", "2023-02-06"),
        ("Ngày 16/02/2023", "2023-02-16"),
        ("16/02/2023", "2023-02-16"),
        ("16-02-2023", "2023-02-16"),
        ("16.02.2023", "2023-02-16"),
        ("ngày10 /3/2026", "2026-03-10"),
        ("ngày tháng 12 năm 2021", "2021-12"),
        ("ngày     tháng 3 năm 2024", "2024-03"),
        ("ngày /01/2024", "2024-01"),
        ("ngày …/01/2024", "2024-01"),
        ("ngày ... tháng 3 năm 2024", "2024-03"),
        ("tháng 02 năm 2024", "2024-02"),
        ("tháng 02/2024", "2024-02"),
        ("ngày tháng năm 2026", "2026"),
        ("ngày ..../..../2024", "2024"),
        ("NGÀY 15 THÁNG 8 NĂM 2024", "2024-08-15"),
    ],
)
def test_the_parts_that_are_printed_make_the_value(text: str, edtf: str) -> None:
    found = read_date(f"Xã Ví Dụ, {text}")
    assert found is not None
    assert (found.edtf, found.reason) == (edtf, None)
    assert f"Xã Ví Dụ, {text}"[found.start_offset : found.end_offset] == text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("ngày 31/02/2024", "the calendar has no such day"),
        ("ngày 15 tháng 13 năm 2024", "the calendar has no such day"),
        ("ngày 15 tháng 3 năm", "no year is printed"),
        ("ngày tháng năm", "no year is printed"),
        ("ngày tháng 3 năm 202", "no year is printed"),
    ],
)
def test_what_names_no_day_is_none_with_a_reason(text: str, reason: str) -> None:
    found = read_date(text)
    assert found is not None
    assert (found.edtf, found.reason) == (None, reason)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Luật Đất đai năm 2013",
        "Nghị định số 45/2017/NĐ-CP",
        "01/2024",
        "Quý I/2024",
        "giai đoạn 2021-2025",
        "3/4 số xã",
        "1.2.3",
        "ngày mai",
    ],
)
def test_what_is_no_written_date_is_none(text: str) -> None:
    assert read_date(text) is None


def test_dates_come_in_order() -> None:
    text = "Quyết định số 10/QĐ-UBND ngày 05/01/2024 và Công văn số 2/SNV ngày 10 tháng 02 năm 2024"
    assert [d.edtf for d in find_dates(text)] == ["2024-01-05", "2024-02-10"]


@pytest.mark.parametrize("piece", ["ngày ", "ngày ...", "1/", "1/1/", "tháng ", ".", "ngày tháng "])
def test_long_lines_take_time_in_proportion(piece: str) -> None:
    line = piece * (64_000 // len(piece))
    begun = time.perf_counter()
    list(find_dates(line))
    assert time.perf_counter() - begun < 5  # a tenth of a second in proportion, minutes in its square
