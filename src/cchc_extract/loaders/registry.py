"""Which loader reads which bytes: every module in `formats/` is a loader, asked in order of how sure it can be.

A loader module has `NAME`, `recognises(data) -> bool` and `load(data) -> LoadedDocument`; to add one, add a module.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import Protocol

from cchc_extract.errors import EmptyDocumentError, EncryptedFileError, UnsupportedFormatError
from cchc_extract.loaders import formats
from cchc_extract.loaders.document import LoadedDocument

_LAST = "plain_text"  # whatever decodes is text: it is asked when no other loader claims the bytes
_SUPPORTED = "PDF, DOCX, TXT, Markdown"
# What other files begin with, so that a refusal can say what was found.
_SIGNATURES = (
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old Office file (.doc, .xls, .ppt)",
        "tệp Office đời cũ (.doc, .xls, .ppt)",
    ),
    (b"{\\rtf", "an RTF file", "tệp RTF"),
    (b"PK\x03\x04", "a ZIP archive that is no Word document", "tệp nén ZIP không phải tài liệu Word"),
    (b"\xff\xd8\xff", "a JPEG picture", "ảnh JPEG"),
    (b"\x89PNG", "a PNG picture", "ảnh PNG"),
    (b"II*\x00", "a TIFF picture", "ảnh TIFF"),
    (b"MM\x00*", "a TIFF picture", "ảnh TIFF"),
    (b"GIF8", "a GIF picture", "ảnh GIF"),
)
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")


class Loader(Protocol):
    """What a module in `formats/` offers."""

    NAME: str

    def recognises(self, data: bytes) -> bool:
        """Whether the bytes are of this format; cheap, and never raises."""
        ...

    def load(self, data: bytes) -> LoadedDocument:
        """The document; raises a `CchcError` if the bytes cannot be read."""
        ...


@cache
def loaders() -> tuple[Loader, ...]:
    """All loaders, the plain text one last."""
    names = sorted(module.name for module in pkgutil.iter_modules(formats.__path__))
    names.sort(key=lambda name: name == _LAST)
    return tuple(import_module(f"{formats.__name__}.{name}") for name in names)


def load(data: bytes) -> LoadedDocument:
    """Reads a file's bytes with the loader that recognises them.

    Raises:
        EmptyDocumentError: there are no bytes.
        EncryptedFileError: an Office file that asks for a password.
        UnsupportedFormatError: no loader recognises the bytes; says what they look like.
        CchcError: what the loader says is wrong with the file.
    """
    if not data:
        raise EmptyDocumentError(
            "The file is empty (0 bytes); give the document itself.",
            "Tệp rỗng (0 byte); hãy đưa vào tệp có nội dung văn bản.",
        )
    for loader in loaders():
        if loader.recognises(data):
            return loader.load(data)
    if _ENCRYPTED_PACKAGE in data[: 1 << 20]:
        raise EncryptedFileError(
            "The Word file is protected by a password; save it without one.",
            "Tệp Word được bảo vệ bằng mật khẩu; hãy lưu lại không có mật khẩu.",
        )
    found, found_vi = next(
        ((en, vi) for head, en, vi in _SIGNATURES if data.startswith(head)),
        ("bytes of no known format", "dữ liệu không rõ định dạng"),
    )
    raise UnsupportedFormatError(
        f"This is {found}; supported are {_SUPPORTED}. Save it as one of these.",
        f"Đây là {found_vi}; chương trình đọc được {_SUPPORTED}. Hãy lưu lại theo một trong các định dạng này.",
    )
