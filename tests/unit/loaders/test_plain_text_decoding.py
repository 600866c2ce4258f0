"""bytes → text: encodings that are read, and what is said of those that are not."""

from __future__ import annotations

import unicodedata

import pytest
from plain_text_blocks import paragraphs, words

from cchc_extract.errors import EmptyDocumentError, UndecodableTextError, UnsupportedFormatError
from cchc_extract.loaders.document import Paragraph
from cchc_extract.loaders.formats.plain_text import NAME, load, load_text, recognises

TEXT = "KẾ HOẠCH\n\nThực hiện cải cách hành chính xã Bình Sơn năm 2031.\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_the_bytes_tell_the_encoding(data: bytes, encoding: str) -> None:
    assert recognises(data)
    document = load(data)
    assert document.encoding == encoding
    assert document.loader == NAME
    assert document.blocks == load_text(TEXT).blocks


def test_windows_1258_is_taken_where_it_is_vietnamese() -> None:
    document = load(b"".join(in_windows_1258(character) for character in TEXT))
    assert document.encoding == "windows-1258"
    first = document.blocks[0]
    assert isinstance(first, Paragraph)
    assert unicodedata.normalize("NFC", words(first)) == "KẾ HOẠCH"


def in_windows_1258(character: str) -> bytes:
    """A letter with its circumflex, breve or horn, then its tone as a mark."""
    letter, *marks = unicodedata.normalize("NFD", character)
    shape = "".join(mark for mark in marks if mark in "\u0302\u0306\u031b")
    tones = "".join(mark for mark in marks if mark not in shape)
    return (unicodedata.normalize("NFC", letter + shape) + tones).encode("cp1258")


def test_other_eight_bit_text_is_refused_with_its_place() -> None:
    data = "Dòng một\n".encode() + b"Th\xf9c hi\xd6n c\xb6i c\xb8ch h\xb5nh ch\xdd\xbfnh\n"
    assert recognises(data)  # text it is, so that the error can say more than "unknown format"
    with pytest.raises(UndecodableTextError) as caught:
        load(data)
    assert "line 2" in caught.value.message
    assert "0xF9" in caught.value.message
    assert "dòng 2" in caught.value.message_vi


def test_a_damaged_utf16_says_where() -> None:
    with pytest.raises(UndecodableTextError, match="UTF-16-LE"):
        load(b"\xff\xfe" + "Kế hoạch".encode("utf-16-le") + b"\x00\xd8")


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"\x00\x01\x02\x03" * 50, b"\x01\x02\x03\x04" * 50],
)
def test_binary_data_is_no_text(data: bytes) -> None:
    assert not recognises(data)
    with pytest.raises(UnsupportedFormatError):
        load(data)


@pytest.mark.parametrize("data", [b"", b"\n\n  \t\n", b"\xef\xbb\xbf", "\u200b\n\u00a0".encode()])
def test_nothing_to_read_is_an_error(data: bytes) -> None:
    with pytest.raises(EmptyDocumentError):
        load(data)


def test_strings_have_no_encoding_and_lose_their_mark() -> None:
    document = load_text("\ufeffKế hoạch năm 2031")
    assert document.encoding is None
    assert [words(block) for block in document.blocks if isinstance(block, Paragraph)] == ["Kế hoạch năm 2031"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kế hoạch năm 2031\n\n- Một việc.", "txt"),
        ("**Kế hoạch** năm 2031", "md"),
        ("## Kế hoạch", "md"),
        ("Lưu: VT<sub>An</sub>", "md"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "md"),
        ("Giá 5 * 3 và 4 * 2 < 100", "txt"),
    ],
)
def test_residue_makes_it_markdown(text: str, kind: str) -> None:
    assert load_text(text).format == kind


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\v"])
def test_every_line_end_counts_as_one(end: str) -> None:
    assert paragraphs(TEXT.replace("\n", end)) == paragraphs(TEXT)


def test_lines_keep_their_number_in_the_source() -> None:
    document = load_text("\r\nMột\r\n\r\nHai\f\r\nBa\rBốn")
    numbers = [line.number for block in document.blocks if isinstance(block, Paragraph) for line in block.lines]
    assert numbers == [2, 4, 5, 6]


def test_invisible_characters_stay_in_the_line() -> None:
    [block] = load_text("Kế\u00a0hoạch\u200b năm 2031\u00ad").blocks
    assert isinstance(block, Paragraph)
    assert block.lines[0].text == "Kế\u00a0hoạch\u200b năm 2031\u00ad"


@pytest.mark.parametrize(("mark", "codec"), [(b"\xff\xfe\x00\x00", "utf-32-le"), (b"\x00\x00\xfe\xff", "utf-32-be")])
def test_utf32_with_a_mark_is_read(mark: bytes, codec: str) -> None:
    document = load(mark + TEXT.encode(codec))
    assert document.encoding == codec
    assert document.blocks == load(TEXT.encode()).blocks


def test_a_cut_utf32_says_where() -> None:
    with pytest.raises(UndecodableTextError, match="UTF-32-LE"):
        load(b"\xff\xfe\x00\x00a")


@pytest.mark.parametrize("stray", ["\x00", "\x02", "\x1f"])
def test_stray_control_characters_refuse_no_file(stray: str) -> None:
    text = f"1. Rà{stray} soát văn bản\n{stray}2. Báo cáo"
    assert recognises(text.encode())
    assert [block.lines[0].text for block in load(text.encode()).blocks if isinstance(block, Paragraph)] == [
        f"1. Rà{stray} soát văn bản",
        f"{stray}2. Báo cáo",
    ]


def test_letters_of_a_legacy_font_are_found() -> None:
    tcvn3 = (
        "KÕ ho¹ch c¶i c¸ch hµnh chÝnh n¨m 2031 cña ñy ban nh©n d©n x·. Thùc hiÖn NghÞ quyÕt sè 76, ñy ban nh©n d©n x·"
    )
    assert [(one.code, one.name) for one in load(tcvn3.encode()).findings] == [("READ005", "legacy-letters")]
    assert [(one.code, one.name) for one in load_text(tcvn3).findings] == [("READ005", "legacy-letters")]
    assert load(TEXT.encode()).findings == ()


def test_symbol_bullets_and_full_width_signs_are_what_they_look_like() -> None:
    assert paragraphs("Nơi nhận：\n\uf0b7 UBND huyện;\n\u2011 Lưu: VT.") == [
        "Nơi nhận：",
        "\uf0b7 UBND huyện;",
        "\u2011 Lưu: VT.",
    ]
