"""Real documents: nothing that their text has is missing, whatever python-docx sees is there, and no time is lost."""

import re
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from cchc_extract.loaders.document import Layer, LoadedDocument, Paragraph, Table
from cchc_extract.loaders.formats.docx import load

SHARED = Path(__file__).parents[4] / "shared"
SEEDS = sorted((SHARED / "seeds").glob("*.docx"))
REAL = sorted((SHARED / "real").glob("*.docx"))

pytestmark = pytest.mark.skipif(not SEEDS, reason="the shared documents are not here")


def all_paragraphs(document: LoadedDocument) -> list[Paragraph]:
    found: list[Paragraph] = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            found.append(block)
        else:
            found += (p for row in block.rows for cell in row.cells for p in cell.paragraphs)
    return found


def words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text))


def text_of(document: LoadedDocument) -> str:
    return "\n".join(line.text for paragraph in all_paragraphs(document) for line in paragraph.lines)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_every_word_of_the_text_file_is_in_the_document(path: Path) -> None:
    plain = re.sub(r"</?\w+>", " ", path.with_suffix(".txt").read_text(encoding="utf-8")).replace("**", "")
    ours = "".join(words(text_of(load(path.read_bytes()))))
    expected = Counter("".join(words(plain)))
    assert not expected - Counter(ours)


@pytest.mark.parametrize("path", SEEDS + REAL, ids=lambda path: path.stem)
def test_all_that_python_docx_sees_is_there(path: Path) -> None:
    docx = pytest.importorskip("docx")
    document = load(path.read_bytes())
    theirs = docx.Document(str(path))
    lines = Counter(words(text_of(document)))
    for paragraph in theirs.paragraphs:
        assert not Counter(words(paragraph.text)) - lines
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert len(tables) == len(theirs.tables)
    for ours, other in zip(tables, theirs.tables, strict=True):
        assert [sum(cell.columns for cell in row.cells) for row in ours.rows] == [len(row.cells) for row in other.rows]


@pytest.mark.parametrize("path", SEEDS + REAL, ids=lambda path: path.stem)
def test_no_paragraph_is_empty_and_no_line_holds_a_break(path: Path) -> None:
    for paragraph in all_paragraphs(load(path.read_bytes())):
        assert paragraph.lines
        for line in paragraph.lines:
            assert line.text.strip()
            assert len(line.text.splitlines()) == 1


def test_layout_tables_are_told_from_task_tables() -> None:
    (path,) = [p for p in REAL if p.name.startswith("lc-")]
    document = load(path.read_bytes())
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert [table.ruled for table in tables] == [False, False, True]
    assert {len(row.cells) for row in tables[2].rows} == {6}
    assert any(p.layer is Layer.NOTE for p in all_paragraphs(document))


@pytest.mark.skipif(sys.gettrace() is not None, reason="a tracer slows Python and not the parser")
@pytest.mark.parametrize("path", SEEDS + REAL, ids=lambda path: path.stem)
def test_a_load_costs_little_more_than_the_parse(path: Path) -> None:
    data = path.read_bytes()

    def parse() -> None:
        with ZipFile(BytesIO(data)) as archive:
            for name in ("word/document.xml", "word/styles.xml", "word/numbering.xml"):
                etree.fromstring(archive.read(name))

    assert best(lambda: load(data)) <= 6 * best(parse)


def best(work: Callable[[], object]) -> float:
    times = []
    for _ in range(7):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)
