"""The line that says how far a run is."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cchc_extract.cli import progress as module
from cchc_extract.cli.app import run
from cchc_extract.cli.exits import Exit
from cchc_extract.cli.messages import Language, Messages
from cchc_extract.cli.progress import Progress

Documents = Callable[..., Path]
Captured = pytest.CaptureFixture[str]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_rate_and_remaining_time_are_those_of_the_last_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(module.time, "monotonic", lambda: now)
    progress = Progress(Messages(Language.EN), Terminal(), 1000)
    assert "0/1000 · 0.0/s · – left" in progress.line(now)
    for _ in range(400):  # skipped, very fast
        now += 0.001
        progress.advance(failed=False)
    for number in range(100):  # read, two a second
        now += 0.5
        progress.advance(failed=number < 3)
    line = progress.line(now)
    assert line.startswith("█" * 12 + "░" * 12 + " 500/1000 · 2.0/s · 4:") and line.endswith("left · failed 3")


def test_a_terminal_shows_the_line_and_what_failed_only(documents: Documents, monkeypatch: pytest.MonkeyPatch) -> None:
    documents(in__a_txt="A", in__b_txt="damaged", in__c_txt="C")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    assert run(["extract", "in", "-o", "out"]) == Exit.FAILED
    shown = [part.rsplit("\r\x1b[K", 1)[-1] for part in terminal.getvalue().split("\n")]
    assert [line.split()[0] for line in shown[:2]] == ["failed", "inputs"]
    assert "1/3" in terminal.getvalue() and "/s" in terminal.getvalue()


def test_quiet_prints_failures_only(documents: Documents, capsys: Captured) -> None:
    documents(in__a_txt="A", in__b_txt="damaged", in__c_jpg="C", empty__x_jpg="x")
    assert run(["extract", "in", "empty", "-o", "out", "-q"]) == Exit.FAILED
    captured = capsys.readouterr()
    assert captured.out.count("\n") == 1 and captured.out.startswith("failed ") and captured.err == ""


def test_what_was_skipped_is_told_and_its_failures_stay_failures(documents: Documents, capsys: Captured) -> None:
    documents(in__a_txt="A task", in__b_txt="damaged")
    for skipped in ("", "skipped 2 done before with the same content, version and options"):
        assert run(["extract", "in", "-o", "out"]) == Exit.FAILED
        printed = capsys.readouterr().out
        assert skipped in printed and "inputs 2 · extracted 1 · failed 1 · plans 1 · tasks 1" in printed
    run(["extract", "in", "-o", "out", "--force"])
    assert "skipped" not in capsys.readouterr().out
    run(["extract", "in", "-o", "out", "--retry-failed"])
    assert "skipped 1 " in capsys.readouterr().out


def test_a_list_of_files_is_read(documents: Documents, capsys: Captured) -> None:
    documents(in__a_txt="A", in__b_txt="B", list_txt="in/a.txt\ngone.txt\n")
    assert run(["extract", "--files-from", "list.txt", "-o", "out"]) == Exit.FAILED
    printed = capsys.readouterr().out
    assert "inputs 2 · extracted 1 · failed 1" in printed and "No such file" in printed


def test_a_folder_in_use_is_wrong_usage(documents: Documents, capsys: Captured) -> None:
    pytest.importorskip("fcntl")
    from cchc_extract.batch.folder import STATE
    from cchc_extract.batch.locking import locked

    documents(a_txt="A")
    Path("out", STATE).mkdir(parents=True)
    with locked(Path("out", STATE)):
        assert run(["extract", "a.txt", "-o", "out"]) == Exit.WRONG_USAGE
    assert "Another run writes into out" in capsys.readouterr().err


def test_without_ray_the_engine_says_how_to_get_it(
    documents: Documents, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents(a_txt="A")
    monkeypatch.setattr("cchc_extract.batch.on_ray.is_there", lambda: False)
    assert run(["extract", "a.txt", "-o", "out", "--engine", "ray"]) == Exit.WRONG_USAGE
    assert "pip install 'cchc-extract[ray]'" in capsys.readouterr().err
