"""From loaded blocks to the text document: joins, places, cells, torn and glued paragraphs."""

from __future__ import annotations

import pytest
from loaded import cell, document, paragraph, printed_line, row, table

from cchc_extract.loaders.document import Layer, LoadedDocument, Paragraph
from cchc_extract.loaders.document import Line as RawLine
from cchc_extract.loaders.document import Table as RawTable
from cchc_extract.text.building import build
from cchc_extract.text.document import Paragraph as TextParagraph
from cchc_extract.text.document import Place, Table, TextDocument


def words(built: TextDocument) -> list[str]:
    return [built.plain[block.start : block.end] for block in built.blocks]


def rows_of(built: TextDocument) -> list[list[str | None]]:
    [found] = [block for block in built.blocks if isinstance(block, Table)]
    return [[p.text if (p := c.piece(built.plain)) else None for c in r.cells] for r in found.rows]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("cải cách", "hành chính"), "cải cách hành chính"),
        (("Chỉ thị số 08/CT-", "UBND"), "Chỉ thị số 08/CT-UBND"),
        (("giai đoạn 2026-", "2030"), "giai đoạn 2026-2030"),
        (("kinh tế -", "xã hội"), "kinh tế - xã hội"),
        (("kinh tế-", "xã hội"), "kinh tế- xã hội"),
        (("một ", "  dòng"), "một dòng"),
    ],
)
def test_lines_are_joined_as_a_reader_joins_them(lines: tuple[str, ...], text: str) -> None:
    assert document(paragraph(*lines)).plain == f"{text}\n"


def test_a_line_that_its_loader_calls_glued_takes_no_space() -> None:
    built = document(Paragraph((RawLine("phối hợ", glued=True), RawLine("p thực hiện"))))
    assert built.plain == "phối hợp thực hiện\n"


def test_what_is_not_visible_gives_no_block() -> None:
    assert document(paragraph("** **"), paragraph("Có chữ")).blocks == (TextParagraph(0, 6),)


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("Tăng cường công tác tuyên truyền về", "cải cách hành chính.", True),
        ("CỦA ỦY BAN NHÂN DÂN XÃ BÌNH NGUYÊN HẠ,", "HUYỆN THANH SƠN", True),
        ("Tăng cường công tác tuyên truyền.", "cải cách hành chính.", False),
        ("Mục tiêu chung", "nâng cao chất lượng", False),
        ("Tăng cường công tác tuyên truyền về", "a) cải cách hành chính.", False),
        ("Tăng cường công tác tuyên truyền về", "- cải cách hành chính.", False),
        ("CỦA ỦY BAN NHÂN DÂN XÃ BÌNH NGUYÊN HẠ,", "II. MỤC TIÊU", False),
    ],
)
def test_paragraphs_torn_by_a_page_are_mended(first: str, second: str, joined: bool) -> None:
    built = document(paragraph(first), paragraph(second))
    assert words(built) == ([f"{first} {second}"] if joined else [first, second])


def test_furniture_between_the_parts_of_a_paragraph_comes_behind_it() -> None:
    number = Paragraph((RawLine("3"),), layer=Layer.FURNITURE)
    built = document(
        paragraph("Tăng cường công tác tuyên truyền về"), number, paragraph("cải cách."), row_table(), number
    )
    assert words(built)[:2] == ["Tăng cường công tác tuyên truyền về cải cách.", "3"]
    assert [getattr(block, "layer", None) for block in built.blocks][1] is Layer.FURNITURE


def row_table() -> RawTable:
    return table(row("TT", "Việc", "Ai"), row("1", "Rà soát", "Văn phòng"))


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("MỤC ĐÍCH, YÊU CẦU1. Mục đích", ["MỤC ĐÍCH, YÊU CẦU", "1. Mục đích"]),
        ("**YÊU CẦU****1. Mục đích**", ["YÊU CẦU", "1. Mục đích"]),
        ("theo quy định.II. NHIỆM VỤ", ["theo quy định.", "II. NHIỆM VỤ"]),
        ("II. NHIỆM VỤ TRỌNG TÂM 1. Cải cách thể chế", ["II. NHIỆM VỤ TRỌNG TÂM", "1. Cải cách thể chế"]),
        ("Theo Luật số 1. Nội dung", ["Theo Luật số 1. Nội dung"]),
        ("Điểm 1.2. Mục 3. Khoản 4", ["Điểm 1.2. Mục 3. Khoản 4"]),
    ],
)
def test_headings_glued_to_a_line_are_cut_off(line: str, parts: list[str]) -> None:
    assert words(document(paragraph(line))) == parts


def test_a_long_paragraph_is_never_cut() -> None:
    assert len(document(paragraph("a", "b", "c", "d", "YÊU CẦU1. Mục đích")).blocks) == 1


# Tables.


def test_a_row_is_a_line_with_tabs_between_its_cells() -> None:
    built = document(table(row("TT", "Việc", "Ai"), row("1", cell("Rà soát", "- một;"), "")))
    assert built.plain == "TT\tViệc\tAi\n1\tRà soát - một;\t\n"
    assert rows_of(built)[1] == ["1", "Rà soát - một;", None]


def test_a_cell_merged_down_has_the_words_of_the_cell_above() -> None:
    built = document(
        table(
            row("TT", "Việc", "Ai"),
            row("1", "Rà soát", "Sở A"),
            row(cell(continued=True), cell(continued=True), "Sở B"),
        )
    )
    assert rows_of(built)[2] == ["1", "Rà soát", "Sở B"]
    assert built.plain.splitlines()[2] == "\t\tSở B"


def test_a_row_split_by_a_page_is_whole_again_over_a_repeated_head() -> None:
    head = row("TT", "Việc", "Ai")
    built = document(
        table(head, row("1", cell("Rà soát", "thủ"), "Sở", split=True), head, row("", "tục", "A"), row("2", "Họp", "B"))
    )
    assert rows_of(built) == [
        ["TT", "Việc", "Ai"],
        ["1", "Rà soát thủ tục", "Sở A"],
        ["TT", "Việc", "Ai"],
        ["2", "Họp", "B"],
    ]
    [found] = [block for block in built.blocks if isinstance(block, Table)]
    assert [r.repeated for r in found.rows] == [False, False, True, False]
    assert found.width == 3


def test_a_row_of_another_shape_is_no_rest_of_a_split_one() -> None:
    built = document(
        table(row("TT", "Việc", "Ai"), row("1", "Rà soát", "A", split=True), row("II", cell("Nhóm", columns=2)))
    )
    assert rows_of(built)[1:] == [["1", "Rà soát", "A"], ["II", "Nhóm"]]


@pytest.mark.parametrize(
    ("built", "is_layout"),
    [
        (table(row("Nơi nhận:", "CHỦ TỊCH")), True),
        (table(row("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")), True),
        (table(row("TM. ỦY BAN NHÂN DÂN", "")), True),
        (table(row("Một khung duy nhất")), True),
        (RawTable((row("trái", "phải"),), ruled=False), True),
        (table(row("trái", "phải")), False),
        (table(row("TT", "Việc", "Ai", "Nơi nhận:")), False),
        (table(row("TT", "Việc"), *(row(str(n), "Nơi nhận") for n in range(8))), False),
    ],
)
def test_what_only_sets_texts_side_by_side_is_no_table(built: RawTable, is_layout: bool) -> None:
    assert (not any(isinstance(block, Table) for block in document(built).blocks)) is is_layout


# Places.


def test_a_value_over_two_pages_has_a_place_on_each() -> None:
    lines = (printed_line("một hai ba", page=1, top=700), printed_line("bốn năm", page=2, top=50))
    built = build(LoadedDocument((Paragraph(lines),), format="pdf", loader="by hand", pages=2))
    assert built.plain == "một hai ba bốn năm\n"
    first, second = built.places(4, 15)
    assert (first.start, first.end, first.page) == (4, 11, 1)
    assert (second.start, second.end, second.page) == (11, 15, 2)
    assert first.box is not None
    assert (first.box.x0, first.box.top, first.box.bottom) == (120.0, 700, 710)
    assert second.box is not None
    assert (second.box.x0, second.box.x1) == (100.0, 120.0)


def test_a_value_of_two_lines_has_one_box_around_both() -> None:
    lines = (printed_line("một hai", page=1, top=100), printed_line("ba", page=1, top=115, left=50.0))
    built = build(LoadedDocument((Paragraph(lines),), format="pdf", loader="by hand", pages=1))
    [place] = built.places(4, 10)
    assert place.box is not None
    assert (place.box.x0, place.box.top, place.box.x1, place.box.bottom) == (50.0, 100, 135.0, 125)


def test_formats_without_pages_have_places_without_box() -> None:
    assert list(document(paragraph("một hai")).places(0, 3)) == [Place(0, 3, None, None)]


def test_a_position_knows_its_line_of_the_file() -> None:
    built = document(Paragraph((RawLine("một", number=4),)), Paragraph((RawLine("hai", number=7),)))
    assert [built.line_of(0), built.line_of(4)] == [4, 7]


def test_a_part_counts_its_positions_anew() -> None:
    built = document(paragraph("một"), row_table(), paragraph("hai"))
    start = built.blocks[1].start
    part = built.part(start, len(built.plain))
    assert part.plain == built.plain[start:]
    assert words(part) == words(built)[1:]
    assert rows_of(part) == rows_of(built)
    assert part.segments[0].start == 0
