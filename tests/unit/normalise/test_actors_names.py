"""The canonical name and the kind of an actor."""

from __future__ import annotations

import pytest

from cchc_extract.normalise.actors import ActorKind, split_actors


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("VP UBND xã", "Văn phòng Ủy ban nhân dân xã"),
        ("Bộ phận TN&TKQ", "Bộ phận Tiếp nhận và Trả kết quả"),
        ("Bộ phận TN & TKQ", "Bộ phận Tiếp nhận và Trả kết quả"),
        ("CBCC xã", "cán bộ, công chức xã"),
        ("CB, CC liên quan", "cán bộ, công chức liên quan"),
        ("CB/CC xã", "cán bộ, công chức xã"),
        ("Ủy ban MTTQ Việt Nam xã", "Ủy ban Mặt trận Tổ quốc Việt Nam xã"),
        ("Ban Pháp chế HĐND xã", "Ban Pháp chế Hội đồng nhân dân xã"),
        ("Tổ kiểm soát TTHC", "Tổ kiểm soát thủ tục hành chính"),
        ("Sở VHTT&DL", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Văn phòng – Thống kê", "Văn phòng - Thống kê"),
        ("Thủ quỹ- Văn thư- lưu trữ", "Thủ quỹ - Văn thư - lưu trữ"),
        ("Uỷ ban nhân dân xã", "Ủy ban nhân dân xã"),
        ("Sở Văn hoá", "Sở Văn hóa"),
        ("UỶ BAN NHÂN DÂN XÃ", "ỦY BAN NHÂN DÂN XÃ"),
        ("tổ TTTT", "tổ TTTT"),
        ("Cán bộ TTTT", "Cán bộ TTTT"),
        ("Sở TTTT", "Sở Thông tin và Truyền thông"),
        ("Văn phòng   xã", "Văn phòng xã"),
        ("Sở Sở Công thương", "Sở Sở Công thương"),
    ],
)
def test_a_name_is_written_out_and_nothing_else_is_changed(value: str, name: str) -> None:
    assert [actor.name for actor in split_actors(value)] == [name]


def test_what_the_document_spells_out_comes_before_the_vocabulary() -> None:
    expansions = {"TTTT": "truyền thông tỉnh", "DN": "dân nguyện"}
    names = [a.name for a in split_actors("Tổ TTTT; Ban DN", expansions=expansions)]
    assert names == ["Tổ truyền thông tỉnh", "Ban dân nguyện"]


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (
            ActorKind.UNIT,
            [
                "Văn phòng",
                "Kế toán Tài chính xã",
                "Tài chính - Kế toán xã",
                "Tư pháp",
                "Trạm y tế",
                "UBND xã",
                "Xã An Hòa",
            ],
        ),
        (
            ActorKind.POSITION,
            [
                "Công chức Tư pháp - Hộ tịch",
                "Công chức phụ trách Một cửa",
                "Công chức được phân công",
                "Cán bộ quản lý Đài truyền thanh xã",
                "Chủ tịch UBND xã",
                "Chánh Văn phòng HĐND và UBND xã",
                "Thủ quỹ - Văn thư - lưu trữ",
                "Trưởng thôn",
                "Phó Chủ tịch phụ trách các lĩnh vực",
            ],
        ),
        (
            ActorKind.GROUP,
            [
                "Các trường học",
                "UBND các xã",
                "UBND cấp xã",
                "UBND 03 xã",
                "Công an các xã, phường",
                "Chủ tịch UBND các xã, phường",
                "CBCC",
                "Cán bộ, công chức xã",
                "cá nhân liên quan",
                "Doanh nghiệp",
                "HĐND - UBND xã",
                "10 thôn",
                "ngành chuyên môn",
            ],
        ),
    ],
)
def test_the_kind_of_an_actor(kind: ActorKind, values: list[str]) -> None:
    for value in values:
        assert [a.kind for a in split_actors(value)] == [kind], value


def test_a_kind_is_the_word_of_the_contract() -> None:
    assert [str(kind) for kind in ActorKind] == ["unit", "position", "group"]
