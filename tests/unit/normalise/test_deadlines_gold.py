"""Deadlines of real plans against their keys, where the folder of real documents stands beside the project."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cchc_extract.normalise.deadlines import Period, read_deadlines

KEYS = sorted((Path(__file__).parents[4] / "shared").glob("gold*/*.json"))
FACTS = ("text", "type", "start", "end", "frequency", "action", "condition")


@pytest.mark.skipif(not KEYS, reason="the real documents are not here")
@pytest.mark.parametrize("key", KEYS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_timeframe_of_a_key_is_read_as_the_key_says(key: Path) -> None:
    plan = json.loads(key.read_text(encoding="utf-8"))
    period, issued_on = plan["header"]["period"], plan["header"]["issued_on"]
    fields = [task["timeframe"] for task in plan["tasks"] if task.get("timeframe")]
    assert fields
    for field in fields:
        text = field["text"]
        found = read_deadlines(
            text,
            period=Period(period["start"], period["end"]) if period else None,
            issued_on=issued_on["edtf"] if issued_on else None,
            label=field["label"],
        )
        read = [
            {
                "text": text[d.start_offset : d.end_offset],
                "type": d.type.value,
                "start": d.start,
                "end": d.end,
                "frequency": d.frequency.value if d.frequency else None,
                "action": text[slice(*d.action)] if d.action else None,
                "condition": text[slice(*d.condition)] if d.condition else None,
            }
            for d in found
        ]
        assert read == [{name: deadline.get(name) for name in FACTS} for deadline in field["deadlines"]], text
