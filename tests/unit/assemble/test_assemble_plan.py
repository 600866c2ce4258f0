"""What only the whole says: ids told apart, areas, diagnostics, what a plan inherits."""

from __future__ import annotations

import pytest

from cchc_extract import Plan, extract_text

TITLE = "KẾ HOẠCH\nCải cách hành chính năm 2028\n\n"


def plan_of(text: str) -> Plan:
    [plan] = extract_text(text).plans
    return plan


def test_ids_that_repeat_are_told_apart_in_order() -> None:
    items = "2. Rà soát.\n- Cơ quan chủ trì: Văn phòng.\n"
    plan = plan_of(f"{TITLE}I. NHIỆM VỤ\n1. Họp.\n- Cơ quan chủ trì: Văn phòng.\n{items * 3}")
    assert [task.id for task in plan.tasks] == ["I/1", "I/2", "I/2#2", "I/2#3"]


def test_a_task_says_its_marker_as_printed() -> None:
    plan = plan_of(f"{TITLE}I. NHIỆM VỤ\n1. Họp\na) Rà soát.\n- Cơ quan chủ trì: Văn phòng.\n- Thời gian: Quý I.\n")
    [task] = plan.tasks
    assert (task.number, task.marker, task.section) == ("a", "a)", "I/1")


@pytest.mark.parametrize(
    ("heading", "area"),
    [
        ("Cải cách thể chế", "institutions"),
        ("Cải cách tài chính công", "public_finance"),
        ("Tuyên truyền", "communication"),
    ],
)
def test_an_area_comes_from_the_heading_not_from_the_task(heading: str, area: str) -> None:
    plan = plan_of(f"{TITLE}I. NHIỆM VỤ\n1. {heading}\n- Rà soát thủ tục hành chính.\n- Họp.\n")
    assert [task.area for task in plan.tasks] == [area, area]


def test_diagnostics_say_what_was_not_found() -> None:
    names = [one.name for one in plan_of("1. Họp giao ban.\n").diagnostics]
    assert {"no-document-type", "no-tasks"} <= set(names)
    assert plan_of(f"{TITLE}I. NHIỆM VỤ\n1. Họp.\n- Cơ quan chủ trì: Văn phòng.\n").diagnostics == []


def test_diagnostics_speak_two_languages() -> None:
    for one in plan_of("Một dòng.\n").diagnostics:
        assert one.message != one.message_vi
        assert one.severity in ("error", "warning", "info")


def test_an_attached_plan_takes_issuer_and_date_and_never_the_number() -> None:
    plan = plan_of(
        "QUYẾT ĐỊNH\nBan hành Kế hoạch\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH NGUYÊN HẠ\n\n"
        "Căn cứ Nghị quyết số 412/NQ-CP ngày 18/8/2026;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành Kế hoạch.\n\n"
        "KẾ HOẠCH\nCải cách hành chính năm 2028\n(Kèm theo Quyết định số 41/QĐ-UBND ngày 11/01/2028)\n\n"
        "I. MỤC ĐÍCH\nPhục vụ nhân dân.\n"
    )
    assert plan.header.number is None
    assert plan.header.issuer == "Chủ tịch Ủy ban nhân dân xã Bình Nguyên Hạ"
    assert plan.header.issued_on is not None
    assert plan.header.issued_on.edtf == "2028-01-11"
    assert plan.promulgation is not None
    assert plan.promulgation.header.number is not None
    assert plan.promulgation.header.number.text == "41/QĐ-UBND"


def test_targets_stand_on_sections_of_objectives_and_on_tasks_but_not_on_baselines() -> None:
    plan = plan_of(
        f"{TITLE}I. MỤC TIÊU\n1. Hồ sơ đúng hạn đạt từ 98% trở lên.\nII. NHIỆM VỤ\n1. Tỷ lệ hồ sơ trực tuyến\n"
        "- Kết quả thực hiện năm 2027: Đạt 41%.\n- Chỉ tiêu khắc phục: Đạt tối thiểu 70%.\n- Tham mưu: Văn phòng.\n"
    )
    assert [target.value for target in plan.sections[0].children[0].targets] == [98]
    assert [target.value for target in plan.tasks[0].targets] == [70]
