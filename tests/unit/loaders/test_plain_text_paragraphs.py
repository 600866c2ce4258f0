"""Which line ends are wraps and which are the author's."""

from __future__ import annotations

import unicodedata

import pytest
from plain_text_blocks import paragraphs, words

from cchc_extract.loaders.document import Layer, Paragraph
from cchc_extract.loaders.formats.plain_text import load_text

# Wrapped at 60 columns, a blank line after each paragraph.
WRAPPED = """\
Thực hiện Kế hoạch số 12/KH-UBND ngày 03/01/2031 của Ủy ban
nhân dân huyện Bình Sơn về cải cách hành chính năm 2031, Ủy
ban nhân dân xã ban hành Kế hoạch với các nội dung chủ yếu
sau đây để các đơn vị biết và triển khai thực hiện.

- Nâng cao chất lượng phục vụ nhân dân trong giải quyết thủ
tục hành chính; phát triển kinh tế - xã hội giai đoạn 2026
- 2030 gắn với chuyển đổi số, bảo đảm an sinh xã hội trên
toàn địa bàn; nghiên cứu Đề án phát triển kinh tế tuần hoàn
- xanh và các giải pháp nhằm nâng cao chất lượng cuộc sống
của người dân trong xã.

"""


def test_wrapped_lines_are_joined_and_paragraphs_kept_apart() -> None:
    found = paragraphs(WRAPPED)
    assert len(found) == 2
    assert found[0].startswith("Thực hiện Kế hoạch số 12/KH-UBND ngày 03/01/2031 của Ủy ban/nhân dân")
    assert found[0].endswith("thực hiện.")


def test_a_dash_at_the_head_of_a_wrapped_line_is_no_bullet() -> None:
    assert "2026/- 2030 gắn" in paragraphs(WRAPPED)[1]
    assert "tuần hoàn/- xanh" in paragraphs(WRAPPED)[1]


def test_bullets_and_numbers_begin_paragraphs_without_blank_lines() -> None:
    text = (
        WRAPPED
        + "1. Nhiệm vụ của các đơn vị thuộc xã\n- Rà soát thủ tục;\n- + Báo cáo;\na) Việc một\n(1) Việc hai\n2.1. Việc ba\n• Việc bốn\n* Việc năm"
    )
    assert paragraphs(text)[2:] == [
        "1. Nhiệm vụ của các đơn vị thuộc xã", "- Rà soát thủ tục;", "- + Báo cáo;", "a) Việc một", "(1) Việc hai",
        "2.1. Việc ba", "• Việc bốn", "* Việc năm",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "head",
    [
        "I.",
        "IV.",
        "1.",
        "12)",
        "1.1.",
        "1.1",
        "a)",
        "đ)",
        "b.",
        "c/",
        "(1)",
        "(a)",
        "A.",
        "II.1",
        "Điều 1.",
        "PHẦN II.",
        "-",
        "+",
        "•",
        "–",
    ],
)
def test_an_item_is_never_run_on_to_the_line_before(head: str) -> None:
    assert paragraphs(f"Tổ chức thực hiện\n{head} Văn phòng xã rà soát") == [
        "Tổ chức thực hiện",
        f"{head} Văn phòng xã rà soát",
    ]


@pytest.mark.parametrize("amount", ["1.500 đồng", "11.400 hộ", "1.364.329.243 đồng", "2031 hộ", "-5 độ", "3,5 tỷ"])
def test_an_amount_is_no_item(amount: str) -> None:
    assert (
        f"được/{amount}"
        in paragraphs(
            WRAPPED + f"Tổng số hộ dân trong xã tham gia đến hết năm nay ước đạt được\n{amount} theo báo cáo."
        )[-1]
    )


def test_a_file_that_is_not_wrapped_ends_a_paragraph_with_each_line() -> None:
    text = "- Bộ phận chủ trì: Văn phòng xã.\n- Bộ phận phối hợp: Các ban, ngành\n- Thời gian: Quý I\nỦy ban nhân dân xã\nVăn phòng xã"
    assert paragraphs(text) == text.split("\n")


def test_a_line_in_lower_case_goes_on_in_any_file() -> None:
    assert paragraphs("(Ban hành kèm theo Quyết định số: /QĐ-UBND\nngày /01/2031 của Chủ tịch xã)") == [
        "(Ban hành kèm theo Quyết định số: /QĐ-UBND/ngày /01/2031 của Chủ tịch xã)"
    ]
    assert paragraphs("Nội dung một.\nnội dung hai.") == ["Nội dung một.", "nội dung hai."]


def test_an_open_bracket_or_emphasis_runs_over_the_line_end() -> None:
    assert paragraphs("Báo cáo (qua Phòng Nội vụ,\nPhòng Tư pháp) trước ngày 5") == [
        "Báo cáo (qua Phòng Nội vụ,/Phòng Tư pháp) trước ngày 5"
    ]
    assert paragraphs("**II. NHIỆM VỤ VÀ TRÁCH NHIỆM\nCÁC BAN, NGÀNH**\nNội dung") == [
        "**II. NHIỆM VỤ VÀ TRÁCH NHIỆM/CÁC BAN, NGÀNH**",
        "Nội dung",
    ]
    assert paragraphs("<b>Ủy ban nhân dân\nXã Bình Sơn</b>") == ["<b>Ủy ban nhân dân/Xã Bình Sơn</b>"]


def test_a_hard_break_of_markdown_ends_the_paragraph() -> None:
    text = "**KẾ HOẠCH**  \n**Cải cách hành chính xã Bình Sơn**  \n*(Kèm theo Quyết định số 5)*"
    assert paragraphs(text) == [line.strip() for line in text.split("\n")]
    assert paragraphs("**Tên dự án  \nNgười ký**") == ["**Tên dự án", "Người ký**"]


def test_lines_that_layout_sets_alone_stay_alone() -> None:
    text = "KẾ HOẠCH\nCẢI CÁCH HÀNH CHÍNH NHÀ NƯỚC CỦA ỦY BAN NHÂN DÂN XÃ BÌNH SƠN\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Bình\nNơi nhận:\n- Như trên;"
    assert paragraphs(WRAPPED + text)[2:] == text.split("\n")


def test_the_width_decides_where_no_blank_lines_do() -> None:
    text = (
        WRAPPED.replace("\n\n", "\n")
        + "1. Mục tiêu chung\nĐến năm 2035, toàn xã hoàn thành xây dựng chính quyền số và\nỦy ban nhân dân xã công bố kết quả.\nMột số chỉ tiêu cơ bản gồm:\n- Chỉ tiêu thứ nhất."
    )
    assert paragraphs(text)[2:] == [
        "1. Mục tiêu chung",
        "Đến năm 2035, toàn xã hoàn thành xây dựng chính quyền số và/Ủy ban nhân dân xã công bố kết quả.",
        "Một số chỉ tiêu cơ bản gồm:",
        "- Chỉ tiêu thứ nhất.",
    ]


def test_legal_bases_one_a_line_are_paragraphs_though_their_lines_are_full() -> None:
    base = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2031;"
    text = WRAPPED.replace("\n\n", "\n") + f"{base}\n{base}\n{base}"
    assert paragraphs(text)[2:] == [base, base, base]


def test_first_lines_that_are_set_in_begin_paragraphs() -> None:
    one = "      Nâng cao nhận thức về cải cách hành chính trong\ncán bộ, công chức và nhân dân của xã, góp phần thực hiện\nthắng lợi nghị quyết; đồng thời phân công rõ trách nhiệm;\nVăn phòng xã theo dõi.\n"
    assert len(paragraphs(one * 5)) == 5


def test_a_document_symbol_cut_at_its_dash_is_glued() -> None:
    assert paragraphs("Thực hiện Nghị định số 217/2031/NĐ-\nCP ngày 05/8/2031 của Chính phủ") == [
        "Thực hiện Nghị định số 217/2031/NĐ-~CP ngày 05/8/2031 của Chính phủ"
    ]


def test_headings_are_paragraphs_of_their_own() -> None:
    text = "## II. NHIỆM VỤ\nVăn phòng xã\n### 1. Thể chế\n#### đ) Thẩm định dự thảo"
    found = load_text(text).blocks
    assert [words(b) for b in found if isinstance(b, Paragraph)] == text.split("\n")
    assert [b.bold for b in found if isinstance(b, Paragraph)] == [True, False, True, True]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("I. MỤC ĐÍCH, YÊU CẦU**1. Mục đích**", ["I. MỤC ĐÍCH, YÊU CẦU", "**1. Mục đích**"]),
        ("**II. NHIỆM VỤ.****1. Cải cách thể chế**", ["**II. NHIỆM VỤ.**", "**1. Cải cách thể chế**"]),
        ("Thực hiện **1. Mục đích** này", ["Thực hiện **1. Mục đích** này"]),
    ],
)
def test_a_bold_heading_glued_to_the_line_before_is_cut_off(line: str, parts: list[str]) -> None:
    assert paragraphs(line) == parts


def test_bold_and_italic_are_those_of_all_letters() -> None:
    text = (
        "**ABC\nDEF**\n\n**Điều 1. **Ban hành\n\n*Căn cứ Luật;*\n\n<b>A.</b> <b>B</b>\n\n***Cả hai***\n\n**1.** **Hai**"
    )
    found = [block for block in load_text(text).blocks if isinstance(block, Paragraph)]
    assert [(b.bold, b.italic) for b in found] == [
        (True, False), (False, False), (False, True), (True, False), (True, True), (True, False),
    ]  # fmt: skip


def test_an_emphasis_that_is_never_closed_joins_nothing() -> None:
    assert paragraphs("**Nội dung một\nNội dung hai\nNội dung ba") == ["**Nội dung một", "Nội dung hai", "Nội dung ba"]
    assert paragraphs("Giá 5 * 3\nGiá 4 * 2") == ["Giá 5 * 3", "Giá 4 * 2"]
    assert paragraphs("* Thuận lợi\n* Khó khăn") == ["* Thuận lợi", "* Khó khăn"]


def test_rules_and_empty_residue_are_furniture() -> None:
    found = load_text("XÃ BÌNH SƠN\n-------\n** **\n\n* * *\n\nNội dung").blocks
    layers = {words(b): b.layer for b in found if isinstance(b, Paragraph)}
    assert layers == {
        "XÃ BÌNH SƠN": Layer.BODY, "-------": Layer.FURNITURE, "** **": Layer.FURNITURE,
        "* * *": Layer.FURNITURE, "Nội dung": Layer.BODY,
    }  # fmt: skip


TORN = "- Việc thực hiện công tác cải cách; tình hình triển khai Đề án đổi mới việc"


@pytest.mark.parametrize("number", ["", "2\n\n", "- 2 -\n\n", "Trang 2/7\n\n"])
def test_a_paragraph_torn_by_a_page_is_mended_across_its_number(number: str) -> None:
    found = [b for b in load_text(f"{TORN}\n\n{number}thực hiện cơ chế một cửa.").blocks if isinstance(b, Paragraph)]
    assert words(found[0]) == f"{TORN}/thực hiện cơ chế một cửa."
    assert [b.layer for b in found[1:]] == [Layer.FURNITURE] * bool(number)


def test_what_cannot_end_a_paragraph_is_mended_before_a_capital() -> None:
    upper = "Tăng cường kỷ luật, kỷ cương theo Chỉ thị số 17 ngày 22/9/2031 của"
    assert paragraphs(f"{upper}\n\nUBND tỉnh về kỷ cương.") == [f"{upper}/UBND tỉnh về kỷ cương."]
    cited = "Thực hiện các nội dung được giao tại Quyết định số"
    assert paragraphs(f"{cited}\n\n12/QĐ-UBND ngày 5/1/2031.") == [f"{cited}/12/QĐ-UBND ngày 5/1/2031."]


def test_a_figure_goes_with_the_word_that_wants_it() -> None:
    upper = "Thực hiện Kế hoạch cải cách hành chính của Ủy ban nhân dân tỉnh ban hành ngày"
    assert paragraphs(f"{upper}\n\n26/7/2031 và các văn bản khác.") == [f"{upper}/26/7/2031 và các văn bản khác."]


def test_a_full_line_before_a_page_number_goes_on_with_a_capital() -> None:
    text = WRAPPED + "Đẩy mạnh việc đánh giá chất lượng phục vụ nhân dân tại Tổ\n\n"
    assert len(paragraphs(text + "Công nghệ số cộng đồng của các thôn.")) == 4
    found = [
        words(b)
        for b in load_text(text + "2\n\nCông nghệ số cộng đồng của các thôn.").blocks
        if isinstance(b, Paragraph)
    ]
    assert found[2:] == [
        "Đẩy mạnh việc đánh giá chất lượng phục vụ nhân dân tại Tổ/Công nghệ số cộng đồng của các thôn.",
        "2",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mục tiêu\n\nnâng cao chất lượng phục vụ.",  # a short heading
        f"{TORN}:\n\nthực hiện cơ chế một cửa.",
        f"{TORN}\n\n- thực hiện cơ chế một cửa.",
        f"{TORN}\n\na) thực hiện cơ chế một cửa.",
        f"**{TORN[2:]}**\n\nthực hiện cơ chế một cửa.",
        f"## {TORN[2:]}\n\nthực hiện cơ chế một cửa.",
        f"{TORN}\n\nThực hiện cơ chế một cửa.",
        "- Thời gian thực hiện: Thường xuyên trong năm và những năm tiếp theo\n\nUBND xã chỉ đạo.",
    ],
)
def test_no_tear_is_seen_where_none_is(text: str) -> None:
    assert len(paragraphs(text)) == 2


def test_page_numbers_are_furniture_and_other_numbers_are_not() -> None:
    found = load_text("Một.\n\n2\n\nHai.\n\n3\n\nBa.\n\n402\n\nBốn\n                         4\n\nNăm.\f5\nSáu.").blocks
    layers = [(words(b), b.layer is Layer.FURNITURE) for b in found if isinstance(b, Paragraph)]
    assert [text for text, furniture in layers if furniture] == ["2", "3", "4", "5"]
    assert ("402", False) in layers


def test_footnotes_that_the_text_refers_to_are_notes() -> None:
    found = load_text(
        "Kết quả đạt 5 tỷ đồng[1], tăng 2%.\n\n[1] Theo báo cáo năm 2030.\n\n[2] Không ai nhắc đến."
    ).blocks
    assert [b.layer for b in found if isinstance(b, Paragraph)] == [Layer.BODY, Layer.NOTE, Layer.BODY]


def test_decomposed_letters_change_no_decision() -> None:
    composed = paragraphs(WRAPPED)
    decomposed = paragraphs(unicodedata.normalize("NFD", WRAPPED))
    assert [unicodedata.normalize("NFC", text) for text in decomposed] == composed
    assert decomposed != composed  # handed over as they are


# Wrapped at 80 columns, without blank lines: few lines, one or more of which certainly go on.
DENSE = """\
1. Rà soát các văn bản quy phạm pháp luật do Hội đồng nhân dân và Ủy ban nhân dân
xã ban hành còn hiệu lực thi hành đến hết năm trước, đề xuất việc sửa đổi, bổ sung
hoặc bãi bỏ những quy định không còn phù hợp với tình hình thực tế của địa phương.
"""


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("2. Duy trì, cải tiến Hệ thống quản lý chất lượng theo tiêu chuẩn ISO 9001:2029,", "Đơn vị chủ trì: Văn phòng xã."),
            2,
        ),
        (("- Báo cáo kết quả thực hiện về Ủy ban nhân dân xã chậm nhất ngày 20 tháng 12.", "PHẦN THỨ BA"), 2),
        (("2. Báo cáo kết quả thực hiện về Ủy ban nhân dân xã chậm nhất ngày 20 tháng 12", "Chương II"), 2),
        (("2. Báo cáo kết quả thực hiện về Ủy ban nhân dân xã chậm nhất ngày 20 tháng 12", "TỔ CHỨC THỰC HIỆN"), 2),
        (("2. Trong quá trình thực hiện nếu có vướng mắc, đề nghị các đơn vị báo cáo Phòng", "Văn hóa để tổng hợp."), 1),
        (("2. Chương trình tổng thể cải cách hành chính nhà nước trên địa bàn xã giai đoạn", "2028 - 2030;"), 1),
        (("2. Quyết định số 12/QĐ-UBND ngày 05/01/2028 của Ủy ban nhân dân huyện Bình Sơn", "Đông về cải cách."), 1),
        (("2. Kế hoạch này căn cứ vào điều kiện thực tế của xã và các quy định trong khoản", "1. của Điều 5"), 1),
    ],
)  # fmt: skip
def test_what_opens_and_what_goes_on_in_a_short_wrapped_file(lines: tuple[str, ...], expected: int) -> None:
    assert len(paragraphs(DENSE + "\n".join(lines))) == 1 + expected


@pytest.mark.parametrize("head", ["II/-", "1/-", "2.1-", "1-", "1 -", "3 –", "I.-"])
def test_a_number_with_a_dash_behind_it_is_an_item(head: str) -> None:
    assert paragraphs(f"Tổ chức thực hiện.\n{head} Văn phòng xã rà soát\n{head} Báo cáo")[1:] == [
        f"{head} Văn phòng xã rà soát",
        f"{head} Báo cáo",
    ]


def test_a_dash_behind_a_figure_of_a_sentence_is_no_item() -> None:
    dense = DENSE.replace("phương.", "phương")
    assert paragraphs(f"{dense}theo Kế hoạch số\n80-KH/TU ngày 10/01/2028 của Tỉnh ủy")[0].endswith(
        "số/80-KH/TU ngày 10/01/2028 của Tỉnh ủy"
    )


def test_short_lines_in_a_wrapped_file_without_blank_lines_stay_apart() -> None:
    short = ("Thành lập Tổ hỗ trợ", "Văn phòng xã.", "Trước ngày 10/10/2028", "Tổ chức tập huấn", "Phòng Văn hóa.")
    assert paragraphs(DENSE + "\n".join(short))[1:] == list(short)
