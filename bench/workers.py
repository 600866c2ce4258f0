"""Two workers against one, on a folder of copies, where the command line can be told how many."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.timing import seconds_of

_OPTION = "--jobs"


def can_be_told() -> bool:
    """Whether `cchc extract` has an option for the number of workers."""
    shown = subprocess.run(
        [sys.executable, "-c", _PROGRAM, "extract", "--help"], check=False, capture_output=True, text=True
    )
    return _OPTION in shown.stdout


_PROGRAM = "import sys; from cchc_extract.cli import main; sys.exit(main())"


def speed_up(paths: Sequence[Path], *, copies: int, pairs: int) -> float:
    """How many times faster two workers are: median of the pairs."""
    with tempfile.TemporaryDirectory() as folder:
        inputs = Path(folder) / "inputs"
        inputs.mkdir()
        for index in range(copies):
            for path in paths:
                # Other bytes in each copy: a batch may know equal content again.
                name = f"{index:03}-{path.parent.name}-{path.stem}.txt"
                (inputs / name).write_bytes(path.read_bytes() + b"\n" * index)
        return statistics.median(_run(inputs, 1) / _run(inputs, 2) for _ in range(pairs))


def _run(inputs: Path, jobs: int) -> float:
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-c", _PROGRAM, "extract", str(inputs), "-o", out, _OPTION, str(jobs)]
        shutil.rmtree(out)
        return seconds_of(lambda: subprocess.run(command, check=True, capture_output=True))
