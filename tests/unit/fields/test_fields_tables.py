"""Task tables with merged cells, as Word and PDF give them; a text file has no way to say that a cell is merged."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "text"))

from loaded import cell, document, row, table

from cchc_extract.fields.table_heads import find_head
from cchc_extract.fields.tables import read_table
from cchc_extract.loaders.document import Row
from cchc_extract.text.document import Table

HEAD = row("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian")


def read(*rows: Row) -> tuple[list[list[str | None]], dict[str, dict[str, str]]]:
    """The rows as printed, and of each task its description and fields by role."""
    built = document(table(*rows))
    [found] = built.blocks
    assert isinstance(found, Table)
    raw, tasks = read_table(built.plain, found, None, path="PL1", headings=())
    values = {
        task.id: {
            "description": task.description.text if task.description else "",
            **{f.role: f.text.text for f in task.fields if f.text},
        }
        for task in tasks
    }
    return [[c.text if c else None for c in line] for line in raw.rows], values


def test_a_cell_merged_across_has_its_text_first_and_fills_each_field() -> None:
    rows, tasks = read(HEAD, row("1", "Rà soát", cell("Các phòng", columns=2), "Quý I"))
    assert rows == [["1", "Rà soát", "Các phòng", None, "Quý I"]]
    assert tasks["PL1/1"] == {
        "description": "Rà soát", "lead": "Các phòng", "cooperating": "Các phòng", "timeframe": "Quý I",
    }  # fmt: skip


def test_a_cell_merged_down_stands_in_each_row_that_it_covers() -> None:
    below = cell(continued=True)
    rows, tasks = read(
        HEAD,
        row("1", "Rà soát", "Sở A", "", "Quý I"),
        row("2", "Kiểm tra", below, "", below),
        row("3", "Họp", "B", "", ""),
    )
    assert rows[1] == ["2", "Kiểm tra", "Sở A", None, "Quý I"]
    assert tasks["PL1/2"] == {"description": "Kiểm tra", "lead": "Sở A", "timeframe": "Quý I"}
    assert tasks["PL1/3"] == {"description": "Họp", "lead": "B"}


def test_a_number_and_task_merged_down_over_two_rows_are_two_tasks_of_one_number() -> None:
    below = cell(continued=True)
    _, tasks = read(HEAD, row("1", "Rà soát", "A", "", "Quý I"), row(below, below, "B", "", "Quý II"))
    assert list(tasks) == ["PL1/1"]  # the second use of an id is told apart when the plan is assembled
    assert tasks["PL1/1"]["lead"] == "B"


def test_a_head_of_two_rows_is_joined() -> None:
    below = cell(continued=True)
    built = document(
        table(
            row("TT", "Nhiệm vụ", cell("Cơ quan thực hiện", columns=2), "Thời gian"),
            row(below, below, "Chủ trì", "Phối hợp", below),
            row("1", "Rà soát", "A", "B", "Quý I"),
        )
    )
    [found] = built.blocks
    assert isinstance(found, Table)
    head = find_head(built.plain, found)
    assert [c.text if c else None for c in head.columns] == [
        "TT", "Nhiệm vụ", "Cơ quan thực hiện / Chủ trì", "Cơ quan thực hiện / Phối hợp", "Thời gian",
    ]  # fmt: skip
    assert head.purposes == ("ordinal", "description", "lead", "cooperating", "timeframe")
    assert (head.rows, head.is_task_table, head.year) == (2, True, None)


@pytest.mark.parametrize(
    ("heads", "is_task_table", "year"),
    [
        (("TT", "Nhiệm vụ", "Chủ trì"), True, None),
        (("TT", "Nhiệm vụ", "Thời gian (Năm 2029)"), True, 2029),
        (("TT", "Nhiệm vụ", "Ghi chú"), False, None),
        (("TT", "Chủ trì", "Thời gian"), False, None),
        (("TT", "Nội dung", "Đơn vị tính", "Thời gian"), False, None),
        (("Nhiệm vụ", "Chũ trì"), False, None),
        (("Nhiệm vụ", "Đơn vị phôi hợp"), True, None),
    ],
)
def test_what_makes_a_task_table(heads: tuple[str, ...], is_task_table: bool, year: int | None) -> None:
    built = document(table(row(*heads), row(*(["x"] * len(heads)))))
    [found] = built.blocks
    assert isinstance(found, Table)
    head = find_head(built.plain, found)
    assert (head.is_task_table, head.year) == (is_task_table, year)


def test_a_title_merged_across_the_table_opens_a_group() -> None:
    _, tasks = read(
        HEAD,
        row(cell("I. CẢI CÁCH THỂ CHẾ", columns=5)),
        row("1", "Rà soát", "A", "", ""),
        row("II", cell("CẢI CÁCH BỘ MÁY", columns=4)),
        row("1", "Sắp xếp", "B", "", ""),
    )
    assert list(tasks) == ["PL1/I/1", "PL1/II/1"]


def test_a_second_column_of_numbers_makes_the_path() -> None:
    _, tasks = read(
        row("STT", "TT", "Nhiệm vụ", "Chủ trì", "Thời gian"),
        row("I", "1", "Rà soát", "A", "Quý I"),
        row("I", "2", "Kiểm tra", "A", "Quý I"),
        row("II", "3", "Sắp xếp", "B", "Quý I"),
    )
    assert list(tasks) == ["PL1/I/1", "PL1/I/2", "PL1/II/3"]
