"""One value that names who leads and who cooperates."""

from __future__ import annotations

import pytest

from cchc_extract.normalise.actors import split_roles


@pytest.mark.parametrize(
    ("value", "lead", "cooperating"),
    [
        ("Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, Sở Tư pháp", ["Sở Nội vụ"], ["Sở Tài chính, Sở Tư pháp"]),
        ("Văn phòng chủ trì; Tư pháp, Địa chính phối hợp.", ["Văn phòng"], ["Tư pháp, Địa chính"]),
        ("Phòng Nội vụ (chủ trì), Phòng Tài chính (phối hợp)", ["Phòng Nội vụ"], ["Phòng Tài chính"]),
        (
            "Phòng Nội vụ (cơ quan chủ trì); các phòng (cơ quan phối hợp)",
            ["Phòng Nội vụ"],
            ["các phòng"],
        ),
        ("Phòng Nội vụ phối hợp với Phòng Tài chính.", ["Phòng Nội vụ"], ["Phòng Tài chính"]),
        ("Giao Công an xã chủ trì phối hợp cùng các thôn", ["Công an xã"], ["các thôn"]),
        ("Sở Nội vụ chủ trì và phối hợp với Sở Tài chính", ["Sở Nội vụ"], ["Sở Tài chính"]),
        ("Phòng Tư pháp là cơ quan chủ trì, các phòng liên quan phối hợp.", ["Phòng Tư pháp"], ["các phòng liên quan"]),
        ("Văn phòng xã tham mưu, các ngành phối hợp", ["Văn phòng xã"], ["các ngành"]),
        (
            "Sở Nội vụ chủ trì tham mưu UBND tỉnh ban hành kế hoạch, các sở phối hợp thực hiện",
            ["Sở Nội vụ"],
            ["các sở"],
        ),
        (
            "Sở Y tế chủ trì, phối hợp với các sở, ngành tham mưu các hoạt động của lĩnh vực.",
            ["Sở Y tế"],
            ["các sở, ngành"],
        ),
        (
            "Sở Y tế chủ trì, phối hợp với Sở Nội vụ; Sở Tư pháp chủ trì, phối hợp với Công an tỉnh.",
            ["Sở Y tế", "Sở Tư pháp"],
            ["Sở Nội vụ", "Công an tỉnh"],
        ),
        (
            "Sở Y tế chủ trì, phối hợp với Sở Nội vụ; Sở Xây dựng đăng tải thông điệp trên bảng điện tử",
            ["Sở Y tế"],
            ["Sở Nội vụ"],
        ),
        (
            "Sở Y tế chủ trì, phối hợp với Sở Nội vụ, các đơn vị. Sở Xây dựng đăng tải thông điệp.",
            ["Sở Y tế"],
            ["Sở Nội vụ, các đơn vị"],
        ),
        ("Sở Y tế chủ trì, phối hợp Sở Nội vụ; UBND các xã", ["Sở Y tế"], ["Sở Nội vụ; UBND các xã"]),
    ],
)
def test_both_roles_are_told_apart(value: str, lead: list[str], cooperating: list[str]) -> None:
    split = split_roles(value)
    assert split is not None
    assert [value[a:b] for a, b in split.lead] == lead
    assert [value[a:b] for a, b in split.cooperating] == cooperating
    (first, border), (second, last) = split.lead_clause, split.cooperating_clause
    assert value[:first].strip() == value[border:second].strip() == value[last:].strip() == ""


@pytest.mark.parametrize(
    "value",
    [
        "Phòng Nội vụ",
        "Phòng Nội vụ chủ trì",
        "Phối hợp với Sở Tài chính",
        "Các cơ quan phối hợp",
        "Chủ trì, phối hợp với các cơ quan",
        "Chủ trì: Phòng Nội vụ; phối hợp: các phòng",
        "Hội đồng phối hợp phổ biến, giáo dục pháp luật",
        "Các đơn vị được phân công chủ trì và phối hợp",
        "",
    ],
)
def test_a_value_of_one_role_is_not_split(value: str) -> None:
    assert split_roles(value) is None
