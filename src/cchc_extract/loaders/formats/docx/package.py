"""The ZIP package of a DOCX file: its parts, their relationships, and the limits within which they are read."""

from __future__ import annotations

import posixpath
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from cchc_extract.errors import DamagedFileError, EmptyDocumentError, EncryptedFileError, UnsupportedFormatError
from cchc_extract.loaders.formats.docx.names import PACKAGE_RELATIONSHIP, STRICT_NAMESPACES

MAX_PART_BYTES = 32 * 1024 * 1024
"""The largest part that is read: about 1,500 pages of dense markup (20 KB a page)."""

MAX_TOTAL_BYTES = 3 * MAX_PART_BYTES
"""The most that all parts read may declare together."""

_OLE_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_READ_ERRORS = (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)


_PARSER = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=False,
    remove_comments=True,
    remove_pis=True,
    collect_ids=False,
)


@dataclass(frozen=True, slots=True)
class Relationship:
    """One relationship of a part: the last word of its type ("header", "footnotes"), and the part that it names."""

    kind: str
    target: str


@dataclass(slots=True)
class Package:
    """An open package. Part names are compared without case, as the standard says (ECMA-376 part 2, 6.2.2.3)."""

    archive: ZipFile
    entries: dict[str, ZipInfo]
    bytes_left: int = MAX_TOTAL_BYTES


def open_package(data: bytes) -> Package:
    """The package in `data`.

    Raises EmptyDocumentError for no bytes, EncryptedFileError for a password-protected document, UnsupportedFormatError
    for another compound file (a legacy `.doc`), DamagedFileError for a ZIP archive that cannot be opened.
    """
    if not data:
        raise EmptyDocumentError(
            "The file has no bytes where a Word document was expected; save it again or send another copy.",
            "Tệp không có byte nào, trong khi cần một văn bản Word; hãy lưu lại hoặc gửi bản khác.",
        )
    if data.startswith(_OLE_SIGNATURE):
        raise _compound_file_error(data)
    try:
        archive = ZipFile(BytesIO(data))
        entries = {_part_name(info.filename): info for info in archive.infolist()}
    except _READ_ERRORS as error:
        raise DamagedFileError(
            f"The DOCX package cannot be opened as a ZIP archive ({_reason(error)}), so it is cut short or damaged; "
            "open it in Word and save it again, or send another copy.",
            f"Không mở được gói DOCX như một tệp ZIP ({_reason(error)}), tệp bị cắt cụt hoặc hỏng; "
            "hãy mở bằng Word rồi lưu lại, hoặc gửi bản khác.",
        ) from error
    return Package(archive, entries)


def read_part(package: Package, name: str) -> bytes | None:
    """The bytes of a part; None if there is no such part.

    Never inflates more than the limits above, whatever the entry declares.
    """
    info = package.entries.get(_part_name(name))
    if info is None:
        return None
    if info.flag_bits & 0x1:
        raise EncryptedFileError(
            f"The part {name} of the DOCX package asks for a password; remove the protection and try again.",
            f"Phần {name} của gói DOCX đòi mật khẩu; hãy bỏ bảo vệ rồi thử lại.",
        )
    package.bytes_left -= info.file_size
    if info.file_size > MAX_PART_BYTES or package.bytes_left < 0:
        limit = MAX_PART_BYTES // (1024 * 1024)
        raise DamagedFileError(
            f"The part {name} of the DOCX package declares {info.file_size:,} bytes, more than the {limit} MiB that a "
            "document part may have; check where the file comes from.",
            f"Phần {name} của gói DOCX khai {info.file_size:,} byte, quá mức {limit} MiB cho phép; "
            "hãy kiểm tra nguồn gốc của tệp.",
        )
    try:
        with package.archive.open(info) as stream:
            return stream.read(info.file_size + 1)  # with no bound, zipfile inflates up to 2 GiB before it compares
    except _READ_ERRORS as error:
        raise _damaged_part(name, error) from error


def parse_part(package: Package, name: str) -> etree._Element | None:
    """The root element of a part; None if there is no such part; DamagedFileError if it is no well-formed XML."""
    data = read_part(package, name)
    return None if data is None else parse_xml(data, name)


def parse_xml(data: bytes, name: str) -> etree._Element:
    """The root element of a part's XML, transitional names throughout.

    No entity is resolved, nothing is fetched, and a document type declaration is refused: the standard forbids it
    (ECMA-376 part 2, 6.2.5), so only an attack has one.
    """
    if b"purl.oclc.org/ooxml" in data:
        for strict, transitional in STRICT_NAMESPACES.items():
            data = data.replace(strict, transitional)
    try:
        root = etree.fromstring(data, _PARSER)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _damaged_part(name, error) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _damaged_part(name, ValueError("it declares a document type"))
    return root


def relationships(package: Package, name: str) -> dict[str, Relationship]:
    """The relationships of a part by their identifier ("" for the package itself); external targets are left out.

    A relationship part that is missing or unreadable gives none.
    """
    folder, file = posixpath.split(_part_name(name, keep_case=True))
    try:
        root = parse_part(package, posixpath.join(folder, "_rels", f"{file}.rels"))
    except DamagedFileError:
        return {}
    found: dict[str, Relationship] = {}
    for item in () if root is None else root.iter(PACKAGE_RELATIONSHIP):
        if item.get("TargetMode") == "External":
            continue
        kind = item.get("Type", "").rpartition("/")[2]
        target = posixpath.normpath(posixpath.join("/", folder, item.get("Target", "")))
        found[item.get("Id", "")] = Relationship(kind, target.lstrip("/"))
    return found


def targets(links: dict[str, Relationship], kind: str) -> Sequence[str]:
    """The parts that relationships of one kind name, in order."""
    return [link.target for link in links.values() if link.kind == kind]


def _part_name(name: str, *, keep_case: bool = False) -> str:
    plain = unquote(name.replace("\\", "/")).lstrip("/")  # some writers put backslashes and a leading slash
    return plain if keep_case else plain.lower()


def _compound_file_error(data: bytes) -> EncryptedFileError | UnsupportedFormatError:
    if _ENCRYPTED_STREAM in data:
        return EncryptedFileError(
            "The Word document is protected by a password; open it in Word, remove the password and save it again.",
            "Văn bản Word được bảo vệ bằng mật khẩu; hãy mở bằng Word, bỏ mật khẩu rồi lưu lại.",
        )
    return UnsupportedFormatError(
        "The file is a legacy compound file (as .doc is) where a DOCX package was expected; save it as DOCX in Word.",
        "Tệp ở định dạng phức hợp cũ (như .doc), trong khi cần gói DOCX; hãy dùng Word lưu lại thành DOCX.",
    )


def _damaged_part(name: str, error: Exception) -> DamagedFileError:
    reason = _reason(error)
    return DamagedFileError(
        f"The part {name} of the DOCX package cannot be read ({reason}), so the file is damaged; "
        "open it in Word and save it again, or send another copy.",
        f"Không đọc được phần {name} của gói DOCX ({reason}), tệp bị hỏng; "
        "hãy mở bằng Word rồi lưu lại, hoặc gửi bản khác.",
    )


def _reason(error: Exception) -> str:
    return str(error).splitlines()[0].strip() if str(error).strip() else type(error).__name__
