"""The bench runs on a fresh clone and says what it measured; nothing here looks at a clock."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
sys.path.insert(0, str(ROOT))

from bench import ours, peers, report, stages, table  # noqa: E402
from bench.cases import CASES  # noqa: E402
from bench.cells import count_cells  # noqa: E402
from bench.documents import Material, find_material, long_pdf, long_plan  # noqa: E402
from bench.measuring import COMPARISONS  # noqa: E402
from bench.table import Row, Verdict  # noqa: E402
from bench.timing import paired  # noqa: E402


@pytest.fixture(scope="module")
def samples() -> Material:
    return find_material(shared=ROOT / "no such folder")


def test_without_other_material_the_samples_are_measured(samples: Material) -> None:
    assert len(samples.pdf) == len(samples.docx) == len(samples.txt) == 5
    assert samples.source == "the samples of this repository"
    assert [line.split(":")[0] for line in samples.described()] == ["PDF", "DOCX", "TXT"]
    assert str(ROOT) not in "".join(samples.described())


def test_every_comparison_is_a_case_and_every_case_is_compared() -> None:
    assert [comparison.case for comparison in COMPARISONS] == list(CASES)


@pytest.mark.parametrize("name", CASES)
def test_both_sides_of_a_case_run(name: str, samples: Material) -> None:
    material = replace(samples, pdf=samples.pdf[:1], docx=samples.docx[:1], txt=samples.txt[:1])
    two = CASES[name](material)
    assert two.ours()
    assert two.peer()


def test_the_cells_of_the_samples_table_are_all_right(samples: Material) -> None:
    count = count_cells(samples.table, samples.table_pdfs[0])
    assert count.cells > 100
    assert count.ours == count.cells


def test_lines_of_a_pdf_hold_what_its_plain_text_holds(samples: Material) -> None:
    data = samples.pdf[0].read_bytes()
    assert 50 < ours.printed_lines(data) < peers.pypdfium2_text(data)


def test_pairs_are_counted_and_their_ratio_is_ours_to_the_peers() -> None:
    calls: list[str] = []
    result = paired(lambda: calls.append("ours"), lambda: calls.append("peer"), pairs=4)
    assert result.pairs == 4
    assert calls.count("ours") == calls.count("peer") == 5
    assert calls[2:6] == ["ours", "peer", "peer", "ours"]


def test_a_long_plan_is_one_plan_with_as_many_tasks_as_it_takes() -> None:
    from cchc_extract import extract_text

    plans = extract_text(long_plan(12_000)).plans
    assert len(plans) == 1
    numbers = [task.number for task in plans[0].tasks]
    assert numbers == [str(index + 1) for index in range(len(numbers))]
    assert len(numbers) > 20


def test_a_long_pdf_has_the_pages_that_were_asked_for(samples: Material) -> None:
    from cchc_extract.loaders.registry import load

    assert load(long_pdf(samples.pdf[0], 9)).pages == 9


def test_verdicts() -> None:
    assert table.at_most(3.5, 3.5) is Verdict.MET
    assert table.at_most(3.6, 3.5) is Verdict.MISSED
    assert table.at_least(8.0, 8.0) is Verdict.MET
    assert table.at_least(7.9, 8.0) is Verdict.MISSED


def test_figures_have_no_more_digits_than_they_mean() -> None:
    assert [table.figure(value) for value in (0.94, 3.449, 9.9, 12.3, 279.4)] == ["0.9", "3.4", "9.9", "12", "279"]


def test_the_document_says_goals_stages_and_material(samples: Material) -> None:
    rows = [
        Row("one | two", "3.0 ×", "at most 4 ×", Verdict.MET, "9 ms"),
        Row("three", "5.0 ×", "at most 4 ×", Verdict.MISSED),
        Row("four", "", "at least 1.7 ×", Verdict.OPEN),
    ]
    of_kind = {"TXT": dict.fromkeys(stages.STAGES, 0.01)}
    written = report.document(samples, rows, of_kind, {"text": 0.5, "loaders": 0.495, "plan": 0.005})
    assert "Met: 1 of 2 goals." in written
    assert "| one \\| two | 3.0 × | at most 4 × | met | 9 ms |" in written
    assert "| four |  | at least 1.7 × | not measured yet |  |" in written
    assert "| loaders | 10 ms (17 %) |" in written
    assert "| `text` | 50 % |" in written
    assert "`plan`" not in written
    assert str(ROOT) not in written


def test_stages_and_shares_are_measured(samples: Material) -> None:
    assert set(stages.seconds_by_stage(samples.txt[:1], rounds=1)) == set(stages.STAGES)
    shares = stages.shares_by_package(samples.txt[:1], rounds=1)
    assert sum(shares.values()) == pytest.approx(1)
    assert {"text", "assemble", "loaders/formats/plain_text", "normalise/targets"} <= set(shares)
