"""Lines and paragraphs of a PDF as a reader sees them."""

import unicodedata

from pdf_builder import (
    BOLD,
    INDENT,
    ITALIC,
    LEFT,
    RIGHT,
    SIZE,
    STEP,
    Canvas,
    centre,
    paragraphs,
    prose,
    read,
    say,
    shown,
    vietnamese_font,
)

from cchc_extract.loaders.document import Layer, Paragraph

LONG = (
    "The committee of the commune shall review all procedures that are in force and report on them to the district "
    "before the end of the second quarter of the year together with proposals for their simplification"
)
OTHER = (
    "Each office names one official who answers for the work and who reports on it at the end of every month so that "
    "delays are seen early and can be made good before they hold up the work of other offices"
)
MIDDLE = (LEFT + RIGHT) / 2


def test_wrapped_lines_are_one_paragraph_and_an_indent_opens_the_next() -> None:
    def page(canvas: Canvas) -> None:
        prose(canvas, prose(canvas, 100, LONG), OTHER)

    assert paragraphs(read(page)) == [LONG, OTHER]


def test_lines_tell_page_box_and_place_of_each_character() -> None:
    def page(canvas: Canvas) -> None:
        say(canvas, LEFT, 100, "Report to the district")

    (block,) = read(page).blocks
    assert isinstance(block, Paragraph)
    (line,) = block.lines
    assert (line.text, line.page) == ("Report to the district", 1)
    assert len(line.lefts) == len(line.rights) == len(line.text)
    assert abs(line.lefts[0] - LEFT) < 1
    assert list(line.lefts) == sorted(line.lefts)
    assert line.top < 100 <= line.bottom < 100 + SIZE


def test_ragged_lines_are_joined_by_what_would_have_fitted() -> None:
    def page(canvas: Canvas) -> None:
        y = prose(canvas, 100, LONG, indent=0, justified=False)
        y = prose(canvas, y, "Deadlines: none.", indent=0, justified=False)
        prose(canvas, y, OTHER, indent=0, justified=False)

    assert paragraphs(read(page)) == [LONG, "Deadlines: none.", OTHER]


def test_space_between_paragraphs_parts_them() -> None:
    full = "The review of all files is done by the office that has them in its care now."

    def page(canvas: Canvas) -> None:
        for y in (100, 100 + STEP, 108 + 2 * STEP, 108 + 3 * STEP):
            say(canvas, LEFT, y, full)

    assert paragraphs(read(page)) == [f"{full} {full}", f"{full} {full}"]


def test_list_items_are_paragraphs_of_their_own() -> None:
    items = [
        "- Lead: office A;",
        "+ With: office B;",
        "a) Report;",
        "1.1. Plan;",
        "(1) Review;",
        "IV. Funds;",
        "* Note;",
    ]

    def page(canvas: Canvas) -> None:
        y = prose(canvas, 100, LONG)
        for number, item in enumerate(items):
            say(canvas, LEFT + INDENT, y + number * STEP, item)

    assert paragraphs(read(page)) == [LONG, *items]


def test_hanging_items_keep_their_lines() -> None:
    def page(canvas: Canvas) -> None:
        y = 100.0
        for words in (LONG, OTHER):
            say(canvas, LEFT, y, "-")
            y = prose(canvas, y, words, left=LEFT + 15, indent=0)

    assert paragraphs(read(page)) == ["- " + LONG, "- " + OTHER]


def test_a_dash_or_figure_that_a_wrapped_line_begins_with_opens_no_paragraph() -> None:
    text = "The part of all files that are handled on time will grow from year to year by about 10"

    def page(canvas: Canvas) -> None:
        spare = (RIGHT - LEFT - INDENT - canvas.stringWidth(text, "Helvetica", SIZE)) / text.count(" ")
        canvas.setFont("Helvetica", SIZE)
        canvas.drawString(LEFT + INDENT, 742, text, wordSpace=spare)
        say(canvas, LEFT, 100 + STEP, "- 12% in each year that follows.")
        prose(canvas, 100 + 2 * STEP, LONG)

    assert paragraphs(read(page)) == [text + " - 12% in each year that follows.", LONG]


def test_centred_lines_are_titles() -> None:
    def page(canvas: Canvas) -> None:
        centre(canvas, MIDDLE, 60, "PLAN", font=BOLD)
        centre(canvas, MIDDLE, 60 + STEP, "On the reform of administration", font=BOLD)
        prose(canvas, 120, LONG)

    blocks = [block for block in read(page).blocks if isinstance(block, Paragraph)]
    assert [(shown(block), block.centred, block.bold) for block in blocks] == [
        ("PLAN", True, True),
        ("On the reform of administration", True, True),
        (LONG, False, False),
    ]


def test_bold_and_italic_hold_for_whole_paragraphs() -> None:
    def page(canvas: Canvas) -> None:
        say(canvas, LEFT, 100, "All bold", font=BOLD)
        say(canvas, LEFT, 130, "Half", font=BOLD)
        say(canvas, LEFT + 33, 130, "bold")
        say(canvas, LEFT, 160, "All italic", font=ITALIC)

    blocks = [block for block in read(page).blocks if isinstance(block, Paragraph)]
    assert [(block.bold, block.italic) for block in blocks] == [(True, False), (False, False), (False, True)]


def test_a_paragraph_goes_on_over_the_page_number() -> None:
    def first(canvas: Canvas) -> None:
        y = prose(canvas, 100, OTHER)
        prose(canvas, y, LONG, lines=slice(2))

    def second(canvas: Canvas) -> None:
        centre(canvas, MIDDLE, 40, "2")
        y = prose(canvas, 80, LONG, lines=slice(2, None))
        prose(canvas, y, OTHER)

    document = read(first, second)
    assert paragraphs(document) == [OTHER, LONG, OTHER]
    assert paragraphs(document, Layer.FURNITURE) == ["2"]
    whole = next(block for block in document.blocks if isinstance(block, Paragraph) and shown(block) == LONG)
    assert {line.page for line in whole.lines} == {1, 2}


def test_a_short_last_line_ends_the_paragraph_at_the_foot() -> None:
    def page(canvas: Canvas) -> None:
        prose(canvas, 100, LONG)

    def unindented(canvas: Canvas) -> None:
        y = prose(canvas, 100, OTHER, indent=0)
        prose(canvas, y, LONG)

    assert paragraphs(read(page, unindented)) == [LONG, OTHER, LONG]


def test_a_document_number_cut_by_a_line_end_is_glued() -> None:
    def page(canvas: Canvas) -> None:
        full = "The office reports on the work of each month as laid down in directive 05/CT-"
        canvas.setFont("Helvetica", SIZE)
        spare = (RIGHT - LEFT - canvas.stringWidth(full, "Helvetica", SIZE)) / full.count(" ")
        canvas.drawString(LEFT, 742, full, wordSpace=spare)
        say(canvas, LEFT, 100 + STEP, "UBND of the province and its annexes.")

    (text,) = paragraphs(read(page))
    assert "05/CT-UBND of" in text


def test_raised_letters_stay_in_their_line() -> None:
    def page(canvas: Canvas) -> None:
        say(canvas, LEFT, 100, "An area of 100 m")
        x = LEFT + canvas.stringWidth("An area of 100 m", "Helvetica", SIZE)
        say(canvas, x, 95, "2", size=7)
        say(canvas, x + 8, 100, "of farm land")

    assert paragraphs(read(page)) == ["An area of 100 m2 of farm land"]


def test_vietnamese_letters_and_decomposed_ones_pass_through() -> None:
    font = vietnamese_font()
    composed, decomposed = "Ủy ban nhân dân xã", unicodedata.normalize("NFD", "Bộ phận")

    def page(canvas: Canvas) -> None:
        say(canvas, LEFT, 100, composed, font=font)
        say(canvas, LEFT, 160, decomposed, font=font)

    assert paragraphs(read(page)) == [composed, decomposed]


def test_an_item_set_in_further_than_its_other_lines_is_one_paragraph() -> None:
    def page(canvas: Canvas) -> None:
        y = prose(canvas, 100, LONG)
        y = prose(canvas, y, LONG)
        say(canvas, LEFT + 66, y, "a)")
        y = prose(canvas, y, LONG, left=LEFT + 40, indent=80)
        prose(canvas, y, LONG)

    assert paragraphs(read(page)) == [LONG, LONG, f"a) {LONG}", LONG]


def test_numbers_with_a_dash_behind_them_begin_items() -> None:
    items = ["I/- TASKS", "1/- Review of texts", "2- Control of texts", "3 - Reports", "2.1- Archive"]

    def page(canvas: Canvas) -> None:
        y = prose(canvas, 100, LONG)
        for number, item in enumerate(items):
            say(canvas, LEFT + INDENT, y + number * STEP, item)

    assert paragraphs(read(page)) == [LONG, *items]
