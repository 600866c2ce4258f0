"""One plan comes out of a text file, a Word file and a PDF of the same words."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from comparable import comparable

from cchc_extract import extract

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(path.parent for path in (ROOT / "samples").glob("*/source.txt"))
SEEDS = sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))
OTHERS = ("docx", "pdf")


@pytest.mark.parametrize("suffix", OTHERS)
@pytest.mark.parametrize("folder", SAMPLES, ids=lambda path: path.name)
def test_a_sample_is_one_plan_in_every_format(folder: Path, suffix: str) -> None:
    assert _plans(folder / f"source.{suffix}", header=True) == _plans(folder / "source.txt", header=True)


@pytest.mark.skipif(not SEEDS, reason="the real plans are not here")
@pytest.mark.parametrize("suffix", OTHERS)
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_real_plan_is_one_in_every_format(path: Path, suffix: str) -> None:
    """Word and PDF print a letterhead and a signature that the text lost: header words are compared where all have them."""
    assert _plans(path.with_suffix(f".{suffix}"), header=False) == _plans(path, header=False)


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda path: path.name)
def test_only_a_pdf_has_pages_and_boxes(folder: Path) -> None:
    """A value of a PDF says on which page and where it stands; no other format has pages."""
    for suffix in ("txt", *OTHERS):
        [plan] = extract(folder / f"source.{suffix}").plans
        assert (plan.source.pages is not None) is (suffix == "pdf")
        assert plan.source.format in ((suffix, "md") if suffix == "txt" else (suffix,))
        for task in plan.tasks:
            for span in task.description_spans:
                assert (span.page is not None) is (suffix == "pdf")
                assert (span.bbox is not None) is (suffix == "pdf")


@cache
def _plans(path: Path, *, header: bool) -> list[dict[str, Any]]:
    return [comparable(plan, header=header) for plan in extract(path).plans]
