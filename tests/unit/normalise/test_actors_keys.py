"""Every actor of the answer keys, with its name and kind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cchc_extract.normalise.abbreviations import find_abbreviations
from cchc_extract.normalise.actors import split_actors

SHARED = Path(__file__).parents[4] / "shared"
GOLD = sorted((SHARED / "gold").glob("*.json"))

pytestmark = pytest.mark.skipif(not GOLD, reason="the shared documents are not here")


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_every_actor_of_the_answer_key(path: Path) -> None:
    plan = json.loads(path.read_text(encoding="utf-8"))
    (source,) = (SHARED / "seeds").glob(f"{path.stem}_*.txt")
    expansions = find_abbreviations(source.read_text(encoding="utf-8"))
    for task in plan["tasks"]:
        for field in (task["lead"], task["cooperating"]):
            if field is not None:
                text = field["text"]
                actors = split_actors(text, expansions=expansions)
                found = [(text[a.start : a.end], a.name, str(a.kind)) for a in actors]
                assert found == [(a["text"], a["name"], a["kind"]) for a in field["actors"]], task["id"]
