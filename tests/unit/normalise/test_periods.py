"""The plan's period from its title."""

from __future__ import annotations

import pytest

from cchc_extract.normalise.periods import find_period
from cchc_extract.vocabulary.reader import load


@pytest.mark.parametrize(
    ("title", "text", "start", "end"),
    [
        ("Cải cách hành chính nhà nước xã Ví Dụ năm 2023", "năm 2023", "2023-01-01", "2023-12-31"),
        ("CẢI CÁCH HÀNH CHÍNH NĂM 2024", "NĂM 2024", "2024-01-01", "2024-12-31"),
        ("Cải cách hành chính 2024", "2024", "2024-01-01", "2024-12-31"),
        ("Cải cách hành chính giai đoạn 2021-2025", "giai đoạn 2021-2025", "2021-01-01", "2025-12-31"),
        ("Phát triển kinh tế số, GIAI ĐOẠN 2026- 2030", "GIAI ĐOẠN 2026- 2030", "2026-01-01", "2030-12-31"),
        ("Tài chính - ngân sách 03 năm 2026 - 2028", "03 năm 2026 - 2028", "2026-01-01", "2028-12-31"),
        ("Công tác 6 tháng đầu năm 2024", "6 tháng đầu năm 2024", "2024-01-01", "2024-06-30"),
        ("Kiểm tra công vụ quý I năm 2024", "quý I năm 2024", "2024-01-01", "2024-03-31"),
        ("Công tác tháng 5 năm 2024", "tháng 5 năm 2024", "2024-05-01", "2024-05-31"),
        ("Nhiệm vụ trọng tâm cuối năm 2025", "cuối năm 2025", "2025-10-01", "2025-12-31"),
        ("Nhiệm vụ năm học 2024 - 2025", "năm học 2024 - 2025", "2024-09-01", "2025-05-31"),
        ("Chuyển đổi số trong năm 2024", "năm 2024", "2024-01-01", "2024-12-31"),
        ("Chuyển đổi số giai đoạn 2021 - 2025, định hướng đến năm 2030", "giai đoạn 2021 - 2025", "2021-01-01", "2025-12-31"),
        ("Đổi mới công nghệ đến năm 2035 trên địa bàn tỉnh", "đến năm 2035", None, "2035-12-31"),
        ("Chuyển đổi số năm 2024 và những năm tiếp theo", "năm 2024 và những năm tiếp theo", "2024-01-01", None),
        ("Tháng cao điểm từ ngày 15/11/2025 đến ngày 15/12/2025", "từ ngày 15/11/2025 đến ngày 15/12/2025", "2025-11-15", "2025-12-15"),
        ("Thực hiện Chương trình tổng thể giai đoạn 2021 - 2030 năm 2024", "năm 2024", "2024-01-01", "2024-12-31"),
        ("Năm 2024 thực hiện Đề án giai đoạn 2022 - 2025", "Năm 2024", "2024-01-01", "2024-12-31"),
        ("Khắc phục hạn chế năm 2023 và nâng cao Chỉ số cải cách hành chính năm 2024", "năm 2024", "2024-01-01", "2024-12-31"),
        ("Phổ biến, giáo dục pháp luật năm 2024", "năm 2024", "2024-01-01", "2024-12-31"),
        ("Thực hiện Chỉ thị số 05/CT-TTg ngày 23/5/2024 của Thủ tướng Chính phủ năm 2025", "năm 2025", "2025-01-01", "2025-12-31"),
    ],
)  # fmt: skip
def test_a_title_names_the_period(title: str, text: str, start: str | None, end: str | None) -> None:
    found = find_period(title)
    assert found is not None
    first, last, period = found
    assert (title[first:last], period.start, period.end) == (text, start, end)


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Tuyên truyền cải cách hành chính",
        "Khắc phục những hạn chế trong thực hiện cải cách hành chính năm 2023",
        "Khắc phục tồn tại, hạn chế sau đánh giá Chỉ số cải cách hành chính năm 2023",
        "Tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm 2024",
        "Tổng kết công tác dân vận giai đoạn 2016 - 2020",
        "Tuyên truyền kỷ niệm 80 năm ngày thành lập (1945 - 2025)",
        "Thực hiện Chỉ thị số 27/CT-TTg ngày 15 tháng 8 năm 2024 của Thủ tướng Chính phủ",
        "Triển khai thi hành Luật Căn cước năm 2023 trên địa bàn xã",
        "Triển khai Quyết định số 06/QĐ-TTg ngày 02 tháng 01 năm 2025 và Quyết định số 31/QĐ-BTC ngày 05/9/2025",
        "Công tác quý I",
        "Chuyển đổi số, tầm nhìn đến năm 2045",
    ],
)
def test_a_title_may_name_none(title: str) -> None:
    assert find_period(title) is None


@pytest.mark.parametrize("example", load("time")["title"]["assessed"]["examples"])
def test_a_year_that_is_assessed_is_no_period(example: str) -> None:
    assert find_period(example) is None


@pytest.mark.parametrize(
    "example", load("time")["title"]["planned"]["examples"] + load("time")["title"]["joints"]["examples"]
)
def test_a_part_of_the_title_that_plans_has_its_own_year(example: str) -> None:
    found = find_period(example)
    assert found is not None
