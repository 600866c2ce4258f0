"""What a document does to the process that reads it costs exactly that document."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from faulty import faulty

from cchc_extract.batch.inputs import collect
from cchc_extract.batch.jobs import jobs_of
from cchc_extract.batch.memory import is_watched
from cchc_extract.batch.record import Outcome, Record
from cchc_extract.batch.supervisor import Limits, WorkersDoNotStartError, supervised


def run(
    folder: Path, *, workers: int = 2, seconds: float = 2.5, memory: int = 400, **documents: str
) -> dict[str, Record]:
    for name, text in documents.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    jobs = jobs_of(collect([str(folder)]).inputs)
    found = list(supervised(jobs, workers=workers, limits=Limits(seconds, memory), task=faulty))
    assert len(found) == len(documents)
    return {Path(one.job.name).stem: one.record for one in found if one.record}


@pytest.mark.skipif(not is_watched(), reason="this system does not tell what memory a process uses")
def test_a_crash_a_hang_and_a_glutton_cost_only_themselves(tmp_path: Path) -> None:
    bad = {"c": "crash", "e": "exit", "h": "hang", "m": "memory"}
    good = {f"{letter}{number}": "KẾ HOẠCH" for letter in "acehmz" for number in range(3)}
    found = run(tmp_path, **bad, **good)
    assert {name: found[name].outcome for name in bad} == {
        "c": Outcome.CRASHED,
        "e": Outcome.CRASHED,
        "h": Outcome.TIMED_OUT,
        "m": Outcome.OUT_OF_MEMORY,
    }
    assert {found[name].outcome for name in good} == {Outcome.EXTRACTED}
    errors = {name: found[name].error for name in bad}
    assert (
        "signal 6" in str(errors["c"]) and "exit code 3" in str(errors["e"]) and "after 2.5 seconds" in str(errors["h"])
    )
    assert "more than 400 MiB" in str(errors["m"])
    assert found["c"].sha256 == "0" * 64  # what the worker had told before it died
    assert found["h"].seconds >= 2.5


def test_a_worker_reads_many_documents_and_several_work_at_once(tmp_path: Path) -> None:
    found = run(tmp_path, workers=2, seconds=30, **{f"d{number:02}": "own pid" for number in range(40)})
    processes = {record.trace for record in found.values()}
    assert len(processes) == 2 and str(os.getpid()) not in processes


def test_closing_the_iterator_ends_the_workers_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("own pid", encoding="utf-8")
    (tmp_path / "b.txt").write_text("hang", encoding="utf-8")
    finished = supervised(jobs_of(collect([str(tmp_path)]).inputs), workers=1, task=faulty)
    first = next(finished)
    started = time.monotonic()
    finished.close()  # type: ignore[attr-defined]
    assert time.monotonic() - started < 1
    assert first.record is not None and first.record.trace is not None
    with pytest.raises(ProcessLookupError):
        os.kill(int(first.record.trace), 0)


# As a user's script may be: without a guard around what it does when it is imported.
SCRIPT = """
from faulty import faulty
from cchc_extract.batch.inputs import collect
from cchc_extract.batch.jobs import jobs_of
from cchc_extract.batch.supervisor import supervised
print(*supervised(jobs_of(collect(["."]).inputs), workers=1, task=faulty))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_worker_that_hangs_dies_with_its_supervisor(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("hang", encoding="utf-8")
    (tmp_path / "script.py").write_text(SCRIPT, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent)}
    process = subprocess.Popen([sys.executable, "script.py"], cwd=tmp_path, env=environment)
    told = tmp_path / "a.pid"
    until = time.monotonic() + 20
    while not (told.exists() and told.read_text()):
        assert time.monotonic() < until and process.poll() is None
        time.sleep(0.01)
    process.kill()
    process.wait()
    until = time.monotonic() + 5
    while _runs(int(told.read_text())):
        assert time.monotonic() < until
        time.sleep(0.01)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def _does_not_start(*_: object) -> None:
    os._exit(1)


def test_workers_that_never_start_end_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("A", encoding="utf-8")
    monkeypatch.setattr("cchc_extract.batch.supervisor.serve", _does_not_start)
    with pytest.raises(WorkersDoNotStartError):
        list(supervised(jobs_of(collect([str(tmp_path)]).inputs), workers=1))
