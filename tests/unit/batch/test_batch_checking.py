"""Checking many documents: what a document does to its worker is a finding of that document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cchc_extract.batch import checking
from cchc_extract.batch.checking import check_all
from cchc_extract.batch.errors import crashed
from cchc_extract.batch.inputs import collect
from cchc_extract.batch.jobs import Finished, Job
from cchc_extract.batch.record import Outcome, Problem, Record
from cchc_extract.checks.settings import Settings


def test_a_document_that_crashes_its_worker_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("KẾ HOẠCH\nNăm 2025\n", encoding="utf-8")

    def supervised(jobs: Iterable[Job], *, task: Any, **limits: object) -> Iterator[Finished]:
        first, second = jobs
        yield Finished(second, task(second, lambda sha256: None))
        yield Finished(first, Record(first.name, Outcome.CRASHED, None, error=Problem.of(crashed(-11))))

    monkeypatch.setattr(checking, "supervised", supervised)
    first, second = check_all(collect([str(tmp_path)]).inputs, Settings(select=("RDG001",)), workers=2)
    assert first.path.endswith("a.txt") and second.path.endswith("b.txt")
    (finding,) = first.findings
    assert finding.code == "RDG001" and finding.found.en == crashed(-11).message
    assert second.findings == ()


def test_a_document_that_is_gone_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("KẾ HOẠCH", encoding="utf-8")
    inputs = collect([str(path)]).inputs
    path.unlink()
    (document,) = check_all(inputs, Settings())
    assert [finding.code for finding in document.findings] == ["RDG001"]
    assert "cannot be read" in document.findings[0].found.en
