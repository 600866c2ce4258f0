"""Whether the words of a text layer are words."""

import pytest

from cchc_extract.loaders.formats.pdf.textlayer import WordKind, count_words, is_wrong

PROPER = {
    "Vietnamese": "Thực hiện Kế hoạch số 13/KH-UBND ngày 19/01/2023 của UBND huyện về cải cách hành chính, trước 31/12.",
    "decomposed": "Thực hiện Kế hoạch cải cách hành chính nhà nước",
    "unaccented": "Thuc hien Ke hoach cai cach hanh chinh nha nuoc nam 2023 cua UBND xa theo quy dinh cua tinh",
    "English": "The committee shall review all procedures in force and report on them before the end of the year 2024",
    "figures": "1 2 3 4,5 6.700 8% 9/10 - + (11) 12/12/2024 13 14 15 16 17 18",
    "codes": "NQ 76/NQ-CP QĐ-UBND TTHC CCHC KSTT DVC PCTN HĐND MTTQ BCĐ QPPL TN&TKQ VBQPPL SIPAS PAPI",
    "symbol font bullets": " Rà soát  Báo cáo  Kế hoạch  Kiểm tra  Tổng hợp  Chủ trì  Phối hợp  Theo dõi",
}
WRONG = {
    "TCVN3": "Céng hoµ x· héi chñ nghÜa ViÖt Nam §éc lËp Tù do H¹nh phóc KÕ ho¹ch c¶i c¸ch hµnh chÝnh n¨m 2023",
    "VNI": "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam Ñoäc laäp Töï do Haïnh phuùc Keá hoaïch caûi caùch haønh chính",
    "shifted": "1JKӏ ÿӏQK Vӕ QJ‡y FӫD ChÌnh SKӫ Quy ÿӏQK YӅ KRҥW ÿӝQJ NLӇP tra chuyÍn ng‡nh v‡ c·c quy",
    "private": "\ue001\ue002\ue003 \ue004\ue005 \ue006\ue007 \ue008\ue009 \ue00a\ue00b " * 4,
    "unmapped": "�� ��� �� � �� ��� �� �� �� ��� �� �� �� ��",
    "misplaced accents": "mộx tẹzk ưbcd rắqw hốvv đpộ kcấ nghzế sềtt xớpq vẫkl thưrr ọbbc ảmnz ịttr ụlkh",
    "no vowels": "bcd fgh jkl mnp qrs tvw xzb cdf ghj klm npq rst vwx zbc dfg",
}


@pytest.mark.parametrize("text", PROPER.values(), ids=PROPER.keys())
def test_proper_text_is_never_called_wrong(text: str) -> None:
    assert not is_wrong(count_words([text] * 3))


@pytest.mark.parametrize("text", WRONG.values(), ids=WRONG.keys())
def test_what_is_no_text_is_called_wrong(text: str) -> None:
    assert is_wrong(count_words([text] * 3))


def test_few_words_say_nothing() -> None:
    assert not is_wrong(count_words(["x· héi chñ"]))


def test_foreign_names_in_a_vietnamese_text_do_no_harm() -> None:
    text = PROPER["Vietnamese"] + " Müller Gonçalves"
    count = count_words([text])
    assert count[WordKind.STRANGE] == 2
    assert not is_wrong(count)
