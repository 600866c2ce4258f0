"""The area of reform of a task, from the headings above it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cchc_extract.normalise.areas import area_named, area_of

GOLD = sorted((Path(__file__).parents[4] / "shared" / "gold").glob("*.json"))


def test_the_nearest_heading_that_names_an_area_decides() -> None:
    headings = ["Công tác phối hợp", "Cải cách tài chính công", "Cải cách thể chế"]
    assert area_of(headings, "Tuyên truyền cải cách hành chính") == "public_finance"


def test_the_title_counts_where_no_heading_names_one() -> None:
    assert area_of(["NHIỆM VỤ TRỌNG TÂM"], "Tuyên truyền cải cách hành chính năm 2024") == "communication"
    assert area_of([], "Cải cách hành chính năm 2024") == "other"
    assert area_of([], None) == "other"


@pytest.mark.parametrize(
    ("heading", "area"),
    [
        ("CẢI CÁCH THỂ CHẾ", "institutions"),
        ("Cải cách thủ tục hành chính (TTHC)", "procedures"),
        ("Công tác chỉ đạo, điều hành cải cách thủ tục hành chính", "steering"),
        ("Hiện đại hoá hành chính", "digital_government"),
        ("Nâng cao Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)", "competitiveness"),
        ("Giảm thiểu các tác động tiêu cực", None),
        ("Mức độ phát triển doanh nghiệp", None),
        ("", None),
    ],
)
def test_a_heading_names_the_area_of_its_head_noun(heading: str, area: str | None) -> None:
    assert area_named(heading) == area


def _headings(sections: list[dict[str, Any]], path: str, above: list[str]) -> Iterator[tuple[str, list[str]]]:
    for section in sections:
        own = f"{path}/{section['number']}".strip("/")
        headings = [section["title"] or "", *above]
        yield own, headings
        yield from _headings(section["children"], own, headings)


def _group_headings(tables: list[dict[str, Any]]) -> Iterator[tuple[str, list[str]]]:
    for table in tables:
        for row in table["rows"]:
            if row[0] and row[1] and not any(row[2:]):
                yield f"PL1/{row[0].strip('. ')}", [row[1], table["caption"] or ""]


@pytest.mark.skipif(not GOLD, reason="the shared documents are not here")
def test_every_area_of_the_answer_keys() -> None:
    for path in GOLD:
        plan = json.loads(path.read_text(encoding="utf-8"))
        above = dict([*_headings(plan["sections"], "", []), *_group_headings(plan["tables"])])
        for task in plan["tasks"]:
            assert area_of(above[task["section"]], plan["header"]["title"]) == task["area"], task["id"]
