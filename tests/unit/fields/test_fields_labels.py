"""Labels: damaged ones, unknown ones, ones without a colon, several on a line, and what is none."""

from __future__ import annotations

import pytest

from cchc_extract.fields.labels import damaged_role_of, find_inner_labels, find_label, find_unknown_label, role_of


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Cơ quan chủ trì, phối hợp", "lead"),
        ("Đơn vị tham mưu, thực hiện", "lead"),
        ("Uỷ ban phối hợp", None),
        ("Cơ quan", None),
        ("Thời gian, tiến độ thực hiện", "timeframe"),
        ("Thời gian (dự kiến)", "timeframe"),
        ("Kết quả thực hiện năm 2027", "baseline"),
        ("Kết quả thực hiện năm 2026, 2027", "baseline"),
        ("Kết quả thực hiện nhiệm vụ", None),
        ("Sản phẩm/kết quả", "deliverables"),
        ("Sản phẩm nông nghiệp", None),
        ("Ghi chú", "other"),
        ("Phòng Nội vụ", None),
        ("", None),
        ("x" * 90, None),
    ],
)
def test_the_role_of_a_label_follows_from_its_words(words: str, role: str | None) -> None:
    assert role_of(words) == role


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Cơ quan chũ trì", "lead"),
        ("Thời gian thục hiện", "timeframe"),
        ("Đơn vị phôi hợp", "cooperating"),
        ("Chỉ tiêu khăc phục", "improvement_target"),
        ("Phòng Tài chính", None),
        ("Cơ quan nhà nước", None),
        ("Thờigian", "timeframe"),
    ],
)
def test_a_damaged_label_has_the_role_of_the_one_it_was(words: str, role: str | None) -> None:
    assert damaged_role_of(words) == role


@pytest.mark.parametrize(
    ("line", "label", "value"),
    [
        ("Cơ quan chủ trì Văn phòng xã", "Cơ quan chủ trì", "Văn phòng xã"),
        ("Thời gian thực hiện 2028", "Thời gian thực hiện", "2028"),
        ("(Cơ quan chủ trì: Văn phòng xã)", "Cơ quan chủ trì", "Văn phòng xã)"),
    ],
)
def test_a_label_that_opens_a_paragraph(line: str, label: str, value: str) -> None:
    found = find_label(line, 0, len(line))
    assert found is not None
    assert line[found.start : found.end] == label
    assert line[found.value :].strip() == value


@pytest.mark.parametrize(
    "line",
    [
        "Phối hợp Hội Nông dân tổ chức hội nghị",
        "Cơ quan chủ trì chịu trách nhiệm",
        "cơ quan chủ trì Văn phòng",
        "Rà soát thời gian giải quyết: rút ngắn 30%",
        "Văn phòng xã",
    ],
)
def test_what_is_no_label(line: str) -> None:
    assert find_label(line, 0, len(line)) is None


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Cấp độ ưu tiên: Cao", "Cấp độ ưu tiên"),
        ("Tổ chức các bước như sau: quét, in", None),
        ("ưu tiên: Cao", None),
        ("Rà soát, sửa đổi quy chế: xong", None),
        ("Không có dấu", None),
        ("Một hai ba bốn năm sáu bảy tám chín: mười", None),
    ],
)
def test_an_unknown_label_is_few_words_with_a_capital(line: str, found: str | None) -> None:
    label = find_unknown_label(line, 0, len(line))
    assert (line[label.start : label.end] if label else None) == found
    assert label is None or (label.role, label.known) == ("other", False)


@pytest.mark.parametrize(
    ("line", "labels"),
    [
        ("A; Đơn vị phối hợp: B. Thời gian: C", ["Đơn vị phối hợp", "Thời gian"]),
        ("A Đơn vị phối hợp: B", ["Đơn vị phối hợp"]),
        ("A (cơ quan phối hợp: B)", ["cơ quan phối hợp"]),
        ("A; thời gian: quý I", ["thời gian"]),
        ("A: b, c: d", []),
        ("Đúng quy định về thời gian thực hiện: không", []),
    ],
)
def test_labels_inside_a_line(line: str, labels: list[str]) -> None:
    assert [line[label.start : label.end] for label in find_inner_labels(line, 0, len(line))] == labels
