"""Every list of words of the citations, issuers and signing vocabularies matches its examples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from cchc_extract.normalise.citations.kinds import KIND_OF_WORD, TYPE_WORDS, kind_of_symbol
from cchc_extract.normalise.citations.numbers import find_numbers
from cchc_extract.normalise.document_types import document_types, type_named
from cchc_extract.normalise.person_names import is_person_name
from cchc_extract.normalise.phrases import alternation
from cchc_extract.normalise.signatures import is_signature_line
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

VOCABULARIES = ("citations", "issuers", "signing")


def tables(name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each table of a vocabulary with its name, tables of a list one by one."""
    for key, value in load(name).items():
        if isinstance(value, dict):
            yield key, value
        else:
            yield from ((f"{key}[{index}]", table) for index, table in enumerate(value))


def words(table: dict[str, Any]) -> list[str]:
    return [
        word
        for value in table.values()
        if isinstance(value, list)
        for word in value
        if value is not table.get("examples")
    ]


PLAIN = [
    pytest.param(table, id=f"{name}.{key}")
    for name in VOCABULARIES
    for key, table in tables(name)
    if words(table) and "examples" in table and not key.startswith(("types", "capacities", "level_words"))
]


@pytest.mark.parametrize("table", PLAIN)
def test_an_example_holds_one_of_the_words(table: dict[str, Any]) -> None:
    pattern = re.compile(rf"(?<!\w)(?:{alternation(words(table))})(?!\w)")
    for example in table["examples"]:
        assert pattern.search(fold(example)) or fold(example) in map(fold, words(table)), example


@pytest.mark.parametrize("name", VOCABULARIES)
def test_every_table_has_examples(name: str) -> None:
    without = {"level_heads", "expansions"}
    assert [key for key, table in tables(name) if "examples" not in table and key not in without] == []


@pytest.mark.parametrize("entry", load("citations")["types"], ids=lambda entry: entry["name"])
def test_a_kinds_examples_name_it(entry: dict[str, Any]) -> None:
    for example in entry["examples"]:
        number = next(find_numbers(example), None)
        kind = kind_of_symbol(number) if number else KIND_OF_WORD.get(fold(example))
        assert kind is not None and kind.name == entry["name"], example


def test_kinds_are_the_annexs() -> None:
    for entry in load("citations")["types"]:
        known = type_named(entry["name"])
        assert entry.get("code") is None or known is None or known.code in (None, entry["code"])
    for kind in document_types():
        if kind.code is not None:
            assert KIND_OF_WORD[fold(kind.name)] == kind


def test_a_general_word_is_a_type_word() -> None:
    for example in load("citations")["generic"]["examples"]:
        assert TYPE_WORDS.fullmatch(fold(example))


def test_a_number_without_a_kind_is_a_letters() -> None:
    for example in load("citations")["fallback"]["examples"]:
        number = next(find_numbers(example))
        assert kind_of_symbol(number) is None


@pytest.mark.parametrize("entry", load("signing")["capacities"], ids=lambda entry: entry["code"])
def test_capacities_are_signature_lines(entry: dict[str, Any]) -> None:
    assert all(is_signature_line(example) for example in entry["examples"])


def test_names_are_names() -> None:
    assert all(is_person_name(example) for example in load("signing")["names"]["examples"])


def test_words_after_which_a_level_is_none() -> None:
    from cchc_extract.normalise.issuers import jurisdiction_of

    assert jurisdiction_of("Bảo hiểm xã hội") is None


@pytest.mark.parametrize("name", VOCABULARIES)
def test_no_word_is_listed_twice(name: str) -> None:
    for key, table in tables(name):
        for field, value in table.items():
            if isinstance(value, list):
                assert len(value) == len(set(value)), (key, field)
