"""What can go wrong with a file: each error says what was found, what was expected and what to do."""

from __future__ import annotations


class CchcError(Exception):
    """The base of every error that this package raises on purpose.

    `message` is English, `message_vi` Vietnamese; both are one sentence that names what was found and what to do.
    """

    code = "error"

    def __init__(self, message: str, message_vi: str) -> None:
        super().__init__(message)
        self.message = message
        self.message_vi = message_vi


class UnsupportedFormatError(CchcError):
    """The bytes are of no kind that a loader reads."""

    code = "unsupported-format"


class EmptyDocumentError(CchcError):
    """The file has no bytes, or no character that a reader would see."""

    code = "empty-document"


class DamagedFileError(CchcError):
    """The file is of a known kind but cannot be opened: truncated, or not what its name says."""

    code = "damaged-file"


class EncryptedFileError(CchcError):
    """The file asks for a password."""

    code = "encrypted-file"


class NoTextLayerError(CchcError):
    """A PDF whose pages are pictures: there is nothing to read without character recognition."""

    code = "no-text-layer"


class WrongTextLayerError(CchcError):
    """A PDF whose text layer is not what its pages show."""

    code = "wrong-text-layer"


class UndecodableTextError(CchcError):
    """Bytes of a text file that are in none of the supported encodings."""

    code = "undecodable-text"
