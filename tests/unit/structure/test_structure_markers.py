"""What stands at the head of a paragraph: numbers in all their forms, bullets, and what only looks like one."""

from __future__ import annotations

import pytest

from cchc_extract.structure.markers import LETTERS, Scheme, find_bullet, find_markers, roman, to_roman


@pytest.mark.parametrize(
    ("text", "scheme", "number", "values", "printed"),
    [
        ("PHẦN II. NHIỆM VỤ", Scheme.PART, "II", (2,), "PHẦN II."),
        ("PHẦN THỨ HAI", Scheme.PART, "HAI", (2,), "PHẦN THỨ HAI"),
        ("Phần B", Scheme.PART, "B", (2,), "Phần B"),
        ("Chương III", Scheme.CHAPTER, "III", (3,), "Chương III"),
        ("Mục 2. Quy định", Scheme.TITLE, "2", (2,), "Mục 2."),
        ("Điều 12a. Tổ chức", Scheme.ARTICLE, "12a", (12,), "Điều 12a."),
        ("A. TÌNH HÌNH", Scheme.UPPER_LETTER, "A", (1,), "A."),
        ("Đ. TÀI CHÍNH", Scheme.UPPER_LETTER, "Đ", (5,), "Đ."),
        ("XIV. NHIỆM VỤ", Scheme.ROMAN, "XIV", (14,), "XIV."),
        ("III- NHIỆM VỤ", Scheme.ROMAN, "III", (3,), "III-"),
        ("IV/ NHIỆM VỤ", Scheme.ROMAN, "IV", (4,), "IV/"),
        ("II.3. Thể chế", Scheme.MIXED, "II.3", (2, 3), "II.3."),
        ("7. Việc", Scheme.DECIMAL, "7", (7,), "7."),
        ("7.. Việc", Scheme.DECIMAL, "7", (7,), "7.."),
        ("2.1. Việc", Scheme.DECIMAL_2, "2.1", (2, 1), "2.1."),
        ("2.1 Việc", Scheme.DECIMAL_2, "2.1", (2, 1), "2.1"),
        ("2.1.3. Việc", Scheme.DECIMAL_3, "2.1.3", (2, 1, 3), "2.1.3."),
        ("2.1.3.4. Việc", Scheme.DECIMAL_4, "2.1.3.4", (2, 1, 3, 4), "2.1.3.4."),
        ("3/ Việc", Scheme.SLASHED, "3", (3,), "3/"),
        ("đ) Việc", Scheme.LETTER, "đ", (5,), "đ)"),
        ("k. Việc", Scheme.LETTER, "k", (10,), "k."),
        ("a.1) Việc", Scheme.LETTERED, "a.1", (1, 1), "a.1)"),
        ("4) Việc", Scheme.BRACKET, "4", (4,), "4)"),
        ("(4) Việc", Scheme.BRACKETS, "4", (4,), "(4)"),
        ("(c) Việc", Scheme.LETTER_BRACKETS, "c", (3,), "(c)"),
        ("iv) Việc", Scheme.LOWER_ROMAN, "iv", (4,), "iv)"),
    ],
)
def test_a_number_is_read(text: str, scheme: Scheme, number: str, values: tuple[int, ...], printed: str) -> None:
    first = find_markers(text, 0, len(text))[0]
    assert (first.scheme, first.number, first.values) == (scheme, number, values)
    assert text[first.printed.start : first.printed.end].strip(" ") == printed
    assert text[first.digits.start : first.digits.end] == number
    assert text[first.rest :] == text[len(printed) :].strip()
    assert first.value == values[-1]


@pytest.mark.parametrize(
    ("text", "schemes"),
    [
        ("I. MỤC TIÊU", [Scheme.ROMAN, Scheme.UPPER_LETTER]),
        ("C. GIẢI PHÁP", [Scheme.UPPER_LETTER, Scheme.ROMAN]),
        ("i) Việc", [Scheme.LETTER, Scheme.LOWER_ROMAN]),
        ("v) Việc", [Scheme.LETTER, Scheme.LOWER_ROMAN]),
        ("ii) Việc", [Scheme.LOWER_ROMAN]),
    ],
)
def test_a_number_that_may_be_two_things_gives_both_readings(text: str, schemes: list[Scheme]) -> None:
    assert [marker.scheme for marker in find_markers(text, 0, len(text))] == schemes


@pytest.mark.parametrize(
    "text",
    [
        "2028. Một năm",
        "3.500 triệu đồng",
        "1.5 triệu đồng",
        "1.364.329.243 đồng",
        "15/12/2028 là hạn cuối",
        "12.345",
        "0. Không",
        "2.0. Không",
        "Điều 3 của Quyết định này",
        "Mục tiêu chung",
        "ICT trong quản lý",
        "a lô",
        "100% hồ sơ",
        "03 xã",
        "",
    ],
)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert find_markers(text, 0, len(text)) == ()


@pytest.mark.parametrize(
    ("text", "kind", "rest"),
    [
        ("- Việc", "-", "Việc"),
        ("– Việc", "-", "Việc"),
        ("— Việc", "-", "Việc"),
        ("+ Việc", "+", "Việc"),
        ("- + Việc", "+", "Việc"),
        ("* Việc", "*", "Việc"),
        ("• Việc", "•", "Việc"),
        ("\uf0b7 Việc", "•", "Việc"),
        ("\uf02d Việc", "-", "Việc"),
        ("o Việc", "•", "Việc"),
        ("-Việc", "-", "Việc"),
    ],
)
def test_a_bullet_is_read(text: str, kind: str, rest: str) -> None:
    bullet = find_bullet(text, 0, len(text))
    assert bullet is not None
    assert (bullet.kind, text[bullet.rest :]) == (kind, rest)


@pytest.mark.parametrize("text", ["-5%", "--- hết ---", "ông Nam", "o việc nhỏ", "Việc - phần", "-", ""])
def test_what_only_looks_like_a_bullet_is_none(text: str) -> None:
    assert find_bullet(text, 0, len(text)) is None


def test_roman_numbers_are_those_that_people_write() -> None:
    assert [to_roman(n) for n in (1, 4, 9, 14, 40, 49, 90, 399)] == [
        "I",
        "IV",
        "IX",
        "XIV",
        "XL",
        "XLIX",
        "XC",
        "CCCXCIX",
    ]
    assert all(roman(to_roman(n)) == n for n in range(1, 400))
    assert [roman(text) for text in ("IIII", "VX", "IC", "ABC")] == [None] * 4


def test_letters_follow_the_vietnamese_alphabet() -> None:
    assert LETTERS.index("đ") == LETTERS.index("d") + 1
    assert LETTERS.index("k") == LETTERS.index("i") + 1
    assert not set("fjwz") & set(LETTERS)
