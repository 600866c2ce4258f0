"""Who is named in a value: where one actor ends and the next begins."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cchc_extract.normalise.actors import split_actors


def parts(value: str) -> list[str]:
    return [value[a.start : a.end] for a in split_actors(value)]


@pytest.mark.parametrize(
    "value",
    [
        "Sở Văn hóa, Thể thao và Du lịch",
        "Sở Văn hoá Thể thao và Du lịch",
        "Sở Nông nghiệp và Môi trường",
        "Sở Lao động, Thương binh và Xã hội",
        "Phòng Kinh tế, Hạ tầng và Đô thị phường",
        "Báo và Phát thanh, Truyền hình tỉnh",
        "Báo và Đài Phát thanh - Truyền hình tỉnh",
        "Trung tâm Văn hóa, Thể thao, Du lịch và Truyền thông",
        "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên",
        "Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực",
        "Ban Chỉ đạo thực hiện Đề án 06",
        "Ban Quản lý các khu công nghiệp, khu kinh tế",
        "Ban Quản lý Khu kinh tế Bắc Hải và các khu công nghiệp tỉnh",
        "Hội đồng phối hợp phổ biến, giáo dục pháp luật",
        "Ngân hàng Nông nghiệp và Phát triển nông thôn",
        "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh",
        "Bộ phận Tiếp nhận và Trả kết quả",
        "Bộ phận TN & TKQ",
        "Văn phòng HĐND và UBND xã",
        "Văn phòng HĐND&UBND huyện",
        "Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh",
        "Địa chính – Xây dựng – Môi trường",
        "Công chức Địa chính, Nông nghiệp, Xây dựng và Môi trường",
        "Trung tâm Dịch vụ việc làm (Sở Nội vụ, cơ sở 2)",
        "Chi cục Thuế khu vực An Bình - Tân Hòa",
        "Cơ quan Tổ chức - Nội vụ",
    ],
)
def test_a_name_with_commas_or_and_is_one_actor(value: str) -> None:
    assert parts(value) == [value]


@pytest.mark.parametrize(
    "value",
    [
        "các ban, ngành, đơn vị có liên quan",
        "Các ban, ngành và đơn vị có liên quan",
        "HĐND, UBND các xã, phường",
        "Đảng ủy, HĐND, UBND xã",
        "cán bộ, công chức xã",
        "CB, nhân viên y tế xã",
        "CB, CC các ngành UBND xã",
        "tổ chức, cá nhân có liên quan đến việc thực hiện TTHC",
        "Các ngành, tổ chức đoàn thể",
        "UBND xã, phường, đặc khu",
        "UBND các xã/phường/thị trấn",
        "Thủ trưởng các sở, ban, ngành",
        "Chủ tịch, Phó Chủ tịch UBND xã",
        "Các Sở: Nội vụ, Tài chính, Tư pháp",
        "các sở Nội vụ, Tài chính và Tư pháp",
        "Các Bộ: Công an, Quốc phòng, Nội vụ",
        "Các trường: Đại học, Cao đẳng trên địa bàn tỉnh",
        "Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ",
        "Các doanh nghiệp bưu chính, viễn thông",
        "Viện, Trường",
        "các sở, ban, ngành Thành phố",
    ],
)
def test_nouns_that_share_a_plural_or_a_modifier_are_one_group(value: str) -> None:
    assert parts(value) == [value]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Văn phòng – Thống kê xã và Bộ phận một cửa xã.", ["Văn phòng – Thống kê xã", "Bộ phận một cửa xã"]),
        ("Văn phòng, Địa chính.", ["Văn phòng", "Địa chính"]),
        ("Văn phòng - và các đơn vị có liên quan", ["Văn phòng", "các đơn vị có liên quan"]),
        ("Các ban, ngành và các đơn vị liên quan", ["Các ban, ngành", "các đơn vị liên quan"]),
        ("Các ngành chuyên môn, cá nhân liên quan", ["Các ngành chuyên môn", "cá nhân liên quan"]),
        ("Các ngành thuộc UBND, CBCC xã", ["Các ngành thuộc UBND", "CBCC xã"]),
        ("Tư pháp và cá nhân liên quan", ["Tư pháp", "cá nhân liên quan"]),
        (
            "các phòng, ban thuộc UBND thị xã; UBND các xã, phường",
            ["các phòng, ban thuộc UBND thị xã", "UBND các xã, phường"],
        ),
        ("Các cơ quan, đơn vị, UBND các xã, phường", ["Các cơ quan, đơn vị", "UBND các xã, phường"]),
        ("Sở Giáo dục và Đào tạo và Sở Y tế", ["Sở Giáo dục và Đào tạo", "Sở Y tế"]),
        ("Sở Nội vụ, Tài chính, Khoa học và Công nghệ", ["Sở Nội vụ", "Tài chính", "Khoa học và Công nghệ"]),
        ("Hội Nông dân, Phụ nữ, Đoàn Thanh niên", ["Hội Nông dân", "Phụ nữ", "Đoàn Thanh niên"]),
        ("Phòng Nội vụ/Phòng Tư pháp", ["Phòng Nội vụ", "Phòng Tư pháp"]),
        (
            "Ủy ban MTTQ Việt Nam xã và các đoàn thể chính trị - xã hội",
            ["Ủy ban MTTQ Việt Nam xã", "các đoàn thể chính trị - xã hội"],
        ),
        (
            "các sở, ban, ngành, UBND phường, xã, đặc khu, báo, đài và các đơn vị",
            ["các sở, ban, ngành", "UBND phường, xã, đặc khu", "báo, đài", "các đơn vị"],
        ),
        ("Các cơ quan: Sở Nội vụ, Sở Tài chính", ["Sở Nội vụ", "Sở Tài chính"]),
        ("Sở Tài chính Các sở, ngành, UBND xã, phường", ["Sở Tài chính", "Các sở, ngành", "UBND xã, phường"]),
        ("UBND xã, phường, đặc khu Sở Tài chính", ["UBND xã, phường, đặc khu", "Sở Tài chính"]),
        ("- Sở Nội vụ - Sở Tài chính - UBND các xã", ["Sở Nội vụ", "Sở Tài chính", "UBND các xã"]),
        ("+ Sở Nội vụ; + các sở, ngành", ["Sở Nội vụ", "các sở, ngành"]),
        ("Sở Nội vụ (chủ trì); các sở, ngành", ["Sở Nội vụ", "các sở, ngành"]),
        ("Công an xã, Xã đội, các thôn, các đoàn thể", ["Công an xã", "Xã đội", "các thôn", "các đoàn thể"]),
        ("UBND TP. Bình Hải. Các phòng, ban", ["UBND TP. Bình Hải", "Các phòng, ban"]),
        (
            "Bí thư Chi bộ, Trưởng thôn, Trưởng Ban công tác Mặt trận",
            ["Bí thư Chi bộ", "Trưởng thôn", "Trưởng Ban công tác Mặt trận"],
        ),
    ],
)
def test_complete_names_and_new_plurals_are_parted(value: str, expected: list[str]) -> None:
    assert parts(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Văn phòng – Thống kê tham mưu UBND xã", ["Văn phòng – Thống kê"]),
        ("Phòng Nội vụ tham mưu cho Chủ tịch UBND huyện.", ["Phòng Nội vụ"]),
        ("Phòng Nội vụ chủ trì", ["Phòng Nội vụ"]),
        ("Giao Văn phòng UBND tỉnh thực hiện.", ["Văn phòng UBND tỉnh"]),
        ("Phối hợp với Sở Tài chính và các đơn vị liên quan", ["Sở Tài chính", "các đơn vị liên quan"]),
        (
            "Văn phòng xã; Văn phòng tham mưu UBND xã thực hiện các giải pháp nâng cao chất lượng; thực hiện giải trình.",
            ["Văn phòng xã"],
        ),
        (
            "Sở Nội vụ chủ trì ban hành Kế hoạch; các sở, ngành chủ động tổ chức triển khai nội dung được giao.",
            ["Sở Nội vụ", "các sở, ngành"],
        ),
        ("Các phòng, ban; Chủ tịch UBND các xã chủ động triển khai", ["Các phòng, ban", "Chủ tịch UBND các xã"]),
        ("Các đơn vị thực hiện nhiệm vụ công ích", ["Các đơn vị thực hiện nhiệm vụ công ích"]),
        ("Các cơ quan tham mưu, giúp việc Đảng ủy", ["Các cơ quan tham mưu, giúp việc Đảng ủy"]),
    ],
)
def test_the_verb_behind_a_name_is_no_part_of_it(value: str, expected: list[str]) -> None:
    assert parts(value) == expected


@pytest.mark.parametrize("value", ["", " ; . ", "Không", "Như trên", "nt", "Theo chức năng, nhiệm vụ được giao"])
def test_a_value_that_names_nobody_has_no_actor(value: str) -> None:
    assert split_actors(value) == ()


@pytest.mark.parametrize(
    "piece",
    ["các sở, ", "HĐND, ", "- ", "Sở Nội vụ và ", "(", "văn - ", "A; ", "Các ", "cán bộ ", "Chủ tịch, ", "UBND "],
)
def test_a_long_value_takes_time_in_proportion(
    piece: str, in_proportion: Callable[[Callable[[str], object], str], None]
) -> None:
    in_proportion(split_actors, piece)
