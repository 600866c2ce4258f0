"""ZIP archives → the documents in them, one by one; what an archive claims is bounded before anything is unpacked."""

from __future__ import annotations

import os
import zipfile
import zlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePath, PurePosixPath

from cchc_extract.errors import CchcError, DamagedFileError, EncryptedFileError, UnsupportedFormatError

MOST_MEMBERS = 50_000
MOST_BYTES_OF_A_MEMBER = 256 << 20  # unpacked; no plan comes near
MOST_BYTES = 16 << 30  # of all members, unpacked
SUFFIX = ".zip"
_UTF_8_NAME = 0x800
_ENCRYPTED = 0x1


class ArchiveLimitError(CchcError):
    """An archive claims more than a real one would hold (a "zip bomb")."""

    code = "archive-limit"


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive: its number in the archive's own list, and its path, made safe and unique in the archive."""

    number: int
    place: PurePath


def is_archive(path: PurePath) -> bool:
    """Whether a file is taken apart; by its name, since Word documents are ZIP files as well."""
    return path.suffix.lower() == SUFFIX


def members(path: Path) -> tuple[Member, ...]:
    """The files of an archive, in its own order, folders left out.

    Raises:
        DamagedFileError: it is no ZIP archive, or a damaged one.
        ArchiveLimitError: it claims more members or bytes than a real one holds, or its members share their bytes.
        OSError: it cannot be opened.
    """
    entries = _entries(path)
    if len(entries) > MOST_MEMBERS:
        raise _beyond(f"{len(entries)} files", f"{len(entries)} tệp")
    total = sum(entry.file_size for entry in entries)
    if total > MOST_BYTES:
        raise _beyond(f"{total >> 20} MiB unpacked", f"{total >> 20} MiB sau khi giải nén")
    if sum(entry.compress_size for entry in entries) > path.stat().st_size:
        raise _beyond("files that overlap each other", "các tệp chồng lên nhau")
    found: list[Member] = []
    taken: set[PurePath] = set()
    for number, entry in enumerate(entries):
        if entry.is_dir():
            continue
        place = unnumbered = _safe(_name(entry))
        count = 1
        while place in taken:
            count += 1
            place = unnumbered.with_name(f"{unnumbered.stem}#{count}{unnumbered.suffix}")
        taken.add(place)
        found.append(Member(number, place))
    return tuple(found)


def read_member(path: Path, member: Member) -> bytes:
    """The bytes of one file of an archive; never more than `MOST_BYTES_OF_A_MEMBER`, whatever the archive claims.

    Raises:
        EncryptedFileError, DamagedFileError, ArchiveLimitError: this one cannot be unpacked.
        UnsupportedFormatError: it is an archive itself.
        OSError: the archive cannot be opened.
    """
    if is_archive(member.place):
        raise UnsupportedFormatError(
            "This is an archive inside an archive; unpack the outer one.",
            "Đây là tệp nén nằm trong tệp nén; hãy giải nén tệp bên ngoài trước.",
        )
    entries = _entries(path)
    if member.number >= len(entries):
        raise _damaged()
    entry = entries[member.number]
    if entry.flag_bits & _ENCRYPTED:
        raise EncryptedFileError(
            "The file in the archive is protected by a password; unpack the archive.",
            "Tệp trong tệp nén được bảo vệ bằng mật khẩu; hãy giải nén trước.",
        )
    try:
        with _opened(path).open(entry) as file:
            data = file.read(MOST_BYTES_OF_A_MEMBER + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
        raise _damaged() from error
    if len(data) > MOST_BYTES_OF_A_MEMBER:
        limit = MOST_BYTES_OF_A_MEMBER >> 20
        raise _beyond(f"a file of more than {limit} MiB", f"tệp lớn hơn {limit} MiB")
    return data


def _entries(path: Path) -> list[zipfile.ZipInfo]:
    return _opened(path).infolist()


def _opened(path: Path) -> zipfile.ZipFile:
    status = path.stat()
    try:
        return _open(os.fspath(path), status.st_mtime_ns, status.st_size)
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise _damaged() from error


@lru_cache(maxsize=1)
def _open(path: str, _changed: int, _size: int) -> zipfile.ZipFile:
    """The archive, opened once for all of its members that are read in a row: its list alone may take seconds."""
    return zipfile.ZipFile(path)


def _name(entry: zipfile.ZipInfo) -> str:
    """The member's path; many programs write UTF-8 without the mark that says so."""
    if entry.flag_bits & _UTF_8_NAME:
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return entry.filename


def _safe(name: str) -> PurePath:
    """The path without anything that would lead out of the archive's own folder."""
    parts = [part for part in PurePosixPath(name.replace("\\", "/")).parts if part not in ("/", "//", "..")]
    return PurePath(*(part.replace(":", "_") for part in parts)) if parts else PurePath("_")


def _damaged() -> CchcError:
    return DamagedFileError(
        "The ZIP archive is damaged, or is none; pack or download it again.",
        "Tệp nén ZIP bị hỏng hoặc không phải tệp ZIP; hãy nén hoặc tải lại.",
    )


def _beyond(found: str, found_vi: str) -> CchcError:
    return ArchiveLimitError(
        f"The archive holds {found}, more than is unpacked here; unpack it yourself if you trust it.",
        f"Tệp nén chứa {found_vi}, vượt giới hạn; nếu tin cậy, hãy tự giải nén trước.",
    )
