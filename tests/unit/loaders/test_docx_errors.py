"""Files that cannot be read end in one clear sentence, in two languages."""

import inspect
import subprocess
import sys
import zipfile
from io import BytesIO

import pytest
from docx_builder import NAMESPACES, archive, docx, p, parts, r, tbl, tc, tr

from cchc_extract.errors import (
    CchcError,
    DamagedFileError,
    EmptyDocumentError,
    EncryptedFileError,
    UnsupportedFormatError,
)
from cchc_extract.loaders.formats.docx import load
from cchc_extract.loaders.formats.docx import package as package_module

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def with_document(data: bytes) -> bytes:
    package = parts("")
    package["word/document.xml"] = data
    return archive(package)


def failure(data: bytes) -> CchcError:
    with pytest.raises(CchcError) as caught:
        load(data)
    error = caught.value
    for message in (error.message, error.message_vi):
        assert message.endswith(".")
        assert "\n" not in message
        assert ";" in message  # what was found; what to do
    return error


WHOLE = docx(*(p(f"Đoạn {n}: {n * 7919}") for n in range(200)))


@pytest.mark.parametrize("size", [4, 60, len(WHOLE) // 3, len(WHOLE) // 2, len(WHOLE) - 10])
def test_a_file_that_is_cut_short(size: int) -> None:
    assert type(failure(WHOLE[:size])) is DamagedFileError


def test_a_byte_that_is_flipped_in_the_text() -> None:
    place = WHOLE.index(b"word/document.xml") + 200
    assert type(failure(WHOLE[:place] + bytes([WHOLE[place] ^ 0xFF]) + WHOLE[place + 1 :])) is DamagedFileError


def test_markup_that_is_cut_short() -> None:
    assert type(failure(with_document(parts(p("Một"))["word/document.xml"][:-30]))) is DamagedFileError
    assert type(failure(with_document(b""))) is DamagedFileError


def test_a_package_of_something_else() -> None:
    assert type(failure(archive({"xl/workbook.xml": b"<x/>"}))) is DamagedFileError
    assert type(failure(with_document(b"<html/>"))) is DamagedFileError


def test_compound_files() -> None:
    assert type(failure(OLE + "EncryptedPackage".encode("utf-16-le"))) is EncryptedFileError
    assert type(failure(OLE)) is UnsupportedFormatError


def test_an_encrypted_archive() -> None:
    data = bytearray(docx(p("Một")))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(signature)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(signature, place + 4)
    assert type(failure(bytes(data))) is EncryptedFileError


@pytest.mark.parametrize(
    "data",
    [
        b"",
        docx(),
        docx(p()),
        docx(p(r("ẩn", rpr="<w:vanish/>")), tbl(tr(tc()))),
        docx('<w:altChunk r:id="x"/>'),
        docx("<w:sectPr><w:headerReference w:type='default' r:id='header1'/></w:sectPr>", header1=p("2")),
        with_document(f"<w:document {NAMESPACES}/>".encode()),
    ],
)
def test_a_document_that_shows_nothing(data: bytes) -> None:
    assert type(failure(data)) is EmptyDocumentError


def test_a_part_that_declares_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_module, "MAX_PART_BYTES", 5_000)
    assert type(failure(docx(p("Một" * 10_000)))) is DamagedFileError


def test_parts_that_declare_too_much_together() -> None:
    opened = package_module.open_package(docx(p("Một")))
    opened.bytes_left = 100
    with pytest.raises(DamagedFileError):
        package_module.read_part(opened, "word/document.xml")


def test_a_part_that_inflates_beyond_what_it_declares_is_not_inflated() -> None:
    """A bomb whose directory lies about the size must cost no more memory than the declared size."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * 50_000_000)
    data = bytearray(buffer.getvalue())
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = data.find(signature)
        data[place + offset : place + offset + 4] = (1000).to_bytes(4, "little")
    script = (
        "import sys, resource\n"
        "from cchc_extract.errors import DamagedFileError\n"
        "from cchc_extract.loaders.formats.docx import load\n"
        "import cchc_extract.loaders.formats.docx.reading\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "try: load(sys.stdin.buffer.read())\n"
        "except DamagedFileError: pass\n"
        "assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20_000\n"
    )
    pytest.importorskip("resource")
    done = subprocess.run([sys.executable, "-c", script], input=bytes(data), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def entities(declaration: str, text: str) -> bytes:
    return f"<!DOCTYPE x [{declaration}]><w:document {NAMESPACES}><w:body>{p(text)}</w:body></w:document>".encode()


@pytest.mark.parametrize(
    "data",
    [
        entities('<!ENTITY a "Một">', "<w:r><w:t>&a;</w:t></w:r>"),
        entities('<!ENTITY a SYSTEM "file:///etc/hostname">', "<w:r><w:t>&a;</w:t></w:r>"),
        entities(
            '<!ENTITY a0 "x">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)),
            '<w:r><w:t w:x="&a9;">&a9;</w:t></w:r>',
        ),
    ],
)
def test_entities_are_refused(data: bytes) -> None:
    assert type(failure(with_document(data))) is DamagedFileError


def test_deep_nesting_is_refused() -> None:
    deep = "<w:sdt><w:sdtContent>" * 3000 + p("Một") + "</w:sdtContent></w:sdt>" * 3000
    assert type(failure(docx(deep))) is DamagedFileError
    tables = p("Một")
    for _ in range(60):
        tables = tbl(tr(tc(tables), "x"))
    load(docx(tables))


def test_nesting_never_ends_in_a_recursion_error() -> None:
    limit = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(len(inspect.stack()) + 60)
        assert type(failure(docx("<w:customXml>" * 100 + p("Một") + "</w:customXml>" * 100))) is DamagedFileError
    finally:
        sys.setrecursionlimit(limit)


def test_the_loader_is_cheap_to_import() -> None:
    script = (
        "import sys, cchc_extract.loaders.formats.docx; sys.exit('lxml' in sys.modules or 'zipfile' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
