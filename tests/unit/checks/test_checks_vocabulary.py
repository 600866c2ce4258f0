"""Every entry of the vocabularies of target, actor, citation and appendix checks does what its examples say."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

import pytest

from cchc_extract import extract_text
from cchc_extract.checks.appendices import appendices, mentions
from cchc_extract.checks.bodies import is_told, kind_of, parts_of
from cchc_extract.checks.cited import issuer_key, may_issue, numbered
from cchc_extract.checks.context import Context
from cchc_extract.checks.evaluation import evaluate
from cchc_extract.checks.model import State
from cchc_extract.checks.registry import rule_called
from cchc_extract.checks.rules.actor.body_of_higher_level import is_above
from cchc_extract.checks.rules.actor.undefined_abbreviation import unexplained
from cchc_extract.checks.rules.target.target_of_another_population import population_of, promised_share, share_of
from cchc_extract.normalise.agencies import resolve_agency
from cchc_extract.normalise.citations.numbers import find_numbers
from cchc_extract.normalise.document_types import type_of_symbol
from cchc_extract.plan.tasks import Task
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CITATION, ACTOR = load("checks_citation"), load("checks_actor")
TARGET, APPENDIX = load("checks_target"), load("checks_appendix")
COMMUNE = (
    "ỦY BAN NHÂN DÂN\nXÃ AN HÒA\nSố: 11/KH-UBND\nAn Hòa, ngày 16 tháng 02 năm 2024\n"
    "KẾ HOẠCH\nCải cách hành chính xã An Hòa năm 2024\n"
)


def context_of(text: str) -> Context:
    return Context(extract_text(text).plans[0])


def plan(task: str) -> Context:
    return context_of(f"{COMMUNE}I. NHIỆM VỤ\n1. {task}\n")


def fails(code: str, context: Context) -> bool:
    rule = rule_called(code)
    assert rule is not None
    return evaluate(rule, context).state is State.FAIL


@pytest.mark.parametrize("power", CITATION["power"], ids=lambda power: power["type"])
def test_who_may_issue_a_type(power: dict[str, Any]) -> None:
    assert [may_issue(power, issuer_key(name)) for name in power["wrong"]] == [False] * len(power["wrong"])
    assert [may_issue(power, issuer_key(name)) for name in power["right"]] == [True] * len(power["right"])


def test_a_post_before_a_body_makes_no_other_issuer() -> None:
    for example in CITATION["posts"]["examples"]:
        assert issuer_key(example) == issuer_key(example.partition(" ")[2].removeprefix("tịch "))


@pytest.mark.parametrize(("printed", "right"), CITATION["written"]["examples"])
def test_a_misspelt_number_is_read_as_it_should_be_written(printed: str, right: str) -> None:
    number = next(find_numbers(right))
    kind = type_of_symbol(number.symbol)
    assert kind is not None
    (cited,) = numbered(plan(f"Thực hiện {kind.name} số {printed} ngày 05/01/2023 của cơ quan có thẩm quyền."))
    assert cited.meant == right
    (cited,) = numbered(plan(f"Thực hiện {kind.name} số {right} ngày 05/01/2023 của cơ quan có thẩm quyền."))
    assert cited.meant is None


@pytest.mark.parametrize("example", [e for entry in CITATION["shared_symbol"] for e in entry["examples"]])
def test_a_shared_symbol_is_right_with_each_of_its_kinds(example: str) -> None:
    context = plan(f"Thực hiện {example} ngày 05/01/2023 của Ban Thường vụ Tỉnh ủy.")
    assert numbered(context) and not fails("CIT002", context)


def test_words_that_go_on_and_words_of_joint_documents_stand_in_their_examples() -> None:
    assert all(fold(e).endswith(tuple(CITATION["goes_on"]["words"])) for e in CITATION["goes_on"]["examples"])
    assert all(any(w in fold(e) for w in CITATION["joint"]["words"]) for e in CITATION["joint"]["examples"])
    (cited,) = numbered(plan(f"Thực hiện Nghị quyết số {CITATION['single']['examples'][0]} ngày 15/7/2021."))
    assert cited.organ in CITATION["single"]["symbols"]


@pytest.mark.parametrize(("number", "issued"), load("cited_documents")["dates"].items())
def test_a_known_document_has_a_number_and_a_day(number: str, issued: str) -> None:
    (mention,) = find_numbers(number)
    assert mention.text == number
    assert date.fromisoformat(issued) and issued.startswith(mention.year or "")


@pytest.mark.parametrize("entry", ACTOR["kind"], ids=lambda entry: entry["name"])
def test_a_body_is_of_its_kind(entry: dict[str, Any]) -> None:
    for example in entry["examples"]:
        level = "province" if example.startswith("Sở") else "commune"
        agency = resolve_agency(example, level=level, on="2024-05-01").agency_id
        assert agency is not None and kind_of(agency) == entry["name"]


@pytest.mark.parametrize(("group", "kind"), [e for entry in ACTOR["covers"] for e in entry["examples"]])
def test_a_group_covers_its_kind(group: str, kind: str) -> None:
    assert kind in parts_of(group)[0]


def test_a_narrow_group_covers_the_committees_own_bodies_only() -> None:
    for example in ACTOR["narrow"]["examples"]:
        assert parts_of(example)[0] == set(ACTOR["narrow"]["kinds"])


def test_the_committee_and_its_office_have_the_plan() -> None:
    for example in ACTOR["told"]["examples"]:
        assert is_told(resolve_agency(example, level="commune", on="2024-05-01").agency_id or "")


@pytest.mark.parametrize("name", ACTOR["dated"]["examples"])
def test_a_body_that_went(name: str) -> None:
    text = plan(f"Rà soát thủ tục.\n- Cơ quan phối hợp: {name}.").plain
    assert fails("ACT004", context_of(text.replace("năm 2024", "năm 2026")))
    assert not fails("ACT004", context_of(text))


def test_pointers_vague_and_known_words_stand_in_their_examples() -> None:
    pointers = ACTOR["pointers"]
    assert all(fold(e).startswith((*pointers["articles"], *pointers["parts"])) for e in pointers["examples"])
    assert all(any(w in fold(e) for w in ACTOR["vague"]["words"]) for e in ACTOR["vague"]["examples"])
    assert [unexplained(e) for e in ACTOR["known_abbreviations"]["examples"]] == [(), ()]


@pytest.mark.parametrize(("level", "name"), ACTOR["levels"]["examples"])
def test_levels_stand_one_above_the_other(level: str, name: str) -> None:
    agency = resolve_agency(name, level=level, on="2024-05-01").agency_id
    assert agency is not None and is_above(agency.partition(".")[0], level)


@pytest.mark.parametrize("words", ACTOR["produced"]["fires"] + ACTOR["produced"]["silent"])
def test_a_product_of_a_higher_committee(words: str) -> None:
    context = plan(f"Tinh giản biên chế.\n- Cơ quan chủ trì: Văn phòng UBND xã.\n- Sản phẩm: {words}.")
    assert fails("ACT003", context) is (words in ACTOR["produced"]["fires"])


@pytest.mark.parametrize("words", ACTOR["advised"]["fires"] + ACTOR["advised"]["silent"])
def test_advice_to_a_higher_committee(words: str) -> None:
    assert fails("ACT003", plan(f"Chủ trì {words}.")) is (words in ACTOR["advised"]["fires"])


@pytest.mark.parametrize("words", TARGET["announced_figure"]["fires"] + TARGET["announced_figure"]["silent"])
def test_a_figure_that_is_announced(words: str) -> None:
    assert fails("TGT002", plan(f"{words}.")) is (words in TARGET["announced_figure"]["fires"])


@pytest.mark.parametrize("index", range(len(TARGET["population"])))
def test_a_share_is_of_its_population(index: int) -> None:
    entry = TARGET["population"][index]
    for example in entry["examples"]:
        assert population_of(example, promised_share()) in entry["words"]
    words = [word for other in TARGET["population"] for word in other["words"]]
    assert len(words) == len(set(words)), "a word names one population"


def test_an_indicator_is_a_share() -> None:
    assert all(population_of(example, share_of()) for example in TARGET["share"]["examples"])


@pytest.mark.parametrize("index", TARGET["index"], ids=lambda index: index["names"][0])
def test_an_index_is_called_by_its_name(index: dict[str, Any]) -> None:
    for example in index["examples"]:
        assert any(key in fold(example) for key in index["keys"])
        assert not fails("TGT005", plan(f"Nâng cao {example}."))
        other = next(one for one in TARGET["index"] if one is not index)
        wrong = example.replace(index["names"][0], other["names"][0])
        assert fails("TGT005", plan(f"Nâng cao {wrong}."))


def test_words_of_targets_stand_in_their_examples() -> None:
    for table, words in (("none_of", "openings"), ("less_is_better", "words"), ("in_brackets", "words")):
        for example in TARGET[table]["examples"]:
            assert any(word in fold(example) for word in TARGET[table][words]), example
    assert set(TARGET["areas"]) <= set(get_args(Task.model_fields["area"].annotation))


def test_heads_of_appendices() -> None:
    closing = "Nơi nhận:\n- Lưu: VT.\n"
    for words, count in (("examples", 1), ("counterexamples", 0)):
        for example in APPENDIX["head"][words]:
            context = context_of(f"{COMMUNE}I. NHIỆM VỤ\n1. Rà soát thủ tục.\n{closing}{example}\nDANH MỤC NHIỆM VỤ\n")
            assert len(appendices(context)) == count, example


@pytest.mark.parametrize("words", APPENDIX["mention"]["fires"] + APPENDIX["mention"]["silent"])
def test_mentions_of_the_plans_own_appendices(words: str) -> None:
    sure = [mention for mention in mentions(plan(f"Lập hồ sơ. {words}")) if mention.is_sure]
    assert bool(sure) is (words in APPENDIX["mention"]["fires"])


def test_lists_and_notes_stand_in_their_examples() -> None:
    for example in APPENDIX["lists"]["examples"]:
        assert mentions(plan(f"Thực hiện nhiệm vụ {example}"))
    for table in ("note", "foreign"):
        for example in APPENDIX[table]["examples"]:
            assert any(word in fold(example) for word in APPENDIX[table]["words"]), example


@pytest.mark.parametrize("column", APPENDIX["column"], ids=lambda column: column["role"])
def test_heads_of_columns(column: dict[str, Any]) -> None:
    for example in column["examples"]:
        assert any(word in fold(example) for word in column["words"])
        assert not any(word in fold(example) for word in column["never"])
