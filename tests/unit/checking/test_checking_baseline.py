"""Old faults pass, new ones fail."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from cchc_extract.checking.baseline import BaselineError, baseline_text, load_baseline, without_known
from cchc_extract.checks.model import Checked, Finding, Severity, Text

SAID = Text("It is so.", "Như vậy.")


def finding(path: str, code: str, fingerprint: str) -> Finding:
    return Finding(code, "a-check", Severity.ERROR, path, SAID, SAID, SAID, words="việc", fingerprint=fingerprint)


def document(folder: Path, name: str, *known_by: str) -> Checked:
    path = str(folder / name)
    return Checked(path, tuple(finding(path, "TSK001", one) for one in known_by))


def test_what_was_there_passes_and_what_is_new_fails(tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    file.write_text(baseline_text([document(tmp_path, "a.txt", "1", "2", "2")], tmp_path), encoding="utf-8")
    known = load_baseline(file)
    now = [document(tmp_path, "a.txt", "2", "3", "1", "2", "2"), document(tmp_path, "b.txt", "1")]
    first, second = without_known(now, known, tmp_path)
    assert [f.fingerprint for f in first.findings] == ["3", "2"]
    assert [f.fingerprint for f in first.known] == ["2", "1", "2"]
    assert [f.fingerprint for f in second.findings] == ["1"]
    assert sum(known.values()) == 3, "the baseline itself is left alone"


def test_the_file_holds_paths_below_its_folder_in_one_order(tmp_path: Path) -> None:
    documents = [document(tmp_path / "sub", "b.txt", "2", "1"), document(tmp_path, "a.txt", "3")]
    text = baseline_text(documents, tmp_path)
    entries = json.loads(text)["findings"]
    assert [(e["path"], e["fingerprint"]) for e in entries] == [("a.txt", "3"), ("sub/b.txt", "1"), ("sub/b.txt", "2")]
    assert entries[0] | {"count": 1, "words": "việc", "code": "TSK001"} == entries[0]
    assert baseline_text([replace(d, findings=d.findings[::-1]) for d in documents[::-1]], tmp_path) == text


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"version": 99, "findings": []}', '{"version": 1, "findings": [{}]}']
)
def test_another_file_is_no_baseline(content: str, tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(BaselineError, match="no baseline of version 1"):
        load_baseline(file)
