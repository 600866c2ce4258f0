"""What a reader sees on the pages of a PDF, and what stands beside their text."""

import pytest
from pdf_builder import (
    HEIGHT,
    LEFT,
    WIDTH,
    Canvas,
    Draw,
    cells,
    centre,
    paragraphs,
    pdf_of,
    prose,
    read,
    ruled,
    say,
    stamp,
    tables,
)
from reportlab.lib.utils import ImageReader

from cchc_extract.loaders.document import Layer, Paragraph
from cchc_extract.loaders.formats import pdf

WORDS = "The committee of the commune shall review all procedures that are in force and report on them in time."


def seen(*pages: Draw) -> list[str]:
    return paragraphs(read(*pages))


def picture() -> ImageReader:
    from PIL import Image

    return ImageReader(Image.new("RGB", (40, 60), "grey"))


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_turned_pages_are_read_as_a_viewer_shows_them(turn: int) -> None:
    def page(canvas: Canvas) -> None:
        canvas.setPageRotation(turn)
        canvas.translate(*{90: (HEIGHT, 0), 180: (WIDTH, HEIGHT), 270: (0, WIDTH)}[turn])
        canvas.rotate(turn)
        say(canvas, LEFT, 100, "First words")
        say(canvas, LEFT, 140, "Second words")
        ruled(canvas, [60, 160, 260], [180, 210, 240])
        for x, y, text in ((64, 194, "a"), (164, 194, "b"), (64, 224, "c"), (164, 224, "d")):
            say(canvas, x, y, text)

    document = read(page)
    assert paragraphs(document) == ["First words", "Second words"]
    assert cells(tables(document)[0]) == [["a", "b"], ["c", "d"]]
    block = document.blocks[0]
    assert isinstance(block, Paragraph)
    assert abs(block.lines[0].lefts[0] - LEFT) < 1.5
    assert block.lines[0].top < 100 < block.lines[0].bottom + 1


def test_a_page_drawn_on_its_side_is_read_upright() -> None:
    def page(canvas: Canvas) -> None:
        canvas.translate(WIDTH, 0)
        canvas.rotate(90)
        ruled(canvas, [60, 160, 260], [480, 510, 540])
        for x, y, text in ((64, 494, "one"), (164, 494, "two"), (64, 524, "three"), (164, 524, "four")):
            say(canvas, x, y, text)

    assert cells(tables(read(page))[0]) == [["one", "two"], ["three", "four"]]


def test_places_count_from_the_crop_box_and_what_lies_outside_is_not_seen() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setCropBox((50, 50, 400, 700))
        say(canvas, LEFT, HEIGHT - 600, "inside")
        say(canvas, 450, HEIGHT - 500, "right of it")
        say(canvas, LEFT, HEIGHT - 760, "over it")

    (block,) = read(page).blocks
    assert isinstance(block, Paragraph)
    assert block.lines[0].text == "inside"
    assert abs(block.lines[0].lefts[0] - (LEFT - 50)) < 1
    assert block.lines[0].top < 100 < block.lines[0].bottom + 1


def test_hidden_words_are_left_out() -> None:
    def page(canvas: Canvas) -> None:
        say(canvas, LEFT, 100, "seen")
        canvas.setFillColorRGB(1, 1, 1)
        say(canvas, LEFT, 140, "white on white")
        canvas.setFillColorRGB(0, 0, 0)
        say(canvas, LEFT, 180, "too small", size=0.4)
        say(canvas, -300, 220, "beside the page")
        text = canvas.beginText(LEFT, HEIGHT - 260)
        text.setTextRenderMode(3)
        text.textLine("invisible")
        canvas.drawText(text)

    assert seen(page) == ["seen"]


def test_white_words_at_the_end_of_a_line_are_left_out() -> None:
    def page(canvas: Canvas) -> None:
        say(canvas, LEFT, 100, "seen words")
        canvas.setFillColorRGB(1, 1, 1)
        say(canvas, LEFT + 75, 100, "hidden words")

    assert seen(page) == ["seen words"]


def test_white_words_on_a_dark_ground_are_read() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFillColorRGB(0, 0, 0.4)
        canvas.rect(60, HEIGHT - 110, 300, 30, fill=1)
        canvas.setFillColorRGB(1, 1, 1)
        say(canvas, LEFT, 100, "head of a table")

    assert seen(page) == ["head of a table"]


def test_what_is_drawn_twice_is_read_once() -> None:
    def page(canvas: Canvas) -> None:
        say(canvas, LEFT, 100, "made bold")
        say(canvas, LEFT + 0.4, 100, "made bold")
        x = LEFT
        for letter in "letter by letter":
            say(canvas, x, 140, letter)
            say(canvas, x + 0.3, 140, letter)
            x += canvas.stringWidth(letter, "Helvetica", 13)

    assert seen(page) == ["made bold", "letter by letter"]


def test_outlined_letters_are_bold() -> None:
    def page(canvas: Canvas) -> None:
        text = canvas.beginText(LEFT, 700)
        text.setFont("Helvetica", 13)
        text.setTextRenderMode(2)
        text.textLine("made bold")
        canvas.drawText(text)

    (block,) = read(page).blocks
    assert isinstance(block, Paragraph)
    assert block.bold


def test_page_numbers_and_running_heads_and_feet_are_furniture() -> None:
    def page(number: int) -> Draw:
        def draw(canvas: Canvas) -> None:
            say(canvas, LEFT, 40, "GAZETTE No. 12")
            say(canvas, 500, 40, str(number + 10))
            prose(canvas, 90, f"{'Abcd'[number - 1]} {WORDS}")
            centre(canvas, WIDTH / 2, 810, f"- {number} -")

        return draw

    document = read(*(page(number) for number in range(1, 5)))
    assert paragraphs(document) == [f"{letter} {WORDS}" for letter in "Abcd"]
    assert paragraphs(document, Layer.FURNITURE) == [
        text for number in range(1, 5) for text in (f"GAZETTE No. 12 {number + 10}", f"- {number} -")
    ]


def test_headings_that_are_numbered_on_each_page_are_no_furniture() -> None:
    def page(number: int) -> Draw:
        def draw(canvas: Canvas) -> None:
            centre(canvas, WIDTH / 2, 72, f"ANNEX {number}")
            prose(canvas, 98, WORDS)

        return draw

    texts = seen(*(page(number) for number in range(1, 4)))
    assert texts == [text for number in range(1, 4) for text in (f"ANNEX {number}", WORDS)]


def test_footnotes_are_notes_and_do_not_stop_a_paragraph() -> None:
    words = WORDS + " " + WORDS

    def first(canvas: Canvas) -> None:
        y = prose(canvas, 100, words)
        y = prose(canvas, y, words, lines=slice(2))
        canvas.line(LEFT, HEIGHT - 700, LEFT + 140, HEIGHT - 700)
        say(canvas, LEFT, 713, "1", size=6)
        say(canvas, LEFT + 5, 716, "As of the law on this.", size=9)

    def second(canvas: Canvas) -> None:
        y = prose(canvas, 100, words, lines=slice(2, None))
        prose(canvas, y, words)

    document = read(first, second)
    assert paragraphs(document) == [words, words, words]
    assert paragraphs(document, Layer.NOTE) == ["1 As of the law on this."]


def test_a_watermark_stands_beside_the_text() -> None:
    def page(canvas: Canvas) -> None:
        prose(canvas, 100, WORDS + " " + WORDS)
        canvas.translate(150, 600)
        canvas.rotate(45)
        say(canvas, 0, HEIGHT, "DRAFT", size=60)

    document = read(page)
    assert paragraphs(document) == [WORDS + " " + WORDS]
    assert paragraphs(document, Layer.STAMP) == ["DRAFT"]


def test_form_fields_are_read_where_they_are_printed() -> None:
    def page(canvas: Canvas) -> None:
        say(canvas, LEFT, 100, "No.")
        say(canvas, LEFT + 70, 100, "/KH-UBND")
        canvas.acroForm.textfield(
            name="number", value="125", x=LEFT + 28, y=HEIGHT - 104, width=36, height=16, fontSize=12, borderWidth=0
        )
        say(canvas, LEFT, 140, "The rest of the page.")

    texts = seen(page)
    assert "".join(texts[0].split()) == "No.125/KH-UBND"
    assert texts[1:] == ["The rest of the page."]


def test_a_stamp_of_one_line_fills_the_blank_that_it_stands_in() -> None:
    def page(canvas: Canvas) -> None:
        stamp(canvas, LEFT + 32, 100, ["47"])
        say(canvas, LEFT, 100, "No.")
        say(canvas, LEFT + 70, 100, "/KH-UBND")
        prose(canvas, 140, WORDS)

    texts = seen(page)
    assert "".join(texts[0].split()) == "No.47/KH-UBND"


def test_a_stamp_that_lies_over_the_page_is_a_layer_of_its_own() -> None:
    def page(canvas: Canvas) -> None:
        stamp(canvas, 320, 112, ["Signed by: commune office", "Time: 10/3/2026"])
        prose(canvas, 100, WORDS + " " + WORDS)

    document = read(page)
    assert paragraphs(document) == [WORDS + " " + WORDS]
    assert paragraphs(document, Layer.STAMP) == ["Signed by: commune office", "Time: 10/3/2026"]


def test_a_page_three_metres_tall_is_read() -> None:
    height = 8500.0

    def page(canvas: Canvas) -> None:
        for number in range(300):
            say(canvas, LEFT, 100 + 25 * number, f"{number + 1}. Task number {number + 1};", height=height)

    texts = paragraphs(read(page, size=(WIDTH, height)))
    assert len(texts) == 300
    assert texts[-1] == "300. Task number 300;"


def test_words_recognised_under_a_scan_are_read_and_said_to_be() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawImage(picture(), 0, 0, WIDTH, HEIGHT)
        text = canvas.beginText(LEFT, 700)
        text.setTextRenderMode(3)
        text.textLine("recognised words")
        canvas.drawText(text)

    document = read(page)
    assert document.ocr
    assert paragraphs(document) == ["recognised words"]
    assert [finding.code for finding in document.findings] == ["READ004"]


def test_scanned_pages_among_others_are_found() -> None:
    def page(canvas: Canvas) -> None:
        prose(canvas, 100, WORDS)

    def scan(canvas: Canvas) -> None:
        canvas.drawImage(picture(), 0, 0, WIDTH, HEIGHT)

    def blank(canvas: Canvas) -> None:
        pass

    document = pdf.load(pdf_of(page, scan, blank, scan, scan, page))
    (finding,) = document.findings
    assert (finding.code, finding.name) == ("READ002", "page-without-text")
    assert "2, 4-5" in finding.message
    assert "2, 4-5" in finding.message_vi
    assert document.pages == 6
