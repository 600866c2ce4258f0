"""Plain text and Markdown: the last resort among the formats, and what converters leave of the others."""

from __future__ import annotations

from cchc_extract.errors import EmptyDocumentError
from cchc_extract.loaders.document import LoadedDocument
from cchc_extract.loaders.formats.pdf.textlayer import count_words, is_wrong
from cchc_extract.loaders.formats.plain_text.blocks import build
from cchc_extract.loaders.formats.plain_text.decoding import decode, is_binary
from cchc_extract.loaders.formats.plain_text.findings import LEGACY_LETTERS
from cchc_extract.loaders.formats.plain_text.markup import has_residue
from cchc_extract.loaders.formats.plain_text.source_lines import split

NAME = "plain_text"

_SAMPLE = 65_536  # characters by whose words a text is judged


def recognises(data: bytes) -> bool:
    """Whether the bytes are text in some encoding, if perhaps none that `load` can decode; never for binary data."""
    return not is_binary(data)


def load(data: bytes) -> LoadedDocument:
    """The document in the bytes of a text file, with the encoding it was found to be in.

    Raises:
        EmptyDocumentError: no bytes, or nothing that a reader would see.
        UndecodableTextError: text in an encoding that is not read; the message says which byte and where.
        UnsupportedFormatError: binary data.
    """
    text, encoding = decode(data)
    return _document(text, encoding)


def load_text(text: str) -> LoadedDocument:
    """The document in a string: as `load`, without an encoding.

    Raises:
        EmptyDocumentError: nothing that a reader would see.
    """
    return _document(text.removeprefix("\ufeff"), None)


def _document(text: str, encoding: str | None) -> LoadedDocument:
    lines = split(text)
    if all(line.blank for line in lines):
        raise EmptyDocumentError(
            "The text is empty: there is no character to read; give the file that holds the document.",
            "Văn bản trống: không có ký tự nào để đọc; hãy chọn tệp có nội dung.",
        )
    built = build(lines)
    marked_up = built.pipes or has_residue(text)
    return LoadedDocument(
        built.blocks,
        format="md" if marked_up else "txt",
        loader=NAME,
        encoding=encoding,
        findings=(LEGACY_LETTERS,) if is_wrong(count_words([text[:_SAMPLE]])) else (),
    )
