"""Every entry of the vocabularies of actors, document types, areas and targets is matched by its own examples."""

from __future__ import annotations

from typing import Any

import pytest

from cchc_extract.normalise.abbreviations import find_abbreviations, find_known
from cchc_extract.normalise.actors import Actor, ActorKind, split_actors
from cchc_extract.normalise.actors.words import TOKEN, read_words
from cchc_extract.normalise.areas import area_named
from cchc_extract.normalise.deliverables import split_deliverables
from cchc_extract.normalise.document_types import type_at, type_named, type_of_code, type_of_symbol
from cchc_extract.normalise.targets import find_targets
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

UNIT, POSITION, GROUP = ActorKind.UNIT, ActorKind.POSITION, ActorKind.GROUP
KINDS = {
    "body": {UNIT},
    "type": {UNIT},
    "level": {GROUP, UNIT},
    "common": {GROUP},
    "personnel": {POSITION, GROUP},
    "post": {POSITION},
    "plural": {GROUP},
    "sector": {UNIT, POSITION},
}


def entries(vocabulary: str, table: str) -> list[dict[str, Any]]:
    return list(load(vocabulary)[table])


def examples(vocabulary: str, table: str) -> list[tuple[dict[str, Any], str]]:
    return [(entry, example) for entry in entries(vocabulary, table) for example in entry["examples"]]


def the_only(text: str) -> Actor:
    actors = split_actors(text)
    assert [text[a.start : a.end] for a in actors] == [text]
    return actors[0]


@pytest.mark.parametrize("table", KINDS)
def test_an_example_of_an_agency_is_one_actor_of_its_kind(table: str) -> None:
    for _, example in examples("agencies", table):
        assert the_only(example).kind in KINDS[table], example


@pytest.mark.parametrize("table", [name for name in KINDS if name != "sector"])
def test_each_entry_of_agencies_is_used_by_an_example(table: str) -> None:
    for entry in entries("agencies", table):
        assert entry["examples"]
        for example in entry["examples"]:
            words = " ".join(read_words(example, {}).lows)
            assert any(f" {phrase} " in f" {words} " for phrase in entry["words"]), example


def test_no_word_of_agencies_is_given_twice() -> None:
    seen = [
        words
        for table in (*KINDS, "none")
        if table != "sector"
        for e in entries("agencies", table)
        for words in e["words"]
    ]
    assert sorted(seen) == sorted(set(seen))


def test_fields_of_work_are_found_in_their_examples() -> None:
    for entry, example in examples("agencies", "sector"):
        words = [w for w in read_words(example, {}).lows if w.isalpha() and w != "và"]
        assert any(f" {name} " in f" {' '.join(words)} " for name in entry["names"]), example


@pytest.mark.parametrize("entry", entries("abbreviations", "abbreviation"), ids=lambda e: e["short"])
def test_an_abbreviation_is_expanded_in_its_examples(entry: dict[str, Any]) -> None:
    assert entry["examples"]
    for example in entry["examples"]:
        found = find_known(TOKEN.findall(example))
        assert entry["full"] in [replacement.full for replacement in found], example


def test_no_abbreviation_is_given_twice() -> None:
    shorts = [tuple(TOKEN.findall(e["short"])) for e in entries("abbreviations", "abbreviation")]
    assert len(shorts) == len(set(shorts))


def test_a_document_spells_its_abbreviations_out_as_the_examples_do() -> None:
    for example in load("abbreviations")["spelling"]["examples"]:
        assert len(find_abbreviations(example)) == 1, example


@pytest.mark.parametrize("entry", entries("document_types", "type"), ids=lambda e: e["name"])
def test_a_document_type_opens_its_examples(entry: dict[str, Any]) -> None:
    assert entry["examples"]
    for example in entry["examples"]:
        mention = type_at(fold(example), 0)
        assert mention is not None
        assert (mention.type.code, mention.type.name) == (entry.get("code"), entry["name"])
    named = type_named(entry["name"].upper())
    assert named is not None and named.name == entry["name"]
    if "symbol" in entry:
        by_symbol = type_of_symbol(f"{entry['symbol']}-UBND")
        assert by_symbol is not None and by_symbol.name == entry["name"]
    if "code" in entry:
        by_code = type_of_code(entry["code"])
        assert by_code is not None and by_code.name == entry["name"]


@pytest.mark.parametrize("table", ["before", "joints", "issuing", "printed"])
def test_document_words_let_a_type_be_found(table: str) -> None:
    for example in load("document_types")[table]["examples"]:
        assert all(item.document_types for item in split_deliverables(example)), example


def test_a_list_of_verbs_behind_a_general_noun_has_no_type() -> None:
    for example in load("document_types")["general"]["examples"]:
        assert [item.document_types for item in split_deliverables(example)] == [()], example


@pytest.mark.parametrize("entry", entries("areas", "area"), ids=lambda e: e["code"])
def test_an_area_is_named_by_its_examples(entry: dict[str, Any]) -> None:
    assert entry["examples"]
    assert [area_named(example) for example in entry["examples"]] == [entry["code"]] * len(entry["examples"])


@pytest.mark.parametrize("table", ["count", "measured"])
def test_a_unit_is_found_in_its_examples(table: str) -> None:
    for entry, example in examples("units", table):
        targets = find_targets(example)
        assert [fold(t.unit or "") in entry["words"] for t in targets] == [True], example


def test_a_percentage_is_found_in_its_examples() -> None:
    percent = load("units")["percent"]
    for example in percent["examples"]:
        assert [t.unit for t in find_targets(example)] == [percent["unit"]]


@pytest.mark.parametrize("table", ["before", "behind", "trend"])
def test_a_comparator_is_read_in_its_examples(table: str) -> None:
    for entry, example in examples("comparators", table):
        assert [t.comparator for t in find_targets(example)] == [entry["op"]], example


@pytest.mark.parametrize("table", ["opening", "reference", "range"])
def test_words_around_a_target_are_read_in_their_examples(table: str) -> None:
    for example in load("comparators")[table]["examples"]:
        assert len(find_targets(example)) == 1, example
