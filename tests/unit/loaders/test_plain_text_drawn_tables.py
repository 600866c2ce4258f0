"""Tables that are drawn otherwise than with framed pipes or whole tab rows, and signatures set with tabs."""

from __future__ import annotations

import pytest
from plain_text_blocks import only_table, paragraphs, tables

from cchc_extract.loaders.document import Paragraph
from cchc_extract.loaders.formats.plain_text import load_text

EXPECTED = [["TT", "Nhiệm vụ", "Chủ trì"], ["1", "Rà soát văn bản", "Sở Tư pháp"], ["2", "Báo cáo", "Sở Nội vụ"]]
BOX = """\
+----+-----------------+------------+
| TT | Nhiệm vụ        | Chủ trì    |
+====+=================+============+
| 1  | Rà soát         | Sở Tư pháp |
|    | văn bản         |            |
+----+-----------------+------------+
| 2  | Báo cáo         | Sở Nội vụ  |
+----+-----------------+------------+"""
SPACES = """\
TT   Nhiệm vụ          Chủ trì
1    Rà soát           Sở Tư pháp
     văn bản
2    Báo cáo           Sở Nội vụ"""
HTML_LINES = """\
<table border="1">
<tr>
<th>TT</th><th>Nhiệm vụ</th>
<th>Chủ trì</th>
</tr>
<tr><td>1</td><td>Rà soát<br>văn bản</td><td>Sở Tư pháp</td></tr>
<tr><td>2</td><td>Báo cáo</td><td>Sở Nội vụ</td></tr>
</table>"""


@pytest.mark.parametrize("drawn", [BOX, SPACES, HTML_LINES, HTML_LINES.replace("\n", "")])
def test_a_drawn_table_is_read_between_paragraphs(drawn: str) -> None:
    blocks = load_text(f"I. Nhiệm vụ\n{drawn}\nII. Tổ chức").blocks
    assert [type(block) is Paragraph for block in blocks] == [True, False, True]
    rows = [[one.replace("/", " ") for one in row] for row in only_table(drawn)]
    assert rows == EXPECTED


def test_rows_of_pipes_without_a_frame_and_without_dashes_are_a_table() -> None:
    text = (
        "I. Nhiệm vụ\nTT | Nhiệm vụ | Chủ trì\n1 | Rà soát văn bản | Sở Tư pháp\n2 | Báo cáo | Sở Nội vụ\nII. Tổ chức"
    )
    assert only_table(text) == EXPECTED
    assert len(load_text(text).blocks) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Trang chủ | Văn bản | Liên hệ\nKế hoạch năm 2031",
        "a | b\nc | d",
        "TT   Nhiệm vụ   Chủ trì",
        "Kết quả   đạt được   trong năm\n1    Rà soát     Sở",
        "<table> chưa đóng\nMột",
        "+-----+\nMột",
    ],
)
def test_what_only_looks_like_a_table_is_none(text: str) -> None:
    assert paragraphs(text)


HEAD = "TT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời gian\tSản phẩm\n"


def test_a_row_broken_inside_its_cells_is_one_row() -> None:
    broken = "1\tRà soát văn bản\npháp luật\tSở Tư pháp\tCác sở,\nban, ngành\tQuý II\tBáo cáo\n"
    whole = "2\tKiểm tra\tSở Tư pháp\tCác sở\tQuý III\tKết luận\n"
    assert only_table(HEAD + broken + whole)[1:] == [
        ["1", "Rà soát văn bản/pháp luật", "Sở Tư pháp", "Các sở,/ban, ngành", "Quý II", "Báo cáo"],
        ["2", "Kiểm tra", "Sở Tư pháp", "Các sở", "Quý III", "Kết luận"],
    ]


def test_a_short_row_before_a_whole_one_is_not_broken() -> None:
    rows = only_table(HEAD + "II.\tTHỦ TỤC\n1\tKiểm tra\tSở Tư pháp\tCác sở\tQuý III\tKết luận\n")
    assert rows[1][:2] == ["II.", "THỦ TỤC"]
    assert rows[2][0] == "1"


@pytest.mark.parametrize("tabs", ["\t", "\t\t"])
@pytest.mark.parametrize("last", ["- Lưu: VT.{}(Đã ký)", "- Lưu: VT."])
def test_a_name_behind_tabs_only_stands_in_the_right_column(tabs: str, last: str) -> None:
    text = (
        f"Nơi nhận:{tabs}TM. ỦY BAN NHÂN DÂN\n- UBND huyện;{tabs}CHỦ TỊCH\n{last.format(tabs)}\n\n{tabs}Trần Thị Bảy\n"
    )
    [table] = tables(text)
    left, right = table.rows[0].cells
    assert [one.lines[0].text for one in left.paragraphs] == ["Nơi nhận:", "- UBND huyện;", "- Lưu: VT."]
    assert [one.lines[0].text for one in right.paragraphs][:2] == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
    assert right.paragraphs[-1].lines[0].text == "Trần Thị Bảy"
