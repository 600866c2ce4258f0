"""Document types by name, code and symbol."""

from __future__ import annotations

import pytest

from cchc_extract.normalise.document_types import document_types, type_at, type_named, type_of_code, type_of_symbol
from cchc_extract.vocabulary.matching import fold

ANNEX_III = [
    "NQ",
    "QĐ",
    "CT",
    "QC",
    "QyĐ",
    "TC",
    "TB",
    "HD",
    "CTr",
    "KH",
    "PA",
    "ĐA",
    "DA",
    "BC",
    "BB",
    "TTr",
    "HĐ",
    "CĐ",
    "BGN",
    "BTT",
    "GUQ",
    "GM",
    "GGT",
    "GNP",
    "PG",
    "PC",
    "PB",
]


def test_the_codes_are_those_of_annex_iii_and_three_more() -> None:
    assert [t.code for t in document_types() if t.code] == [*ANNEX_III, "CV", "NĐ", "TT"]


def test_a_law_has_no_code() -> None:
    law = type_named("LUẬT")
    assert law is not None and (law.code, law.name) == (None, "Luật")


@pytest.mark.parametrize(
    ("symbol", "code"),
    [("KH-UBND", "KH"), ("QĐ-TTg", "QĐ"), ("/QĐ-UBND", "QĐ"), ("NĐ-CP", "NĐ"), ("QyĐ-SNV", "QyĐ"), ("TTr-SNV", "TTr")],
)
def test_a_symbol_begins_with_its_type(symbol: str, code: str) -> None:
    found = type_of_symbol(symbol)
    assert found is not None and found.code == code


@pytest.mark.parametrize("symbol", ["UBND-NC", "", "QH13"])
def test_a_symbol_without_a_type_has_none(symbol: str) -> None:
    assert type_of_symbol(symbol) is None


def test_codes_that_differ_by_a_letter_are_different() -> None:
    names = [kind.name for code in ("QĐ", "QyĐ", "ĐA", "DA") if (kind := type_of_code(code)) is not None]
    assert names == ["Quyết định", "Quy định", "Đề án", "Dự án"]
    assert type_of_code("qđ") is None


def test_the_longest_name_is_found_where_it_stands() -> None:
    mention = type_at(fold("Thông tư liên tịch số 01"), 0)
    assert mention is not None
    assert (mention.start, mention.end, mention.type.name) == (0, 18, "Thông tư liên tịch")
    assert type_at(fold("Chương trình phát thanh"), 0) is None
    assert type_at(fold("Kế toán"), 0) is None
    assert type_at("", 0) is None
