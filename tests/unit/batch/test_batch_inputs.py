"""What is read of the PATHs that a user gives."""

from __future__ import annotations

import os
import sys
import unicodedata
from pathlib import Path, PurePath

import pytest

from cchc_extract.batch.inputs import collect, saved_plans


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", encoding="utf-8")


def places(folder: Path) -> list[str]:
    return [entry.place.as_posix() for entry in collect([str(folder)]).inputs]


def test_a_folder_gives_its_documents_with_all_below_in_a_fixed_order(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "A.PDF", "sub/deep/c.docx", "sub/a.md", "Ă.txt")
    assert places(tmp_path) == ["A.PDF", "b.txt", "Ă.txt", "sub/a.md", "sub/deep/c.docx"]


def test_hidden_files_lock_files_readmes_and_earlier_plans_are_no_inputs(tmp_path: Path) -> None:
    make(tmp_path, ".a.txt", "~$b.docx", "README.md", "Readme.vi.md", "a.plan.json", ".git/c.txt", "d.txt")
    found = collect([str(tmp_path)])
    assert [entry.place.name for entry in found.inputs] == ["d.txt"]
    assert {path.name for path in found.passed_over} == {"README.md", "Readme.vi.md"}


def test_files_of_other_kinds_are_counted_as_passed_over(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.jpg", "c.xlsx")
    assert {path.name for path in collect([str(tmp_path)]).passed_over} == {"b.jpg", "c.xlsx"}


def test_documents_of_kinds_that_no_loader_reads_are_inputs_so_that_their_failure_is_told(tmp_path: Path) -> None:
    make(tmp_path, "a.doc", "b.RTF", "c.odt")
    assert places(tmp_path) == ["a.doc", "b.RTF", "c.odt"]


def test_a_file_that_is_named_is_read_whatever_its_suffix(tmp_path: Path) -> None:
    make(tmp_path, "b.jpg", "README.md")
    found = collect([str(tmp_path / "b.jpg"), str(tmp_path / "README.md"), str(tmp_path)])
    assert [entry.place.name for entry in found.inputs] == ["b.jpg", "README.md"]
    assert found.passed_over == ()


def test_a_file_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    make(tmp_path, "sub/a.txt")
    found = collect([str(tmp_path / "sub" / "a.txt"), str(tmp_path), str(tmp_path / "sub" / ".." / "sub")])
    assert len(found.inputs) == 1


def test_missing_paths_and_empty_folders_are_values(tmp_path: Path) -> None:
    make(tmp_path, "empty/a.xlsx")
    found = collect([str(tmp_path / "nothing.txt"), str(tmp_path / "empty")])
    assert found.inputs == ()
    assert found.missing == (str(tmp_path / "nothing.txt"),)
    assert found.empty == (tmp_path / "empty",)


def test_standard_input_is_one_input(tmp_path: Path) -> None:
    found = collect(["-", "-"])
    assert [(entry.path, entry.place) for entry in found.inputs] == [(None, PurePath("stdin"))]


def test_the_order_does_not_depend_on_the_unicode_form_of_names(tmp_path: Path) -> None:
    make(tmp_path, unicodedata.normalize("NFD", "Kế hoạch.txt"), "Kế hoach.txt", "Kz.txt")
    composed = [unicodedata.normalize("NFC", place) for place in places(tmp_path)]
    assert composed == sorted(composed, key=str.casefold)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_a_link_that_leads_nowhere_is_an_input_and_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    make(tmp_path, "sub/a.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing")
    (tmp_path / "sub" / "loop").symlink_to(tmp_path)
    assert places(tmp_path) == ["gone.txt", "sub/a.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes in folders")
def test_a_pipe_in_a_folder_is_passed_over_without_being_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    make(tmp_path, "a.txt")
    assert places(tmp_path) == ["a.txt"]


def test_a_folder_that_cannot_be_listed_is_an_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.txt", "closed/b.txt")
    scandir = os.scandir

    def refuse(path: str) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert places(tmp_path) == ["a.txt", "closed"]


def test_saved_plans_of_files_and_folders(tmp_path: Path) -> None:
    make(tmp_path, "a.plan.json", "sub/b.plan.json", "c.json", "d.txt")
    found, missing = saved_plans([str(tmp_path), str(tmp_path / "c.json"), str(tmp_path / "a.plan.json"), "gone"])
    assert [path.name for path in found] == ["a.plan.json", "b.plan.json", "c.json"]
    assert missing == ["gone"]
