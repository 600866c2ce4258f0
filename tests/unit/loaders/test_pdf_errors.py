"""PDFs that cannot be read end in one clear sentence, in two languages."""

import subprocess
import sys

import pytest
from pdf_builder import HEIGHT, LEFT, WIDTH, Canvas, pdf_of, prose, say, vietnamese_font

from cchc_extract.errors import (
    CchcError,
    DamagedFileError,
    EmptyDocumentError,
    EncryptedFileError,
    NoTextLayerError,
    WrongTextLayerError,
)
from cchc_extract.loaders.formats import pdf
from cchc_extract.loaders.formats.pdf import native

WORDS = "The committee of the commune shall review all procedures that are in force and report on them in time."


def words(canvas: Canvas) -> None:
    prose(canvas, 100, WORDS)


def scan(canvas: Canvas) -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    canvas.drawImage(ImageReader(Image.new("RGB", (40, 60), "grey")), 0, 0, WIDTH, HEIGHT)


def blank(canvas: Canvas) -> None:
    pass


def legacy(canvas: Canvas) -> None:
    """The words of a font with the legacy encoding TCVN3, as they come out of a PDF."""
    text = "Céng hoµ x· héi chñ nghÜa ViÖt Nam §éc lËp Tù do H¹nh phóc KÕ ho¹ch c¶i c¸ch hµnh chÝnh n¨m"
    font = vietnamese_font()
    for number, word in enumerate(text.split()):
        say(canvas, LEFT, 100 + 20 * number, word, font=font)


WHOLE = pdf_of(words, words)

CASES = [
    (b"%PDF-1.7 and nothing else", DamagedFileError),
    (WHOLE[: len(WHOLE) // 2], DamagedFileError),
    (WHOLE[:-60], DamagedFileError),
    (pdf_of(words, password="secret"), EncryptedFileError),
    (pdf_of(scan, scan), NoTextLayerError),
    (pdf_of(blank), EmptyDocumentError),
]


@pytest.mark.parametrize(("data", "error"), CASES)
def test_what_cannot_be_read_is_a_typed_error_in_two_languages(data: bytes, error: type[CchcError]) -> None:
    with pytest.raises(error) as caught:
        pdf.load(data)
    for message in (caught.value.message, caught.value.message_vi):
        assert message.endswith(".")
        assert message.count(". ") == 0
        assert 20 < len(message) < 200


def test_a_wrong_text_layer_is_refused() -> None:
    with pytest.raises(WrongTextLayerError):
        pdf.load(pdf_of(legacy))


def test_a_page_with_wrong_text_among_proper_ones_is_found() -> None:
    document = pdf.load(pdf_of(*[words] * 12, legacy))
    assert [(finding.code, finding.name) for finding in document.findings] == [("READ003", "page-with-wrong-text")]
    assert "13" in document.findings[0].message


def test_an_owner_password_alone_keeps_nobody_from_reading() -> None:
    assert pdf.load(pdf_of(words, password="")).blocks


def test_pages_that_cannot_be_opened_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    load_page = native.load_page
    monkeypatch.setattr(native, "load_page", lambda document, index: None if index == 1 else load_page(document, index))
    document = pdf.load(pdf_of(words, words, words))
    (finding,) = document.findings
    assert (finding.code, finding.name) == ("READ001", "page-unreadable")
    assert "3 pages, but page 2 cannot" in finding.message
    assert document.pages == 3


def test_a_file_of_which_no_page_opens_is_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(native, "load_page", lambda document, index: None)
    with pytest.raises(DamagedFileError):
        pdf.load(WHOLE)


def test_everything_opened_is_closed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = {"page": 0, "text": 0, "document": 0}

    def counted(name: str) -> None:
        load, close = getattr(native, f"load_{name}"), getattr(native, f"close_{name}")

        def opening(*arguments: object) -> object:
            counts[name] += 1
            return load(*arguments)

        def closing(handle: int) -> None:
            counts[name] -= 1
            close(handle)

        monkeypatch.setattr(native, f"load_{name}", opening)
        monkeypatch.setattr(native, f"close_{name}", closing)

    for name in counts:
        counted(name)
    pdf.load(WHOLE)
    with pytest.raises(NoTextLayerError):
        pdf.load(pdf_of(scan))
    assert counts == {"page": 0, "text": 0, "document": 0}


def test_a_pdf_is_known_by_its_first_line_wherever_that_stands_in_the_head() -> None:
    assert pdf.recognises(WHOLE)
    assert pdf.recognises(b"\n" * 500 + WHOLE)
    assert not pdf.recognises(b" " * 1024 + WHOLE)
    assert not pdf.recognises(b"PK\x03\x04")
    assert not pdf.recognises(b"")


def test_importing_the_loader_loads_no_heavy_library() -> None:
    code = "import sys, cchc_extract.loaders.formats.pdf; print([m for m in ('pypdfium2', 'pdfplumber') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
