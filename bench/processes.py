"""Measurements that need a process of their own: a start, a peak of memory, a case."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from bench.documents import ROOT
from bench.scaling import Cost
from bench.timing import Paired, paired

MEBIBYTE = 1024 * 1024

# Linux hands `ru_maxrss` on from parent to child, so there the kernel's own mark is read; macOS counts bytes.
_PEAK = """
import resource, sys
from pathlib import Path
def peak():
    status = Path("/proc/self/status")
    if status.exists():
        return next(int(line.split()[1]) * 1024 for line in status.open() if line.startswith("VmHWM"))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
"""
_ONE_FILE = """
from cchc_extract import extract
for plan in extract(sys.argv[1]).plans:
    plan.to_json()
print(peak())
"""
_ONE_FILE_READ = """
from pathlib import Path
from cchc_extract.loaders.registry import load
load(Path(sys.argv[1]).read_bytes())
print(peak())
"""
_ONE_FILE_PDFPLUMBER = """
import pdfplumber
with pdfplumber.open(sys.argv[1]) as document:
    for page in document.pages:
        page.extract_text()
        page.extract_tables()
        page.close()
print(peak())
"""
_IMPORTED = """
import pypdfium2, cchc_extract.pipeline, cchc_extract.plan
print(peak())
"""
_MANY_FILES = """
import json
from cchc_extract import extract
rounds, *paths = sys.argv[1:]
peaks = []
for _ in range(int(rounds)):
    for path in paths:
        for plan in extract(path).plans:
            plan.to_json()
    peaks.append(peak())
print(json.dumps(peaks))
"""


def measured_case(name: str, *, pairs: int, seconds: float) -> Paired:
    """One case of `bench.cases`, in a new interpreter."""
    arguments = ["-m", "bench.cases", name, "--pairs", str(pairs), "--seconds", str(seconds)]
    return Paired(**json.loads(_python(*arguments)))


def costs_of_growing_text() -> list[Cost]:
    """What `bench.scaling` measures, in a new interpreter."""
    return [Cost(size, seconds) for size, seconds in json.loads(_python("-m", "bench.scaling"))]


def paired_starts(ours: Sequence[str], *, pairs: int) -> Paired:
    """A command against the same interpreter that starts and does nothing."""
    return paired(_start(ours), _start([sys.executable, "-c", "pass"]), pairs=pairs)


def help_command() -> list[str]:
    """How a user starts the program, with `--help`."""
    script = Path(sys.executable).with_name("cchc.exe" if os.name == "nt" else "cchc")
    return [str(script), "--help"]


def import_command() -> list[str]:
    """An interpreter that imports the package."""
    return [sys.executable, "-c", "import cchc_extract"]


def peaks_of(path: Path) -> dict[str, float]:
    """Peak memory (MiB) of a process that does one thing with one file."""
    things = {"imports": _IMPORTED, "reading": _ONE_FILE_READ, "plan": _ONE_FILE, "pdfplumber": _ONE_FILE_PDFPLUMBER}
    return {name: int(_python("-c", _PEAK + code, str(path))) / MEBIBYTE for name, code in things.items()}


def peak_after_each_round(paths: Sequence[Path], *, rounds: int) -> list[float]:
    """Peak memory (MiB) of one process after each round through the files."""
    printed: Any = json.loads(_python("-c", _PEAK + _MANY_FILES, str(rounds), *map(str, paths)))
    return [peak / MEBIBYTE for peak in printed]


def can_measure_memory() -> bool:
    """Whether the system tells a process its peak."""
    return os.name == "posix"


def _python(*arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    return done.stdout


def _start(command: Sequence[str]) -> Callable[[], object]:
    return lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
