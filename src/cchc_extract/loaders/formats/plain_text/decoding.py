"""bytes → text: which encoding a text file is in, and what it says.

UTF-8 (with a mark or without), UTF-16 (with a mark, or recognised by where its NUL bytes stand), UTF-32 (with a mark)
and Windows-1258, the one 8-bit encoding that is only taken when what comes out is Vietnamese. Legacy fonts (TCVN3, VNI)
look like Latin-1 and are refused: their letters would be garbage presented as text.
"""

from __future__ import annotations

import codecs
import unicodedata
from typing import NamedTuple

from cchc_extract.errors import UndecodableTextError, UnsupportedFormatError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins as the mark of UTF-16 does
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65_536  # bytes that decide on binary or text
_TEXT_CONTROLS = b"\t\n\v\f\r\x1a\x1b"
_CONTROLS = bytes(byte for byte in (*range(0x20), 0x7F) if byte not in _TEXT_CONTROLS)
_MAX_CONTROLS = 0.02  # share of other control bytes above which bytes are no text
_FEW_CONTROLS = 2  # that are text all the same, however short: strays of a copy or a damaged transfer
_MIN_NULS = 0.15  # share of NULs among the high bytes of UTF-16 Vietnamese: its spaces, digits and plain letters
_MAX_STRAY_NULS = 0.01
_MIN_LATIN = 0.9  # share of characters of Vietnamese print
_COMBINING = frozenset("\u0300\u0301\u0303\u0309\u0323")  # the five tone marks of Windows-1258
_VIETNAMESE_LETTERS = frozenset("ăâđêôơưĂÂĐÊÔƠƯàáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝ")
_QUOTES_AND_DASHES = frozenset("“”‘’–—…•«»§°±²³×÷·€\u00a0")


class Decoded(NamedTuple):
    """A text and the name of the encoding it was in."""

    text: str
    encoding: str


def is_binary(data: bytes) -> bool:
    """Whether the bytes are no text in any encoding: many control bytes, and NULs that are not those of UTF-16."""
    if _marked(data) is not None:
        return False
    sample = data[:_SAMPLE]
    if b"\x00" in sample and _utf16_by_nuls(sample) is not None:
        return False
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > max(_FEW_CONTROLS, _MAX_CONTROLS * len(sample))


def decode(data: bytes) -> Decoded:
    """The text of the bytes, without the byte order mark.

    Raises:
        UnsupportedFormatError: the bytes are binary.
        UndecodableTextError: they are text, but in none of the encodings; it names the first byte that fails.
    """
    if is_binary(data):
        raise UnsupportedFormatError(
            "The file holds binary data, not text; save it as UTF-8 text, or give the DOCX or PDF it comes from.",
            "Tệp chứa dữ liệu nhị phân, không phải văn bản; hãy lưu thành văn bản UTF-8 hoặc dùng tệp DOCX, PDF gốc.",
        )
    marked = _marked(data)
    if marked is not None:
        mark, encoding = marked
        codec = "utf-8" if encoding == "utf-8-sig" else encoding
        return Decoded(_strict(data[len(mark) :], codec, len(mark)), encoding)
    by_nuls = _utf16_by_nuls(data[:_SAMPLE]) if b"\x00" in data[:_SAMPLE] else None
    if by_nuls is not None:
        return Decoded(_strict(data, by_nuls, 0), by_nuls)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        legacy = _windows_1258(data)
        if legacy is not None:
            return Decoded(legacy, "windows-1258")
        return Decoded(_strict(data, "utf-8", 0), "utf-8")


def _marked(data: bytes) -> tuple[bytes, str] | None:
    return next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), None)


def _utf16_by_nuls(sample: bytes) -> str | None:
    """The UTF-16 whose high bytes are where the NULs are and that gives text of Latin letters; None if none is."""
    pairs = len(sample) // 2
    if pairs == 0:
        return None
    even = sample[: pairs * 2 : 2].count(0) / pairs
    odd = sample[1 : pairs * 2 : 2].count(0) / pairs
    if odd >= _MIN_NULS and even <= _MAX_STRAY_NULS:
        encoding = "utf-16-le"
    elif even >= _MIN_NULS and odd <= _MAX_STRAY_NULS:
        encoding = "utf-16-be"
    else:
        return None
    text = sample[: pairs * 2].decode(encoding, "replace")
    return encoding if sum(map(_is_latin, text)) >= _MIN_LATIN * len(text) else None


def _is_latin(character: str) -> bool:
    """Whether Vietnamese print has the character: Latin letters with marks, marks, punctuation, white space."""
    code = ord(character)
    return character in "\t\n\v\f\r" or 0x20 <= code < 0x370 or 0x1E00 <= code < 0x2200 or code == 0xFEFF


def _strict(data: bytes, encoding: str, skipped: int) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        place = error.start + skipped
        line = data[: error.start].count(b"\n") + 1
        found = data[error.start : error.start + 1].hex().upper()
        raise UndecodableTextError(
            f"Byte {place} (line {line}, 0x{found}) is not valid {encoding.upper()}, and the text is in no other "
            "encoding that is read (UTF-8, UTF-16, Windows-1258); save the file as UTF-8.",
            f"Byte {place} (dòng {line}, 0x{found}) không hợp lệ trong {encoding.upper()} và văn bản không thuộc bảng "
            "mã nào được hỗ trợ (UTF-8, UTF-16, Windows-1258); hãy lưu tệp theo UTF-8.",
        ) from error


def _windows_1258(data: bytes) -> str | None:
    """The text as Windows-1258 if it is Vietnamese so: known letters, and tone marks that stand on vowels."""
    try:
        text = data.decode("cp1258")
    except UnicodeDecodeError:
        return None
    foreign = tones = on_vowels = other = 0
    before = ""
    for character in text:
        if character >= "\x80":
            foreign += 1
            if character in _COMBINING:
                tones += 1
                base = unicodedata.normalize("NFD", before)[:1].lower() if before else ""
                on_vowels += base in "aeiouy" and base != ""
            elif character not in _VIETNAMESE_LETTERS and character not in _QUOTES_AND_DASHES:
                other += 1
        before = character
    vietnamese = tones > 0 and on_vowels >= 0.98 * tones and other <= 0.02 * foreign
    return text if vietnamese else None
