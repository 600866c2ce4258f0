"""Tables: the grid, merged cells, nested tables, drawn lines."""

import pytest
from docx_builder import blocks, grid, p, printed, style, table, tbl, tc, texts, tr

from cchc_extract.loaders.document import Paragraph, Table

MERGE = '<w:vMerge w:val="restart"/>'
COVERED = "<w:vMerge/>"


def span(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def borders(value: str, *edges: str, name: str = "tblBorders", color: str = "auto") -> str:
    lines = "".join(f'<w:{edge} w:val="{value}" w:color="{color}"/>' for edge in edges)
    return f"<w:{name}>{lines}</w:{name}>"


ALL = ("top", "left", "bottom", "right", "insideH", "insideV")
SIDES = ALL[:4]


def test_rows_cells_and_their_paragraphs() -> None:
    found = table(tbl(tr("TT", "Nhiệm vụ"), tr("1", tc("a", p(), "b"))))
    assert grid(found) == [["TT", "Nhiệm vụ"], ["1", "a | b"]]


def test_a_cell_merged_across_spans_its_columns() -> None:
    found = table(tbl(tr(tc("a", tcpr=span(2)), "b"), tr("c", "d", "e")))
    assert [[c.columns for c in row.cells] for row in found.rows] == [[2, 1], [1, 1, 1]]


def test_the_older_merge_across_spans_its_columns() -> None:
    row = tr(tc("a", tcpr='<w:hMerge w:val="restart"/>'), tc(tcpr="<w:hMerge/>"), tc("b"))
    found = table(tbl(row))
    assert grid(found) == [["a", "b"]]
    assert [c.columns for c in found.rows[0].cells] == [2, 1]


def test_a_cell_merged_down_covers_those_below() -> None:
    found = table(tbl(tr(tc("a", tcpr=MERGE), "1"), tr(tc("x", tcpr=COVERED), "2"), tr("b", "3")))
    assert grid(found) == [["a", "1"], ["^", "2"], ["b", "3"]]


def test_a_cell_merged_down_and_across_covers_its_columns() -> None:
    found = table(tbl(tr(tc("a", tcpr=span(2) + MERGE), "1"), tr(tc(tcpr=span(2) + COVERED), "2")))
    assert grid(found) == [["a", "1"], ["^", "2"]]
    assert found.rows[1].cells[0].columns == 2


def test_a_covered_cell_with_nothing_above_it_is_shown() -> None:
    assert grid(table(tbl(tr(tc("a", tcpr=COVERED), "1"), tr(tc("b", tcpr=COVERED), "2")))) == [["a", "1"], ["^", "2"]]
    assert grid(table(tbl(tr("a", "1"), tr(tc("b", tcpr=COVERED), "2")))) == [["a", "1"], ["b", "2"]]


def test_a_tracked_merge_counts_as_made() -> None:
    merge = '<w:cellMerge w:id="1" w:author="A" w:vMerge="{}"/>'.format
    found = table(tbl(tr(tc("a", tcpr=merge("rest")), "1"), tr(tc(tcpr=merge("cont")), "2")))
    assert grid(found) == [["a", "1"], ["^", "2"]]


def test_columns_that_a_row_leaves_out_are_empty_cells() -> None:
    found = table(
        tbl(
            tr("a", "b", "c", "d"),
            tr("x", trpr='<w:gridBefore w:val="2"/><w:gridAfter w:val="1"/>'),
        )
    )
    assert grid(found)[1] == ["", "x", ""]
    assert [c.columns for c in found.rows[1].cells] == [2, 1, 1]


def test_an_impossible_span_is_bounded() -> None:
    found = table(tbl(tr(tc("a", tcpr=span(10**9)), tc("b", tcpr=span(0)), tc("c", tcpr='<w:gridSpan w:val="x"/>'))))
    assert [c.columns for c in found.rows[0].cells] == [1000, 1, 1]


def test_the_rows_that_are_repeated_on_each_page() -> None:
    header = "<w:tblHeader/>"
    found = table(tbl(tr("a", trpr=header), tr("b", trpr='<w:tblHeader w:val="0"/>'), tr("c")))
    assert [row.header for row in found.rows] == [True, False, False]


def test_a_hidden_row_is_left_out() -> None:
    assert grid(table(tbl(tr("a"), tr("b", trpr="<w:hidden/>")))) == [["a"]]


@pytest.mark.parametrize(
    "wrapper",
    [
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:customXml>{}</w:customXml>",
        '<mc:AlternateContent><mc:Choice Requires="w14">{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>',
        "<mc:AlternateContent><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>",
    ],
)
def test_wrapped_rows_and_cells_are_read(wrapper: str) -> None:
    rows = tr("a", "b"), wrapper.replace("{}", tr("c", "d") + tr("e", wrapper.replace("{}", tc("f"))))
    assert grid(table(tbl(*rows))) == [["a", "b"], ["c", "d"], ["e", "f"]]


def test_deleted_wrappers_around_rows_are_not_read() -> None:
    assert grid(table(tbl(tr("a"), f'<w:del w:id="1" w:author="A">{tr("cũ")}</w:del>'))) == [["a"]]


def test_a_nested_table_gives_its_text_to_its_cell_row_by_row() -> None:
    inner = tbl(tr("1", "2"), tr("3", "4"))
    assert grid(table(tbl(tr("a", tc("trước", inner, "sau"))))) == [["a", "trước | 1 | 2 | 3 | 4 | sau"]]


def test_one_cell_around_a_table_is_a_frame() -> None:
    inner = tbl(tr("1", "2"), tr("3", "4"))
    assert grid(table(tbl(tr(tc(inner))))) == [["1", "2"], ["3", "4"]]
    assert grid(table(tbl(tr(tc(tbl(tr(tc(inner)))))))) == [["1", "2"], ["3", "4"]]


def test_one_cell_around_a_whole_page_is_a_frame() -> None:
    found = blocks(tbl(tr(tc("KẾ HOẠCH", tbl(tr("1", "2")), "I. Mục đích"))))
    assert [printed(b) if isinstance(b, Paragraph) else grid(b) for b in found] == [
        "KẾ HOẠCH",
        [["1", "2"]],
        "I. Mục đích",
    ]


def test_one_cell_of_text_is_a_table() -> None:
    assert grid(table(tbl(tr(tc("a", "b"))))) == [["a | b"]]


def test_empty_tables_are_left_out_and_empty_rows_are_kept() -> None:
    assert texts(tbl(tr("", tc()), tr(tc(), tc())), tbl(), tbl("<w:tr/>"), p("Một")) == ["Một"]
    assert grid(table(tbl(tr("1", "a"), tr(tc(), tc())))) == [["1", "a"], ["", ""]]


@pytest.mark.parametrize(
    ("tblpr", "ruled"),
    [
        ("", False),
        (borders("none", *ALL), False),
        (borders("nil", *ALL), False),
        (borders("single", *ALL, color="FFFFFF"), False),
        (borders("single", *ALL), True),
        (borders("single", "insideH", "insideV"), True),
        ('<w:tblStyle w:val="Grid"/>', True),
        ('<w:tblStyle w:val="Child"/>', True),
        ('<w:tblStyle w:val="Banded"/>', True),
        ('<w:tblStyle w:val="Plain"/>', False),
        ('<w:tblStyle w:val="Gone"/>', False),
        ('<w:tblStyle w:val="Grid"/>' + borders("nil", *ALL), False),
    ],
)
def test_a_table_is_ruled_if_its_lines_are_drawn(tblpr: str, ruled: bool) -> None:
    banded = f'<w:tblStylePr w:type="firstRow"><w:tcPr>{borders("single", "bottom", name="tcBorders")}</w:tcPr></w:tblStylePr>'
    styles = (
        style("Grid", "table", f"<w:tblPr>{borders('single', *ALL)}</w:tblPr>")
        + style("Child", "table", based_on="Grid")
        + style("Banded", "table", banded)
        + style("Plain", "table")
    )
    assert table(tbl(tr("a", "b"), tr("c", "d"), tblpr=tblpr), styles=styles).ruled is ruled


def test_styles_of_tables_are_found_whatever_their_markup() -> None:
    grid_style = style("Grid", "table", f"<w:tblPr>{borders('single', *ALL)}</w:tblPr>")
    for styles in (
        grid_style.replace('w:type="table"', "w:type='table'"),
        grid_style + '<w:style w:type="table" w:styleId="Last"/>',
        '<w:latentStyles w:type="table"/>' + grid_style,
    ):
        assert table(tbl(tr("a"), tr("b"), tblpr='<w:tblStyle w:val="Grid"/>'), styles=styles).ruled


def test_cells_may_draw_or_drop_their_own_lines() -> None:
    drawn = borders("single", *SIDES, name="tcBorders")
    dropped = borders("nil", *SIDES, name="tcBorders")
    assert table(tbl(tr(tc("a", tcpr=drawn), tc("b", tcpr=drawn)))).ruled
    assert not table(tbl(tr(tc("a", tcpr=dropped), tc("b", tcpr=dropped)), tblpr=borders("single", *ALL))).ruled


def test_a_rule_under_one_cell_of_a_letterhead_draws_no_table() -> None:
    ruled = tc("TỈNH", tcpr=borders("single", "bottom", name="tcBorders"))
    assert not table(tbl(tr(ruled, "CỘNG HÒA"), tr("Số: 1", "ngày 2"))).ruled


def test_exceptions_of_a_row_count_before_the_table() -> None:
    row = tr("a", "b").replace("<w:tr>", f"<w:tr><w:tblPrEx>{borders('nil', *ALL)}</w:tblPrEx>")
    assert not table(tbl(row, tblpr=borders("single", *ALL))).ruled


def test_wordless_cells_are_cells() -> None:
    (found,) = blocks(tbl(tr("1", tc(), "2")))
    assert isinstance(found, Table)
    assert grid(found) == [["1", "", "2"]]
