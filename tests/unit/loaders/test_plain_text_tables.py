"""Tables of tabs and of pipes, layouts in two columns."""

from __future__ import annotations

import pytest
from plain_text_blocks import only_table, paragraphs, rows, tables, words

from cchc_extract.loaders.document import Paragraph, Table
from cchc_extract.loaders.formats.plain_text import load_text

HEAD = "TT\tNhiệm vụ\tSản phẩm\tChủ trì"


def test_tabs_between_cells_make_rows() -> None:
    text = f"{HEAD}\n<b>I.</b>\t<b>THỂ CHẾ</b>\t\t\n1.\tRà soát văn bản\tBáo cáo\tTư pháp xã"
    assert only_table(text) == [
        ["TT", "Nhiệm vụ", "Sản phẩm", "Chủ trì"],
        ["<b>I.</b>", "<b>THỂ CHẾ</b>", "", ""],
        ["1.", "Rà soát văn bản", "Báo cáo", "Tư pháp xã"],
    ]


def test_a_row_that_a_page_break_split_is_marked() -> None:
    text = f"{HEAD}\n1.\tCó ít nhất một cuộc\tSố cuộc kiểm\tCác ngành\n\n2\n\n\tkiểm tra qua mạng\ttra trực tuyến\tliên quan\n2.\tBáo cáo\t\tVăn phòng"
    [table] = tables(text)
    assert [row.split for row in table.rows] == [False, True, False, False]
    assert rows(table)[2] == ["", "kiểm tra qua mạng", "tra trực tuyến", "liên quan"]


def test_a_rest_whose_last_tabs_were_cut_off_stays_in_the_table() -> None:
    [table] = tables(
        f"{HEAD}\n1.\tRà soát bộ máy nhà\tBáo cáo\tVăn phòng\n\n\tnước tại xã.\n2.\tBáo cáo\tBáo cáo\tVăn phòng"
    )
    assert [row.split for row in table.rows] == [False, True, False, False]
    assert rows(table)[2] == ["", "nước tại xã.", "", ""]


def test_a_title_whose_last_tabs_were_cut_off_is_a_row() -> None:
    text = f"{HEAD}\nI.\tTHỂ CHẾ\n1.\tRà soát\tBáo cáo\tTư pháp\n\nII.\tTHỦ TỤC\n1.\tHọp\tBiên bản\tVăn phòng\n\n1.\tMột việc khác"
    table, end = load_text(text).blocks
    assert isinstance(table, Table)
    assert [row[:2] for row in rows(table)] == [
        ["TT", "Nhiệm vụ"],
        ["I.", "THỂ CHẾ"],
        ["1.", "Rà soát"],
        ["II.", "THỦ TỤC"],
        ["1.", "Họp"],
    ]
    assert isinstance(end, Paragraph)


def test_a_line_over_rows_is_merged_across_them() -> None:
    assert only_table(f"{HEAD}\nI. CẢI CÁCH THỂ CHẾ\n1.\tRà soát\tBáo cáo\tTư pháp")[1] == ["I. CẢI CÁCH THỂ CHẾ*4"]


def test_a_wrapped_last_cell_goes_on_below_its_row() -> None:
    assert (
        only_table(f"{HEAD}\n1.\tRà soát\tBáo cáo\tCác ban, ngành\nliên quan của xã\n2.\tHọp\tBiên bản\tVăn phòng")[1][
            3
        ]
        == "Các ban, ngành/liên quan của xã"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện\tcải cách hành chính",
        "\tThực hiện cải cách.\n\tBáo cáo kết quả.",
        "1.\tRà soát thủ tục\n2.\tBáo cáo kết quả",
        "a)\tRà soát thủ tục\nb)\tBáo cáo kết quả",
        "-\tRà soát thủ tục\n-\tBáo cáo kết quả",
        "- Cơ quan chủ trì:\tVăn phòng\n- Thời gian:\tQuý I",
    ],
)
def test_tabs_that_are_white_space_make_no_table(text: str) -> None:
    assert len(paragraphs(text)) == len(text.split("\n"))


def test_pipe_rows_with_and_without_their_line_of_dashes() -> None:
    body = "| 1 | Rà soát | Quý I |\n| 2 | Báo cáo |  |"
    expected = [["TT", "Việc", "Thời gian"], ["1", "Rà soát", "Quý I"], ["2", "Báo cáo", ""]]
    assert only_table(f"| TT | Việc | Thời gian |\n|:--|---|--:|\n{body}") == expected
    assert only_table(f"| TT | Việc | Thời gian |\n{body}") == expected
    assert only_table("TT | Việc\n--- | ---\n1 | Rà soát") == [["TT", "Việc"], ["1", "Rà soát"]]


def test_pipe_cells_may_hold_pipes_breaks_and_wrapped_lines() -> None:
    text = "| TT | Việc |\n|---|---|\n| 1 | a \\| b |\n| 2 | - Một;<br>- Hai |\n| 3 | một việc\nrất dài |"
    assert only_table(text)[1:] == [["1", "a \\| b"], ["2", "- Một;<br>¶- Hai"], ["3", "một việc/rất dài"]]


def test_blank_lines_end_no_pipe_table_but_a_new_head_does() -> None:
    text = "| a | b |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |\n\n| c | d |\n|---|---|\n| 5 | 6 |\n\nHết."
    assert [rows(table) for table in tables(text)] == [[["a", "b"], ["1", "2"], ["3", "4"]], [["c", "d"], ["5", "6"]]]
    assert isinstance(load_text(text).blocks[-1], Paragraph)


def test_a_pipe_in_prose_is_no_table() -> None:
    assert paragraphs("Chọn a | b hoặc c\nvà báo cáo") == ["Chọn a | b hoặc c/và báo cáo"]


def lone(*rows_of_cells: list[str]) -> str:
    """A table of the kind with one cell a line between lone pipes."""
    return "\n".join(
        "|\n" + "".join(f"{one}\n|\n" if one else "|\n" for one in row).rstrip("\n") for row in rows_of_cells
    )


FULL = [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"],
    ["1", "Rà soát\nthủ tục", "Sở A", "Quý I"],
    ["2", "Báo cáo", "Sở B", "Quý II"],
]


def test_lone_pipes_separate_cells_and_rows() -> None:
    assert only_table(lone(*FULL))[1:] == [
        ["1", "Rà soát/thủ tục", "Sở A", "Quý I"],
        ["2", "Báo cáo", "Sở B", "Quý II"],
    ]


def test_empty_cells_are_told_from_the_ends_of_rows() -> None:
    table = only_table(lone(*FULL, ["3", "", "Sở C", ""], ["", "Họp", "", "Quý IV"], ["4", "Tổng kết", "", ""]))
    assert table[3:] == [["3", "", "Sở C", ""], ["", "Họp", "", "Quý IV"], ["4", "Tổng kết", "", ""]]


def test_titles_of_groups_span_the_table() -> None:
    table = only_table(
        lone(FULL[0], ["**I. NHÓM MỘT**"], *FULL[1:], ["II", "Nhóm hai"], ["3", "Họp", "Sở C", "Quý III"])
    )
    assert table[1] == ["**I. NHÓM MỘT***4"]
    assert table[4] == ["II", "Nhóm hai*3"]


def test_a_cell_that_is_not_there_is_covered_from_above() -> None:
    head = ["TT", "Nhiệm vụ", "Chủ trì", "Nguồn kinh phí"]
    table = only_table(
        lone(
            head,
            ["1", "Xây dựng hạ tầng", "Sở A", "Chi thường xuyên hoặc nguồn hợp pháp khác"],
            ["2", "Xây dựng phần mềm", "Sở B"],
            ["Xây dựng hạ tầng dự phòng", "Sở A"],
            ["3", "Đào tạo cán bộ", "Sở C", "Chi đầu tư từ nguồn vốn của tỉnh"],
        )
    )
    assert table[2] == ["2", "Xây dựng phần mềm", "Sở B", "^"]
    assert table[3] == ["^", "Xây dựng hạ tầng dự phòng", "Sở A", "^"]


def test_amounts_find_their_column() -> None:
    table = only_table(
        lone(
            ["TT", "Nội dung", "Đơn vị", "Số lượng", "Thành tiền", "Ghi chú"],
            ["1", "Thu mẫu", "mẫu", "108", "10.326.312", "Theo giá A"],
            ["2", "Phân tích", "mẫu", "24", "11.820.708", "Theo giá B"],
            ["3", "Báo cáo", "bộ", "12", "10.498.788", "Theo giá C"],
            ["II", "Hội nghị phổ biến", "21.720.000", ""],
            ["1", "Thuê hội trường", "ngày", "2", "1.000.000", "Theo giá D"],
        )
    )
    assert table[4] == ["II", "Hội nghị phổ biến*3", "21.720.000", ""]


def test_a_head_of_two_rows_finds_its_merged_cells() -> None:
    body = [[str(n), f"Sản phẩm {n}", f"{n}.000", f"{n}.500", f"{n}.700", f"{n}.900"] for n in range(1, 4)]
    table = only_table(
        lone(["TT", "Sản phẩm", "Hiện hành", "Giai đoạn 2031 - 2033"], ["Năm 2031", "Năm 2032", "Năm 2033"], *body)
    )
    assert table[0] == ["TT", "Sản phẩm", "Hiện hành", "Giai đoạn 2031 - 2033*3"]
    assert table[1] == ["^", "^", "^", "Năm 2031", "Năm 2032", "Năm 2033"]
    table = only_table(
        lone(["TT", "Sản phẩm", "Năm 2031", "Năm 2032"], ["Lượng", "Giá trị", "Lượng", "Giá trị"], *body)
    )
    assert table[0] == ["TT", "Sản phẩm", "Năm 2031*2", "Năm 2032*2"]


def test_prose_between_pipes_is_no_cell() -> None:
    letterhead = lone(
        [
            "**ỦY BAN NHÂN\nDÂN**\nXÃ BÌNH SƠN\n-----",
            "**CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM**\nĐộc lập - Tự do - Hạnh phúc",
        ]
    )
    for gap in ("\n\n", "\n"):
        text = f"{letterhead}{gap}**KẾ HOẠCH**\nCẢI CÁCH HÀNH CHÍNH{gap}{lone(*FULL)}{gap}Nơi nhận hồ sơ là trụ sở xã."
        kinds = [len(block.rows) if isinstance(block, Table) else words(block) for block in load_text(text).blocks]
        assert kinds == [1, "**KẾ HOẠCH**", "CẢI CÁCH HÀNH CHÍNH", 3, "Nơi nhận hồ sơ là trụ sở xã."]


def test_a_letterhead_after_a_table_of_facts_is_a_table_of_its_own() -> None:
    facts = [["Số hiệu:", "12/KH-UBND"], ["Người ký:", "Trần Văn Bình"]]
    head = [["UBND TỈNH A", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["Số: 12/KH-UBND", "A, ngày 5 tháng 1 năm 2031"]]
    assert [table.ruled for table in tables(lone(*facts, *head))] == [True, False]


def test_pipes_that_share_their_line_with_text_are_read() -> None:
    assert only_table("|\nTT\n|\nViệc |\n|\n1\n| Rà soát\n|") == [["TT", "Việc"], ["1", "Rà soát"]]


def test_stray_pipes_and_empty_tables_are_nothing() -> None:
    assert paragraphs("Một.\n\n|\n|\n|\n\nHai.\n\n|\n\nBa.") == ["Một.", "Hai.", "Ba."]


def test_lines_of_a_cell_are_joined_unless_a_bullet_begins() -> None:
    text = lone(
        *FULL,
        ["3", "Các\nbước:\n- Rà soát\nthủ tục;\n- Báo cáo", "Sở Nội vụ,\nSở Tài chính;\ncác đơn vị", "2031\n- 2035"],
    )
    assert only_table(text)[3] == [
        "3",
        "Các/bước:¶- Rà soát/thủ tục;¶- Báo cáo",
        "Sở Nội vụ,/Sở Tài chính;/các đơn vị",
        "2031/- 2035",
    ]


SIGNATURE = [
    "Nơi nhận:\n- Như trên;\n- Bộ Nông\nnghiệp (b/c);\n- Lưu: VT.",
    "**TM. ỦY BAN\nNHÂN DÂN**\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Bình",
]


def test_a_signature_is_a_layout_and_keeps_its_lines_apart() -> None:
    [table] = tables(lone(SIGNATURE))
    assert not table.ruled
    assert rows(table) == [
        [
            "Nơi nhận:¶- Như trên;¶- Bộ Nông/nghiệp (b/c);¶- Lưu: VT.",
            "**TM. ỦY BAN/NHÂN DÂN**¶KT. CHỦ TỊCH¶PHÓ CHỦ TỊCH¶Trần Văn Bình",
        ]
    ]


@pytest.mark.parametrize(
    "text",
    [
        "UBND HUYỆN A\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ BÌNH SƠN\tĐộc lập - Tự do - Hạnh phúc",
        "| UBND HUYỆN A | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| XÃ BÌNH SƠN | Độc lập - Tự do - Hạnh phúc |",
        "UBND HUYỆN A          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n  XÃ BÌNH SƠN             Độc lập - Tự do - Hạnh phúc",
    ],
)
def test_a_letterhead_of_lines_is_read_column_by_column(text: str) -> None:
    [table] = tables(text + "\n\nKẾ HOẠCH")
    assert not table.ruled
    assert rows(table) == [
        ["UBND HUYỆN A¶XÃ BÌNH SƠN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM¶Độc lập - Tự do - Hạnh phúc"]
    ]


def test_a_signature_set_with_spaces_holds_the_name_below_it() -> None:
    text = "Nơi nhận:                      TM. ỦY BAN NHÂN DÂN\n- Như trên;                         CHỦ TỊCH\n- Văn phòng huyện (báo cáo);\n\n\n                               Trần Văn Bình\n\nHết."
    table, end = load_text(text).blocks
    assert isinstance(table, Table)
    assert isinstance(end, Paragraph)
    assert rows(table) == [
        ["Nơi nhận:¶- Như trên;¶- Văn phòng huyện (báo cáo);", "TM. ỦY BAN NHÂN DÂN¶CHỦ TỊCH¶Trần Văn Bình"]
    ]


@pytest.mark.parametrize(
    "text", ["Số:      /KH-UBND", "Bình Sơn, ngày    tháng    năm 2031", "Nơi nhận:", "Độc lập - Tự do - Hạnh phúc"]
)
def test_wide_spaces_alone_make_no_columns(text: str) -> None:
    assert paragraphs(text) == [text]
