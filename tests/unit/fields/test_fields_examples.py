"""The vocabularies of labels and duties: every example is matched by the code as its entry says."""

from __future__ import annotations

import pytest

from cchc_extract import extract_text
from cchc_extract.fields.labels import ROLES, announces_text, find_label, role_of
from cchc_extract.plan.model import Assignment
from cchc_extract.vocabulary.reader import load

LABELS = load("labels")
DUTIES = load("duties")
ROLE_EXAMPLES = [
    (role, words) for entry in LABELS.values() for example in entry["examples"] if isinstance(example, list)
    for role, words in [example]
]  # fmt: skip
TITLE = "KẾ HOẠCH\nCải cách hành chính năm 2028\n\n"


def test_every_entry_has_examples() -> None:
    assert [name for table in (LABELS, DUTIES) for name, entry in table.items() if not entry["examples"]] == []
    assert {role for role, _ in ROLE_EXAMPLES} == {*ROLES, "other"}


@pytest.mark.parametrize(("role", "words"), ROLE_EXAMPLES)
def test_an_example_of_a_label_has_its_role(role: str, words: str) -> None:
    assert role_of(words) == role
    assert role_of(words.upper()) == role
    assert role_of(f" {words}.") == role or words.endswith(")")


@pytest.mark.parametrize(("role", "words"), ROLE_EXAMPLES)
def test_an_example_of_a_label_is_found_before_its_colon(role: str, words: str) -> None:
    line = f"- {words}: Phòng Nội vụ."
    label = find_label(line, 2, len(line))
    assert label is not None
    assert (label.role, label.exact, line[label.start : label.end]) == (role, True, words)
    assert line[label.value :] == " Phòng Nội vụ."


@pytest.mark.parametrize("words", LABELS["text"]["examples"])
def test_words_that_announce_text_are_no_label(words: str) -> None:
    line = f"{words}: hồ sơ hộ tịch."
    assert announces_text(words)
    assert find_label(line, 0, len(line)) is None


def task_ids(head: str, cells: str) -> list[str]:
    text = f"{TITLE}I. MỤC ĐÍCH\nPhục vụ nhân dân.\n\nPHỤ LỤC\n\n{head}\n{'| --- ' * head.count(' |')}|\n{cells}\n"
    return [task.id for plan in extract_text(text).plans for task in plan.tasks]


@pytest.mark.parametrize("head", LABELS["description"]["examples"])
def test_a_head_of_tasks_makes_a_task_table(head: str) -> None:
    assert task_ids(f"| TT | {head} | Chủ trì |", "| 1 | Rà soát văn bản | Phòng Tư pháp |") == ["PL1/1"]


@pytest.mark.parametrize("head", LABELS["ordinal"]["examples"])
def test_a_head_of_numbers_numbers_the_rows(head: str) -> None:
    assert task_ids(f"| {head} | Nhiệm vụ | Chủ trì |", "| 7 | Rà soát văn bản | Phòng Tư pháp |") == ["PL1/7"]


@pytest.mark.parametrize("head", LABELS["indicator"]["examples"])
def test_a_unit_of_measure_makes_a_table_of_indicators(head: str) -> None:
    assert task_ids(f"| TT | Nội dung | {head} | Chủ trì |", "| 1 | Hồ sơ đúng hạn | % | Văn phòng |") == []


# Duties.

ACTORS = {
    "Phòng Nội vụ - cơ quan chủ trì việc tham mưu có trách nhiệm theo dõi": "Phòng Nội vụ",
    "Phòng Nội vụ chủ trì, theo dõi": "Phòng Nội vụ",
    "Trường hợp chậm trễ, Sở Tài chính báo cáo": "Sở Tài chính",
    "Giao công chức Văn phòng - Thống kê giúp Chủ tịch": "công chức Văn phòng - Thống kê",
    "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã phối hợp": "Ủy ban Mặt trận Tổ quốc Việt Nam xã",
    "Đồng chí Lê Văn Tám - Phó Chủ tịch Ủy ban nhân dân xã trực tiếp chỉ đạo": "Đồng chí Lê Văn Tám",
    "Căn cứ Kế hoạch này, các ban, ngành xây dựng kế hoạch": "các ban, ngành",
    "Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị kịp thời phản ánh": "các đơn vị",
    "Trong quá trình triển khai thực hiện, nếu có khó khăn, vướng mắc, các đơn vị kịp thời báo cáo": "các đơn vị",
    "Cán bộ, công chức xã nghiêm túc tổ chức triển khai": "Cán bộ, công chức xã",
    "Thủ trưởng các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ": "Thủ trưởng các cơ quan, đơn vị",
}
WITHOUT_ACTOR = ("Tổ chức hướng dẫn, vận động các cơ sở",)
SENTENCES = [
    example
    for name, entry in DUTIES.items()
    if name != "heading_openers"
    for example in entry["examples"]
    if example not in WITHOUT_ACTOR
]


def duties_of(part: str) -> list[Assignment]:
    [plan] = extract_text(f"{TITLE}I. TỔ CHỨC THỰC HIỆN\n{part}\n").plans
    return plan.assignments


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_that_gives_a_duty_names_its_actor(sentence: str) -> None:
    [found] = duties_of(f"1. {sentence} việc thực hiện Kế hoạch.")
    assert found.actor == ACTORS.get(sentence, found.actor)
    assert found.text == f"{sentence} việc thực hiện Kế hoạch."
    assert found.actor in sentence


@pytest.mark.parametrize("sentence", WITHOUT_ACTOR)
def test_a_sentence_that_opens_like_a_body_names_none(sentence: str) -> None:
    assert duties_of(f"1. {sentence}.") == []


@pytest.mark.parametrize("heading", DUTIES["heading_openers"]["examples"])
def test_a_heading_names_the_actor_of_what_stands_below(heading: str) -> None:
    [found] = duties_of(f"1. {heading}\n- Theo dõi việc thực hiện Kế hoạch.\n- Báo cáo kết quả.")
    assert heading.endswith(found.actor)
    assert found.actor[0].isupper()
    assert found.duties == ["Theo dõi việc thực hiện Kế hoạch.", "Báo cáo kết quả."]
