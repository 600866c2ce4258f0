"""Real plans: every character kept, the rows of tables those of the answer keys. Skipped where they are not at hand."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from plain_text_blocks import lines_of, visible

from cchc_extract.loaders.document import Cell, Paragraph, Row, Table
from cchc_extract.loaders.formats.plain_text import load

SHARED = Path(__file__).parents[4] / "shared"
TEXTS = sorted([*SHARED.glob("seeds/*.txt"), *SHARED.glob("real/*.md"), *SHARED.glob("real/*.txt")])
KEYS = sorted(SHARED.glob("gold/*.json"))

BULLET = re.compile(r"(?:^|(?<=\. ))- ")  # bullets are cut by a later stage

pytestmark = pytest.mark.skipif(not TEXTS, reason="no real plans at hand")


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_no_character_of_a_real_plan_is_lost(path: Path) -> None:
    data = path.read_bytes()
    kept = "".join(lines_of(load(data).blocks))
    assert Counter(visible(kept)) == Counter(visible(data.decode()))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_every_row_fills_the_grid_of_its_table(path: Path) -> None:
    for block in load(path.read_bytes()).blocks:
        if isinstance(block, Table):
            assert len({sum(cell.columns for cell in row.cells) for row in block.rows}) == 1


@pytest.mark.parametrize("key", KEYS, ids=lambda path: path.stem)
def test_rows_of_tables_are_those_of_the_key(key: Path) -> None:
    expected = [[table["columns"], *table["rows"]] for table in json.loads(key.read_text(encoding="utf-8"))["tables"]]
    [source] = SHARED.glob(f"seeds/{key.stem}_*.txt")
    tables = [block for block in load(source.read_bytes()).blocks if isinstance(block, Table) and block.ruled]
    assert [whole_rows(table) for table in tables] == expected


def whole_rows(table: Table) -> list[list[str | None]]:
    """The rows with split ones joined cell by cell."""
    found: list[list[str | None]] = []
    joins = False
    for row in table.rows:
        texts = cells(row)
        if joins:
            found[-1] = [" ".join(filter(None, pair)) or None for pair in zip(found[-1], texts, strict=True)]
        else:
            found.append(texts)
        joins = row.split
    return found


def cells(row: Row) -> list[str | None]:
    return [text(cell) for cell in row.cells]


def text(cell: Cell) -> str | None:
    paragraphs: tuple[Paragraph, ...] = cell.paragraphs
    whole = " ".join(line.text for paragraph in paragraphs for line in paragraph.lines)
    return BULLET.sub("", whole.replace("<b>", "").replace("</b>", "")).strip() or None
