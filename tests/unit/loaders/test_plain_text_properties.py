"""What holds for every text: nothing is lost, the form of letters and line ends says nothing, ten times costs ten times."""

from __future__ import annotations

import sys
import unicodedata
from collections import Counter
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plain_text_blocks import lines_of, visible

from cchc_extract.errors import EmptyDocumentError
from cchc_extract.loaders.document import Layer, Paragraph, Table
from cchc_extract.loaders.formats.plain_text import load, load_text

LINES = st.sampled_from(
    [
        "", "", "", "KẾ HOẠCH", "Cải cách hành chính xã Bình Sơn năm 2031", "Số:      /KH-UBND", "2", "- 2 -", "-----",
        "** **", "**I. MỤC ĐÍCH, YÊU CẦU**", "## II. NHIỆM VỤ**1. Thể chế**", "1. Mục đích", "1.1. Rà soát thủ tục;",
        "a) Việc một", "(1) Việc hai.", "- Nâng cao chất lượng phục vụ nhân dân trong giải quyết thủ", "- + Báo cáo;",
        "+ Thời gian: Quý I", "* Thuận lợi", "nhân dân huyện và các đơn vị có liên quan trên địa bàn toàn",
        "- 2035 gắn với chuyển đổi số", "*(Kèm theo Quyết định số 5)*  ", "Căn cứ Luật (ngày 5 tháng 1", "của Quốc hội);",
        "Thực hiện Nghị định số 217/2031/NĐ-", "CP ngày 5/8/2031", "Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH",
        "\tLùi vào đầu dòng", "TT\tViệc\tAi", "1\tRà soát\tTư pháp", "\tthủ tục\t", "I. NHÓM", "x\ty", "[1] Ghi chú", "Số liệu[1]",
        "|", "|", "|", "|", "| a | b |", "| c | d", "e |", "a \\| b", "<b>Đậm</b><br>", "Một\u200b\u00a0hai", "Ba\fBốn",
        "UBND XÃ A          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "     Một   dòng   thưa", "\\# không phải đề mục",
    ]
)  # fmt: skip
TEXTS = st.lists(LINES, min_size=1, max_size=60).map("\n".join)
NO_TABLES = st.lists(LINES.filter(lambda line: "|" not in line and "\t" not in line and "   " not in line), max_size=60)
SETTINGS = settings(derandomize=True, max_examples=300, deadline=None)


def shape(text: str) -> list[object]:
    """All blocks with composed letters, without the numbers of lines."""
    found: list[object] = []
    for block in load_text(text).blocks:
        if isinstance(block, Paragraph):
            found.append(paragraph_shape(block))
        else:
            found.append(
                [
                    block.ruled,
                    [
                        [row.split, [cell_shape(block, r, c) for c in range(len(row.cells))]]
                        for r, row in enumerate(block.rows)
                    ],
                ]
            )
    return found


def cell_shape(table: Table, row: int, column: int) -> object:
    cell = table.rows[row].cells[column]
    return [cell.columns, cell.continued, [paragraph_shape(paragraph) for paragraph in cell.paragraphs]]


def paragraph_shape(paragraph: Paragraph) -> object:
    texts = [(unicodedata.normalize("NFC", line.text), line.glued) for line in paragraph.lines]
    return [texts, paragraph.bold, paragraph.italic, paragraph.layer]


def read(text: str) -> list[object]:
    try:
        return shape(text)
    except EmptyDocumentError:
        return []


@given(TEXTS)
@SETTINGS
def test_no_visible_character_is_lost_or_made_up(text: str) -> None:
    try:
        blocks = load_text(text).blocks
    except EmptyDocumentError:
        assert not visible(text)
        return
    assert Counter(visible("".join(lines_of(blocks)))) == Counter(visible(text))


@given(NO_TABLES)
@SETTINGS
def test_all_but_page_numbers_stay_in_order(lines: list[str]) -> None:
    text = "\n".join(lines)
    if not visible(text):
        return
    body = tuple(
        block
        for block in load_text(text).blocks
        if not (isinstance(block, Paragraph) and block.layer is Layer.FURNITURE)
    )
    drawn = ("2", "- 2 -", "-----", "** **")
    kept = "".join(line for line in lines if line not in drawn)
    assert visible("".join(line for line in lines_of(body) if line not in drawn)) == visible(kept)


@given(TEXTS)
@SETTINGS
def test_letters_and_line_ends_of_another_form_give_the_same_blocks(text: str) -> None:
    expected = read(text)
    assert read(unicodedata.normalize("NFD", text)) == expected
    assert read(text.replace("\n", "\r\n")) == expected
    if expected:
        assert load(text.encode("utf-16")).blocks == load_text(text).blocks == load(text.encode()).blocks


@given(st.text(alphabet="aĐ1.-+*|\t \n()#<b>/_\\:", max_size=80))
@SETTINGS
def test_no_text_is_too_strange(text: str) -> None:
    try:
        blocks = load_text(text).blocks
    except EmptyDocumentError:
        return
    kept, given = (Counter(visible(part)) for part in ("".join(lines_of(blocks)), text))
    # What draws a table is no text: the line of dashes under the head, the rules of a box.
    assert not (kept - given)
    assert set(given - kept) <= set("-:+")


PLAN = "\n".join(
    [
        "**KẾ HOẠCH**", "", "- Nâng cao chất lượng phục vụ nhân dân trong giải quyết thủ", "tục hành chính của xã.", "", "2", "",
        "|", "TT", "|", "Việc", "|", "Ai", "|", "|", "1", "|", "Rà soát", "|", "|", "|", "2", "|", "Họp", "|", "Sở A", "|", "",
        "TT\tViệc\tAi", "1\tRà soát\tTư pháp", "", "| a | b |", "|---|---|", "| c | d |", "", "Hết (xem", "phụ lục).", "",
    ]
)  # fmt: skip


@pytest.mark.parametrize(
    "text", [PLAN, "|\n", "**a\n", "( ", "*a* ", "a\tb\n", "| a\n", "- ", "1.", "a.**1. ", "<b ", "x\n", "\f", "[1]"]
)
def test_ten_times_the_text_costs_ten_times(text: str) -> None:
    assert calls(text * 500) <= 11 * calls(text * 50) + 2000


def calls(text: str) -> int:
    """How many Python and C functions are called to load the text: time without the noise of a clock."""
    count = 0

    def tick(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    load_text("Làm nóng bộ nhớ đệm.")
    sys.setprofile(tick)
    try:
        load_text(text + "x")
    finally:
        sys.setprofile(None)
    return count
