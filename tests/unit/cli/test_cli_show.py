"""`cchc show`: one document, its plans as trees or a stage of the pipeline."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cchc_extract.cli.app import run
from cchc_extract.cli.exits import Exit

Documents = Callable[..., Path]
Captured = pytest.CaptureFixture[str]


def test_each_plan_is_a_tree(documents: Documents, capsys: Captured) -> None:
    documents(a_txt="A task\nB")
    assert run(["show", "a.txt"]) == Exit.DONE
    assert capsys.readouterr().out.splitlines() == [
        "plan · A",
        "├─ header",
        "│  └─ title: A",
        "├─ tasks (1)",
        "│  └─ I/1  [directive, other]",
        "└─ coverage: 1/1",
        "",
        "plan · B",
        "├─ header",
        "│  └─ title: B",
        "└─ coverage: 1/1",
    ]


@pytest.mark.parametrize("text", ["damaged", "fault"])
def test_what_cannot_be_shown_is_one_sentence(text: str, documents: Documents, capsys: Captured) -> None:
    documents(a_txt=text)
    assert run(["show", "a.txt"]) == Exit.FAILED
    captured = capsys.readouterr()
    assert captured.out == "" and captured.err.startswith("Error: a.txt: ") and captured.err.count("\n") == 1


def test_debug_shows_where_an_internal_error_comes_from(documents: Documents, capsys: Captured) -> None:
    documents(a_txt="fault")
    assert run(["show", "a.txt", "--debug"]) == Exit.FAILED
    assert "Traceback" in capsys.readouterr().err


def test_a_folder_is_wrong_usage(documents: Documents, capsys: Captured) -> None:
    documents(in__a_txt="A")
    assert run(["show", "in"]) == Exit.WRONG_USAGE
    assert capsys.readouterr().err == "Error: show takes one file, in is a folder.\n"


SAMPLE = Path(__file__).parents[3] / "samples" / "decision-with-plan" / "source.txt"


@pytest.mark.parametrize(
    ("stage", "words"),
    [
        ("text", ["QUYẾT ĐỊNH", "KẾ HOẠCH"]),
        ("outline", ["letterhead", "body"]),
        ("fields", ["II", "lead"]),
    ],
)
def test_a_stage_shows_what_it_hands_on(stage: str, words: list[str], capsys: Captured) -> None:
    assert run(["show", str(SAMPLE), "--stage", stage]) == Exit.DONE
    shown = capsys.readouterr().out
    assert len(shown.splitlines()) > 10
    assert [word for word in words if word not in shown] == []


def test_the_outline_is_the_tree_that_the_numbers_make(documents: Documents, capsys: Captured) -> None:
    documents(plan_txt="KẾ HOẠCH\nCải cách hành chính năm 2028\n\nI. NHIỆM VỤ\n1. Rà soát văn bản.\na) Lập danh mục.\n")
    assert run(["show", "plan.txt", "--stage", "outline"]) == Exit.DONE
    body = capsys.readouterr().out.split("body:\n")[1].splitlines()
    marks = ["I. NHIỆM VỤ", "1. Rà soát", "a) Lập danh mục"]
    depths = [next(line.index("─") for line in body if mark in line) for mark in marks]
    assert depths == sorted(set(depths))
