"""What a task delivers: items and the documents among them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from cchc_extract.normalise.deliverables import split_deliverables

GOLD = sorted((Path(__file__).parents[4] / "shared" / "gold").glob("*.json"))


def items(value: str) -> list[tuple[str, list[str]]]:
    return [(value[i.start : i.end], list(i.document_types)) for i in split_deliverables(value)]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Kế hoạch của UBND xã; báo cáo kết quả.", ["Kế hoạch của UBND xã", "báo cáo kết quả"]),
        ("Văn bản trả lời. Kết quả xử lý được đăng tải.", ["Văn bản trả lời", "Kết quả xử lý được đăng tải"]),
        ("Quyết định của UBND TP. Bình Hải", ["Quyết định của UBND TP. Bình Hải"]),
        ("Báo cáo (quý; năm); kế hoạch./.", ["Báo cáo (quý; năm)", "kế hoạch"]),
        ("- Kế hoạch\n+ Báo cáo", ["Kế hoạch", "Báo cáo"]),
        ("Kế hoạch số 12/KH-UBND ngày 01.02.2024", ["Kế hoạch số 12/KH-UBND ngày 01.02.2024"]),
        (" ;; ", []),
        ("", []),
    ],
)
def test_items_are_parted_at_semicolons_and_sentences(value: str, expected: list[str]) -> None:
    assert [text for text, _ in items(value)] == expected


@pytest.mark.parametrize(
    ("value", "codes"),
    [
        ("Quyết định, công văn", ["QĐ", "CV"]),
        ("Quyết định ban hành kế hoạch", ["QĐ"]),
        ("Quyết định Ban hành Quy chế hoạt động", ["QĐ"]),
        ("Quyết định ban hành Quy chế, Quy định", ["QĐ"]),
        ("Quyết định ban hành kế hoạch kiểm tra, Thông báo kết luận kiểm tra", ["QĐ", "TB"]),
        ("Quyết định ban hành kế hoạch, báo cáo kết quả", ["QĐ", "BC"]),
        ("Quyết định công bố và Báo cáo kết quả rà soát", ["QĐ", "BC"]),
        ("Báo cáo kết quả thực hiện các nghị quyết, chỉ thị, kế hoạch", ["BC"]),
        ("Báo cáo về việc ban hành quy chế", ["BC"]),
        ("Kết quả theo Kế hoạch số 12/KH-UBND của UBND tỉnh", []),
        ("Kết quả đăng tải báo cáo lên hệ thống", []),
        ("Tờ trình của UBND xã, Quyết định phê duyệt của UBND huyện", ["TTr", "QĐ"]),
        ("Các kế hoạch triển khai, báo cáo kết quả thực hiện", ["KH", "BC"]),
        ("Văn bản, Kế hoạch", ["KH"]),
        ("Văn bản hướng dẫn, kế hoạch", ["KH"]),
        ("Văn bản chỉ đạo, hướng dẫn của UBND xã", []),
        ("Hướng dẫn thực hiện tiếp nhận hồ sơ", ["HD"]),
        ("Dự thảo Nghị quyết của HĐND", ["NQ"]),
        ("định kỳ hàng quý, năm báo cáo kết quả", ["BC"]),
        ("Kế hoạch, báo cáo; báo cáo khác", ["KH", "BC"]),
        ("Báo cáo quý, báo cáo năm", ["BC"]),
        ("02 báo cáo", ["BC"]),
        ("100% kế hoạch được ban hành", []),
        ("QĐ của UBND xã", ["QĐ"]),
        ("Kế hoạch/Công văn", ["KH", "CV"]),
        ("Các chuyên mục, chương trình phát thanh", []),
        ("Luật, Nghị định, Thông tư", ["NĐ", "TT"]),
        ("Quy định về quản lý tài sản; Quyết định", ["QyĐ"]),
        ("Đề án, Dự án", ["ĐA", "DA"]),
    ],
)
def test_the_types_are_those_of_what_is_delivered(value: str, codes: list[str]) -> None:
    assert items(value)[0][1] == codes


@pytest.mark.parametrize("piece", ["kế hoạch, ", "Quyết định. ", "(", "quyết định ban hành ", "các ", "; "])
def test_a_long_value_takes_time_in_proportion(
    piece: str, in_proportion: Callable[[Callable[[str], object], str], None]
) -> None:
    in_proportion(split_deliverables, piece)


@pytest.mark.skipif(not GOLD, reason="the shared documents are not here")
def test_every_deliverable_of_the_answer_keys() -> None:
    seen = 0
    for path in GOLD:
        for task in json.loads(path.read_text(encoding="utf-8"))["tasks"]:
            field = task["deliverables"]
            if field is not None:
                seen += 1
                assert items(field["text"]) == [(i["text"], i["document_types"]) for i in field["items"]], task["id"]
    assert seen > 80
