"""What cases in text cannot show of the reading, form, numbering and task families: findings of loaders, time, words."""

from __future__ import annotations

import time

import pytest
from checks_builder import plan_of

from cchc_extract.checks.context import Context
from cchc_extract.checks.evaluation import evaluate
from cchc_extract.checks.model import State
from cchc_extract.checks.registry import Rule, all_rules, rule_called
from cchc_extract.checks.rules.numbering._lists import Kind, between, readings
from cchc_extract.checks.rules.reading._spelling import find_damaged
from cchc_extract.normalise.document_types import type_of_code
from cchc_extract.plan import Plan
from cchc_extract.plan.model import Diagnostic
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

OURS = [rule for rule in all_rules() if rule.code[:3] in ("RDG", "FRM", "NUM", "TSK")]
WORDS = load("checks_reading")


def called(code: str) -> Rule:
    rule = rule_called(code)
    assert rule is not None
    return rule


def plan_with(name: str) -> Plan:
    told = Diagnostic(code="READ000", name=name, severity="error", message="Page 2.", message_vi="Trang 2.")
    return plan_of("KẾ HOẠCH\n").model_copy(update={"diagnostics": [told]})


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("RDG002", "page-with-wrong-text"),
        ("RDG002", "legacy-letters"),
        ("RDG003", "page-without-text"),
        ("RDG003", "page-unreadable"),
        ("RDG003", "embedded-document-left-out"),
        ("RDG003", "damaged-part-left-out"),
    ],
)
def test_what_loaders_find_is_told(code: str, name: str) -> None:
    result = evaluate(called(code), Context(plan_with(name)))
    assert result.state is State.FAIL
    assert [fault.found.en for fault in result.faults] == ["Page 2."]


def test_a_repaired_encoding_is_told() -> None:
    plan = plan_of("KẾ HOẠCH\n")
    repaired = plan.model_copy(update={"source": plan.source.model_copy(update={"encoding": "windows-1258"})})
    assert evaluate(called("RDG004"), Context(repaired)).state is State.FAIL
    assert evaluate(called("RDG004"), Context(plan)).state is State.PASS


@pytest.mark.parametrize("rule", OURS, ids=str)
def test_nothing_is_said_of_an_empty_plan(rule: Rule) -> None:
    assert evaluate(rule, Context(plan_of(""))).faults == ()


@pytest.mark.parametrize("printed, meant", WORDS["damaged"]["examples"])
def test_damaged_words_are_known(printed: str, meant: str) -> None:
    assert [damage.meant for damage in find_damaged(f"về {printed} của xã")] == [meant]


@pytest.mark.parametrize("words", WORDS["damaged"]["words"])
def test_right_words_are_no_damage(words: str) -> None:
    for text in (words, words.upper(), words.capitalize(), f"({words}), “{words}”;"):
        assert list(find_damaged(text)) == []


@pytest.mark.parametrize("words", WORDS["damaged"]["also"])
def test_what_is_right_too_is_no_damage(words: str) -> None:
    assert list(find_damaged(f"các {words} trong xã")) == []


@pytest.mark.parametrize("printed, meant", WORDS["slips"]["examples"])
def test_slips_are_known(printed: str, meant: str) -> None:
    assert [damage.meant for damage in find_damaged(f"về {printed} của xã")] == [meant]


@pytest.mark.parametrize("text", ["Đắk Lắk, Krông Búk, Srêpốk", "thu tuc hanh chinh", "bô-xít, axit, internet", "ÊĐÊ"])
def test_names_and_text_without_marks_are_no_damage(text: str) -> None:
    assert list(find_damaged(text)) == []


def test_words_of_the_other_vocabularies_match_their_examples() -> None:
    task, form = load("checks_task"), load("checks_form")
    for table, key in (("report", "openings"), ("elsewhere", "openings")):
        for example in task[table]["examples"]:
            assert fold(example).startswith(tuple(task[table][key])), example
    for example in task["vague"]["examples"]:
        assert any(phrase in fold(example) for phrase in task["vague"]["phrases"]), example
    for example in task["leading"]["examples"]:
        assert any(word in fold(example) for word in task["leading"]["words"]), example
    for example in form["archive"]["examples"]:
        assert fold(example).startswith(tuple(form["archive"]["openings"])), example
    for example in form["attached"]["examples"]:
        assert any(opening in fold(example) for opening in form["attached"]["openings"]), example
    for code in form["types"]["not_administrative"]:
        assert type_of_code(code) is not None, code


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("2..", [Kind.DECIMAL]),
        ("1.2.", [Kind.NESTED]),
        ("(3)", [Kind.DECIMAL]),
        ("IV", [Kind.ROMAN]),
        ("I.", [Kind.ROMAN, Kind.UPPER]),
        ("C.", [Kind.UPPER, Kind.ROMAN]),
        ("đ)", [Kind.LOWER]),
        ("III.1", [Kind.MIXED]),
        ("7.850", [Kind.NESTED]),
        ("f)", []),
        ("Nhãn", []),
    ],
)
def test_printed_numbers_are_read(text: str, kinds: list[Kind]) -> None:
    assert [kind for kind, _, _ in readings(text)] == kinds


def test_numbers_between_follow_the_vietnamese_alphabet() -> None:
    assert between(Kind.LOWER, 4, 6) == []  # d … e: đ is often left out
    assert between(Kind.LOWER, 6, 9) == ["g", "h"]
    assert between(Kind.ROMAN, 3, 6) == ["IV", "V"]


@pytest.mark.parametrize("rule", OURS, ids=str)
@pytest.mark.parametrize("line", ["a) ", "trong trong ", "![", "á»", "phản đầu ", "(kèm theo ", "1.1.1.1.", "\nf) "])
def test_long_lines_cost_no_more_than_their_length(rule: Rule, line: str) -> None:
    def seconds(times: int) -> float:
        context = Context(plan_of(line * times))
        began = time.perf_counter()
        evaluate(rule, context)
        return time.perf_counter() - began

    seconds(10)
    assert seconds(20_000) < 2.0


@pytest.mark.parametrize("text", WORDS["encoding"]["examples"])
def test_misread_letters_are_known(text: str) -> None:
    assert evaluate(called("RDG004"), Context(plan_of(f"{text}\n"))).state is State.FAIL
