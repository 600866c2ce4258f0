"""The vocabularies of layout and headings: every example is matched by the code as its entry says, and by no other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cchc_extract.fields.issuing import issuing_start
from cchc_extract.loaders.document import Line, Paragraph
from cchc_extract.structure import titles
from cchc_extract.structure.roles import role_of_heading
from cchc_extract.text.glue import unglue
from cchc_extract.text.tears import mend
from cchc_extract.vocabulary.reader import load

LAYOUT: dict[str, Callable[[str], object]] = {
    "state_heading": titles.is_state_heading,
    "party_heading": titles.is_state_heading,
    "recipients": titles.is_recipients_head,
    "addressee": titles.is_addressee,
    "appendix": lambda text: titles.appendix_number(text) is not None,
    "enacting": titles.is_enacting,
    "attached": titles.is_attached_note,
    "legal_basis": titles.opens_legal_basis,
    "site_banner": titles.is_site_banner,
    "subject": titles.is_subject,
    "document_number": titles.is_number_line,
    "pointer": titles.is_pointer,
    "issuing": lambda text: issuing_start(text, 0, len(text)) is not None,
    "e_signature": titles.is_signing_stamp,
    "glued_columns": lambda text: len(unglue(Paragraph((Line(text),)))) == 2,
    "dangling": lambda text: len(list(mend([Paragraph((Line(text),)), Paragraph((Line("Ủy ban nhân dân"),))]))) == 1,
}
# One heads the state's documents, the other the Party's; a pointer is asked for inside a section only.
ALIKE = {
    "state_heading": ["party_heading"],
    "party_heading": ["state_heading"],
    "appendix": ["pointer"],
    "attached": ["pointer"],
    "glued_columns": ["recipients"],
}


def test_every_entry_of_the_layout_has_examples_that_a_test_tries() -> None:
    words = load("layout")
    assert {name for name, entry in words.items() if not entry["examples"]} == set()
    assert set(words) == set(LAYOUT)


@pytest.mark.parametrize(
    ("name", "example"), [(name, example) for name in LAYOUT for example in load("layout")[name]["examples"]]
)
def test_an_example_of_the_layout_is_matched_by_its_entry(name: str, example: str) -> None:
    assert LAYOUT[name](example)


@pytest.mark.parametrize(
    ("name", "example"), [(name, example) for name in LAYOUT for example in load("layout")[name]["examples"]]
)
def test_an_example_of_the_layout_is_matched_by_no_other(name: str, example: str) -> None:
    others = {other for other, matches in LAYOUT.items() if matches(example)} - {name}
    assert others - set(ALIKE.get(name, ())) == set()


@pytest.mark.parametrize(
    ("role", "example"),
    [(entry["role"], example) for entry in load("headings")["role"] for example in entry["examples"]]
    + [("tasks", example) for example in load("headings")["areas"]["examples"]],
)
def test_an_example_of_a_heading_gives_its_role(role: str, example: str) -> None:
    assert role_of_heading(example, major=True, parent=None) == role
    assert role_of_heading(example.lower(), major=True, parent=None) == role


@pytest.mark.parametrize(
    ("title", "major", "parent", "role"),
    [
        ("NHIỆM VỤ", True, None, "tasks"),
        ("CÁC PHỤ LỤC", True, None, "other"),
        (None, True, None, "other"),
        (None, False, "objectives", "objectives"),
        ("Mục đích", False, "purpose_requirements", "purpose"),
        ("Cải cách thể chế", False, "tasks", "tasks"),
        ("Kinh phí thực hiện", False, "tasks", "funding"),
        ("Nội dung tuyên truyền", False, "implementation", "implementation"),
        ("MỤC TIÊU", True, "tasks", "objectives"),
        ("Kinh phí thực hiện", False, "implementation", "funding"),
        ("Mục tiêu về số hóa mà các phòng chuyên môn phải bảo đảm trong năm", False, "requirements", "requirements"),
    ],
)
def test_a_child_has_its_parents_role_unless_its_heading_says_else(
    title: str | None, major: bool, parent: str | None, role: str
) -> None:
    assert role_of_heading(title, major=major, parent=parent) == role


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("PHỤ LỤC", ""),
        ("PHỤ LỤC II", "II"),
        ("Phụ lục 01", "01"),
        ("Phụ lục số 3", "3"),
        ("PHỤ LỤC SỐ 3", "3"),
        ("PHỤ LỤC I: DANH MỤC NHIỆM VỤ", "I"),
        ("Phụ lục kèm theo Kế hoạch này nêu rõ nhiệm vụ của từng phòng", None),
        ("PHỤ NỮ XÃ", None),
        ("Biểu dương tập thể", None),
    ],
)
def test_an_appendix_says_its_number(text: str, number: str | None) -> None:
    assert titles.appendix_number(text) == number


@pytest.mark.parametrize(
    ("text", "is_line"),
    [
        ("Số: 27/KH-UBND", True),
        ("Số:      /KH-UBND", True),
        ("Số:", True),
        ("Số hóa 5/7 lĩnh vực", False),
        ("27/KH", False),
    ],
)
def test_a_number_line_of_a_letterhead(text: str, is_line: bool) -> None:
    assert titles.is_number_line(text) is is_line


@pytest.mark.parametrize(
    ("text", "is_rule"), [("-------", True), ("___", True), ("* * *", True), ("a", False), ("-", False)]
)
def test_a_rule(text: str, is_rule: bool) -> None:
    assert titles.is_rule(text) is is_rule
