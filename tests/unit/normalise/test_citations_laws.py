"""Laws: cited by name and date as well as by number."""

from __future__ import annotations

import pytest
from shown_citations import shown

from cchc_extract.normalise.citations import find_citations

CASES = {
    "by date": (
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        ["Luật | - | 2025-06-16 | - | Luật Tổ chức chính quyền địa phương"],
    ),
    "by number": (
        "Luật Đầu tư công số 58/2024/QH15 ngày 29/11/2024, được sửa đổi",
        ["Luật | 58/2024/QH15 | 2024-11-29 | - | Luật Đầu tư công"],
    ),
    "by year": (
        "Căn cứ Luật Thủy sản năm 2017; Luật Bảo vệ môi trường 2020;",
        ["Luật | - | 2017 | - | Luật Thủy sản", "Luật | - | 2020 | - | Luật Bảo vệ môi trường"],
    ),
    "codes, ordinances, the constitution": (
        "Hiến pháp năm 2013; Bộ luật Lao động ngày 20/11/2019; Pháp lệnh Ưu đãi người có công với cách mạng số 02/2020/UBTVQH14",
        [
            "Hiến pháp | - | 2013 | - | Hiến pháp",
            "Bộ luật | - | 2019-11-20 | - | Bộ luật Lao động",
            "Pháp lệnh | 02/2020/UBTVQH14 | - | - | Pháp lệnh Ưu đãi người có công với cách mạng",
        ],
    ),
    "a name with commas and a law's own word in it": (
        "Luật Ban hành văn bản quy phạm pháp luật ngày 19/02/2025; Luật Phòng, chống tham nhũng số 36/2018/QH14",
        [
            "Luật | - | 2025-02-19 | - | Luật Ban hành văn bản quy phạm pháp luật",
            "Luật | 36/2018/QH14 | - | - | Luật Phòng, chống tham nhũng",
        ],
    ),
    "an amending law names others in its title": (
        "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019;",
        [
            "Luật | - | 2019-11-22 | - | "
            "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương"
        ],
    ),
    "an amending law with one number": (
        "Luật Xây dựng số 50/2014/QH13, sửa đổi tại Luật sửa đổi, bổ sung một số điều của Luật Xây dựng số 62/2020/QH14 ngày 17/06/2020;",
        [
            "Luật | 50/2014/QH13 | - | - | Luật Xây dựng",
            "Luật | 62/2020/QH14 | 2020-06-17 | - | Luật sửa đổi, bổ sung một số điều của Luật Xây dựng",
        ],
    ),
    "numbered laws inside an amending law's title": (
        "tại Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15, Luật Nhà ở số 27/2023/QH15 và Luật Các tổ chức tín dụng số 32/2024/QH15;",
        [
            "Luật | 31/2024/QH15 | - | - | Luật Đất đai",
            "Luật | 27/2023/QH15 | - | - | Luật Nhà ở",
            "Luật | 32/2024/QH15 | - | - | Luật Các tổ chức tín dụng",
        ],
    ),
    "an amending law without date or number": (
        "tại Luật Sửa đổi, bổ sung một số điều của Luật Đấu thầu, Luật Hải quan, Luật Quản lý, sử dụng tài sản công;",
        [],
    ),
    "one date for two laws": (
        "Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 19/6/2015",
        [
            "Luật | - | 2015-06-19 | - | Luật Tổ chức Chính phủ",
            "Luật | - | 2015-06-19 | - | Luật Tổ chức chính quyền địa phương",
        ],
    ),
    "who passed it": (
        "Luật Tổ chức chính quyền địa phương được Quốc hội thông qua ngày 19 tháng 06 năm 2015",
        ["Luật | - | 2015-06-19 | Quốc hội | Luật Tổ chức chính quyền địa phương"],
    ),
    "a name with its aside": (
        "Luật Đất đai (sửa đổi) ngày 18/01/2024",
        ["Luật | - | 2024-01-18 | - | Luật Đất đai (sửa đổi)"],
    ),
    "no name": ("Luật số: 72/2025/QH15", ["Luật | 72/2025/QH15 | - | - | -"]),
    "small letters, with a whole date": (
        "Luật tổ chức chính quyền địa phương ngày 19/6/2015",
        ["Luật | - | 2015-06-19 | - | Luật tổ chức chính quyền địa phương"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_laws(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "phổ biến, giáo dục pháp luật năm 2027; PHÁP LUẬT NĂM 2027; Ngày Pháp luật 09/11/2027",
        "Hội Luật gia tỉnh năm 2027; Luật sư Nguyễn Văn A, ngày 02/3/2027",
        "theo quy định của Luật Đầu tư công trước ngày 31/01/2027",
        "Luật Bảo vệ bí mật nhà nước, Luật An ninh mạng, Chỉ thị này",
        "thi hành Luật Việc làm; Điều 9 Luật Thuế giá trị gia tăng ước tăng thu 500 tỷ đồng",
    ],
)
def test_no_law_is_cited(text: str) -> None:
    assert find_citations(text) == ()


def test_a_law_named_in_a_title_does_not_count() -> None:
    assert shown("Nghị định số 59/2019/NĐ-CP của Chính phủ quy định chi tiết Luật Phòng, chống tham nhũng.") == [
        "NĐ | 59/2019/NĐ-CP | - | Chính phủ | quy định chi tiết Luật Phòng, chống tham nhũng"
    ]
