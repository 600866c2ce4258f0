"""Which loader reads which bytes, and what is said of the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc_extract.errors import EmptyDocumentError, EncryptedFileError, UnsupportedFormatError
from cchc_extract.loaders.registry import load, loaders

SAMPLE = Path(__file__).parents[2] / "samples" / "remedial-plan"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def test_every_module_of_the_folder_is_a_loader_and_plain_text_is_asked_last() -> None:
    names = [loader.NAME for loader in loaders()]
    assert sorted(names[:-1]) == ["docx", "pdf"]
    assert names[-1] == "plain_text"


@pytest.mark.parametrize("suffix", ["txt", "docx", "pdf"])
def test_bytes_are_known_without_their_name(suffix: str) -> None:
    document = load((SAMPLE / f"source.{suffix}").read_bytes())
    assert document.format == suffix
    assert document.blocks


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (OLD_OFFICE + bytes(600), "old Office file"),
        (b"PK\x03\x04" + bytes(60), "ZIP archive"),
        (b"\xff\xd8\xff\xe0" + bytes(60), "JPEG"),
        (b"\x89PNG\r\n" + bytes(60), "PNG"),
        (b"GIF89a" + bytes(60), "GIF"),
        (bytes(range(256)) * 4, "no known format"),
    ],
)
def test_what_no_loader_knows_is_named(data: bytes, found: str) -> None:
    with pytest.raises(UnsupportedFormatError, match=found) as raised:
        load(data)
    assert "DOCX" in raised.value.message_vi


def test_no_bytes_at_all_are_named() -> None:
    with pytest.raises(EmptyDocumentError, match="0 bytes"):
        load(b"")


def test_a_word_file_with_a_password_is_named() -> None:
    with pytest.raises(EncryptedFileError, match="password"):
        load(OLD_OFFICE + bytes(512) + "EncryptedPackage".encode("utf-16-le") + bytes(64))
