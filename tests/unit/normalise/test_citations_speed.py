"""No text makes the finder slow: its time grows with the text, whatever the text is made of."""

from __future__ import annotations

import time

import pytest

from cchc_extract.normalise.citations import find_citations, find_promulgation_note
from cchc_extract.normalise.document_numbers import find_document_number
from cchc_extract.normalise.issuers import jurisdiction_of, sentence_case
from cchc_extract.normalise.place_dates import find_place_date
from cchc_extract.normalise.recipients import split_recipients
from cchc_extract.normalise.signatures import is_signature_line, read_signature

SIZE = 20_000
BLANKS = " " * SIZE
TEXTS = {
    "slashes": "/" * SIZE,
    "digits": "1" * SIZE + "/",
    "capitals": "12/" + "A" * SIZE,
    "capitals and dashes": "12/" + "A-" * SIZE,
    "mixed letters": "12/" + "aA" * SIZE,
    "dots": "số " + "." * SIZE + "/QĐ-UBND",
    "blanks before a number": "Quyết định số" + BLANKS + "12/QĐ-UBND",
    "blanks before a date": "12/QĐ-UBND ngày" + BLANKS + "x",
    "blanks in a date": "12/QĐ-UBND ngày 12" + BLANKS + "tháng",
    "blanks after của": "12/QĐ-UBND của" + BLANKS + "x",
    "blanks in an issuer": "12/QĐ-UBND của UBND xã" + BLANKS + "x",
    "blanks in a law": "Luật Đất đai" + BLANKS + "số" + BLANKS + "12",
    "number words": "số " * SIZE,
    "laws": "Luật Đất đai, " * (SIZE // 10),
    "amending laws": "Luật sửa đổi, bổ sung một số điều của " * (SIZE // 30),
    "open quotation marks": 'số 1/QĐ-UBND về "' * (SIZE // 20),
    "open brackets": "số 1/QĐ-UBND về (" * (SIZE // 20),
    "issuers": "Quyết định của " * (SIZE // 10),
    "places": "UBND xã " + "Bình " * SIZE,
    "ngày": "ngày " * SIZE,
    "bullets": "-" * SIZE,
    "capacities": "TM. " * SIZE,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_is_fast_on(text: str) -> None:
    started = time.process_time()
    find_citations(text)
    find_promulgation_note(text)
    find_document_number(text)
    find_place_date(text)
    sentence_case(text)
    jurisdiction_of(text)
    is_signature_line(text)
    read_signature([text])
    split_recipients([text])
    assert time.process_time() - started < 20  # half a second alone and unwatched; minutes in the square of the text


def test_time_grows_with_the_text_alone() -> None:
    paragraph = "Quyết định số 12/QĐ-UBND ngày 12/3/2027 của UBND xã Bình Minh về việc phân công nhiệm vụ; "

    def seconds(times: int) -> float:
        started = time.process_time()
        find_citations(paragraph * times)
        return time.process_time() - started

    seconds(10)
    long, short = min(seconds(400) for _ in range(3)), min(seconds(80) for _ in range(3))
    assert long < 15 * max(short, 0.01)  # five times the text; twenty-five times the work in its square
