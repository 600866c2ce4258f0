"""The time words: every entry is shown at work, no form means two things, and the lexer takes the longest."""

from __future__ import annotations

import pytest

from cchc_extract.normalise.deadlines.expressions import RULES
from cchc_extract.normalise.deadlines.tokens import lex
from cchc_extract.normalise.deadlines.words import Word, lexicon
from cchc_extract.normalise.deadlines.years import EXPRESSION_STARTS
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

ENTRIES = load("time")["word"]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: f"{e['kind']}-{e['forms'][0]}")
def test_every_example_shows_its_entry(entry: dict) -> None:
    assert entry["examples"]
    for example in entry["examples"]:
        kinds = {(lexeme.kind, lexeme.value) for lexeme in lex(example)}
        assert (Word(entry["kind"]), entry.get("value", 0)) in kinds, example


def test_no_form_means_two_things() -> None:
    forms = [form for entry in ENTRIES for form in entry["forms"]]
    assert sorted(forms) == sorted(set(forms))


def test_forms_are_printed_in_the_school_spelling() -> None:
    for form in (form for entry in ENTRIES for form in entry["forms"]):
        assert form in ("quí", "các quí") or fold(form) == form, form


def test_every_kind_of_the_vocabulary_is_a_word() -> None:
    named = {Word(entry["kind"]) for entry in ENTRIES}
    made = {
        Word.NUMBER, Word.CALENDAR_YEAR, Word.ROMAN, Word.DOCUMENT_NUMBER, Word.COMMA, Word.SEMICOLON, Word.STOP, Word.COLON,
        Word.SLASH, Word.DASH, Word.DOT, Word.PLUS, Word.OPEN, Word.CLOSE, Word.MARK, Word.END,
    }  # fmt: skip
    assert named | made == set(Word)


def kinds(text: str) -> list[Word]:
    return [lexeme.kind for lexeme in lex(text)][:-4]


def test_the_longest_form_wins() -> None:
    assert kinds("sau") == [Word.AFTER]
    assert kinds("sau khi") == [Word.CONDITION]
    assert kinds("theo dõi") == [Word.OPAQUE]
    assert kinds("hội nghị định kỳ") == [Word.TEXT, Word.PERIODIC]


def test_offsets_are_those_of_the_text() -> None:
    text = "Theo Kế hoạch số 140/KH-UBND, QuýII/2024."
    lexemes = lex(text)[:-4]
    assert [text[x.start : x.end] for x in lexemes] == [
        "Theo",
        "Kế hoạch",
        "số",
        "140/KH-UBND",
        ",",
        "Quý",
        "II",
        "/",
        "2024",
        ".",
    ]


@pytest.mark.parametrize(
    "number", ["140/KH-UBND", "76/NQ-CP", "45/2017/NĐ-CP", "18-NQ/TW", "/QĐ-UBND", "861/TCNV", "72/2025/QH15"]
)
def test_the_number_of_a_document_is_one_lexeme(number: str) -> None:
    assert kinds(f"số {number} ngày") == [Word.TEXT, Word.DOCUMENT_NUMBER, Word.DAY]


@pytest.mark.parametrize(
    "text", ["02 LẦN/NĂM", "QUÝ I/2024-QUÝ II/2024", "6 THÁNG/LẦN", "15/6/2024", "01/2023", "2024-2025", "Quý 1/II"]
)
def test_times_in_capitals_are_no_numbers_of_documents(text: str) -> None:
    assert Word.DOCUMENT_NUMBER not in kinds(text)


def test_a_full_stop_ends_a_sentence_unless_it_does_not() -> None:
    assert Word.STOP in kinds("Thường xuyên. Báo cáo")
    assert Word.STOP not in kinds("UBND TP. Thủ Dầu")
    assert Word.STOP not in kinds("15.6.2024")
    assert Word.STOP not in kinds("ngày ... tháng")


def test_the_examples_of_the_settings_hold() -> None:
    table = load("time")
    for label in table["completion_labels"]["examples"]:
        assert any(form in fold(label) for form in lexicon().completion_labels), label
    for example in table["abbreviations"]["examples"]:
        assert Word.STOP not in kinds(example)


def test_the_grammar_has_a_rule_for_every_word_that_an_interval_begins_with() -> None:
    assert set(RULES) == EXPRESSION_STARTS
