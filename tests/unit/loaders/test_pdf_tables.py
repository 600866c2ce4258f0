"""Ruled tables of a PDF: cells, merged cells, page breaks."""

import itertools

import pytest
from pdf_builder import HEIGHT, LEFT, Canvas, cells, centre, fill, paragraphs, prose, read, ruled, say, tables

from cchc_extract.loaders.formats.pdf import fallback
from cchc_extract.loaders.formats.pdf.grids import closed_grid
from cchc_extract.loaders.formats.pdf.ruling import Rule

XS = [60, 100, 300, 420, 530]
HEAD = ["TT", "Task", "Lead", "Deadline"]


def test_cells_hold_their_words() -> None:
    def page(canvas: Canvas) -> None:
        say(canvas, LEFT, 60, "Annex")
        fill(
            canvas,
            XS,
            [80, 120, 160, 200],
            [HEAD, ["1", "Plan\nof reform", "Office A", "2024"], ["2", "Report", "", "May"]],
        )
        say(canvas, LEFT, 240, "After the table")

    document = read(page)
    (table,) = tables(document)
    assert table.ruled
    assert cells(table) == [HEAD, ["1", "Plan of reform", "Office A", "2024"], ["2", "Report", "", "May"]]
    assert [type(block).__name__ for block in document.blocks] == ["Paragraph", "Table", "Paragraph"]


def test_words_of_neighbouring_cells_that_touch_are_parted_at_the_rule() -> None:
    def page(canvas: Canvas) -> None:
        ruled(canvas, [60, 100, 160], [80, 100, 120])
        say(canvas, 100 - canvas.stringWidth("1.500", "Helvetica", 11), 94, "1.500", size=11)
        say(canvas, 100.5, 94, "2.500", size=11)
        say(canvas, 64, 114, "a", size=11)
        say(canvas, 104, 114, "b", size=11)

    assert cells(tables(read(page))[0]) == [["1.500", "2.500"], ["a", "b"]]


def test_merged_cells_span_columns_and_continue_down() -> None:
    def page(canvas: Canvas) -> None:
        for y in (80, 120, 200):
            canvas.line(60, HEIGHT - y, 530, HEIGHT - y)
        canvas.line(100, HEIGHT - 160, 530, HEIGHT - 160)
        for x in (60, 530):
            canvas.line(x, HEIGHT - 80, x, HEIGHT - 200)
        for x in (100, 300):
            canvas.line(x, HEIGHT - 120, x, HEIGHT - 200)
        say(canvas, 64, 93, "Group", size=11)
        for x, y, text in ((64, 133, "1"), (104, 133, "a"), (304, 133, "b"), (104, 173, "c"), (304, 173, "d")):
            say(canvas, x, y, text, size=11)

    (table,) = tables(read(page))
    assert cells(table) == [["Group"], ["1", "a", "b"], ["^", "c", "d"]]
    assert [cell.columns for cell in table.rows[0].cells] == [3]


@pytest.mark.parametrize("shape", ["boxes", "bars", "frames"])
def test_rules_may_be_drawn_in_any_way(shape: str) -> None:
    xs, ys = [60, 160, 260], [80, 110, 140]

    def page(canvas: Canvas) -> None:
        if shape == "bars":
            for x in xs:
                canvas.rect(x, HEIGHT - ys[-1], 0.5, ys[-1] - ys[0], stroke=0, fill=1)
            for y in ys:
                canvas.rect(xs[0], HEIGHT - y, xs[-1] - xs[0], 0.5, stroke=0, fill=1)
        for x, right in itertools.pairwise(xs):
            for y, bottom in itertools.pairwise(ys):
                if shape == "boxes":
                    canvas.rect(x, HEIGHT - bottom, right - x, bottom - y)
                elif shape == "frames":
                    path = canvas.beginPath()
                    path.rect(x, HEIGHT - bottom, right - x, bottom - y)
                    path.rect(x + 0.5, HEIGHT - bottom + 0.5, right - x - 1, bottom - y - 1)
                    canvas.drawPath(path, stroke=0, fill=1, fillMode=0)
                say(canvas, x + 4, y + 14, f"{x},{y}", size=10)

    assert cells(tables(read(page))[0]) == [["60,80", "160,80"], ["60,110", "160,110"]]


def test_open_sides_are_closed_where_the_rules_end() -> None:
    def page(canvas: Canvas) -> None:
        for y in (80, 110, 140):
            canvas.line(60, HEIGHT - y, 400, HEIGHT - y)
        canvas.line(160, HEIGHT - 80, 160, HEIGHT - 170)
        canvas.line(280, HEIGHT - 80, 280, HEIGHT - 170)
        for row, y in enumerate((94, 124, 154)):
            for column, x in enumerate((64, 164, 284)):
                say(canvas, x, y, f"{row}{column}", size=10)

    assert cells(tables(read(page))[0]) == [["00", "01", "02"], ["10", "11", "12"], ["20", "21", "22"]]


def test_a_frame_and_a_lone_rule_are_no_tables() -> None:
    def page(canvas: Canvas) -> None:
        canvas.rect(40, 40, 515, 760)
        prose(
            canvas, 100, "A text in a frame, which goes on for more than one line so that it must be wrapped somewhere."
        )
        canvas.line(100, 600, 300, 600)

    assert tables(read(page)) == []


def test_a_table_over_pages_is_one_with_its_repeated_head_marked_and_its_split_row() -> None:
    def first(canvas: Canvas) -> None:
        prose(canvas, 60, "Some words stand before the table begins.")
        rows = [HEAD, ["1", "Plan", "A", "2024"], ["2", "Review of all", "Office of", "May"]]
        fill(canvas, XS, [700, 720, 750, 790], rows)

    def second(canvas: Canvas) -> None:
        centre(canvas, 300, 40, "2")
        rows = [HEAD, ["", "procedures", "home affairs", ""], ["3", "Report", "B", "June"]]
        fill(canvas, XS, [60, 90, 120, 150], rows)

    document = read(first, second)
    (table,) = tables(document)
    assert cells(table) == [
        HEAD,
        ["1", "Plan", "A", "2024"],
        ["2", "Review of all", "Office of", "May"],
        HEAD,
        ["", "procedures", "home affairs", ""],
        ["3", "Report", "B", "June"],
    ]
    assert [row.header for row in table.rows] == [False, False, False, True, False, False]
    assert [row.split for row in table.rows] == [False, False, True, False, False, False]
    assert [row.page for row in table.rows] == [1, 1, 1, 2, 2, 2]


def test_a_row_with_one_filled_cell_goes_on_at_the_head_of_a_page() -> None:
    def first(canvas: Canvas) -> None:
        fill(canvas, XS, [700, 730, 790], [HEAD, ["1", "Review of all", "A", "May"]])

    def second(canvas: Canvas) -> None:
        fill(canvas, XS, [60, 90], [["", "procedures", "", ""]])

    (table,) = tables(read(first, second))
    assert cells(table)[-1] == ["", "procedures", "", ""]
    assert table.rows[1].split


def test_a_new_row_at_the_head_of_a_page_splits_nothing() -> None:
    def first(canvas: Canvas) -> None:
        fill(canvas, XS, [700, 730, 790], [HEAD, ["1", "Review", "A", "May"]])

    def second(canvas: Canvas) -> None:
        fill(canvas, XS, [60, 90], [["2", "Report", "B", "June"]])

    (table,) = tables(read(first, second))
    assert len(table.rows) == 3
    assert not any(row.split for row in table.rows)


def test_rows_without_numbers_go_on_by_their_words() -> None:
    columns = [60, 300, 530]

    def first(canvas: Canvas) -> None:
        fill(canvas, columns, [700, 730, 790], [["Task", "Lead"], ["Review of", "The office of"]])

    def second(canvas: Canvas) -> None:
        fill(canvas, columns, [60, 90, 120], [["all procedures", "the mayor"], ["Report", "Office B"]])

    (table,) = tables(read(first, second))
    assert [row.split for row in table.rows] == [False, True, False, False]


def test_tables_with_other_columns_or_words_between_stay_apart() -> None:
    def first(canvas: Canvas) -> None:
        fill(canvas, XS, [700, 730, 790], [HEAD, ["1", "Review", "A", "May"]])

    def other(canvas: Canvas) -> None:
        fill(canvas, [60, 200, 530], [60, 90], [["x", "y"]])

    def captioned(canvas: Canvas) -> None:
        say(canvas, LEFT, 60, "Annex II")
        fill(canvas, XS, [80, 110], [["2", "Report", "B", "June"]])

    assert len(tables(read(first, other))) == 2
    assert len(tables(read(first, captioned))) == 2


def test_a_page_whose_rules_lack_a_column_is_counted_in_the_columns_of_the_others() -> None:
    def first(canvas: Canvas) -> None:
        fill(canvas, XS, [700, 730, 790], [HEAD, ["1", "Review", "A", "May"]])

    def second(canvas: Canvas) -> None:
        fill(canvas, [60, 100, 530], [60, 90], [["II", "Group of tasks"]])

    (table,) = tables(read(first, second))
    assert [cell.columns for cell in table.rows[-1].cells] == [1, 3]


def test_figures_that_their_cell_cuts_are_glued() -> None:
    def page(canvas: Canvas) -> None:
        ruled(canvas, [60, 120, 180], [80, 120, 160])
        say(canvas, 64, 94, "10.367.70", size=11)
        say(canvas, 64, 107, "0", size=11)
        ruled(canvas, [200, 220, 300], [80, 120, 160])
        say(canvas, 204, 94, "VI", size=11)
        say(canvas, 204, 107, "I", size=11)
        for x, y in ((124, 94), (64, 134), (124, 134), (224, 94), (204, 134), (224, 134)):
            say(canvas, x, y, "1", size=11)

    figures, numbers = tables(read(page))
    assert cells(figures)[0][0] == "10.367.700"
    assert cells(numbers)[0][0] == "VII"


def test_rotated_words_in_a_head_stand_in_their_cell() -> None:
    def page(canvas: Canvas) -> None:
        fill(canvas, [60, 100, 300], [80, 160, 190], [["", "Task"], ["1", "Plan"]])
        canvas.saveState()
        canvas.translate(85, HEIGHT - 150)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Number")
        canvas.restoreState()
        prose(canvas, 260, "Upright words so that the page is read upright, as most of what it shows.")

    assert cells(tables(read(page))[0]) == [["Number", "Task"], ["1", "Plan"]]


def test_cells_that_no_rules_close_are_left_to_the_fallback(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    original = fallback._close_tables
    monkeypatch.setattr(
        fallback, "_close_tables", lambda layout, grids: (asked.append(layout.number), original(layout, grids))
    )

    def broken(canvas: Canvas) -> None:
        canvas.rect(60, HEIGHT - 140, 200, 60)
        canvas.line(160, HEIGHT - 80, 160, HEIGHT - 110)
        canvas.line(160, HEIGHT - 110, 260, HEIGHT - 110)
        for x, y, text in ((64, 94, "a"), (164, 94, "b"), (64, 124, "c"), (164, 124, "d")):
            say(canvas, x, y, text, size=11)

    def proper(canvas: Canvas) -> None:
        fill(canvas, [60, 160, 260], [80, 110, 140], [["e", "f"], ["g", "h"]])

    document = read(broken, proper)
    assert asked == [1]
    everything = " ".join(paragraphs(document) + [cell for t in tables(document) for row in cells(t) for cell in row])
    assert set(everything.split()) == set("abcdefgh")


def test_a_cell_of_no_rectangle_makes_a_grid_that_is_not_whole() -> None:
    around = [Rule(0, 0, 20), Rule(20, 0, 20)]
    corner = closed_grid([0, 10, 20], [0, 10, 20], [*around, Rule(10, 10, 20)], [*around, Rule(10, 10, 20)])
    crossed = closed_grid([0, 10, 20], [0, 10, 20], [*around, Rule(10, 0, 20)], [*around, Rule(10, 0, 20)])
    assert not corner.whole
    assert crossed.whole
    assert len(crossed.cells) == 4
