"""Patterns and lists of paths."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from cchc_extract.batch.globs import expanded
from cchc_extract.batch.inputs import collect, listed


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.pdf", "~$b.pdf", ".c.txt", "sub/d.txt", "sub/deep/e.txt", "sub/[x].txt", "Kế hoạch.txt"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("x", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("*.txt", ["Kế hoạch.txt", "a.txt"]),
        ("?.*", ["a.txt", "b.pdf"]),
        ("sub/*.txt", ["sub/[x].txt", "sub/d.txt"]),
        ("sub/[[]x].txt", ["sub/[x].txt"]),
        ("sub/[x].txt", ["sub/[x].txt"]),  # a name, since there is such a file
        ("**/*.txt", ["Kế hoạch.txt", "a.txt", "sub/[x].txt", "sub/d.txt", "sub/deep/e.txt"]),
        ("*/deep", ["sub/deep"]),
        ("s*/deep/e.txt", ["sub/deep/e.txt"]),
        ("K*.txt", ["Kế hoạch.txt"]),
        ("*.doc", ["*.doc"]),
        ("plain", ["plain"]),
    ],
)
def test_patterns_meet_what_a_shell_would_meet(tree: Path, pattern: str, found: list[str]) -> None:
    assert expanded(pattern) == found


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_links_that_loop_are_no_end_of_folders(tree: Path) -> None:
    for name in ("one", "two", "three"):  # Python's glob would go 3 ** 40 ways
        Path("sub", name).symlink_to(tree)
    assert expanded("**/e.txt") == ["sub/deep/e.txt"]
    assert sum(entry.place.name == "e.txt" for entry in collect(["**", "."]).inputs) == 1


def test_a_pattern_that_meets_nothing_is_missing(tree: Path) -> None:
    assert collect(["*.doc"]).missing == ("*.doc",)


@pytest.mark.parametrize("data", ["a.txt\n\nsub\r\n", "\ufeffa.txt\n  sub  \n", "a.txt\0sub\0", "a.txt\nsub"])
def test_a_list_names_files_and_folders(tree: Path, data: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("list").write_bytes(data.encode())
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data.encode())))
    assert listed("list") == listed("-") == ["a.txt", "sub"]
    assert len(collect([], listed=listed("list")).inputs) == 4


def test_a_listed_file_that_is_gone_is_a_document_that_fails(tree: Path) -> None:
    found = collect(["b.pdf"], listed=["gone.txt", "a.txt", "*.txt"])
    assert [entry.name for entry in found.inputs] == ["b.pdf", "gone.txt", "a.txt", "*.txt"]
    assert found.missing == ()
