"""The table of units: whole, in its own spelling, quick to load; the vocabulary's examples."""

from __future__ import annotations

import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files

import pytest

from cchc_extract.normalise.places import keys, resolve_unit, table
from cchc_extract.normalise.places.eras import days_of, tables_on
from cchc_extract.vocabulary.reader import load

LETTERS = "".join(entry["letter"] for entry in load("places")["tables"])


@pytest.fixture(scope="module")
def rows() -> list[list[str]]:
    text = files("cchc_extract.vocabulary").joinpath("data", "admin_units.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


def test_every_line_is_a_unit_in_the_spelling_of_its_key(rows: list[list[str]]) -> None:
    for key, name, code, parent, letters, _ in rows:
        assert keys.unit_key(name or keys.written(key)) == key, key
        assert keys.level_of(key), key
        assert code.isdigit() and len(code) in (2, 3, 5), key
        assert letters and letters == "".join(letter for letter in LETTERS if letter in letters), key
        assert len(parent) == {2: 0, 3: 2, 5: 2 if letters == LETTERS[-1] else 3}[len(code)], key


def test_every_parent_and_successor_is_a_unit_of_its_time(rows: list[list[str]]) -> None:
    listed = {(code, letter) for _, _, code, _, letters, _ in rows for letter in letters}
    for key, _, _, parent, letters, successors in rows:
        assert not parent or all((parent, letter) in listed for letter in letters), key
        assert all((code, LETTERS[-1]) in listed for code in successors.split(",") if code), key
        assert letters != LETTERS[-1] or not successors, key


def test_the_tables_have_as_many_units_as_were_published(rows: list[list[str]]) -> None:
    units = {(letter, code) for _, _, code, _, letters, _ in rows for letter in letters}
    counts = Counter((letter, len(code)) for letter, code in units)
    published = [[63, 713, 11160], [63, 705, 10599], [63, 705, 10599], [63, 696, 10035], [34, 0, 3321]]
    assert [[counts[letter, digits] for digits in (2, 3, 5)] for letter in LETTERS] == published


def test_nearly_every_unit_of_before_has_successors(rows: list[list[str]]) -> None:
    lost = {code for _, _, code, _, letters, successors in rows if letters != LETTERS[-1] and not successors}
    assert len(lost) == 23
    assert not [code for _, _, code, _, letters, successors in rows if "d" in letters and not successors]


def test_loading_is_quick_and_happens_on_first_use() -> None:
    table._text.cache_clear()
    table._upper.cache_clear()
    start = time.perf_counter()
    assert resolve_unit("tỉnh Cà Mau", on="2024").unit
    assert time.perf_counter() - start < 0.3  # 12 ms, on a machine that does nothing else
    code = "import cchc_extract.pipeline; from cchc_extract.normalise.places import table; print(table._text.cache_info().currsize)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"


def test_a_key_is_the_same_however_the_name_is_spelled() -> None:
    spelled = [
        ["thành phố Quy Nhơn", "TP.Qui Nhơn", "T.P Quy Nhơn", "Tp Quy  Nhơn", "THÀNH PHỐ QUY NHƠN"],
        ["xã Hòa Thủy", "Xã Hoà Thuỷ", "xã Hòa Thủy."],
        ["xã Mỹ Quý", "xã Mĩ Quí"],
        ["thị xã Sơn Tây", "TX. Sơn Tây", "TX Sơn Tây", "Thị xã Sơn Tây"],
        ["tỉnh Bà Rịa - Vũng Tàu", "tỉnh Bà Rịa-Vũng Tàu", "TỈNH BÀ RỊA – VŨNG TÀU", "tỉnh BR-VT"],
        ["huyện Cư M'gar", "huyện Cư M’gar", "huyện Cư Mgar"],
        ["Phường 4", "phường 04", "P.4", "P. 04"],
        ["huyện Đắk Hà", "huyện Đăk Hà"],
    ]
    for names in spelled:
        assert len({keys.unit_key(name) for name in names}) == 1, names
    assert keys.unit_key("xã Đông Hà") != keys.unit_key("xã Dông Hà")


def entries(name: str) -> Iterator[tuple[dict[str, object], str]]:
    for entry in load("places")[name]:
        for example in entry["examples"]:
            yield entry, example


@pytest.mark.parametrize(("entry", "example"), list(entries("levels")), ids=lambda value: str(value)[:40])
def test_every_level_word_opens_its_examples(entry: dict[str, object], example: str) -> None:
    assert keys.level_of(keys.unit_key(example)) == entry["level"]


@pytest.mark.parametrize(("entry", "example"), list(entries("spellings")), ids=lambda value: str(value)[:40])
def test_every_other_spelling_is_of_a_province(entry: dict[str, object], example: str) -> None:
    assert keys.unit_key(example) == keys.unit_key(str(entry["to"]))
    assert keys.unit_key(example) in table.province_keys()


@pytest.mark.parametrize(("entry", "example"), list(entries("syllables")), ids=lambda value: str(value)[:40])
def test_every_syllable_stands_in_its_examples(entry: dict[str, object], example: str) -> None:
    assert str(entry["to"]) in keys.unit_key(example).split()
    assert keys.unit_key(example) in table.district_keys()


@pytest.mark.parametrize(
    ("on", "letters"),
    [
        ("2018", "a"),
        ("2019-10-06", "a"),
        ("2019", "ab"),
        ("2021-05", "ab"),
        ("2022-06", "b"),
        ("2023-01-31", "bc"),
        ("2024", "cd"),
        ("2025-04", "d"),
        ("2025-06-30", "d"),
        ("2025-07-01", "e"),
        ("2025", "cde"),
        ("2030", "e"),
        (None, "abcde"),
        ("about 2020", "abcde"),
    ],
)
def test_a_date_sees_the_tables_around_it_and_never_the_other_era(on: str | None, letters: str) -> None:
    assert tables_on(days_of(on)) == letters
