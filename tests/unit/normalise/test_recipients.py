"""The list of recipients."""

from __future__ import annotations

import pytest

from cchc_extract.normalise.recipients import split_recipients

CASES = {
    "bullets": (
        ["Nơi nhận:", "- Như Điều 3;", "- Phòng Nội vụ huyện;", "- Lưu: VT, TCNV."],
        ["Như Điều 3", "Phòng Nội vụ huyện", "Lưu: VT, TCNV"],
    ),
    "a wrapped line": (
        ["- Bộ Nông", "nghiệp và Môi trường (b/c);", "- Lưu: VT./."],
        ["Bộ Nông nghiệp và Môi trường (b/c)", "Lưu: VT"],
    ),
    "on the label's line": (
        ["Nơi nhận: - UBND tỉnh; - Sở Nội vụ;", "- Lưu: VT."],
        ["UBND tỉnh", "Sở Nội vụ", "Lưu: VT"],
    ),
    "no bullets": (
        ["UBND huyện;", "Phòng Nội vụ", "huyện;", "Lưu: VT."],
        ["UBND huyện", "Phòng Nội vụ huyện", "Lưu: VT"],
    ),
    "tight bullets, a list inside an item": (
        ["*Nơi nhận:*", "-Như điều 3;", "* TT. HĐND;", "- Bộ Nội vụ; Bộ Tài chính;", "+ VPUB: CVP, các PCVP;"],
        ["Như điều 3", "TT. HĐND", "Bộ Nội vụ; Bộ Tài chính", "VPUB: CVP, các PCVP"],
    ),
    "no closing punctuation": (["- Văn phòng Chính phủ", "- Lưu: VT"], ["Văn phòng Chính phủ", "Lưu: VT"]),
    "nothing": (["Nơi nhận:", ""], []),
}


@pytest.mark.parametrize(("lines", "expected"), CASES.values(), ids=CASES.keys())
def test_recipients(lines: list[str], expected: list[str]) -> None:
    found = split_recipients(lines)
    assert [r.text for r in found] == expected
    for recipient in found:
        assert " ".join(lines[p.line][p.start : p.end] for p in recipient.places) == recipient.text
