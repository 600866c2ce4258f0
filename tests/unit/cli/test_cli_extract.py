"""`cchc extract`: what is written where, what is printed, what the exit code says."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from cchc_extract.cli.app import run
from cchc_extract.cli.exits import Exit

Documents = Callable[..., Path]
Captured = pytest.CaptureFixture[str]


def saved(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "manifest.jsonl"
    )


def title(path: Path) -> str:
    return str(json.loads(path.read_text(encoding="utf-8"))["header"]["title"])


def test_each_plan_is_saved_below_the_output_folder_in_the_same_tree(documents: Documents, capsys: Captured) -> None:
    documents(in__a_txt="A task", in__sub__b_txt="B task task\nC")
    assert run(["extract", "in", "-o", "out"]) == Exit.DONE
    assert saved(Path("out")) == ["a.plan.json", "sub/b.2.plan.json", "sub/b.plan.json"]
    assert [title(Path("out/sub") / name) for name in ("b.plan.json", "b.2.plan.json")] == ["B", "C"]
    captured = capsys.readouterr()
    lines = captured.out.splitlines()
    assert lines[0].split() == ["extracted", str(Path("in/a.txt")), "tasks", "1", "→", str(Path("out/a.plan.json"))]
    assert lines[1].split()[:4] == ["extracted", str(Path("in/sub/b.txt")), "tasks", "2"]
    assert lines[2] == "inputs 2 · extracted 2 · failed 0 · plans 3 · tasks 3"
    assert captured.err == ""


def test_documents_of_one_stem_and_their_further_plans_never_meet(documents: Documents) -> None:
    documents(in__a_txt="T1\nT2", in__a_md="M1", in__a_2_txt="N1\nN2")
    assert run(["extract", "in", "-o", "out"]) == Exit.DONE
    assert {title(Path("out") / name) for name in saved(Path("out"))} == {"T1", "T2", "M1", "N1", "N2"}
    assert {"a.txt.plan.json", "a.md.plan.json", "a.txt.2.plan.json"} <= set(saved(Path("out")))


def test_a_file_that_fails_does_not_touch_the_others(documents: Documents, capsys: Captured) -> None:
    documents(in__a_txt="damaged", in__b_txt="B", in__c_txt="fault", in__d_txt="D")
    assert run(["extract", "in", "-o", "out"]) == Exit.FAILED
    assert saved(Path("out")) == ["b.plan.json", "d.plan.json"]
    captured = capsys.readouterr()
    lines = captured.out.splitlines()
    assert lines[0].split(maxsplit=2) == ["failed", str(Path("in/a.txt")), "The file is damaged."]
    assert "Internal error (ZeroDivisionError: a fault of ours)" in lines[2]
    assert lines[-1] == "inputs 4 · extracted 2 · failed 2 · plans 2 · tasks 0"
    assert "Traceback" not in captured.out + captured.err


def test_debug_shows_where_an_internal_error_comes_from(documents: Documents, capsys: Captured) -> None:
    documents(c_txt="fault")
    assert run(["extract", "c.txt", "-o", "out", "--debug"]) == Exit.FAILED
    assert "ZeroDivisionError: a fault of ours" in capsys.readouterr().err.splitlines()[-2:]


def test_the_report_speaks_vietnamese(documents: Documents, capsys: Captured) -> None:
    documents(in__a_txt="damaged", in__b_txt="B")
    assert run(["--lang", "vi", "extract", "in", "-o", "out"]) == Exit.FAILED
    lines = capsys.readouterr().out.splitlines()
    assert "Tệp bị hỏng." in lines[0]
    assert lines[-1] == "đầu vào 2 · trích được 1 · lỗi 1 · kế hoạch 1 · nhiệm vụ 0"


def test_without_output_one_plan_is_printed_and_the_report_goes_to_the_error_stream(
    documents: Documents, capsys: Captured
) -> None:
    documents(a_txt="A task")
    assert run(["extract", "a.txt"]) == Exit.DONE
    captured = capsys.readouterr()
    assert json.loads(captured.out)["header"]["title"] == "A"
    assert captured.err.splitlines()[-1] == "inputs 1 · extracted 1 · failed 0 · plans 1 · tasks 1"


def test_several_plans_of_one_document_are_printed_as_an_array(documents: Documents, capsys: Captured) -> None:
    documents(a_txt="A\nB")
    assert run(["extract", "a.txt"]) == Exit.DONE
    assert [plan["header"]["title"] for plan in json.loads(capsys.readouterr().out)] == ["A", "B"]


def test_lines_are_one_plan_each_and_a_failure_prints_none(documents: Documents, capsys: Captured) -> None:
    documents(in__a_txt="A\nB", in__b_txt="damaged", in__c_txt="C")
    assert run(["extract", "in", "--format", "jsonl"]) == Exit.FAILED
    captured = capsys.readouterr()
    assert [json.loads(line)["header"]["title"] for line in captured.out.splitlines()] == ["A", "B", "C"]
    assert "The file is damaged." in captured.err


@pytest.mark.parametrize("arguments", [["-o", "out"], [], ["--format", "jsonl"]])
def test_the_text_is_there_only_if_asked_for(arguments: list[str], documents: Documents, capsys: Captured) -> None:
    documents(a_txt="A")
    for flag, expected in (([], False), (["--with-text"], True)):
        run(["extract", "a.txt", *arguments, *flag])
        printed = capsys.readouterr().out
        text = Path("out/a.plan.json").read_text(encoding="utf-8") if "-o" in arguments else printed
        assert ("plain_text" in json.loads(text)) is expected


def test_standard_input_is_a_document(documents: Documents, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    documents(b_txt="B")
    for arguments in (["-"], ["-", "b.txt", "-o", "out"]):
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"A task")))
        assert run(["extract", *arguments]) == Exit.DONE
    assert saved(Path("out")) == ["b.plan.json", "stdin.plan.json"]
    assert json.loads(capsys.readouterr().out.partition("\nextracted")[0])["source"]["path"] == "stdin"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["in"], "2 documents need -o FOLDER or --format jsonl"),
        (["in", "--format", "jsonl", "-o", "out"], "--format jsonl prints to standard output; leave -o out."),
        (["empty", "-o", "out"], "there is no document (.pdf, .docx, .txt, .md) in empty."),
        (["in", "--format", "parquet", "-o", "out"], "--format parquet needs --engine ray."),
        (["in", "--engine", "ray"], "--engine ray needs -o FOLDER."),
        (["--files-from", "gone"], "the list gone cannot be read (No such file or directory)."),
        (["-", "--files-from", "-"], "standard input is the list or a document, not both."),
        (["in", "-o", "in/a.txt"], "-o names a file, not a folder"),
        (["in", "gone", "-o", "out"], "there is no file or folder gone."),
    ],
)
def test_wrong_usage_is_told_before_anything_is_done(
    arguments: list[str], sentence: str, documents: Documents, capsys: Captured
) -> None:
    documents(in__a_txt="A", in__b_txt="B", empty__c_xlsx="C")
    assert run(["extract", *arguments]) == Exit.WRONG_USAGE
    captured = capsys.readouterr()
    assert captured.out == "" and captured.err.startswith("Error: ") and sentence in captured.err
    assert not Path("out").exists()


def test_one_empty_folder_among_others_is_told_and_the_others_go_on(documents: Documents, capsys: Captured) -> None:
    documents(in__a_txt="A", empty__c_xlsx="C", empty__d_xlsx="D", empty__noSuffix="E")
    assert run(["extract", "empty", "in", "-o", "out"]) == Exit.DONE
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "no document in empty"
    assert lines[-2] == "passed over 3 files that are no documents: .xlsx 2, no suffix 1"
    assert lines[-1].startswith("inputs 1 · extracted 1")


def test_a_second_run_gives_the_same_files_and_reads_none_of_them(documents: Documents, capsys: Captured) -> None:
    documents(in__a_txt="A\nB")
    for _ in range(2):
        assert run(["extract", "in", "-o", "in"]) == Exit.DONE
        assert saved(Path("in")) == ["a.2.plan.json", "a.plan.json", "a.txt"]
        assert "inputs 1 ·" in capsys.readouterr().out


def test_what_cannot_be_saved_is_a_failure_and_leaves_nothing_half_written(
    documents: Documents, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents(in__a_txt="A", in__b_txt="B")
    Path("out").mkdir()
    Path("out/a.plan.json").write_text("earlier", encoding="utf-8")
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if target.name == "a.plan.json":
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    assert run(["extract", "in", "-o", "out"]) == Exit.FAILED
    assert saved(Path("out")) == ["a.plan.json", "b.plan.json"]
    assert Path("out/a.plan.json").read_text(encoding="utf-8") == "earlier"
    assert "cannot be saved (No space left on device)" in capsys.readouterr().out


def test_a_file_that_may_not_be_read_is_a_failure(
    documents: Documents, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents(a_txt="A")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert run(["extract", "a.txt", "-o", "out"]) == Exit.FAILED
    assert "The file cannot be read (Permission denied)" in capsys.readouterr().out


def test_ctrl_c_ends_at_once_with_one_line(documents: Documents, capsys: Captured) -> None:
    documents(in__a_txt="A", in__b_txt="interrupt", in__c_txt="C")
    assert run(["extract", "in", "-o", "out"]) == Exit.INTERRUPTED
    assert [name for name in saved(Path("out")) if name.endswith(".plan.json")] == ["a.plan.json"]
    assert capsys.readouterr().err.strip() == "Interrupted."


def test_a_closed_pipe_is_no_error(documents: Documents, monkeypatch: pytest.MonkeyPatch) -> None:
    documents(a_txt="A")

    class Closed(io.StringIO):
        def write(self, _: str) -> int:
            raise BrokenPipeError(32, "Broken pipe")

    monkeypatch.setattr(sys, "stdout", Closed())
    assert run(["extract", "a.txt"]) == Exit.PIPE_CLOSED
