"""An output folder: what is skipped, what is read again, what is left of earlier runs, what a kill leaves."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from faulty import faulty

from cchc_extract.batch import folder as folder_module
from cchc_extract.batch.engines import in_process
from cchc_extract.batch.folder import STATE, Again, extract_into
from cchc_extract.batch.inputs import collect
from cchc_extract.batch.jobs import Finished, Job
from cchc_extract.batch.locking import FolderInUseError, locked
from cchc_extract.batch.record import Options
from cchc_extract.batch.supervisor import Limits, supervised

PLAN = "KẾ HOẠCH\nTriển khai số {}\nI. MỤC TIÊU\n1. Rà soát thủ tục hành chính.\n"
PROGRAM = "import sys; from cchc_extract.cli import main; sys.exit(main())"


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Ten documents in `in`, some of them bad, some of one name; the current folder is their parent."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in" / "sub").mkdir(parents=True)
    for number in range(6):
        (tmp_path / "in" / f"{number}.txt").write_text(PLAN.format(number), encoding="utf-8")
    (tmp_path / "in" / "0.md").write_text(PLAN.format("0 md"), encoding="utf-8")
    (tmp_path / "in" / "sub" / "a.txt").write_text(PLAN.format("a"), encoding="utf-8")
    (tmp_path / "in" / "empty.txt").write_bytes(b"")
    (tmp_path / "in" / "broken.pdf").write_bytes(b"%PDF-1.7 no more")
    return tmp_path / "in"


def run(*, engine: Any = in_process, paths: tuple[str, ...] = ("in",), **options: Any) -> dict[str, bool]:
    """Extract into `out`: for each document whether it was read."""
    inputs = collect(paths).inputs
    found = {
        result.record.path: result.is_new for result in extract_into(Path("out"), inputs, engine=engine, **options)
    }
    assert len(found) == len(inputs)
    return found


def lines(folder: Path = Path("out")) -> list[dict[str, Any]]:
    """The manifest without what differs from run to run."""
    found = [json.loads(line) for line in (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]
    return [{key: value for key, value in line.items() if key != "seconds"} for line in found]


def files(folder: Path = Path("out")) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "manifest.jsonl"
    }


def test_the_manifest_has_one_line_a_document_sorted_by_path(documents: Path) -> None:
    assert all(run().values())
    found = lines()
    assert [line["path"] for line in found] == sorted(str(p.as_posix()) for p in Path("in").rglob("*.*"))
    outcomes = {line["path"]: (line["outcome"], line["error"] and line["error"]["code"]) for line in found}
    assert outcomes["in/empty.txt"] == ("failed", "empty-document")
    assert outcomes["in/broken.pdf"] == ("failed", "damaged-file")
    assert outcomes["in/0.txt"] == ("extracted", None)
    assert sorted(name for line in found for name in line["outputs"]) == sorted(files())
    assert not (Path("out") / STATE).exists()


def test_a_second_run_reads_nothing_and_changes_nothing(documents: Path) -> None:
    run()
    manifest, plans = Path("out/manifest.jsonl").read_bytes(), files()
    assert not any(run().values())
    assert (Path("out/manifest.jsonl").read_bytes(), files()) == (manifest, plans)


def test_what_changed_is_read_again(documents: Path) -> None:
    run()
    (documents / "3.txt").write_text(PLAN.format("mới"), encoding="utf-8")
    (documents / "new.txt").write_text(PLAN.format("new"), encoding="utf-8")
    Path("out/4.plan.json").unlink()
    assert {path for path, is_new in run().items() if is_new} == {"in/3.txt", "in/4.txt", "in/new.txt"}
    assert "mới" in Path("out/3.plan.json").read_text(encoding="utf-8")


def test_another_version_and_other_options_read_everything_again(
    documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run()
    assert all(run(options=Options(with_text=True)).values())
    assert not any(run(options=Options(with_text=True)).values())
    monkeypatch.setattr(folder_module, "__version__", "999")
    assert all(run(options=Options(with_text=True)).values())


def test_failures_are_read_again_only_if_asked_for(documents: Path) -> None:
    run()
    assert {path for path, is_new in run(again=Again.FAILED).items() if is_new} == {"in/broken.pdf", "in/empty.txt"}
    assert all(run(again=Again.ALL).values())


def test_what_could_not_be_saved_is_tried_again_without_asking(
    documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr("cchc_extract.batch.jobs.write_whole", refuse)
        run()
    assert files() == {}
    read = {path for path, is_new in run().items() if is_new}
    assert len(read) == 8 and "in/empty.txt" not in read


def test_plans_that_no_document_has_any_more_are_removed(documents: Path) -> None:
    run()
    assert "0.md.plan.json" in files()
    (documents / "0.md").unlink()  # now 0.txt needs its suffix no more
    assert [path for path, is_new in run().items() if is_new] == ["in/0.txt"]
    assert "0.txt.plan.json" not in files() and "0.plan.json" in files()


def test_records_of_documents_that_were_not_asked_for_stay(documents: Path) -> None:
    run()
    before = lines()
    (documents / "1.txt").write_text(PLAN.format("changed"), encoding="utf-8")
    (documents / "2.txt").unlink()
    assert run(paths=("in/1.txt", "in/3.txt")) == {"in/1.txt": True, "in/3.txt": False}
    assert [line["path"] for line in lines()] == [line["path"] for line in before if line["path"] != "in/2.txt"]
    assert list(run().values()).count(True) == 0


def _broken_off(jobs: Iterable[Job], *, after: int) -> Iterator[Finished]:
    for number, finished in enumerate(in_process(jobs)):
        if number == after:
            raise KeyboardInterrupt
        yield finished


@pytest.mark.parametrize("after", [0, 4, 9])
def test_a_run_that_is_broken_off_is_taken_up_where_it_was(documents: Path, after: int) -> None:
    run()
    expected = (lines(), files())
    for path in [*Path("out").rglob("*.json"), Path("out/manifest.jsonl")]:
        path.unlink()
    with pytest.raises(KeyboardInterrupt):
        run(engine=partial(_broken_off, after=after))
    assert sum(run().values()) == 10 - after
    assert (lines(), files()) == expected


def test_half_a_line_in_the_journal_and_half_a_file_are_no_harm(documents: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        run(engine=partial(_broken_off, after=4))
    journal = Path("out") / STATE / "journal.jsonl"
    journal.write_bytes(journal.read_bytes()[:-40])
    (Path("out") / STATE / "staging" / ".1.part").write_text("half")
    assert sum(run().values()) == 10 - 3
    assert len(lines()) == 10 and not any(name.endswith(".part") for name in files())


def test_serial_and_parallel_runs_give_the_same_bytes(documents: Path) -> None:
    (documents / "crash.txt").write_text("crash", encoding="utf-8")
    results = []
    for workers in (1, 2):
        run(engine=partial(supervised, workers=workers, task=faulty))
        results.append((lines(), files()))
        for path in Path("out").rglob("*.*"):
            path.unlink()
    assert results[0] == results[1]
    assert [line["path"] for line in results[0][0] if line["outcome"] == "crashed"] == ["in/crash.txt"]


def test_plans_of_a_document_that_dies_after_saving_some_are_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("half.txt").write_text("half\n" + PLAN.format(1), encoding="utf-8")
    run(engine=partial(supervised, workers=1, limits=Limits(seconds=2), task=faulty), paths=("half.txt",))
    assert [line["outcome"] for line in lines()] == ["timed-out"]
    assert files() == {}


def test_two_runs_never_write_into_one_folder_at_once(documents: Path) -> None:
    pytest.importorskip("fcntl")
    (Path("out") / STATE).mkdir(parents=True)
    with locked(Path("out") / STATE), pytest.raises(FolderInUseError):
        run()


def test_a_manifest_that_points_outside_removes_nothing(documents: Path) -> None:
    run()
    victim = Path("victim.plan.json")
    victim.write_text("mine")
    manifest = Path("out/manifest.jsonl")
    manifest.write_text(
        manifest.read_text(encoding="utf-8").replace('"1.plan.json"', '"../victim.plan.json"'), encoding="utf-8"
    )
    run()
    assert victim.exists()


def _start(out: str, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, "extract", "in", "-o", out, "--jobs", "2", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def _wait_for_journal(out: Path, count: int) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        journal = out / STATE / "journal.jsonl"
        if journal.exists() and journal.read_bytes().count(b"\n") >= count:
            return
        time.sleep(0.005)
    raise AssertionError("the run does not get on")


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT])
def test_a_program_that_is_killed_or_interrupted_is_taken_up_again(documents: Path, number: signal.Signals) -> None:
    for copy in range(40):
        (documents / f"more-{copy}.txt").write_text(PLAN.format(copy), encoding="utf-8")
    run()
    expected = (lines(), files())
    process = _start("cut")
    _wait_for_journal(Path("cut"), 3)
    started = time.monotonic()
    if number == signal.SIGINT:
        os.killpg(process.pid, number)  # as a terminal does: to the whole group
    else:
        process.send_signal(number)
    _, errors = process.communicate(timeout=10)
    assert time.monotonic() - started < 1
    assert not Path("cut/manifest.jsonl").exists()
    if number == signal.SIGINT:
        assert (process.returncode, errors.decode().strip()) == (130, "Interrupted.")
    again = _start("cut")
    printed, _ = again.communicate(timeout=60)
    assert again.returncode == 1  # two documents are bad
    assert b"skipped" in printed
    assert (lines(Path("cut")), files(Path("cut"))) == expected
