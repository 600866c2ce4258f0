"""The figures that the seeds must reach, by the scorer that stands beside their answer keys."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cchc_extract import extract

SHARED = Path(__file__).parents[3] / "shared"
SCORER = SHARED / "score" / "score.py"
# What a spine that is whole gets right wherever the text is read as it stands.
WHOLE = (
    "tasks",
    "task description",
    "task id",
    "task kind",
    "task number",
    "task section",
    "task steps",
    "field lead",
    "field cooperating",
    "field deliverables",
    "field timeframe",
    "field expected_result",
    "field baseline",
    "field improvement_target",
    "sections",
    "header",
    "promulgation",
    "assignment actors",
    "assignment duties",
    "table columns",
    "table rows",
    "grounding",
    "coverage",
)

pytestmark = pytest.mark.skipif(not SCORER.is_file(), reason="the scorer is not here")


@pytest.mark.parametrize(
    ("suffix", "gold", "least"), [("txt", "gold", 1.0), ("docx", "gold-typeset", 0.99), ("pdf", "gold-typeset", 0.99)]
)
def test_the_seeds_reach_their_figures(suffix: str, gold: str, least: float, tmp_path: Path) -> None:
    for path in sorted((SHARED / "seeds").glob(f"*.{suffix}")):
        for number, plan in enumerate(extract(path).plans):
            name = f"{path.stem}.plan.json" if number == 0 else f"{path.stem}.{number + 1}.plan.json"
            (tmp_path / name).write_text(plan.to_json(with_text=True), encoding="utf-8")
    command = [sys.executable, str(SCORER), "--json", str(SHARED / gold), str(tmp_path)]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    figures = json.loads(result.stdout)["categories"]
    low = {name: figures[name]["f1"] for name in WHOLE if figures[name]["f1"] < least}
    assert low == {}
