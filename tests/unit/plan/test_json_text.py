"""A plan's JSON text is the one that the standard library writes, whoever writes it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cchc_extract import Plan, extract

SAMPLES = sorted((Path(__file__).parents[3] / "samples").glob("*/source.pdf"))
AWKWARD = 'a\x00\x1f\x7f"\\/\b\f\n\r\t\u2028ỷ𝒳 <&>'


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda path: path.parent.name)
def plan(request: pytest.FixtureRequest) -> Plan:
    path: Path = request.param
    return extract(path).plans[0]


@pytest.mark.parametrize("indent", [None, 0, 1, 2])
@pytest.mark.parametrize("with_text", [False, True])
def test_the_text_is_that_of_the_standard_library(plan: Plan, indent: int | None, with_text: bool) -> None:
    expected = json.dumps(plan.to_dict(with_text=with_text), ensure_ascii=False, indent=indent)
    assert plan.to_json(with_text=with_text, indent=indent) == expected


def test_control_characters_quotes_and_small_numbers_are_written_alike() -> None:
    plan = extract(SAMPLES[0]).plans[0]
    block = plan.other_blocks[0]
    place = block.spans[0].model_copy(update={"bbox": (0.0, 0.01, 123456.78, 1e3)})
    block = block.model_copy(update={"text": AWKWARD, "spans": [place]})
    plan = plan.model_copy(update={"other_blocks": [block]})
    assert plan.to_json() == json.dumps(plan.to_dict(), ensure_ascii=False, indent=1)
