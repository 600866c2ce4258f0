"""Random assemblies of the lines that plans are made of: nothing raises, nothing is lost, nothing is invented."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_invariants import joined, shown

from cchc_extract import CchcError, extract_text
from cchc_extract.plan.validation import problems

LINES = (
    "ỦY BAN NHÂN DÂN",
    "XÃ BÌNH NGUYÊN HẠ",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "-------",
    "Số:      /KH-UBND",
    "Bình Nguyên Hạ, ngày    tháng 3 năm 2028",
    "KẾ HOẠCH",
    "QUYẾT ĐỊNH",
    "QUYẾT ĐỊNH:",
    "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.",
    "Cải cách hành chính năm 2028",
    "(Ban hành kèm theo Quyết định số 41/QĐ-UBND ngày 11/01/2028)",
    "Căn cứ Nghị quyết số 412/NQ-CP ngày 18/8/2026 của Chính phủ;",
    "Ủy ban nhân dân xã ban hành Kế hoạch như sau:",
    "PHẦN I. MỤC TIÊU",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "II. NHIỆM VỤ CỤ THỂ",
    "III. TỔ CHỨC THỰC HIỆN",
    "I. MỤC ĐÍCH, YÊU CẦU**1. Mục đích**",
    "1. Cải cách thể chế",
    "2. Phòng Nội vụ: theo dõi việc thực hiện Kế hoạch.",
    "1.1. Rà soát văn bản.",
    "a) Kiểm tra văn bản, trong đó:",
    "đ) Công khai văn bản",
    "(1) Tập huấn công chức.",
    "i) Khảo sát.",
    "2028. Một năm đứng đầu dòng.",
    "3.500 triệu đồng từ ngân sách.",
    "- Nâng cao chất lượng văn bản;",
    "+ Tại trụ sở;",
    "* Mục tiêu chung",
    "- Cơ quan chủ trì: Phòng Tư pháp.",
    "- Cơ quan thực hiện:",
    "+ Cơ quan phối hợp: Văn phòng; Công an xã.",
    "- Đơn vị chủ trì: Văn phòng; Đơn vị phối hợp: Các thôn. Thời gian: Quý I.",
    "- Sản phẩm:",
    "- Thời gian thực hiện: Quý II/2028.",
    "- Cấp độ ưu tiên: Cao.",
    "Thời gian thục hiện: Thường xuyên",
    "Giao công chức Văn phòng - Thống kê theo dõi việc thực hiện.",
    "Trong quá trình thực hiện, nếu có vướng mắc, các ban, ngành báo cáo Ủy ban nhân dân xã.",
    "| TT | Nhiệm vụ | Chủ trì | Thời gian |",
    "| --- | --- | --- | --- |",
    "| I | THỂ CHẾ | | |",
    "| 1 | Rà soát văn bản | Phòng Tư pháp | Quý I |",
    "TT\tNhiệm vụ\tChủ trì\tThời gian",
    "1\tRà soát văn bản\tPhòng Tư pháp\tQuý I",
    "\tcủa xã\t\t",
    "|",
    "2",
    "Nơi nhận:",
    "- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN",
    "KT. CHỦ TỊCH",
    "PHÓ CHỦ TỊCH",
    "Đàm Quốc Vũ",
    "PHỤ LỤC I",
    "Văn bản liên quan",
    "Thời gian",
    ":",
    "",
)
PLANS = st.lists(st.sampled_from(LINES), min_size=1, max_size=40).map("\n".join)
BOUNDED = settings(max_examples=250, derandomize=True, deadline=None, database=None)


@BOUNDED
@given(PLANS)
def test_any_assembly_of_lines_gives_sound_plans(text: str) -> None:
    try:
        plans = extract_text(text).plans
    except CchcError:
        assert not any(char.isalnum() for char in text)
        return
    assert plans
    for plan in plans:
        data = plan.to_dict(with_text=True)
        assert problems(data) == []
        plain = data["plain_text"]
        for path, value, spans in shown(data, ""):
            assert joined(value, [" ".join(plain[s["start"] : s["end"]].split()) for s in spans]), (path, value)
        ids = [task.id for task in plan.tasks]
        assert len(set(ids)) == len(ids)


@BOUNDED
@given(PLANS)
def test_every_word_comes_through_once_and_none_is_added(text: str) -> None:
    try:
        plans = extract_text(text).plans
    except CchcError:
        return
    assert letters("".join(plan.plain_text or "" for plan in plans)) == letters(text)
    for plan in plans:
        assert plan.coverage.characters == sum(not c.isspace() for c in plan.plain_text or "")


@settings(max_examples=150, derandomize=True, deadline=None, database=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=300))
def test_any_text_gives_a_plan_or_a_typed_error(text: str) -> None:
    try:
        assert extract_text(text).plans
    except CchcError as error:
        assert error.message and error.message_vi


@pytest.mark.parametrize("line", [line for line in LINES if any(char.isalnum() for char in line)])
def test_any_single_line_is_read(line: str) -> None:
    [plan] = extract_text(line).plans
    assert letters(plan.plain_text or "") == letters(line)


def letters(text: str) -> Counter[str]:
    """How often each letter and digit stands in a text."""
    return Counter(char for char in text.casefold() if char.isalnum())
