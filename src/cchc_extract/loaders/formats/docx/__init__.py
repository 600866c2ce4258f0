"""The loader of DOCX files (ECMA-376): walks their XML so that all that a reader sees comes out, and no more.

This module is cheap to import; the readers and lxml are loaded with the first document.
"""

from __future__ import annotations

from cchc_extract.loaders.document import LoadedDocument

NAME = "docx"

_ZIP_SIGNATURE = b"PK\x03\x04"
_FOLDER = "word/"
_CONTENT_TYPES = "[Content_Types].xml"
_MAIN_TYPE = b"wordprocessingml"
_MAX_CONTENT_TYPES = 1024 * 1024


def recognises(data: bytes) -> bool:
    """Whether `data` is a ZIP package of a Word document, whole or cut short. Never raises."""
    if not data.startswith(_ZIP_SIGNATURE):
        return False
    from io import BytesIO
    from zipfile import ZipFile

    try:
        with ZipFile(BytesIO(data)) as archive:
            names = [name.replace("\\", "/").lstrip("/").lower() for name in archive.namelist()]
            if any(name.startswith(_FOLDER) for name in names):
                return True
            with archive.open(_CONTENT_TYPES) as stream:
                return _MAIN_TYPE in stream.read(_MAX_CONTENT_TYPES)
    except KeyError:  # a sound archive of something else
        return False
    except Exception:  # cut short or damaged: names still stand uncompressed in what is left
        return _FOLDER.encode() in data


def load(data: bytes) -> LoadedDocument:
    """The document in `data`, in reading order.

    Raises EmptyDocumentError (no bytes, no visible text), DamagedFileError (truncated or malformed),
    EncryptedFileError, UnsupportedFormatError (a legacy .doc).
    """
    from cchc_extract.loaders.formats.docx.reading import read_document

    return read_document(data, NAME)
