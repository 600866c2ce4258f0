"""`cchc check` and `cchc explain`: options, configuration, baseline, exit codes."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from cchc_extract.checks.registry import all_rules
from cchc_extract.cli.app import run
from cchc_extract.cli.commands.check import FORMATS, SEVERITIES
from cchc_extract.diagnostics import Severity
from cchc_extract.reporters.registry import format_names

FAULTY = """KẾ HOẠCH
Cải cách hành chính năm 2025
I. NHIỆM VỤ
1. Rà soát thủ tục hành chính.
- Cơ quan chủ trì: Văn phòng.
2. Công khai thủ tục hành chính.
- Sản phẩm: Quyết định công bố.
"""
CLEAN = FAULTY.replace("- Sản phẩm", "- Cơ quan chủ trì: Phòng Kinh tế.\n- Sản phẩm")
ONLY = ("--select", "TSK003,unreadable-file")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a faulty, a clean and an empty document, in which the program works."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("faulty.txt", FAULTY), ("clean.txt", CLEAN), ("empty.txt", "")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def check(*arguments: str) -> int:
    return run(["check", "--lang", "en", *arguments])


@pytest.mark.usefixtures("folder")
def test_the_exit_code_says_whether_there_are_findings(capsys: pytest.CaptureFixture[str]) -> None:
    assert check("clean.txt", *ONLY) == 0
    assert capsys.readouterr().out == "documents 1 · no findings\n"
    assert check("faulty.txt", *ONLY) == 1
    assert "faulty.txt:6:4: error TSK003 task-without-lead\n" in capsys.readouterr().out
    assert check("faulty.txt", "--exit-zero", *ONLY) == 0
    assert "TSK003" in capsys.readouterr().out
    assert check("faulty.txt", "--ignore", "ALL") == 0


@pytest.mark.usefixtures("folder")
def test_a_folder_is_checked_file_by_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(".", "missing-part", *ONLY) == 2
    assert "there is no file or folder missing-part" in capsys.readouterr().err
    assert check(".", *ONLY) == 1
    printed = capsys.readouterr().out
    assert "empty.txt: error RDG001 unreadable-file\n" in printed
    assert printed.endswith("documents 3 · findings 2 (errors 2, warnings 0, info 0)\n")


def test_standard_input_is_checked(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(FAULTY.encode())))
    assert check("-", *ONLY) == 1
    assert "stdin:6:4: error TSK003" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_the_language_is_the_users(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")
    assert run(["check", "faulty.txt", *ONLY]) == 1
    assert "lỗi TSK003 task-without-lead\n  Nhiệm vụ I/2 không ghi cơ quan chủ trì." in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_what_is_asked_for_wrongly_is_one_line_and_exit_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    Path("bad.toml").write_text("odd = 1", encoding="utf-8")
    Path("empty").mkdir()
    for arguments, says in (
        (["faulty.txt", "--select", "XYZ"], "there is no check 'XYZ'."),
        (["faulty.txt", "--ignore", "TSK003,XYZ"], "there is no check 'XYZ'."),
        (["faulty.txt", "--format", "odd"], "--format takes one of: text, json"),
        (["faulty.txt", "--baseline", "no.json"], "no.json cannot be read"),
        (["faulty.txt", "--baseline", "faulty.txt"], "is no baseline of version 1"),
        (["faulty.txt", "--write-baseline"], "--write-baseline needs --baseline FILE"),
        (["faulty.txt", "--config", "no.toml"], "no.toml cannot be read"),
        (["faulty.txt", "--config", "bad.toml"], "bad.toml: there is no key 'odd'."),
        (["empty"], "there is no document"),
    ):
        assert check(*arguments) == 2, arguments
        captured = capsys.readouterr()
        assert captured.out == "" and captured.err.count("\n") == 1
        assert says in captured.err


@pytest.mark.usefixtures("folder")
def test_a_baseline_lets_old_faults_pass_and_fails_new_ones(capsys: pytest.CaptureFixture[str]) -> None:
    baseline = ("--baseline", "known.json", *ONLY)
    assert check(".", "--write-baseline", *baseline) == 0
    assert capsys.readouterr().out == "known.json: findings that pass from now on 2\n"
    assert check(".", *baseline) == 0
    assert capsys.readouterr().out == "documents 3 · no findings · in the baseline 2\n"
    moved = f"\n\n{FAULTY}3. Đơn giản hóa thủ tục.\n- Sản phẩm: Phương án.\n"
    Path("faulty.txt").write_text(moved, encoding="utf-8")
    assert check(".", *baseline) == 1
    printed = capsys.readouterr().out
    assert "faulty.txt:10:4" in printed and "faulty.txt:8:4" not in printed


@pytest.mark.usefixtures("folder")
def test_the_configuration_of_the_folder_holds_and_options_go_before_it(capsys: pytest.CaptureFixture[str]) -> None:
    Path("cchc.toml").write_text(
        'select = ["TSK003", "RDG001"]\nbaseline = "known.json"\n[severity]\nTSK003 = "info"\n'
        '[per-file-ignores]\n"empty.*" = ["ALL"]\n',
        encoding="utf-8",
    )
    assert check("clean.txt") == 2, "the baseline is not there yet"
    capsys.readouterr()
    Path("known.json").write_text('{"version": 1, "findings": []}', encoding="utf-8")
    assert check(".") == 1
    assert capsys.readouterr().out.endswith("findings 1 (errors 0, warnings 0, info 1) · let pass 1\n")
    assert check(".", "--min-severity", "warning") == 0
    assert check(".", "--ignore", "TSK003") == 0
    assert check("empty.txt", "--select", "RDG001") == 0
    Path("cchc.toml").write_text('[labels]\ndeliverables = ["Sản vật"]\n', encoding="utf-8")
    assert check("faulty.txt", *ONLY) == 1


@pytest.mark.usefixtures("folder")
def test_own_labels_are_read(capsys: pytest.CaptureFixture[str]) -> None:
    Path("own.toml").write_text('[label-patterns]\nlead = ["ai lo.{1,20}"]\n', encoding="utf-8")
    Path("faulty.txt").write_text(FAULTY.replace("- Sản phẩm", "- Ai lo việc này: Tổ A.\n- Sản phẩm"), encoding="utf-8")
    assert check("faulty.txt", *ONLY) == 1
    assert check("faulty.txt", "--config", "own.toml", *ONLY) == 0


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.usefixtures("folder")
def test_every_format_is_printed(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(".", "--format", form, *ONLY) == 1
    printed = capsys.readouterr().out
    assert "TSK003" in printed
    if form in ("json", "sarif", "gitlab"):
        json.loads(printed)


def test_the_choices_of_the_options_are_those_that_exist() -> None:
    assert set(FORMATS) == set(format_names())
    assert list(SEVERITIES) == [severity.value for severity in Severity]


@pytest.mark.usefixtures("folder")
def test_a_check_that_breaks_is_told_with_its_traceback_on_demand(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(rule: object, context: object) -> None:
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr("cchc_extract.checks.run.evaluate", broken)
    assert check("clean.txt", "--select", "TSK003", "--debug") == 1
    captured = capsys.readouterr()
    assert "The check itself broke (ZeroDivisionError: by nothing)." in captured.out
    assert "Traceback" in captured.err


def test_explain_prints_the_manual(capsys: pytest.CaptureFixture[str]) -> None:
    for called in ("TSK003", "tsk003", "task-without-lead"):
        assert run(["explain", "--lang", "en", called]) == 0
        printed = capsys.readouterr().out
        assert printed.startswith("# TSK003 task-without-lead\n\nA task names nobody who leads it.\n")
        assert "## What it finds" in printed and "## Source" in printed
    assert run(["explain", "--lang", "vi", "TSK003"]) == 0
    assert "## Cách sửa" in capsys.readouterr().out


def test_explain_lists_all_checks(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain"]) == 0
    printed = capsys.readouterr().out
    assert [rule.code for rule in all_rules() if f"{rule.code}  {rule.name}" not in printed] == []


def test_explain_knows_what_there_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", "explain", "TSK"]) == 2
    assert "there is no check TSK; 'cchc explain' lists them." in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_several_workers_find_the_same_in_the_same_order(capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(6):
        Path(f"{number}.txt").write_text(FAULTY * (number % 3), encoding="utf-8")
    Path("own.toml").write_text('[labels]\nlead = ["Ai làm"]\n', encoding="utf-8")
    reports = []
    for jobs in ("1", "2"):
        assert check(".", "--jobs", jobs, "--format", "json", "--config", "own.toml", *ONLY) == 1
        reports.append(capsys.readouterr().out)
    assert reports[0] == reports[1]
    assert len(json.loads(reports[0])["documents"]) == 9
