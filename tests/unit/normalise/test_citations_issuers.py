"""Where an issuer's name ends."""

from __future__ import annotations

import pytest

from cchc_extract.normalise.citations.issuer_phrases import issuer_end
from cchc_extract.vocabulary.matching import fold


@pytest.mark.parametrize(
    ("issuer", "rest"),
    [
        ("Chủ tịch UBND tỉnh Nam Sơn", " ban hành Kế hoạch"),
        ("UBND xã", " ban hành"),
        ("Tỉnh ủy", " và Nghị quyết số 5"),
        ("Hội đồng nhân dân tỉnh", " về đẩy mạnh"),
        ("Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ", "."),
        ("Chính phủ", " quy định chi tiết"),
        ("Thủ tướng Chính phủ", " ngày 31/3/2026"),
        ("Ban Thường vụ Huyện ủy Tân Lập khóa XXI", " về chủ trương"),
        ("Ban Chấp hành Đảng bộ huyện Tân Lập", " về thực hiện"),
        ("Ban Chấp hành Trung ương Đảng khóa XII", "; Nghị định"),
        ("Hội nghị Tỉnh uỷ lần thứ 5 Khoá XX", " về đẩy mạnh"),
        ("Hội nghị lần thứ sáu Ban Chấp hành Trung ương Khóa XII", " về công tác"),
        ("Bộ Chính trị", " đột phá phát triển"),
        ("Bộ trưởng Bộ Y tế", " quy định tiêu chuẩn"),
        ("Bộ Nông nghiệp và PTNT", " (nay là Bộ khác)"),
        ("Tổng cục Thủy sản", " (nay là Cục Thủy sản)"),
        ("Tổ giúp việc Ban chỉ đạo Trung ương", " về phát triển"),
        ("Trưởng Ban Chỉ đạo cải cách hành chính tỉnh Nam Sơn", " quy định"),
        ("Giám đốc Sở Công Thương tỉnh Nam Sơn", " về việc kiểm tra"),
        ("Sở Văn hóa, Thể thao và Du lịch tỉnh Nam Sơn", " về"),
        ("Cơ quan Tổ chức - Nội vụ", " tại Công văn"),
        ("Phòng Văn hóa - Xã hội xã Bình Minh", " hướng dẫn"),
        ("Ban Quản lý các khu công nghiệp tỉnh", " về"),
        ("Ủy ban Thường vụ Quốc hội", " khoảng 530 tỷ đồng"),
        ("Ủy ban nhân dân Thành phố Hồ Chí Minh nhiệm kỳ 2021-2026", " về"),
        ("UBND TP. Hồ Chí Minh", " về"),
        ("UBND tỉnh Bà Rịa - Vũng Tàu", " phê duyệt"),
        ("UBND tỉnh", " Sửa đổi, bổ sung Kế hoạch"),
        ("UBND phường 12", " về"),
        ("THỦ TƯỚNG CHÍNH PHỦ", " VỀ VIỆC TĂNG CƯỜNG"),
        ("UBND TỈNH NAM SƠN", " VỀ VIỆC"),
        ("HĐND&UBND huyện", " về"),
        ("Thủ tưởng Chính phủ", " về việc"),
        ("Chủ tịch UBND xã Bình Minh, huyện Tân Lập, tỉnh Nam Sơn", " về việc"),
        ("Ủy ban nhân dân thành phố Thủ Đức, Thành phố Hồ Chí Minh", " về việc"),
        ("UBND tỉnh Nam Sơn", ", huyện Tân Lập đã xây dựng"),
        ("UBND huyện", ", tỉnh"),
    ],
)
def test_a_name_ends(issuer: str, rest: str) -> None:
    text = issuer + rest
    assert issuer_end(text, fold(text), 0) == len(issuer)


@pytest.mark.parametrize("text", ["về việc", "ban hành Kế hoạch", "12/QĐ-UBND", "", "Quyết định số 5"])
def test_no_name_begins(text: str) -> None:
    assert issuer_end(text, fold(text), 0) is None
