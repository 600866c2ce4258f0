"""From spans to what a reader of the source is shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cchc_extract.checking.locating import Locator
from cchc_extract.checks.model import Place
from cchc_extract.pipeline import readings

SAMPLES = sorted((Path(__file__).parents[3] / "samples").glob("*/source.txt"))


def locator_of(source: bytes) -> tuple[Locator, str]:
    (reading,) = readings(source)
    lines = re.split("\r\n|\n|\r", source.decode("utf-8")) if not source.startswith((b"%PDF", b"PK")) else []
    return Locator(reading.text, lines), reading.text.plain


def placed(source: str, words: str) -> Place:
    locator, plain = locator_of(source.encode())
    start = plain.index(words)
    (place,) = locator.places(locator.spans(start, start + len(words)))
    return place


def shown(place: Place) -> str:
    return place.excerpt.text[place.excerpt.start : place.excerpt.end]


def test_cells_of_a_row_are_shown_with_their_line() -> None:
    source = "KẾ HOẠCH\nNăm 2025\n\nTT\tNhiệm vụ\tChủ trì\n1\tRà soát\tVăn phòng\n2\tCông khai\tTư pháp\n"
    place = placed(source, "Tư pháp")
    assert (place.line, place.column, place.excerpt.text) == (6, 13, "2\tCông khai\tTư pháp")


def test_a_cell_on_a_line_of_its_own_is_shown_with_that_line() -> None:
    cells = ["TT", "Nhiệm vụ", "Chủ trì", "", "1", "Rà soát", "Văn phòng", "", "2", "Công khai", "Tư pháp"]
    source = "KẾ HOẠCH\nNăm 2025\n|\n" + "".join(f"{cell}\n|\n" if cell else "|\n" for cell in cells)
    place = placed(source, "Tư pháp")
    assert place.line is not None and source.splitlines()[place.line - 1] == "Tư pháp"
    assert (place.column, shown(place)) == (1, "Tư pháp")


def test_words_that_stand_twice_on_a_line_have_no_column() -> None:
    place = placed("KẾ HOẠCH\nNăm 2025\n1. Tư pháp và Tư pháp.\n", "Tư pháp")
    assert (place.line, place.column, place.excerpt.start) == (3, None, 3)


def test_spans_of_one_paragraph_are_one_place_and_many_are_cut_off() -> None:
    source = "KẾ HOẠCH\nNăm 2025\n" + "".join(f"{number}. Việc thứ {number}.\n" for number in range(1, 9))
    locator, plain = locator_of(source.encode())
    starts = [plain.index(f"Việc thứ {number}") for number in (3, 1, 2, 4, 5, 6)]
    spans = [span for start in starts for span in locator.spans(start, start + 4)]
    assert [place.line for place in locator.places([*spans[:1], *spans[:2]])] == [5, 3]
    assert len(locator.places(spans)) == 4
    assert locator.places([]) == ()


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.parent.name)
@pytest.mark.parametrize("kind", ["pdf", "docx", "txt"])
def test_every_task_of_a_sample_is_shown_where_it_stands(sample: Path, kind: str) -> None:
    path = sample.with_suffix(f".{kind}")
    if not path.is_file():
        pytest.skip("the sample has no such file")
    data = path.read_bytes()
    for reading in readings(data):
        lines = data.decode("utf-8").split("\n") if kind == "txt" else []
        locator = Locator(reading.text, lines)
        for task in reading.plan.tasks:
            for place in locator.places(task.description_spans):
                assert shown(place).split()[0] in (task.description or "")
                assert (place.line is not None) == (kind == "txt")
                assert (place.page is not None) == (kind == "pdf")
                if place.column is not None and place.line is not None:
                    assert lines[place.line - 1][place.column - 1 :].startswith(shown(place))
