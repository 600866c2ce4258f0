"""ZIP archives: their documents one by one, and nothing that an archive claims is believed."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from cchc_extract.batch import archives
from cchc_extract.batch.inputs import Input, collect
from cchc_extract.batch.naming import output_names
from cchc_extract.batch.run import content
from cchc_extract.errors import CchcError, DamagedFileError, EncryptedFileError, UnsupportedFormatError


def archive(path: Path, *members: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members:
            file.writestr(name, data)
    return path


def only(path: Path) -> Input:
    (found,) = collect([str(path)]).inputs
    return found


def test_documents_are_read_one_by_one_under_the_archives_name(tmp_path: Path) -> None:
    archive(tmp_path / "year.zip", ("a.txt", b"A"), ("sub/", b""), ("sub/b.txt", b"B"), ("c.jpg", b"C"))
    found = collect([str(tmp_path)])
    assert [entry.name for entry in found.inputs] == [f"{tmp_path}/year.zip/a.txt", f"{tmp_path}/year.zip/sub/b.txt"]
    assert [content(entry) for entry in found.inputs] == [b"A", b"B"]
    assert [name.as_posix() for name in output_names(found.inputs)] == ["year.zip/a", "year.zip/sub/b"]
    assert found.passed_over == (tmp_path / "year.zip" / "c.jpg",)


def test_hidden_and_lock_files_in_archives_are_no_documents(tmp_path: Path) -> None:
    names = ("~$a.docx", ".b.txt", "__MACOSX/a.txt", ".git/c.txt", "readme.md", "d.plan.json")
    archive(tmp_path / "year.zip", ("a.txt", b"A"), *((name, b"x") for name in names))
    assert only(tmp_path / "year.zip").place.as_posix() == "year.zip/a.txt"


def test_names_lead_nowhere_and_are_never_the_same(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        archive(tmp_path / "x.zip", ("../../a.txt", b"1"), ("/a.txt", b"2"), ("a.txt", b"3"), ("a.txt", b"4"))
    found = collect([str(tmp_path / "x.zip")]).inputs
    assert [entry.place.as_posix() for entry in found] == [f"x.zip/{name}.txt" for name in ("a", "a#2", "a#3", "a#4")]
    assert [content(entry) for entry in found] == [b"1", b"2", b"3", b"4"]


def test_names_in_utf_8_without_the_mark_are_read_as_utf_8(tmp_path: Path) -> None:
    path = archive(tmp_path / "x.zip", ("Kế hoạch.txt", b"A"))
    data = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset + 1] &= ~0x08  # bit 11 says UTF-8
    path.write_bytes(data)
    assert only(path).place.name == "Kế hoạch.txt"


@pytest.mark.parametrize("data", [b"", b"no archive", b"PK\x03\x04 cut off"])
def test_a_damaged_archive_is_one_document_that_fails(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.zip").write_bytes(data)
    with pytest.raises(DamagedFileError):
        content(only(tmp_path / "x.zip"))


def test_a_damaged_member_fails_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("a.txt", b"first document")
        file.writestr("b.txt", b"second document")
    path.write_bytes(path.read_bytes().replace(b"first", b"wrong"))
    first, second = collect([str(path)]).inputs
    with pytest.raises(DamagedFileError):
        content(first)
    assert content(second) == b"second document"


def test_an_archive_in_an_archive_and_an_encrypted_member_are_told(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as file:
        file.writestr("a.txt", b"A")
    with pytest.raises(UnsupportedFormatError, match="archive inside an archive"):
        content(only(archive(tmp_path / "outer.zip", ("inner.zip", inner.getvalue()))))
    path = archive(tmp_path / "locked.zip", ("a.txt", b"A"))
    data = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    path.write_bytes(data)
    with pytest.raises(EncryptedFileError):
        content(only(path))


@pytest.mark.parametrize("limit", ["MOST_MEMBERS", "MOST_BYTES"])
def test_an_archive_that_claims_too_much_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    path = archive(tmp_path / "x.zip", ("a.txt", b"A" * 40), ("b.txt", b"B" * 40))
    monkeypatch.setattr(archives, limit, 1)
    with pytest.raises(archives.ArchiveLimitError):
        content(only(path))


def test_a_member_is_never_unpacked_beyond_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_BYTES_OF_A_MEMBER", 1000)
    bomb, good = collect([str(archive(tmp_path / "x.zip", ("a.txt", b"A" * 5000), ("b.txt", b"B" * 1000)))]).inputs
    with pytest.raises(archives.ArchiveLimitError):
        content(bomb)
    assert len(content(good)) == 1000  # type: ignore[arg-type]


def test_members_that_share_their_bytes_are_refused(tmp_path: Path) -> None:
    path = archive(tmp_path / "x.zip", ("a.txt", bytes(range(256)) * 8))
    with zipfile.ZipFile(path, "a") as file:
        file.filelist.extend(file.filelist * 20)
        file._didModify = True  # type: ignore[attr-defined]
    with pytest.raises(archives.ArchiveLimitError, match="overlap"):
        content(only(path))


def test_a_changed_archive_is_opened_anew(tmp_path: Path) -> None:
    path = archive(tmp_path / "x.zip", ("a.txt", b"A"))
    assert content(only(path)) == b"A"
    archive(path, ("a.txt", b"BB"))
    assert content(only(path)) == b"BB"


def test_errors_speak_both_languages() -> None:
    errors: list[CchcError] = [archives._damaged(), archives._beyond("x", "y")]
    assert all(error.message and error.message_vi for error in errors)
