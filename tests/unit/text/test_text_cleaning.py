"""Cleaning keeps, for each character that a reader sees, the index that it came from."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_extract.text.cleaning import clean

BOUNDED = settings(max_examples=200, derandomize=True, deadline=None, database=None)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Kế hoạch", "Kế hoạch"),
        (unicodedata.normalize("NFD", "Kế hoạch số hóa"), "Kế hoạch số hóa"),
        ("  hai\t\tô \u00a0 trống ", "hai ô trống"),
        ("**I. MỤC ĐÍCH**", "I. MỤC ĐÍCH"),
        ("## 1. Mục đích", "1. Mục đích"),
        ("***a)* việc**", "a) việc"),
        ("__đậm__ và _nghiêng_", "đậm và nghiêng"),
        ("mot_cua_xa", "mot_cua_xa"),
        pytest.param(
            "Số ____/KH",
            "Số ____/KH",
            marks=pytest.mark.xfail(strict=True, reason="a blank to be filled in is taken for Markdown"),
        ),
        ("<b>a</b> <SUB>2</SUB> x<br/>y<p>z", "a 2 x y z"),
        ("a < b và b > c", "a < b và b > c"),
        ("R&amp;D &lt;x&gt; &#38;&nbsp;y", "R&D <x> & y"),
        pytest.param(
            "a &nbsp;b", "a b", marks=pytest.mark.xfail(strict=True, reason="a space beside a space that is an entity")
        ),
        ("AT&T", "AT&T"),
        ("1\\. 95\\*", "1. 95*"),
        ("* gạch đầu dòng", "* gạch đầu dòng"),
        ("*nghiêng*", "nghiêng"),
        ("*lẻ", "lẻ"),
        ("ghi chú (*) và (***)", "ghi chú (*) và (***)"),
        ("dấu\u00ad mềm\u200b và\ufeff lạ\x07", "dấu mềm và lạ"),
        ("** **", ""),
    ],
)
def test_a_reader_sees(raw: str, text: str) -> None:
    assert clean(raw).text == text


def test_each_character_knows_where_it_came_from() -> None:
    raw = unicodedata.normalize("NFD", "**Uỷ**  &amp; ban")
    cleaned = clean(raw)
    assert cleaned.text == "Uỷ & ban"
    assert [raw[i] for i in cleaned.origins] == ["U", "y", " ", "&", " ", "b", "a", "n"]


@BOUNDED
@given(st.text(st.sampled_from("aà ế*_#<b>/&;\\\u0301\u00a0\t(1.)ủ\u200b"), max_size=60))
def test_cleaning_adds_no_letter_and_is_stable(raw: str) -> None:
    cleaned = clean(raw)
    assert len(cleaned.text) == len(cleaned.origins)
    assert list(cleaned.origins) == sorted(cleaned.origins)
    assert cleaned.text == cleaned.text.strip()
    assert unicodedata.is_normalized("NFC", cleaned.text)
    assert "  " not in cleaned.text


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("\uf0b7 UBND huyện", "• UBND huyện"),
        ("\u2011 Cơ quan chủ trì：", "- Cơ quan chủ trì:"),
        ("Rà\x00 soát", "Rà soát"),
    ],
)
def test_characters_that_stand_for_others_are_those(raw: str, expected: str) -> None:
    cleaned = clean(raw)
    assert cleaned.text == expected
    assert len(cleaned.origins) == len(expected)
