"""Provinces and districts that a text names."""

from __future__ import annotations

import time

import pytest

from cchc_extract.normalise.places import find_context


def provinces(text: str) -> list[tuple[str, int]]:
    return [(mention.key, mention.count) for mention in find_context(text).provinces]


def districts(text: str) -> list[tuple[str, int]]:
    return [(mention.key, mention.count) for mention in find_context(text).districts]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Quyết định số 1/QĐ-UBND của UBND tỉnh Quảng Nam về việc giao", ["tỉnh quảng nam"]),
        ("ỦY BAN NHÂN DÂN\nTỈNH BÀ RỊA - VŨNG TÀU", ["tỉnh bà rịa-vũng tàu"]),
        ("UBND tỉnh Thừa Thiên - Huế", ["tỉnh thừa thiên huế"]),
        ("Sở Nội vụ TP.HCM, UBND TP. Hà Nội", ["thành phố hà nội", "thành phố hồ chí minh"]),
        ("trên địa bàn tỉnh; tỉnh đoàn; các tỉnh thành phố", []),
        ("tỉnh Quảng Đông", []),
        ("ngành Quảng Nam", []),
    ],
)
def test_provinces(text: str, found: list[str]) -> None:
    assert [key for key, _ in provinces(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("UBND huyện Đại Lộc tỉnh Quảng Nam", ["huyện đại lộc"]),
        ("Quận 1 và Quận 10", ["quận 1", "quận 10"]),
        ("thị xã Sơn Tây", ["thị xã sơn tây"]),
        ("Phòng Nội vụ huyện Phú Tân Đông", ["huyện phú tân"]),
        ("Huyện ủy, huyện hội, thị xã hội", []),
    ],
)
def test_districts(text: str, found: list[str]) -> None:
    assert [key for key, _ in districts(text)] == found


def test_the_most_frequent_come_first() -> None:
    assert provinces("tỉnh Cà Mau, tỉnh An Giang, tỉnh Cà Mau, Tỉnh An Giang, TỈNH CÀ MAU") == [
        ("tỉnh cà mau", 3),
        ("tỉnh an giang", 2),
    ]


def test_a_city_that_was_both_stands_in_both() -> None:
    assert provinces("thành phố Huế") == districts("thành phố Huế") == [("thành phố huế", 1)]


@pytest.mark.parametrize("line", ["tỉnh A " * 20_000, "tỉnh " + "A" * 200_000, "huyện - " * 30_000, "TP." * 60_000])
def test_long_lines_take_time_in_proportion(line: str) -> None:
    start = time.perf_counter()
    find_context(line)
    assert time.perf_counter() - start < 15  # far less; minutes in its square
