"""Letterheads and signatures of a PDF: columns that no rule parts are read one after the other."""

from pdf_builder import (
    BOLD,
    ITALIC,
    LEFT,
    RIGHT,
    STEP,
    Canvas,
    cells,
    centre,
    paragraphs,
    prose,
    read,
    say,
    tables,
    vietnamese_font,
)

WORDS = (
    "The committee of the commune shall review all procedures that are in force and report on them to the district "
    "before the end of the second quarter of the year together with proposals"
)
STATE, MOTTO = "SOCIALIST REPUBLIC OF VIET NAM", "Independence - Freedom - Happiness"


def letterhead(canvas: Canvas) -> None:
    centre(canvas, 165, 60, "PEOPLE'S COMMITTEE", font=BOLD)
    centre(canvas, 165, 76, "COMMUNE OF AN LAC", font=BOLD)
    centre(canvas, 410, 60, STATE, font=BOLD)
    centre(canvas, 410, 76, MOTTO, font=BOLD)
    canvas.line(340, 760, 480, 760)  # the rule under the motto is no text
    centre(canvas, 165, 105, "No. 11/KH-UBND")
    centre(canvas, 410, 105, "An Lac, 16 February 2023", font=ITALIC)


def signature(canvas: Canvas, y: float) -> None:
    say(canvas, LEFT, y, "Recipients:", font=ITALIC, size=11)
    for number, name in enumerate(("- District office;", "- Party committee;", "- Archive.")):
        say(canvas, LEFT, y + 14 * (number + 1), name, size=10)
    centre(canvas, 430, y, "CHAIRMAN", font=BOLD)
    centre(canvas, 430, y + 90, "Nguyen Van Minh", font=BOLD)


def test_a_letterhead_is_two_columns_in_two_rows() -> None:
    def page(canvas: Canvas) -> None:
        letterhead(canvas)
        centre(canvas, (LEFT + RIGHT) / 2, 140, "PLAN", font=BOLD)
        prose(canvas, 170, WORDS)

    document = read(page)
    (table,) = tables(document)
    assert not table.ruled
    assert cells(table) == [
        ["PEOPLE'S COMMITTEE | COMMUNE OF AN LAC", f"{STATE} | {MOTTO}"],
        ["No. 11/KH-UBND", "An Lac, 16 February 2023"],
    ]
    assert document.blocks[0] is table
    assert paragraphs(document) == ["PLAN", WORDS]


def test_a_signature_is_two_columns_and_the_text_before_it_is_not() -> None:
    def page(canvas: Canvas) -> None:
        y = prose(canvas, 100, WORDS)
        signature(canvas, y + 10)

    document = read(page)
    (table,) = tables(document)
    assert cells(table) == [
        ["Recipients: | - District office; | - Party committee; | - Archive.", "CHAIRMAN | Nguyen Van Minh"]
    ]
    assert paragraphs(document) == [WORDS]


def test_two_signatures_beside_the_recipients_are_three_columns() -> None:
    def page(canvas: Canvas) -> None:
        prose(canvas, 100, WORDS)
        say(canvas, LEFT, 300, "Recipients:", size=11)
        for number in (1, 2, 3):
            say(canvas, LEFT, 300 + 14 * number, f"- Office {number};", size=10)
        for x, office, name in ((270, "DIRECTOR OF A", "Tran An"), (450, "DIRECTOR OF B", "Le Binh")):
            centre(canvas, x, 300, office, font=BOLD)
            centre(canvas, x, 390, name, font=BOLD)

    (table,) = tables(read(page))
    assert cells(table) == [
        ["Recipients: | - Office 1; | - Office 2; | - Office 3;", "DIRECTOR OF A | Tran An", "DIRECTOR OF B | Le Binh"]
    ]


def test_the_last_word_of_a_heading_too_wide_for_its_column_stays_with_it() -> None:
    def page(canvas: Canvas) -> None:
        centre(canvas, 150, 60, "COMMITTEE", font=BOLD)
        centre(canvas, 150, 78, "OF AN LAC", font=BOLD)
        centre(canvas, 395, 60, "THE SOCIALIST REPUBLIC OF VIET", font=BOLD)
        centre(canvas, 395, 78, "NAM", font=BOLD)
        centre(canvas, 395, 96, MOTTO, font=BOLD)
        prose(canvas, 170, WORDS, left=120, right=520)

    (row,) = cells(tables(read(page))[0])
    assert row == ["COMMITTEE | OF AN LAC", f"THE SOCIALIST REPUBLIC OF VIET NAM | {MOTTO}"]


def test_a_wrapped_recipient_is_one_paragraph() -> None:
    def page(canvas: Canvas) -> None:
        prose(canvas, 100, WORDS)
        lines = ["Recipients:", "- All offices and officials of the", "UBND of the commune;", "- Archive."]
        for number, line in enumerate(lines):
            say(canvas, LEFT, 300 + 13 * number, line, size=10)
        centre(canvas, 450, 300, "CHAIRMAN", font=BOLD)
        centre(canvas, 450, 380, "Tran An", font=BOLD)

    assert cells(tables(read(page))[0]) == [
        [
            "Recipients: | - All offices and officials of the UBND of the commune; | - Archive.",
            "CHAIRMAN | Tran An",
        ]
    ]


def test_tabs_after_numbers_and_labels_make_no_columns() -> None:
    def page(canvas: Canvas) -> None:
        prose(canvas, 100, WORDS)
        for number, item in enumerate(("First item", "Second item")):
            say(canvas, LEFT, 300 + number * STEP, f"{number + 1}.")
            say(canvas, LEFT + 60, 300 + number * STEP, item)
        for number, (label, value) in enumerate((("Name:", "Nguyen An"), ("Post:", "Chairman"))):
            say(canvas, LEFT, 400 + number * STEP, label)
            say(canvas, LEFT + 170, 400 + number * STEP, value)

    document = read(page)
    assert tables(document) == []
    assert paragraphs(document) == [WORDS, "1. First item", "2. Second item", "Name: Nguyen An", "Post: Chairman"]


def test_a_widely_set_line_and_a_blank_to_fill_in_make_no_columns() -> None:
    def page(canvas: Canvas) -> None:
        prose(canvas, 100, WORDS)
        say(canvas, LEFT, 300, "the policy")
        say(canvas, RIGHT - canvas.stringWidth("of investment", "Helvetica", 13), 300, "of investment")
        say(canvas, 200, 340, "(With plan no.")
        say(canvas, 345, 340, "/KH-UBND of 2023)")

    assert tables(read(page)) == []


def test_a_title_under_the_letterhead_is_no_part_of_it() -> None:
    def page(canvas: Canvas) -> None:
        letterhead(canvas)
        centre(canvas, (LEFT + RIGHT) / 2, 130, "DECISION", font=BOLD)
        centre(canvas, (LEFT + RIGHT) / 2, 148, "On the plan of reform", font=BOLD)
        prose(canvas, 190, WORDS)

    assert paragraphs(read(page)) == ["DECISION", "On the plan of reform", WORDS]


def test_a_column_of_article_numbers_is_none() -> None:
    font = vietnamese_font()

    def page(canvas: Canvas) -> None:
        y = prose(canvas, 100, WORDS)
        for number, words in ((2, "This decision takes effect today."), (3, "The offices of the commune shall")):
            say(canvas, LEFT + 36, y, f"Điều {number}.", font=font, size=12)
            say(canvas, LEFT + 126, y, words, font=font, size=12)
            y += STEP

    document = read(page)
    assert tables(document) == []
    assert paragraphs(document)[1:] == [
        "Điều 2. This decision takes effect today.",
        "Điều 3. The offices of the commune shall",
    ]


def test_values_set_behind_their_labels_with_tabs_are_no_column() -> None:
    def page(canvas: Canvas) -> None:
        y = prose(canvas, 100, WORDS)
        for number, item in ((1, "Review of texts"), (2, "Control of texts")):
            say(canvas, LEFT + 36, y, f"{number}. {item}")
            for n, (label, value) in enumerate((("Lead:", "Justice office."), ("Time:", f"Quarter {number}/2025."))):
                for x, text in ((36, "-"), (54, label), (190, value)):
                    say(canvas, LEFT + x, y + STEP * (n + 1), text)
            y += 3 * STEP

    document = read(page)
    assert tables(document) == []
    assert paragraphs(document)[1:] == [
        "1. Review of texts",
        "- Lead: Justice office.",
        "- Time: Quarter 1/2025.",
        "2. Control of texts",
        "- Lead: Justice office.",
        "- Time: Quarter 2/2025.",
    ]


def test_the_head_of_the_recipients_at_the_foot_of_a_page_stands_beside_the_authority() -> None:
    def first(canvas: Canvas) -> None:
        prose(canvas, 100, WORDS)
        say(canvas, LEFT, 770, "Recipients:", font=ITALIC, size=11)
        centre(canvas, 430, 770, "FOR THE COMMITTEE", font=BOLD)

    def second(canvas: Canvas) -> None:
        say(canvas, LEFT, 54, "- Province committee;", size=10)
        say(canvas, LEFT, 78, "- District office;", size=10)
        say(canvas, LEFT, 92, "- Archive.", size=10)
        centre(canvas, 430, 78, "CHAIRMAN", font=BOLD)
        centre(canvas, 430, 160, "Nguyen Van Minh", font=BOLD)

    one, other = tables(read(first, second))
    assert cells(one) == [["Recipients:", "FOR THE COMMITTEE"]]
    assert cells(other) == [["- Province committee; | - District office; | - Archive.", "CHAIRMAN | Nguyen Van Minh"]]


def test_lines_that_wrap_inside_a_column_of_the_letterhead_are_one_paragraph() -> None:
    font = vietnamese_font()

    def page(canvas: Canvas) -> None:
        for x, lines in (
            (165, ["SỞ NỘI VỤ", "Số: 15/SNV-CCHC", "V/v đôn đốc thực hiện nhiệm vụ", "CCHC năm 2025"]),
            (420, ["CỘNG HÒA XÃ HỘI CHỦ", "NGHĨA VIỆT NAM", "Hải Dương, ngày 12 tháng 01", "năm 2024"]),
        ):
            for number, line in enumerate(lines):
                centre(canvas, x, 60 + 18 * number, line, font=font, size=13)
        prose(canvas, 200, WORDS)

    assert cells(tables(read(page))[0]) == [
        [
            "SỞ NỘI VỤ | Số: 15/SNV-CCHC | V/v đôn đốc thực hiện nhiệm vụ CCHC năm 2025",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | Hải Dương, ngày 12 tháng 01 năm 2024",
        ]
    ]


def test_an_authority_in_capitals_under_a_centred_title_is_not_joined_to_it() -> None:
    middle = (LEFT + RIGHT) / 2
    title = "On the plan of reform of the administration for the coming year"
    office = "CHAIRMAN OF THE COMMITTEE OF THE COMMUNE OF AN LAC"

    def page(canvas: Canvas) -> None:
        centre(canvas, middle, 100, "DECISION", font=BOLD)
        centre(canvas, middle, 118, title, font=BOLD)
        centre(canvas, middle, 136, office, font=BOLD)
        prose(canvas, 170, WORDS)

    assert paragraphs(read(page)) == ["DECISION", title, office, WORDS]
