"""What a reader sees of a paragraph, construct by construct."""

import itertools

import pytest
from docx_builder import (
    NAMESPACES,
    archive,
    blocks,
    docx,
    field,
    p,
    paragraphs,
    parts,
    r,
    relationships,
    tbl,
    tc,
    text_box,
    texts,
    tr,
)

from cchc_extract.loaders.document import Table
from cchc_extract.loaders.formats.docx import load


def test_runs_join_without_a_space_of_their_own() -> None:
    assert texts(p(r("Sở "), r("Nội"), r(" vụ"))) == ["Sở Nội vụ"]


def test_empty_paragraphs_are_left_out() -> None:
    assert texts(p(), p("Một"), p(r("  ")), p(r(xml="<w:br/>"))) == ["Một"]


def test_white_space_is_kept_only_where_the_markup_says_so() -> None:
    trimmed = "<w:r><w:t> Sở </w:t></w:r><w:r><w:t>Tư\n pháp</w:t></w:r>"
    assert texts(p(trimmed)) == ["SởTư  pháp"]
    assert texts(f'<w:p><w:hyperlink xml:space="preserve">{trimmed}</w:hyperlink></w:p>') == [" Sở Tư  pháp"]


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ("<w:tab/>", "a\tb"),
        ("<w:ptab/>", "a\tb"),
        ("<w:br/>", "a / b"),
        ('<w:br w:type="textWrapping"/>', "a / b"),
        ('<w:br w:type="page"/>', "a / b"),
        ("<w:cr/>", "a / b"),
        ("<w:t>\u2028</w:t>", "a / b"),
        ("<w:noBreakHyphen/>", "a-b"),
        ("<w:softHyphen/>", "ab"),
        ("<w:lastRenderedPageBreak/>", "ab"),
        ('<w:sym w:font="Symbol" w:char="F0B3"/>', "a≥b"),
        ('<w:sym w:font="Symbol" w:char="F061"/>', "aαb"),
        ('<w:sym w:font="Wingdings" w:char="F0E0"/>', "a→b"),
        ('<w:sym w:font="Wingdings" w:char="A8"/>', "a☐b"),
        ('<w:sym w:font="Wingdings 2" w:char="F052"/>', "a☑b"),
        ('<w:sym w:font="Wingdings 3" w:char="F07D"/>', "a•b"),
        ('<w:sym w:font="Times New Roman" w:char="0110"/>', "aĐb"),
        ('<w:sym w:font="Symbol" w:char="none"/>', "ab"),
        ("<w:t>\uf0b7</w:t>", "a•b"),
    ],
)
def test_special_characters(xml: str, expected: str) -> None:
    assert texts(p(r("a"), r(xml=xml), r("b"))) == [expected]


def test_a_document_number_keeps_its_no_break_hyphens() -> None:
    assert texts(p(r("Số: 12/KH", xml="<w:noBreakHyphen/>"), r("UBND"))) == ["Số: 12/KH-UBND"]


def test_a_symbol_font_of_the_run_decides_private_use_text() -> None:
    run = r("\uf0fc", rpr='<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')
    assert texts(p(run, r(" xong"))) == ["✓ xong"]


@pytest.mark.parametrize(
    "wrapper",
    [
        "<w:hyperlink>{}</w:hyperlink>",
        "<w:smartTag><w:smartTagPr/>{}</w:smartTag>",
        "<w:customXml>{}</w:customXml>",
        '<w:fldSimple w:instr="TITLE">{}</w:fldSimple>',
        "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:ins w:id="1" w:author="A">{}</w:ins>',
        '<w:moveTo w:id="1" w:author="A">{}</w:moveTo>',
        '<w:dir w:val="ltr">{}</w:dir>',
        "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>",
        '<mc:AlternateContent><mc:Choice Requires="w14">{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>',
        '<w15:wrapper xmlns:w15="urn:invented:later-word">{}</w15:wrapper>',
    ],
)
def test_inline_wrappers_show_their_content_once(wrapper: str) -> None:
    assert texts(p(r("Giao "), wrapper.replace("{}", r("Sở Y tế")), r(" chủ trì"))) == ["Giao Sở Y tế chủ trì"]


@pytest.mark.parametrize(
    "wrapper",
    [
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:customXml>{}</w:customXml>",
        "<w:sdt><w:sdtContent><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>",
        '<mc:AlternateContent><mc:Choice Requires="w14">{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>',
        "<mc:AlternateContent><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>",
    ],
)
def test_block_wrappers_show_their_content_once(wrapper: str) -> None:
    assert texts(wrapper.replace("{}", p("Một") + p("Hai")), p("Ba")) == ["Một", "Hai", "Ba"]


def test_comments_and_their_marks_are_not_shown() -> None:
    marks = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>', r(xml='<w:commentReference w:id="0"/>')
    assert texts(p(marks[0], r("Một"), marks[1], marks[2])) == ["Một"]


def test_a_complex_field_shows_its_result() -> None:
    assert texts(p(r("Trang "), field("PAGEREF x", "3"), r("."))) == ["Trang 3."]
    assert texts(p(r("Trang "), field("PAGE", None), r("."))) == ["Trang ."]


def test_a_field_in_the_instruction_of_a_field_is_not_shown() -> None:
    outer = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        + r(" IF ")
        + field("MERGEFIELD a", "1")
        + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + r("có")
        + field("SEQ b", "2")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert texts(p(outer, r("."))) == ["có2."]


def test_the_result_of_a_field_may_run_over_paragraphs() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    separate, end = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert texts(p(begin, separate, r("Mục I")), p(r("Mục II"), end), p("Hết")) == ["Mục I", "Mục II", "Hết"]


def test_a_broken_field_loses_no_text() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert texts(p(r("Một "), begin, r("hai", rpr="<w:b/>")), p("Ba"), p(end, r("Bốn"))) == ["Một hai", "Ba", "Bốn"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', "☒ Đạt"),
        ('<w:checkBox><w:default w:val="0"/></w:checkBox>', "☐ Đạt"),
        ('<w:ddList><w:result w:val="1"/><w:listEntry w:val="A"/><w:listEntry w:val="B"/></w:ddList>', "B Đạt"),
        ('<w:ddList><w:listEntry w:val="A"/></w:ddList>', "A Đạt"),
        ("<w:textInput/>", " Đạt"),
    ],
)
def test_form_fields_show_their_state(data: str, expected: str) -> None:
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert texts(p(begin, "<w:r><w:instrText>FORM</w:instrText></w:r>", end, r(" Đạt"))) == [expected]


def test_hidden_text_is_not_shown_by_direct_formatting_or_style() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="Ẩn"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    assert texts(
        p(r("a"), r("b", rpr="<w:vanish/>"), r("c", rpr='<w:rStyle w:val="Ẩn"/>'), r("d", rpr='<w:vanish w:val="0"/>')),
        p("e", ppr='<w:pStyle w:val="Hidden"/>'),
        p("f"),
        styles=styles,
    ) == ["ad", "f"]


def test_capitals_are_text_as_printed() -> None:
    assert texts(p(r("Kế hoạch", rpr="<w:caps/>"), r(" năm", rpr='<w:caps w:val="false"/>'))) == ["KẾ HOẠCH năm"]


def test_a_text_box_comes_once_and_after_its_paragraph() -> None:
    assert texts(p(r("Trước"), text_box(p("Trong hộp"), p("hai đoạn")), r(" sau"))) == [
        "Trước sau",
        "Trong hộp",
        "hai đoạn",
    ]


def test_a_text_box_in_vml_alone_is_read() -> None:
    content = f"<w:txbxContent>{p('DỰ THẢO')}</w:txbxContent>"
    for shape in (f"<w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>", content):
        assert texts(p(r(xml=shape))) == ["DỰ THẢO"]


def test_the_fallback_is_read_where_no_choice_shows_text() -> None:
    fallback = f"<w:pict><v:textbox><w:txbxContent>{p('VML')}</w:txbxContent></v:textbox></w:pict>"
    drawing = '<mc:Choice Requires="wps"><w:drawing/></mc:Choice>'
    run = f"<w:r><mc:AlternateContent>{drawing}<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r>"
    assert texts(p(run)) == ["VML"]


def test_a_text_box_in_a_text_box_and_its_table_are_read() -> None:
    inner = text_box(p("Trong"), tbl(tr("1", "2")))
    found = blocks(p(text_box(p(r("Ngoài"), inner))))
    assert [b.lines[0].text for b in found if not isinstance(b, Table)] == ["Ngoài", "Trong"]
    assert isinstance(found[2], Table)


def test_a_hidden_text_box_is_not_shown() -> None:
    assert texts(p("Một", text_box(p("Hai")).replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>", 1))) == ["Một"]


def test_word_art_and_drawn_text_are_read() -> None:
    art = '<w:pict><v:shape><v:textpath string="DỰ THẢO"/></v:shape></w:pict>'
    drawn = "<w:drawing><a:p><a:r><a:t>Sơ </a:t></a:r><a:r><a:t>đồ</a:t></a:r></a:p><a:p/></w:drawing>"
    assert texts(p(r(xml=art), r(xml=drawn))) == ["DỰ THẢO", "Sơ đồ"]


def test_the_text_of_a_diagram_is_read_from_its_part() -> None:
    points = "".join(f"<dgm:pt><dgm:t><a:p><a:r><a:t>{n}</a:t></a:r></a:p></dgm:t></dgm:pt>" for n in ("Sở", "Phòng"))
    body = p(r("Tổ chức", xml='<w:drawing><dgm:relIds r:dm="d1"/></w:drawing>')) + p(
        r(xml='<w:drawing><dgm:relIds r:dm="d2"/></w:drawing>')
    )
    package = parts(body)
    package["word/_rels/document.xml.rels"] = relationships(
        ("d1", "diagramData", "/word/diagrams/data1.xml"), ("d2", "diagramData", "gone.xml")
    )
    package["word/diagrams/data1.xml"] = f"<dgm:dataModel {NAMESPACES}>{points}</dgm:dataModel>".encode()
    assert [b.lines[0].text for b in load(archive(package)).blocks if not isinstance(b, Table)] == [
        "Tổ chức",
        "Sở",
        "Phòng",
    ]


def test_mathematics_keeps_its_text() -> None:
    run = "<m:r><m:t>{}</m:t></m:r>".format
    fraction = f"<m:f><m:num>{run('a')}</m:num><m:den>{run('b')}</m:den></m:f>"
    assert texts(p(r("Tỷ lệ = "), f"<m:oMath>{fraction}{run('×100')}</m:oMath>")) == ["Tỷ lệ = a/b×100"]


@pytest.mark.parametrize("embedded", ['<w:altChunk r:id="x"/>', '<w:subDoc r:id="x"/>'])
def test_an_embedded_document_is_reported(embedded: str) -> None:
    findings = load(docx(p("Một"), embedded, embedded)).findings
    assert [finding.name for finding in findings] == ["embedded-document-left-out"]


def test_bold_italic_and_centred_say_how_all_letters_are_set() -> None:
    bold, italic = "<w:b/>", "<w:i/>"
    found = paragraphs(
        p(r("I. ", rpr=bold), r("Mục", rpr=bold)),
        p(r("Sản phẩm", rpr=bold), r(": không")),
        p(r("Số", rpr=bold), r(": - ")),
        p(r("-----", rpr=bold)),
        p(r("Lào", rpr=bold + italic), r("Cai", rpr=italic), ppr='<w:jc w:val="center"/>'),
        p(r("Một", rpr='<w:b w:val="0"/>'), ppr='<w:jc w:val="both"/>'),
    )
    assert [f.bold for f in found] == [True, False, True, False, False, False]
    assert [f.italic for f in found] == [False, False, False, False, True, False]
    assert [f.centred for f in found] == [False, False, False, False, True, False]


def test_styles_give_bold_and_centred_along_their_chain() -> None:
    styles = (
        "<w:docDefaults><w:rPrDefault><w:rPr><w:i/></w:rPr></w:rPrDefault>"
        '<w:pPrDefault><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:i w:val="0"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="H"><w:basedOn w:val="N"/><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H"/><w:pPr><w:jc w:val="left"/></w:pPr></w:style>'
        '<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/><w:rPr><w:b/></w:rPr></w:style>'
    )
    strong = '<w:rStyle w:val="Strong"/>'
    found = paragraphs(
        p("chữ"),
        p("chữ", ppr='<w:pStyle w:val="H"/>'),
        p("chữ", ppr='<w:pStyle w:val="H2"/>'),
        p(r("chữ", rpr=strong), ppr='<w:pStyle w:val="H2"/>'),  # a toggle on a toggle switches off
        p(r("chữ", rpr=strong)),
        p(r("chữ", rpr=strong + '<w:b w:val="0"/>'), ppr='<w:pStyle w:val="unknown"/>'),
        p("chữ", ppr='<w:pStyle w:val="Loop"/>'),
        styles=styles,
    )
    assert [f.bold for f in found] == [False, True, True, False, True, False, True]
    assert [f.italic for f in found] == [False, False, False, False, False, False, True]
    assert [f.centred for f in found] == [True, True, False, False, True, True, True]


def test_a_drop_cap_joins_its_paragraph() -> None:
    assert texts(p("C", ppr='<w:framePr w:dropCap="drop" w:lines="2"/>'), p("ăn cứ Luật")) == ["Căn cứ Luật"]
    assert texts(p("Khung", ppr='<w:framePr w:w="200"/>'), p("Sau")) == ["Khung", "Sau"]


def test_text_boxes_in_a_cell_stay_in_the_cell() -> None:
    (found,) = blocks(tbl(tr(tc(p(r("Số"), text_box(p("hộp")))), "b")))
    assert isinstance(found, Table)
    assert [q.lines[0].text for q in found.rows[0].cells[0].paragraphs] == ["Số", "hộp"]


def _broken(*lines: str) -> str:
    return p(*itertools.chain.from_iterable((r(line), r(xml="<w:br/>")) for line in lines))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("- Nội dung: Rà soát văn bản.", "- Đơn vị chủ trì: Tư pháp.", "Thời gian: Quý II."),
            ["- Nội dung: Rà soát văn bản.", "- Đơn vị chủ trì: Tư pháp.", "Thời gian: Quý II."],
        ),
        (("1. Rà soát văn bản", "Đơn vị chủ trì: Tư pháp"), ["1. Rà soát văn bản", "Đơn vị chủ trì: Tư pháp"]),
        (("Nhiệm vụ:", "a) rà soát;", "b) báo cáo."), ["Nhiệm vụ:", "a) rà soát;", "b) báo cáo."]),
        (("II. NHIỆM VỤ", "1. Cải cách thể chế"), ["II. NHIỆM VỤ", "1. Cải cách thể chế"]),
        (("KẾ HOẠCH", "Cải cách hành chính năm 2029"), ["KẾ HOẠCH / Cải cách hành chính năm 2029"]),
        (("ỦY BAN NHÂN DÂN", "XÃ AN LẠC"), ["ỦY BAN NHÂN DÂN / XÃ AN LẠC"]),
        (("phát triển kinh tế", "- xã hội của xã"), ["phát triển kinh tế / - xã hội của xã"]),
        (("giai đoạn 2026", "- 2030 của xã"), ["giai đoạn 2026 / - 2030 của xã"]),
        (("theo khoản", "2. của Nghị quyết"), ["theo khoản / 2. của Nghị quyết"]),
        (("- Phối hợp với các đơn vị để", "báo cáo. Kết quả"), ["- Phối hợp với các đơn vị để / báo cáo. Kết quả"]),
    ],
)
def test_a_line_broken_by_hand_begins_a_paragraph_where_it_is_an_item_or_a_label(
    lines: tuple[str, ...], expected: list[str]
) -> None:
    assert texts(_broken(*lines)) == expected


def test_the_parts_of_a_broken_paragraph_keep_its_look() -> None:
    bold = p(r("- Một;", rpr="<w:b/>", xml="<w:br/>"), r("- Hai.", rpr="<w:b/>"))
    assert [one.bold for one in paragraphs(bold)] == [True, True]
