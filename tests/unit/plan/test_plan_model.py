"""The public model: closed, immutable, the same after the way through JSON; its schema; the validation of saved plans."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from pydantic import ValidationError

from cchc_extract import Plan, extract_text
from cchc_extract.plan.base import Span, validated
from cchc_extract.plan.schema import schema, schema_text
from cchc_extract.plan.tasks import Actor
from cchc_extract.plan.validation import problems

TEXT = """KẾ HOẠCH
Cải cách hành chính năm 2028

I. NHIỆM VỤ
1. Rà soát thủ tục hành chính.
- Cơ quan chủ trì: Phòng Nội vụ.
- Thời gian: Quý II.
"""


@pytest.fixture
def data() -> dict[str, Any]:
    [plan] = extract_text(TEXT).plans
    return copy.deepcopy(plan.to_dict(with_text=True))


def test_a_plan_is_plain_json_and_has_its_text_only_if_asked_for() -> None:
    [plan] = extract_text(TEXT).plans
    assert "plain_text" not in plan.to_dict()
    assert plan.to_dict(with_text=True)["plain_text"] == plan.plain_text
    assert json.loads(plan.to_json()) == plan.to_dict()
    assert "Rà soát" in plan.to_json(indent=None)
    assert "\n" not in plan.to_json(indent=None)
    assert Plan.model_validate_json(plan.to_json(with_text=True)) == plan


def test_a_plan_cannot_be_changed_and_takes_no_unknown_key(data: dict[str, Any]) -> None:
    plan = Plan.model_validate(data)
    with pytest.raises(ValidationError):
        plan.schema_version = "2"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Plan.model_validate({**data, "unknown": 1})


def test_a_part_is_checked_when_it_is_made() -> None:
    assert validated(Actor, text="A", name="A", kind="unit").spans == []
    with pytest.raises(ValidationError):
        validated(Actor, text="A", name="A", kind="office")
    with pytest.raises(ValidationError):
        Span(start=-1, end=2, page=None, bbox=None)


def test_the_schema_describes_every_key_and_closes_every_object() -> None:
    definitions = [schema(), *schema()["$defs"].values()]
    for definition in definitions:
        assert definition["additionalProperties"] is False
        for key, value in definition["properties"].items():
            assert key.endswith("spans") or value.get("description") or "$ref" in str(value), key
    assert json.loads(schema_text()) == schema()
    assert schema_text().endswith("}\n")


def test_a_sound_plan_has_no_problems(data: dict[str, Any]) -> None:
    assert problems(data) == []
    del data["plain_text"]
    assert problems(data) == []


def test_what_the_model_does_not_allow_is_named_with_its_place(data: dict[str, Any]) -> None:
    data["tasks"][0]["kind"] = "chore"
    del data["source"]
    found = problems(data)
    assert [line.split(":")[0] for line in found] == ["source", "tasks.0.kind"]
    assert problems([]) and problems(None)


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (("tasks", 0, "description"), "Điều không có trong văn bản", "do not show"),
        (("tasks", 0, "description_spans", 0, "end"), 9999, "outside the text"),
        (("tasks", 0, "spans", 0, "end"), 9999, "outside the text"),
        (("header", "recipients"), ["A"], "1 values but 0 lists of spans"),
    ],
)
def test_spans_that_do_not_show_their_words_are_found(
    data: dict[str, Any], path: tuple[str | int, ...], value: Any, said: str
) -> None:
    node: Any = data
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value
    found = problems(data)
    assert len(found) == 1
    assert said in found[0]
    assert found[0].startswith(str(path[0]))
