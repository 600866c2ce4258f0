"""A pipeline that costs nothing: what a file says is what becomes of it. The real one is met in test_cli_end_to_end."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, BinaryIO

import pytest

from cchc_extract.batch.engines import in_process
from cchc_extract.errors import DamagedFileError
from cchc_extract.plan import Plan

Source = str | os.PathLike[str] | bytes | BinaryIO


def fake_plan(name: str, title: str, tasks: int) -> Plan:
    """A plan with a title and a number of tasks."""
    return Plan.model_validate(
        {
            "source": {"path": name, "format": "txt", "sha256": "0" * 64, "size": 1, "loader": "plain_text"},
            "header": {"title": title},
            "tasks": [{"id": f"I/{number + 1}", "kind": "directive"} for number in range(tasks)],
            "coverage": {"characters": 1, "assigned": 1},
            "plain_text": f"{title}\n",
        }
    )


def fake_extract(source: Source, *, name: str | None = None) -> Any:
    """One plan a line; the tasks of a plan are the words of its line after the first. Some lines are faults."""
    assert isinstance(source, (Path, bytes))
    text = source.decode() if isinstance(source, bytes) else source.read_text(encoding="utf-8")
    if text.startswith("damaged"):
        raise DamagedFileError("The file is damaged.", "Tệp bị hỏng.")
    if text.startswith("fault"):
        raise ZeroDivisionError("a fault of ours")
    if text.startswith("interrupt"):
        raise KeyboardInterrupt
    shown = name if isinstance(source, bytes) else str(source)
    lines = text.splitlines()
    return SimpleNamespace(
        plans=tuple(fake_plan(shown or "", line.split()[0], len(line.split()) - 1) for line in lines)
    )


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Writes documents (name → text) into a folder and works in it, with the pipeline of this module."""
    monkeypatch.setattr("cchc_extract.pipeline.extract", fake_extract)
    monkeypatch.setattr("cchc_extract.batch.supervisor.supervised", lambda jobs, **_: in_process(jobs))
    monkeypatch.chdir(tmp_path)

    def write(**files: str) -> Path:
        for name, text in files.items():
            path = tmp_path / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return write
