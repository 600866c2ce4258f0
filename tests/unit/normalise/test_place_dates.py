"""Place and date of a letterhead."""

from __future__ import annotations

import pytest

from cchc_extract.normalise.citations.cited_dates import cited_date
from cchc_extract.normalise.dates import read_date
from cchc_extract.normalise.place_dates import find_place_date
from cchc_extract.vocabulary.matching import fold


@pytest.mark.parametrize(
    ("line", "place", "date", "edtf"),
    [
        ("Bình Minh, ngày 16 tháng 02 năm 2027", "Bình Minh", "ngày 16 tháng 02 năm 2027", "2027-02-16"),
        ("Bình Minh, ngày tháng 3 năm 2027", "Bình Minh", "ngày tháng 3 năm 2027", "2027-03"),
        ("*Nam Sơn, ngày 26\ntháng 11 năm 2026*", "Nam Sơn", "ngày 26\ntháng 11 năm 2026", "2026-11-26"),
        (
            "TP. Hồ Chí Minh, ngày    tháng    năm 2027",
            "TP. Hồ Chí Minh",
            "ngày    tháng    năm 2027",
            "2027",
        ),
        (
            "Thành phố Hồ Chí Minh, ngày 5 tháng 5 năm 2027",
            "Thành phố Hồ Chí Minh",
            "ngày 5 tháng 5 năm 2027",
            "2027-05-05",
        ),
        ("Bà Rịa - Vũng Tàu, ngày 01/02/2027", "Bà Rịa - Vũng Tàu", "ngày 01/02/2027", "2027-02-01"),
        ("Bình Minh, ngày …. tháng … năm 2027", "Bình Minh", "ngày …. tháng … năm 2027", "2027"),
        ("Hà Nội ngày 01 tháng 12 năm 2026", "Hà Nội", "ngày 01 tháng 12 năm 2026", "2026-12-01"),
        ("Quận 1, ngày 2 tháng 3 năm 2027", "Quận 1", "ngày 2 tháng 3 năm 2027", "2027-03-02"),
        ("xã Bình Minh, ngày tháng 2 năm 2027", "xã Bình Minh", "ngày tháng 2 năm 2027", "2027-02"),
        (
            "Số: 09/CT-UBND\tBình Minh, ngày 15  tháng 4  năm 2027",
            "Bình Minh",
            "ngày 15  tháng 4  năm 2027",
            "2027-04-15",
        ),
        ("Số: 09/CT-UBND Bình Minh, ngày 15 tháng 4 năm 2027", "Bình Minh", "ngày 15 tháng 4 năm 2027", "2027-04-15"),
        ("Bình Minh, ngày tháng năm", "Bình Minh", "ngày tháng năm", None),
        ("ngày 5 tháng 5 năm 2027", None, "ngày 5 tháng 5 năm 2027", "2027-05-05"),
    ],
)
def test_a_line(line: str, place: str | None, date: str, edtf: str | None) -> None:
    found = find_place_date(line)
    assert found is not None
    assert (line[found.place.start : found.place.end] if found.place else None) == place
    assert line[found.date.start : found.date.end] == date
    assert found.issued_on == edtf


@pytest.mark.parametrize(
    "line",
    [
        "trước ngày 15 tháng 3 năm 2027",
        "Căn cứ Luật Thú y ngày 19/6/2015",
        "Báo cáo kết quả, ngày 15 tháng 3 năm 2027",
        "Bình Minh, ngày 16 tháng 02 năm 2027 đã họp",
        "Ngày Chuyển đổi số quốc gia",
        "",
    ],
)
def test_no_line(line: str) -> None:
    assert find_place_date(line) is None


@pytest.mark.parametrize(
    "date",
    [
        "ngày 16 tháng 02 năm 2027",
        "ngày 05/3/2027",
        "ngày /01/2027",
        "ngày tháng 3 năm 2027",
        "ngày 24-5-2027",
        "ngày 24.5.2027",
        "ngày 31/02/2027",
        "ngày … tháng … năm 2027",
    ],
)
def test_dates_are_read_as_elsewhere(date: str) -> None:
    found, other = cited_date(fold(date), 0), read_date(date)
    assert found is not None and other is not None
    assert (found.start, found.end, found.edtf) == (other.start_offset, other.end_offset, other.edtf)
