"""Issuers in sentence case, and the unit that they act for."""

from __future__ import annotations

import pytest

from cchc_extract.normalise.issuers import Level, jurisdiction_of, sentence_case


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH MINH", "Chủ tịch Ủy ban nhân dân xã Bình Minh"),
        ("THỦ TƯỚNG CHÍNH PHỦ", "Thủ tướng Chính phủ"),
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch"),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("UỶ BAN NHÂN DÂN TỈNH NAM SƠN", "Ủy ban nhân dân tỉnh Nam Sơn"),
        ("UBND xã Bình Minh", "Ủy ban nhân dân xã Bình Minh"),
        ("UBND TP. ĐÀ NẴNG", "Ủy ban nhân dân thành phố Đà Nẵng"),
        ("Ủy ban Nhân dân xã Bình Minh", "Ủy ban nhân dân xã Bình Minh"),
        ("ỦY BAN NHÂN DÂN QUẬN 1", "Ủy ban nhân dân Quận 1"),
        ("ỦY BAN NHÂN DÂN\n  THỊ XÃ TÂN LẬP", "Ủy ban nhân dân thị xã Tân Lập"),
        ("ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU", "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu"),
        ("ỦY BAN NHÂN DÂN ĐẶC KHU LÝ SƠN", "Ủy ban nhân dân đặc khu Lý Sơn"),
        ("**HỘI ĐỒNG NHÂN DÂN TỈNH NAM SƠN**", "Hội đồng nhân dân tỉnh Nam Sơn"),
        ("BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH TỈNH NAM SƠN", "Ban Chỉ đạo cải cách hành chính tỉnh Nam Sơn"),
        ("SỞ QUY HOẠCH VÀ PHÁT TRIỂN ĐÔ THỊ TỈNH NAM SƠN", "Sở Quy hoạch và Phát triển đô thị tỉnh Nam Sơn"),
        ("BỘ TRƯỞNG, CHỦ NHIỆM VĂN PHÒNG CHÍNH PHỦ", "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ"),
        ("BẢO HIỂM XÃ HỘI TỈNH ĐẮK LẮK", "Bảo hiểm xã hội tỉnh Đắk Lắk"),
        ("TỈNH ỦY NAM SƠN", "Tỉnh ủy Nam Sơn"),
        ("SỞ CÔNG THƯƠNG", "Sở Công Thương"),
        ("ĐOÀN KIỂM TRA", "Đoàn kiểm tra"),
        ("ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 15/QĐ-SCT", "Đoàn kiểm tra theo quyết định số 15/QĐ-SCT"),
        ("Phòng Nội vụ", "Phòng Nội vụ"),
    ],
)
def test_sentence_case(printed: str, expected: str) -> None:
    assert sentence_case(printed) == expected
    assert sentence_case(expected) == expected


@pytest.mark.parametrize(
    ("issuer", "level", "name"),
    [
        ("Chủ tịch Ủy ban nhân dân xã Bình Minh", Level.COMMUNE, "xã Bình Minh"),
        ("Ủy ban nhân dân Phường 12", Level.COMMUNE, "Phường 12"),
        ("Trung tâm Phục vụ hành chính công xã Bình Minh", Level.COMMUNE, "xã Bình Minh"),
        ("Phòng Nội vụ huyện Tân Lập", Level.DISTRICT, "huyện Tân Lập"),
        ("Ủy ban nhân dân thị xã Tân Lập", Level.DISTRICT, "thị xã Tân Lập"),
        ("Ủy ban nhân dân thành phố Quảng Ngãi", Level.DISTRICT, "thành phố Quảng Ngãi"),
        ("Ủy ban nhân dân Thành phố Hồ Chí Minh", Level.PROVINCE, "Thành phố Hồ Chí Minh"),
        ("Sở Nội vụ tỉnh Nam Sơn", Level.PROVINCE, "tỉnh Nam Sơn"),
        ("Sở Nội vụ", Level.PROVINCE, None),
        ("Ủy ban nhân dân tỉnh", Level.PROVINCE, None),
        ("Tỉnh ủy Nam Sơn", Level.PROVINCE, "Nam Sơn"),
        ("Thành ủy Cần Thơ", Level.PROVINCE, "Cần Thơ"),
        ("Bảo hiểm xã hội tỉnh Nam Sơn", Level.PROVINCE, "tỉnh Nam Sơn"),
        ("Bộ Nội vụ", Level.MINISTRY, "Bộ Nội vụ"),
        ("Bộ trưởng Bộ Tài chính", Level.MINISTRY, "Bộ Tài chính"),
        ("Thủ tướng Chính phủ", Level.CENTRAL, None),
        ("Chính phủ", Level.CENTRAL, None),
    ],
)
def test_jurisdiction(issuer: str, level: Level, name: str | None) -> None:
    found = jurisdiction_of(issuer)
    assert found is not None
    assert (found.level, found.name) == (level, name)
    if found.at is not None:
        assert issuer[found.at.start : found.at.end] == name


def test_the_letterheads_place_names_a_commune() -> None:
    found = jurisdiction_of("Ủy ban nhân dân xã", place="Bình Minh")
    assert found is not None
    assert (found.level, found.name, found.at) == (Level.COMMUNE, "xã Bình Minh", None)


def test_the_letterheads_place_names_no_province() -> None:
    found = jurisdiction_of("Ủy ban nhân dân tỉnh", place="Thủ Phủ")
    assert found is not None and found.name is None


def test_the_place_of_a_central_city_names_it() -> None:
    found = jurisdiction_of("Ủy ban nhân dân thành phố", place="Cần Thơ")
    assert found is not None
    assert (found.level, found.name) == (Level.PROVINCE, "thành phố Cần Thơ")


@pytest.mark.parametrize(
    ("parent", "issuer", "level", "name"),
    [
        ("Ủy ban nhân dân huyện Tân Lập", "Phòng Nội vụ", Level.DISTRICT, "huyện Tân Lập"),
        ("Ủy ban nhân dân tỉnh Nam Sơn", "Sở Nội vụ", Level.PROVINCE, "tỉnh Nam Sơn"),
        ("Sở Công Thương", "Đoàn kiểm tra", Level.PROVINCE, None),
        ("Ủy ban nhân dân tỉnh Nam Sơn", "Ủy ban nhân dân xã Bình Minh", Level.COMMUNE, "xã Bình Minh"),
    ],
)
def test_the_body_above_names_the_unit(parent: str, issuer: str, level: Level, name: str | None) -> None:
    found = jurisdiction_of(issuer, parent=parent)
    assert found is not None
    assert (found.level, found.name) == (level, name)


@pytest.mark.parametrize(
    ("issuer", "on", "level"),
    [
        ("Ủy ban nhân dân thành phố Huế", "2023-05", Level.DISTRICT),
        ("Ủy ban nhân dân thành phố Huế", "2026-05-01", Level.PROVINCE),
        ("Ủy ban nhân dân thành phố", "2026-01-02", Level.PROVINCE),
        ("Ủy ban nhân dân thành phố", "2023-01-02", None),
        ("Phòng Nội vụ", None, None),
        ("Đoàn kiểm tra", None, None),
    ],
)
def test_the_day_decides_on_cities(issuer: str, on: str | None, level: Level | None) -> None:
    found = jurisdiction_of(issuer, on=on)
    assert (found.level if found else None) == level
