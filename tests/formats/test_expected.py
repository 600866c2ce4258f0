"""What each sample must give is committed beside it, and it is what the program reads."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from cchc_extract.plan.validation import problems

SAMPLES = Path(__file__).parents[2] / "samples"
sys.path.insert(0, str(SAMPLES))

from expected import expected  # noqa: E402

FOLDERS = sorted(path.parent for path in SAMPLES.glob("*/source.txt"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_the_expected_plan_is_what_is_read(folder: Path) -> None:
    committed = (folder / "expected.plan.json").read_bytes()
    assert committed == expected(folder).encode("utf-8"), "judge the difference, then run `python samples/expected.py`"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_the_expected_plan_is_sound_and_shows_its_words(folder: Path) -> None:
    data = json.loads((folder / "expected.plan.json").read_text(encoding="utf-8"))
    assert data["plain_text"]
    assert data["source"]["path"] == "source.txt"
    assert problems(data) == []
