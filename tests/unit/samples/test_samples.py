"""The samples say the same words in all three formats, and what they are there to show is really in them."""

import re
import sys
import zipfile
from collections import Counter
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[3] / "samples"
sys.path.insert(0, str(SAMPLES))

from making.manuscript import Marker, MarkerKind, read_manuscript  # noqa: E402
from making.plain_text import write_text  # noqa: E402
from making.word import write_word  # noqa: E402
from making.word_numbering import Numbering  # noqa: E402

SLUGS = sorted(path.parent.name for path in SAMPLES.glob("*/source.manuscript"))
WORD_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(noBreakHyphen|br)/>|</w:(p)>")


def text_words(slug: str) -> Counter[str]:
    text = (SAMPLES / slug / "source.txt").read_text(encoding="utf-8")
    return Counter(text.replace("| --- ", "").replace("|", " ").split())


def part_of(slug: str, name: str) -> str:
    with zipfile.ZipFile(SAMPLES / slug / "source.docx") as package:
        return package.read(name).decode("utf-8")


def test_there_are_five_samples_in_three_formats():
    assert len(SLUGS) == 5
    for slug in SLUGS:
        for name in ("source.txt", "source.docx", "source.pdf", "README.md"):
            assert (SAMPLES / slug / name).is_file(), f"{slug}/{name}"


@pytest.mark.parametrize("slug", SLUGS)
def test_text_is_fresh(slug: str, tmp_path: Path):
    write_text(read_manuscript(SAMPLES / slug / "source.manuscript"), tmp_path / "source.txt")
    assert (tmp_path / "source.txt").read_bytes() == (SAMPLES / slug / "source.txt").read_bytes()


@pytest.mark.parametrize("slug", SLUGS)
def test_word_body_and_numbers_are_fresh(slug: str, tmp_path: Path):
    write_word(read_manuscript(SAMPLES / slug / "source.manuscript"), tmp_path / "source.docx")
    with zipfile.ZipFile(tmp_path / "source.docx") as package:
        for name in ("word/document.xml", "word/numbering.xml"):
            assert package.read(name).decode("utf-8") == part_of(slug, name), name


@pytest.mark.parametrize("slug", SLUGS)
def test_pdf_says_the_words_of_the_text(slug: str):
    """Beyond the text's words a PDF prints page numbers and repeated table heads; a cell merged down is printed once."""
    import pypdfium2

    words: Counter[str] = Counter()
    document = pypdfium2.PdfDocument(SAMPLES / slug / "source.pdf")
    for page in document:
        words.update(page.get_textpage().get_text_bounded().replace("\ufffe", "-").replace("\x02", "-").split())
    document.close()
    missing, surplus = text_words(slug) - words, words - text_words(slug)
    assert missing == (Counter({"Quý": 1, "III/2028": 1}) if slug == "parts-and-shapes" else Counter())
    heads = [
        row
        for block in read_manuscript(SAMPLES / slug / "source.manuscript").blocks
        for row in getattr(block, "rows", ())[:1]
    ]
    expected = {word for row in heads for cell in row.cells for text in cell.paragraphs for word in text.split()}
    assert all(word in expected or word.isdigit() for word in surplus), surplus


@pytest.mark.parametrize("slug", SLUGS)
def test_word_says_the_words_of_the_text_but_for_automatic_numbers(slug: str):
    parts = [part_of(slug, "word/document.xml")]
    with zipfile.ZipFile(SAMPLES / slug / "source.docx") as package:
        if "word/footnotes.xml" in package.namelist():
            parts.append(part_of(slug, "word/footnotes.xml"))
    seen = re.sub(r"<mc:Fallback>.*?</mc:Fallback>|<w:del .*?</w:del>", "", "".join(parts), flags=re.DOTALL)
    text = "".join(match[1] or ("-" if match[2] == "noBreakHyphen" else " ") for match in WORD_TEXT.finditer(seen))
    missing = text_words(slug) - Counter(text.split())
    automatic = re.compile(r"[-+]|[IVX]+\.|\d+\.?|\d+\.\d+\.|[a-z]\)|\(\d\)|Điều|PHẦN|\[1\]|.*\[1\];")
    merged = {"Quý", "III/2028"} if slug == "parts-and-shapes" else set()
    assert all(automatic.fullmatch(word) or word in merged for word in missing), missing
    assert not {word for word in Counter(text.split()) - text_words(slug) if "[1]" not in word} - {"2028;"}


def test_appendix_is_landscape_with_a_repeated_head_and_group_rows():
    body = part_of("plan-with-appendix", "word/document.xml")
    assert body.count('w:orient="landscape"') == 1
    assert body.count("<w:tblHeader/>") == 1
    assert body.count('<w:gridSpan w:val="5"/>') == 5
    table = body[body.index("<w:tblHeader/>") :]
    assert table.count("<w:tr>") >= 20


def test_appendix_row_is_parted_by_a_page_break_in_the_pdf():
    import pypdfium2

    document = pypdfium2.PdfDocument(SAMPLES / "plan-with-appendix" / "source.pdf")
    pages = [page.get_textpage().get_text_bounded() for page in document]
    sizes = [page.get_size() for page in document]
    document.close()
    assert [width > height for width, height in sizes] == [False, False, False, True, True, True]
    assert "Lập 03 điểm hỗ trợ" in pages[3]
    assert "Báo về Trung tâm những lỗi" in pages[4]
    assert all("Nhiệm vụ" in page for page in pages[3:])


@pytest.mark.parametrize(
    ("slug", "mark"),
    [
        ("decision-with-plan", "<w:noBreakHyphen/>"),
        ("plan-with-appendix", "<w:sdt>"),
        ("remedial-plan", "<w:delText"),
        ("remedial-plan", "<w:ins "),
        ("prose-plan", "<w:txbxContent>"),
        ("prose-plan", "<mc:Fallback>"),
        ("parts-and-shapes", "<w:footnoteReference "),
        ("parts-and-shapes", '<w:vMerge w:val="continue"/>'),
    ],
)
def test_word_holds_the_shape_it_is_there_to_show(slug: str, mark: str):
    assert mark in part_of(slug, "word/document.xml")


def test_a_number_that_word_would_count_otherwise_is_refused():
    numbering = Numbering("plain", linked_to_styles=False)
    numbering.of_paragraph(Marker(MarkerKind.ROMAN, "I.", 1))
    with pytest.raises(ValueError, match="Word would count 1"):
        numbering.of_paragraph(Marker(MarkerKind.DECIMAL, "2.", 2))


def test_numbers_start_again_below_a_higher_one():
    numbering = Numbering("parts", linked_to_styles=False)
    for marker in (
        Marker(MarkerKind.PART, "PHẦN I.", 1),
        Marker(MarkerKind.ROMAN, "I.", 1),
        Marker(MarkerKind.ROMAN, "II.", 2),
        Marker(MarkerKind.PART, "PHẦN II.", 2),
        Marker(MarkerKind.ROMAN, "I.", 1),
    ):
        numbering.of_paragraph(marker)
