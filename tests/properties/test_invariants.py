"""What holds for every plan, whatever the document: places, coverage, ids, the round trip through JSON, the schema."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema
import pytest
from property_documents import ROOT, Document, dicts_of, documents, plans_of

from cchc_extract import Plan, extract
from cchc_extract.plan.schema import schema
from cchc_extract.plan.validation import problems

EVERY = pytest.mark.parametrize("document", documents(), ids=str)
# Given in another form than they are printed, or inherited from another document.
INFERRED = {"issuer", "parent_issuer"}


@EVERY
def test_the_same_bytes_give_the_same_plans(document: Document) -> None:
    again = [plan.to_json(with_text=True) for plan in extract(document.data).plans]
    assert again == [plan.to_json(with_text=True) for plan in plans_of(document)]


def test_the_same_bytes_give_the_same_plans_in_another_process() -> None:
    """Sets and hashes are ordered otherwise in each process: none of that order may reach a plan."""
    code = (
        "import hashlib, sys; from pathlib import Path; from cchc_extract import extract\n"
        "for path in sorted(Path('samples').glob('*/source.*')):\n"
        "    if path.suffix != '.manuscript':\n"
        "        for plan in extract(path).plans: sys.stdout.write(hashlib.sha256(plan.to_json(with_text=True).encode()).hexdigest())\n"
    )
    outputs = [
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert outputs[0] == outputs[1] != ""


@EVERY
def test_a_plan_is_sound_by_its_own_validation(document: Document) -> None:
    assert [problems(plan) for plan in dicts_of(document)] == [[] for _ in plans_of(document)]


@EVERY
def test_spans_show_the_very_words(document: Document) -> None:
    """Stricter than the validation: white space and joins apart, a value is the words of its spans, one after another."""
    wrong = []
    for plan in dicts_of(document):
        plain = plan["plain_text"]
        for path, value, spans in shown(plan, ""):
            words = [" ".join(plain[s["start"] : s["end"]].split()) for s in spans]
            if not joined(value, words):
                wrong.append((path, value, words))
    assert wrong == []


@EVERY
def test_spans_are_places_in_the_text(document: Document) -> None:
    """None is empty or beyond the end, and a value neither begins nor ends with white space."""
    wrong: list[object] = []
    for plan in dicts_of(document):
        plain = plan["plain_text"]
        wrong += [place for place in spans_of(plan, "") if not plain[place[1]["start"] : place[1]["end"]].strip()]
        wrong += [place for place in spans_of(plan, "") if place[1]["end"] > len(plain)]
        for path, _, spans in shown(plan, ""):
            if plain[spans[0]["start"]].isspace() or plain[spans[-1]["end"] - 1].isspace():
                wrong.append((path, spans))
    assert wrong == []


@EVERY
def test_every_visible_character_is_accounted_for(document: Document) -> None:
    """Unassigned is what no span covers, and what is unclassified (contract, `coverage`): in most documents nothing."""
    for plan in dicts_of(document):
        plain, coverage = plan["plain_text"], plan["coverage"]
        visible = {i for i, char in enumerate(plain) if not char.isspace()}
        unclassified = [s for b in plan["other_blocks"] if b["kind"] == "unclassified" for s in b["spans"]]
        open_ = visible & {i for s in coverage["unassigned"] for i in range(s["start"], s["end"])}
        assert coverage["characters"] == len(visible)
        assert coverage["assigned"] == len(visible) - len(open_)
        assert open_ == visible & {i for s in unclassified for i in range(s["start"], s["end"])}


@EVERY
def test_a_plan_survives_the_way_through_json(document: Document) -> None:
    for plan in plans_of(document):
        assert Plan.model_validate_json(plan.to_json(with_text=True)) == plan


@EVERY
def test_a_plan_is_valid_by_the_published_schema(document: Document) -> None:
    for plan in plans_of(document):
        for with_text in (False, True):
            assert [e.message for e in validator().iter_errors(json.loads(plan.to_json(with_text=with_text)))] == []


@EVERY
def test_ids_are_unique_and_number_the_tasks(document: Document) -> None:
    for plan in plans_of(document):
        twice = [task_id for task_id, count in Counter(task.id for task in plan.tasks).items() if count > 1]
        assert twice == []
        for task in plan.tasks:
            own = re.sub(r"(?<=.)#\d+$", "", task.id.removeprefix(f"{task.section}/" if task.section else ""))
            assert own == task.number or (task.number is None and re.fullmatch(r"#\d+", own)), task.id


@EVERY
def test_the_section_of_a_task_exists(document: Document) -> None:
    """A section, or in appendices, which are no sections, the appendix; groups of a table's rows may follow."""
    for plan in dicts_of(document):
        paths = set(section_paths(plan["sections"]))
        for task in plan["tasks"]:
            section = task["section"]
            if section is None or section in paths or section.startswith("PL"):
                continue
            assert task["kind"] == "row", (task["id"], section)
            assert any(section.startswith(f"{path}/") for path in paths) or "/" not in section, (task["id"], section)


@EVERY
def test_tasks_and_sections_stand_in_the_order_of_the_document(document: Document) -> None:
    for plan in dicts_of(document):
        for found in (plan["tasks"], plan["assignments"], plan["tables"], plan["other_blocks"], plan["citations"]):
            starts = [one["spans"][0]["start"] for one in found if one["spans"]]
            assert starts == sorted(starts)


# Reading a plan as JSON.


def shown(node: Any, path: str) -> Iterator[tuple[str, str, list[dict[str, int]]]]:
    """Every text value with its spans: `x` beside `x_spans`, and `text` beside `spans` where it has none of its own."""
    if isinstance(node, list):
        for index, one in enumerate(node):
            yield from shown(one, f"{path}[{index}]")
    if not isinstance(node, dict):
        return
    for key, value in node.items():
        if key.endswith("_spans") and key[:-6] not in INFERRED:
            yield from paired(node[key[:-6]], value, f"{path}.{key[:-6]}")
        elif not key.endswith("spans"):
            yield from shown(value, f"{path}.{key}")
    if "text" in node and "spans" in node and "text_spans" not in node:
        yield f"{path}.text", node["text"], node["spans"]


def paired(value: Any, spans: Any, path: str) -> Iterator[tuple[str, str, list[dict[str, int]]]]:
    """A value, or each of a list of values, with its spans."""
    if isinstance(value, list):
        assert len(value) == len(spans), path
        for index, (one, its) in enumerate(zip(value, spans, strict=True)):
            yield from paired(one, its, f"{path}[{index}]")
    elif value is None:
        assert spans == [], path
    else:
        yield path, value, spans


def joined(value: str, words: list[str]) -> bool:
    """Whether a value is some words, with nothing between them but white space and the contract's "; " and " / "."""
    rest = re.sub(r"\s", "", value)
    for index, word in enumerate(words):
        word = re.sub(r"\s", "", word)
        if index and rest[:1] in (";", "/") and rest[:1] != word[:1]:
            rest = rest[1:]
        if not rest.startswith(word):
            return False
        rest = rest[len(word) :]
    return not rest and bool(words)


def spans_of(node: Any, path: str) -> Iterator[tuple[str, dict[str, int]]]:
    """Every span of a plan, with the path of what it belongs to."""
    if isinstance(node, dict):
        if set(node) == {"start", "end", "page", "bbox"}:
            yield path, node
        else:
            for key, value in node.items():
                yield from spans_of(value, f"{path}.{key}")
    elif isinstance(node, list):
        for index, one in enumerate(node):
            yield from spans_of(one, f"{path}[{index}]")


def section_paths(sections: list[dict[str, Any]], above: str = "") -> Iterator[str]:
    """The id path of every section; headings without a number count as #1, #2, …"""
    unnumbered = 0
    for section in sections:
        unnumbered += section["number"] is None
        path = f"{above}{section['number'] or f'#{unnumbered}'}"
        yield path
        yield from section_paths(section["children"], f"{path}/")


@cache
def validator() -> Any:
    """The schema, ready to be tried; that the published one is the same is a test of its own."""
    return jsonschema.Draft202012Validator(schema())
