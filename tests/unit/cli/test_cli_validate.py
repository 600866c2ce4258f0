"""`cchc validate` and `cchc schema`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cchc_extract.cli.app import run
from cchc_extract.plan.schema import schema_text

PLAIN = "KẾ HOẠCH\nNăm 2031\n"
PLAN: dict[str, Any] = {
    "source": {"path": "kh.txt", "format": "txt", "sha256": "0" * 64, "size": 10, "loader": "plain_text"},
    "header": {"title": "Năm 2031", "title_spans": [{"start": 9, "end": 17}]},
    "coverage": {"characters": 14, "assigned": 14},
    "plain_text": PLAIN,
}
MOVED = PLAN | {"header": {"title": "Năm 2031", "title_spans": [{"start": 0, "end": 8}]}}


def save(path: Path, *plans: Any) -> str:
    path.write_text("\n".join(json.dumps(plan, ensure_ascii=False) for plan in plans), encoding="utf-8")
    return str(path)


def test_a_sound_plan_is_valid(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", save(tmp_path / "a.plan.json", PLAN)]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].startswith("valid") and printed[0].endswith("a.plan.json")
    assert printed[-1] == "plans 1 · valid 1 · invalid 0"


@pytest.mark.parametrize(
    ("plan", "problem"),
    [
        (PLAN | {"tasks": [{"id": "I"}]}, "tasks.0.kind"),
        (PLAN | {"surprise": 1}, "surprise"),
        (MOVED, "header.title"),
        ([], "list"),
        ("text", "str"),
    ],
)
def test_what_is_wrong_is_named(plan: Any, problem: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", save(tmp_path / "a.plan.json", plan)]) == 1
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].startswith("invalid") and problem in printed[0]
    assert printed[-1] == "plans 1 · valid 0 · invalid 1"


def test_folders_arrays_and_lines_are_read_plan_by_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sub").mkdir()
    save(tmp_path / "sub" / "a.plan.json", [PLAN, MOVED])
    lines = save(tmp_path / "b.jsonl", PLAN, PLAN, MOVED)
    assert run(["validate", str(tmp_path), lines]) == 1
    printed = capsys.readouterr().out
    assert "a.plan.json[2]  header.title" in printed
    assert "b.jsonl[3]  header.title" in printed
    assert "plans 5 · valid 3 · invalid 2" in printed


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe\x00", b"no json"])
def test_a_file_that_is_no_json_is_a_problem_not_a_crash(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.plan.json").write_bytes(content)
    save(tmp_path / "b.plan.json", PLAN)
    assert run(["validate", str(tmp_path)]) == 1
    printed = capsys.readouterr().out
    assert "a.plan.json  not JSON" in printed
    assert "plans 2 · valid 1 · invalid 1" in printed


def test_a_file_that_cannot_be_read_is_a_problem_not_a_crash(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "gone.plan.json").symlink_to(tmp_path / "nothing")
    assert run(["validate", str(tmp_path)]) == 1
    assert "gone.plan.json  cannot be read: No such file" in capsys.readouterr().out


def test_a_folder_without_plans_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", str(tmp_path)]) == 2
    assert "there is no *.plan.json in" in capsys.readouterr().err


def test_the_schema_is_printed_byte_for_byte(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["schema"]) == 0
    assert capfdbinary.readouterr().out == schema_text().encode("utf-8")
