"""Tracked changes: what was inserted is shown, what was deleted or moved away is not."""

from docx_builder import abstract, grid, item, lvl, num, numbered, p, r, table, tbl, tc, text_box, texts, tr

BY = 'w:id="1" w:author="A"'
DELETED_MARK = f"<w:rPr><w:del {BY}/></w:rPr>"
LIST = abstract(0, lvl(0, "decimal", "%1.")) + num(1, 0)


def test_deleted_text_is_not_shown() -> None:
    deleted = f"<w:del {BY}><w:r><w:delText>cũ</w:delText></w:r><w:r><w:t>cũ</w:t></w:r></w:del>"
    moved = f"<w:moveFrom {BY}>{r('đi')}</w:moveFrom>"
    assert texts(p(r("Thời hạn "), deleted, moved, f"<w:ins {BY}>{r('mới')}</w:ins>")) == ["Thời hạn mới"]


def test_a_deletion_within_an_insertion_is_not_shown() -> None:
    assert texts(p(f"<w:ins {BY}>{r('a')}<w:del {BY}>{r('b')}</w:del></w:ins>")) == ["a"]


def test_deleted_field_characters_open_no_field() -> None:
    begin = f'<w:del {BY}><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:del>'
    assert texts(p(begin, r("Một")), p("Hai")) == ["Một", "Hai"]


def test_old_properties_do_not_count() -> None:
    change = f'<w:pPrChange {BY}><w:pPr><w:pStyle w:val="x"/>{numbered(1)}</w:pPr></w:pPrChange>'
    run_change = f"<w:rPrChange {BY}><w:rPr><w:vanish/></w:rPr></w:rPrChange>"
    assert texts(p(r("Một", rpr=run_change), ppr=change), numbering=LIST) == ["Một"]


def test_a_deleted_mark_joins_two_paragraphs_under_the_properties_of_the_second() -> None:
    assert texts(
        item("Một"),
        p("Hai", ppr=numbered(1) + DELETED_MARK),
        p(" ba", ppr=numbered(1)),
        item("Bốn"),
        numbering=LIST,
    ) == ["1. Một", "2. Hai ba", "3. Bốn"]


def test_a_paragraph_deleted_with_its_mark_is_gone_and_not_counted() -> None:
    deleted = f"<w:del {BY}><w:r><w:delText>x</w:delText></w:r></w:del>"
    for mark in (DELETED_MARK, f"<w:rPr><w:moveFrom {BY}/></w:rPr>"):
        assert texts(item("Một"), p(deleted, ppr=numbered(1) + mark), item("Hai"), numbering=LIST) == [
            "1. Một",
            "2. Hai",
        ]


def test_a_deleted_mark_before_a_table_or_at_the_end_loses_no_text() -> None:
    found = [
        *texts(p("Một", ppr=DELETED_MARK)),
        *texts(p(f"<w:del {BY}>{r('x')}</w:del>", ppr=numbered(1) + DELETED_MARK), p("Hai"), numbering=LIST),
    ]
    assert found == ["Một", "Hai"]
    assert grid(table(tbl(tr(tc(p("a", ppr=DELETED_MARK)), "b")))) == [["a", "b"]]
    assert grid(table(tbl(tr(tc(p("a", ppr=DELETED_MARK), tbl(tr("x"))), "b")))) == [["a | x", "b"]]


def test_what_is_anchored_in_a_deleted_paragraph_mark_is_kept_and_not_numbered() -> None:
    assert texts(p(text_box(p("hộp")), ppr=numbered(1) + DELETED_MARK), numbering=LIST) == ["hộp"]


def test_a_hidden_mark_joins_the_next_paragraph_to_this_one() -> None:
    separator = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
    centred = '<w:jc w:val="center"/>'
    assert texts(
        item("Một"),
        p("Mục.", ppr=numbered(1) + separator),
        p(" Lời dẫn.", ppr=centred),
        item("Ba"),
        numbering=LIST,
    ) == ["1. Một", "2. Mục. Lời dẫn.", "3. Ba"]


def test_deleted_rows_and_cells_are_left_out() -> None:
    assert grid(
        table(
            tbl(
                tr("a", "b"),
                tr("cũ", "cũ", trpr=f"<w:del {BY}/>"),
                tr("c", "d", trpr=f"<w:ins {BY}/>"),
                tr("e", tc("cũ", tcpr=f"<w:cellDel {BY}/>"), "f"),
            )
        )
    ) == [["a", "b"], ["c", "d"], ["e", "f"]]


def test_a_table_whose_rows_are_all_deleted_is_gone() -> None:
    assert texts(tbl(tr("cũ", trpr=f"<w:del {BY}/>")), p("Một")) == ["Một"]
