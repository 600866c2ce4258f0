"""Which product is due by which deadline of a task."""

from __future__ import annotations

import time
from typing import Any

import pytest

from cchc_extract import extract_text
from cchc_extract.normalise.deliverables import split_deliverables
from cchc_extract.normalise.milestones import Milestone, Product, pair_milestones
from cchc_extract.vocabulary.reader import load

WORDS = load("milestones")


def pairs(actions: list[str | None], products: str) -> list[tuple[int, int | None]]:
    """The pairs for the products that a field lists."""
    listed = [Product(products[d.start : d.end], d.document_types) for d in split_deliverables(products)]
    return [(milestone.deadline, milestone.item) for milestone in pair_milestones(actions, listed)]


@pytest.mark.parametrize(
    ("actions", "products", "expected"),
    [
        # each document type has its product
        (["ban hành kế hoạch", "báo cáo kết quả"], "Kế hoạch của UBND xã; báo cáo kết quả", [(0, 0), (1, 1)]),
        (["báo cáo kết quả", "ban hành kế hoạch"], "Kế hoạch của UBND xã; báo cáo kết quả", [(0, 1), (1, 0)]),
        (["hoàn thành dự thảo Nghị quyết", "trình phê duyệt Đề án"], "Đề án; Nghị quyết", [(0, 1), (1, 0)]),
        # one product that is both
        (["ban hành kế hoạch", "báo cáo"], "Kế hoạch và Báo cáo kết quả", [(0, 0), (1, 0)]),
        # two deadlines for one product
        (["ban hành kế hoạch", "báo cáo", "báo cáo"], "Kế hoạch; báo cáo quý, năm", [(0, 0), (1, 1), (2, 1)]),
        # a deadline without an action has no milestone
        ([None, "báo cáo kết quả"], "Văn bản chỉ đạo; báo cáo kết quả", [(1, 1)]),
        # one deadline, several products: it is only one of them that is due
        (["ban hành kế hoạch"], "Kế hoạch; Báo cáo tổng kết", [(0, 0)]),
        # the decision that issues the plan
        (["ban hành kế hoạch tự kiểm tra", "báo cáo"], "Quyết định ban hành Kế hoạch tự kiểm tra; Báo cáo", [(0, 0), (1, 1)]),
        # among several of a type, the only one with all words of the action
        (
            ["báo cáo kết quả rà soát", "báo cáo tổng kết năm"],
            "Báo cáo tổng kết công tác năm; Báo cáo của UBND xã về kết quả rà soát",
            [(0, 1), (1, 0)],
        ),
        # no type: the product repeats the words
        (
            ["Bổ sung đối tượng tinh giản trong năm", "xây dựng Đề án"],
            "Văn bản đề nghị bổ sung đối tượng tinh giản; Đề án vị trí việc làm",
            [(0, 0), (1, 1)],
        ),
        # a bare verb of issuing has the one document that is issued
        (["Ban hành", "báo cáo kết quả"], "Chương trình công tác; Báo cáo kết quả", [(0, 0), (1, 1)]),
    ],
)  # fmt: skip
def test_an_action_has_its_product(
    actions: list[str | None], products: str, expected: list[tuple[int, int | None]]
) -> None:
    assert pairs(actions, products) == expected


@pytest.mark.parametrize(
    ("actions", "products", "expected"),
    [
        # what is done is no product
        (["ban hành kế hoạch", "triển khai"], "Kế hoạch; Báo cáo", [(0, 0), (1, None)]),
        (["ban hành kế hoạch", "tổ chức kiểm tra"], "Kế hoạch; Báo cáo kết quả tổ chức kiểm tra", [(0, 0), (1, None)]),
        # two products of the type, none or both with the action's words
        (["báo cáo kết quả", "ban hành quy chế"], "Báo cáo quý; Báo cáo năm; Quy chế", [(0, None), (1, 2)]),
        (["báo cáo", "ban hành quy chế"], "Báo cáo quý; Báo cáo năm; Quy chế", [(0, None), (1, 2)]),
        # two documents that may be issued
        (["Ban hành", "báo cáo"], "Kế hoạch; Quyết định; Báo cáo", [(0, None), (1, 2)]),
    ],
)
def test_an_unsure_product_is_none(
    actions: list[str | None], products: str, expected: list[tuple[int, int | None]]
) -> None:
    assert pairs(actions, products) == expected


@pytest.mark.parametrize(
    ("actions", "products"),
    [
        ([], "Kế hoạch; Báo cáo"),
        (["ban hành kế hoạch"], "Kế hoạch"),  # nothing to tell apart
        ([None, None], "Kế hoạch; Báo cáo"),  # never by order alone
        (["triển khai thực hiện", "kiểm tra"], "Kế hoạch; Báo cáo"),
        (["ban hành kế hoạch", "báo cáo"], ""),
        (["báo cáo về Sở", None], "Dữ liệu được cập nhật; Biên bản"),
    ],
)
def test_there_are_no_milestones_where_no_product_is_told_apart(actions: list[str | None], products: str) -> None:
    assert pairs(actions, products) == []


@pytest.mark.parametrize("example", WORDS["producing"]["examples"], ids=lambda example: example["action"])
def test_a_verb_that_brings_a_document_about(example: dict[str, Any]) -> None:
    other = "QĐ" if example["type"] != "QĐ" else "KH"
    products = [Product("x", (other,)), Product("y", (example["type"],))]
    assert pair_milestones([example["action"]], products) == (Milestone(0, 1),)


@pytest.mark.parametrize("action", WORDS["issuing"]["examples"])
def test_a_verb_of_issuing_alone(action: str) -> None:
    assert pair_milestones([action], [Product("x", ("BC",)), Product("y", ("KH",))]) == (Milestone(0, 1),)


@pytest.mark.parametrize("text", WORDS["reporting"]["examples"])
def test_a_report_is_not_what_it_reports_on(text: str) -> None:
    products = [Product(text, split_deliverables(text)[0].document_types), Product("Kế hoạch", ("KH",))]
    assert pair_milestones(["tổ chức kiểm tra", "lập kế hoạch"], products) == (Milestone(0, None), Milestone(1, 1))


def test_a_task_gives_its_milestones_by_index() -> None:
    (plan,) = extract_text(
        "ỦY BAN NHÂN DÂN\nXÃ AN HÒA\nKẾ HOẠCH\nCải cách hành chính năm 2024\n"
        "I. NHIỆM VỤ\n1. Kiểm tra công vụ.\n- Đơn vị thực hiện: Văn phòng - Thống kê.\n"
        "- Sản phẩm: Kế hoạch kiểm tra; báo cáo kết quả thực hiện.\n"
        "- Thời gian thực hiện: Quý I năm 2024 ban hành kế hoạch; tháng 12 báo cáo kết quả thực hiện.\n"
    ).plans
    (task,) = plan.tasks
    assert task.timeframe is not None
    assert task.deliverables is not None
    found = [
        (m.action, task.timeframe.deadlines[m.deadline].start, task.deliverables.items[m.item].text)
        for m in task.milestones
        if m.item is not None
    ]
    assert found == [
        ("ban hành kế hoạch", "2024-01-01", "Kế hoạch kiểm tra"),
        ("báo cáo kết quả thực hiện", "2024-12-01", "báo cáo kết quả thực hiện"),
    ]
    assert task.milestones[0].action_spans == task.timeframe.deadlines[0].action_spans != []


@pytest.mark.parametrize("text", ["ban hành " * 5_000, "báo cáo, " * 5_000, "a " * 20_000, "(" * 20_000])
def test_long_texts_take_no_long_time(text: str) -> None:
    start = time.perf_counter()
    pair_milestones([text, text], [Product(text, ("BC",)), Product(text, ()), Product(text, ("QĐ",))])
    assert time.perf_counter() - start < 2
