"""Signature blocks: capacities in order, post, name, whatever the lines look like."""

from __future__ import annotations

import pytest

from cchc_extract.normalise.person_names import is_person_name, name_start
from cchc_extract.normalise.signatures import LineSlice, Reading, is_signature_line, read_signature

CASES = {
    "deputy for the chairman": (
        ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "Nguyễn Văn Bình"],
        [("TM.", "ỦY BAN NHÂN DÂN"), ("KT.", "CHỦ TỊCH")],
        "PHÓ CHỦ TỊCH",
        "Nguyễn Văn Bình",
    ),
    "wrapped principal, markup": (
        ["**TM. ỦY BAN NHÂN", "DÂN **", "KT. CHỦ TỊCH", "**PHÓ CHỦ TỊCH**", "**Lâm Thị Hoa**"],
        [("TM.", "ỦY BAN NHÂN DÂN"), ("KT.", "CHỦ TỊCH")],
        "PHÓ CHỦ TỊCH",
        "Lâm Thị Hoa",
    ),
    "a post alone": (["CHỦ TỊCH", "Nguyễn Giáp Xuân"], [], "CHỦ TỊCH", "Nguyễn Giáp Xuân"),
    "principal and post on one line": (
        ["TM. UBND XÃ - CHỦ TỊCH", "(Đã ký)", "Lê Văn Nam"],
        [("TM.", "UBND XÃ")],
        "CHỦ TỊCH",
        "Lê Văn Nam",
    ),
    "two capacities on one line, mark and name on another": (
        ["TM. UBND KT. CHỦ TỊCH", " PHÓ CHỦ TỊCH (đã ký) Nguyễn Văn An"],
        [("TM.", "UBND"), ("KT.", "CHỦ TỊCH")],
        "PHÓ CHỦ TỊCH",
        "Nguyễn Văn An",
    ),
    "no space after the code, post on the same line": (
        ["KT.CHỦ TỊCH PHÓ CHỦ TỊCH", "Trần Lê Minh Vũ"],
        [("KT.", "CHỦ TỊCH")],
        "PHÓ CHỦ TỊCH",
        "Trần Lê Minh Vũ",
    ),
    "acting": (["Q. GIÁM ĐỐC", "[đã ký]", "Trần Thị Hoa"], [("Q.", None)], "GIÁM ĐỐC", "Trần Thị Hoa"),
    "by order": (
        ["TL. BỘ TRƯỞNG", "CHÁNH VĂN PHÒNG", "Nguyễn Duy Nam"],
        [("TL.", "BỘ TRƯỞNG")],
        "CHÁNH VĂN PHÒNG",
        "Nguyễn Duy Nam",
    ),
    "by authorisation, wrapped post, a name of the highlands": (
        ["TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "HĐND VÀ UBND", "Y Thanh Niê Kđăm"],
        [("TUQ.", "CHỦ TỊCH")],
        "CHÁNH VĂN PHÒNG HĐND VÀ UBND",
        "Y Thanh Niê Kđăm",
    ),
    "the signer's other post below": (
        ["T/M. ĐOÀN KIỂM TRA", "TRƯỞNG ĐOÀN", "Hoàng Văn Tuấn", "PHÓ GIÁM ĐỐC", "SỞ CÔNG THƯƠNG"],
        [("TM.", "ĐOÀN KIỂM TRA")],
        "TRƯỞNG ĐOÀN",
        "Hoàng Văn Tuấn",
    ),
    "a rank, lines of signing software": (
        ["GIÁM ĐỐC", "Người ký: Công an tỉnh", "Thời gian ký: 05/02/2027", "Đại tá Trần Văn Hùng"],
        [],
        "GIÁM ĐỐC",
        "Trần Văn Hùng",
    ),
    "columns of one line": (
        ["TM. ỦY BAN NHÂN DÂN\tKT. CHỦ TỊCH\tPHÓ CHỦ TỊCH"],
        [("TM.", "ỦY BAN NHÂN DÂN"), ("KT.", "CHỦ TỊCH")],
        "PHÓ CHỦ TỊCH",
        None,
    ),
    "a name in capitals": (
        ["TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH", "LÊ VĂN NAM"],
        [("TM.", "BAN THƯỜNG TRỰC")],
        "PHÓ CHỦ TỊCH",
        "LÊ VĂN NAM",
    ),
    "a principal with its place": (
        ["TM. ỦY BAN", "NHÂN DÂN XÃ BÌNH MINH", "CHỦ TỊCH", "Đỗ Thị Mai"],
        [("TM.", "ỦY BAN NHÂN DÂN XÃ BÌNH MINH")],
        "CHỦ TỊCH",
        "Đỗ Thị Mai",
    ),
    "a rare surname": (["CHỦ TỊCH", "Mùi Tá"], [], "CHỦ TỊCH", "Mùi Tá"),
    "nothing": ([], [], None, None),
}


@pytest.mark.parametrize(("lines", "capacities", "position", "name"), CASES.values(), ids=CASES.keys())
def test_a_block(
    lines: list[str], capacities: list[tuple[str, str | None]], position: str | None, name: str | None
) -> None:
    found = read_signature(lines)
    assert [(c.code, c.principal.text if c.principal else None) for c in found.capacities] == capacities
    assert (found.position.text if found.position else None) == position
    assert (found.name.text if found.name else None) == name


@pytest.mark.parametrize("lines", [case[0] for case in CASES.values()], ids=CASES.keys())
def test_every_letter_has_its_place_once(lines: list[str]) -> None:
    found = read_signature(lines)
    readings: list[Reading] = [r for r in (found.position, found.name, *(c.principal for c in found.capacities)) if r]
    for reading in readings:
        assert " ".join(lines[p.line][p.start : p.end] for p in reading.places) == reading.text
    places: list[LineSlice] = [p for r in readings for p in r.places]
    places += [*found.rest, *(c.code_at for c in found.capacities)]
    taken = [(p.line, i) for p in places for i in range(p.start, p.end)]
    assert len(taken) == len(set(taken))
    letters = {(n, i) for n, line in enumerate(lines) for i, c in enumerate(line) if c.isalnum()}
    assert letters <= set(taken)


@pytest.mark.parametrize(
    "text",
    ["TM. ỦY BAN NHÂN DÂN", "KT.CHỦ TỊCH", "TL. THỦ TRƯỞNG", "TM ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Chủ tịch", "**PHÓ CHỦ TỊCH**",
     "PHÓ TRƯỞNG PHÒNG", "PHÓ CHỦ TỊCH THƯỜNG TRỰC", "Q. GIÁM ĐỐC", "TRƯỞNG ĐOÀN", "(Đã ký)", "[daky]", "Người ký: UBND xã"],
)  # fmt: skip
def test_signature_lines(text: str) -> None:
    assert is_signature_line(text)


@pytest.mark.parametrize(
    "text",
    ["CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH MINH", "THỦ TƯỚNG CHÍNH PHỦ", "Chủ tịch UBND xã", "1. Chủ tịch UBND xã", "Q. Bình Thạnh", "KT-XH",
     "KT. XH", "Thủ trưởng các cơ quan, đơn vị", "chủ tịch", "Nguyễn Văn Bình", "TT. Đảng ủy", "Cơ quan thực hiện: Văn phòng", ""],
)  # fmt: skip
def test_other_lines(text: str) -> None:
    assert not is_signature_line(text)


@pytest.mark.parametrize(
    "text",
    ["Nguyễn Văn Bình", "LÊ VĂN NAM", "Hoàng Văn Tuấn", "Giàng A Páo", "Y Thanh Niê Kđăm", "H' Yim Kđoh", "Trần Hùng", "Trần Thị Diệu Thúy",
     "Thượng tá Lò Văn Pâng", "ThS. Nguyễn Văn Bình", "Mùi Văn Tá"],
)  # fmt: skip
def test_person_names(text: str) -> None:
    assert is_person_name(text)


@pytest.mark.parametrize(
    "text",
    ["Bình Minh", "Quảng Ngãi", "HÀ NỘI", "Thái Nguyên", "Hồ Chí Minh", "Phòng Nội vụ", "Công chức Tư pháp", "KẾ HOẠCH", "TÀI CHÍNH",
     "Như Điều 3", "Nguyễn", "Nguyễn Văn Bình.", "Nguyễn văn Bình", "Sở Tài Chính", "Lưu: VT", ""],
)  # fmt: skip
def test_no_person_names(text: str) -> None:
    assert not is_person_name(text)


def test_a_name_begins_behind_its_rank() -> None:
    text = "Đại tá Trần Văn Hùng"
    start = name_start(text)
    assert start is not None and text[start:] == "Trần Văn Hùng"
