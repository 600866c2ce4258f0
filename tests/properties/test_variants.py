"""The same words written down in another way give the same plan, but for its places and its file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

import pytest
from property_documents import Document, dicts_of, texts, without_places

from cchc_extract import extract

EVERY_TEXT = pytest.mark.parametrize("document", texts(), ids=str)


def decomposed(text: str) -> str:
    """Letters and their marks apart, as macOS and some converters write them."""
    return unicodedata.normalize("NFD", text)


def composed(text: str) -> str:
    """Letters with their marks."""
    return unicodedata.normalize("NFC", text)


def with_windows_line_ends(text: str) -> str:
    """CR and LF at the end of each line."""
    return text.replace("\n", "\r\n")


def with_no_break_spaces(text: str) -> str:
    """No-break spaces for spaces, but for those that set columns apart or indent a line."""
    return re.sub(r"(?<=[^\s|]) (?=[^\s|])", "\u00a0", text)


def with_tabs(text: str) -> str:
    """A tab behind each number and bullet, as word processors export lists; where tabs set cells apart they stay."""
    if "\t" in text:
        return text
    return re.sub(r"(?m)^((?:[IVX]{1,4}|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]|\(\d\)|[-+•]) (?=\S)", "\\1\t", text)


@EVERY_TEXT
@pytest.mark.parametrize(
    "rewritten",
    [decomposed, composed, with_windows_line_ends, with_no_break_spaces, with_tabs],
    ids=lambda f: f.__name__,
)
def test_the_plan_is_the_same(document: Document, rewritten: Callable[[str], str]) -> None:
    other = rewritten(document.data.decode("utf-8"))
    plans = [plan.to_dict() for plan in extract(other.encode("utf-8")).plans]
    assert without_places(plans) == without_places(list(dicts_of(document)))


@EVERY_TEXT
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
def test_the_encoding_makes_no_difference(document: Document, encoding: str) -> None:
    data = document.data.decode("utf-8").lstrip("\ufeff").encode(encoding)
    data = b"\xfe\xff" + data if encoding == "utf-16-be" else data
    assert without_places([plan.to_dict() for plan in extract(data).plans]) == without_places(list(dicts_of(document)))
