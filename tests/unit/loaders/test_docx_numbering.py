"""Automatic numbers, as Word prints them."""

import pytest
from docx_builder import (
    abstract,
    blocks,
    grid,
    item,
    lvl,
    num,
    numbered,
    p,
    paragraphs,
    printed,
    r,
    start_override,
    style,
    table,
    tbl,
    tc,
    text_box,
    texts,
    tr,
)

from cchc_extract.loaders.document import Paragraph, Table

PLAN = abstract(
    0,
    lvl(0, "upperRoman", "%1."),
    lvl(1, "decimal", "%2."),
    lvl(2, "decimal", "%2.%3."),
    lvl(3, "lowerLetter", "%4)"),
    lvl(4, "bullet", "-"),
    lvl(5, "bullet", "+"),
)
SIMPLE = abstract(0, lvl(0, "decimal", "%1."), lvl(1, "decimal", "%1.%2."), lvl(2, "decimal", "%1.%2.%3."))


def levels(*numbers: int, numbering: str) -> list[str]:
    """The labels that list items of these levels print."""
    return [text.removesuffix(" x") for text in texts(*(item("x", 1, n) for n in numbers), numbering=numbering)]


def test_levels_count_and_start_again_below_a_higher_level() -> None:
    found = levels(0, 1, 2, 2, 3, 3, 4, 5, 1, 2, 0, 1, numbering=PLAN + num(1, 0))
    assert found == ["I.", "1.", "1.1.", "1.2.", "a)", "b)", "-", "+", "2.", "2.1.", "II.", "1."]


def test_one_space_parts_number_and_text() -> None:
    assert texts(item("  Mục đích"), item("\tYêu cầu"), numbering=SIMPLE + num(1, 0)) == ["1. Mục đích", "2. Yêu cầu"]


def test_the_number_stands_on_the_first_line() -> None:
    body = p(r("Một", xml="<w:br/>"), r("hai"), ppr=numbered(1)), p(r(xml="<w:br/>"), r("ba"), ppr=numbered(1))
    assert texts(*body, numbering=SIMPLE + num(1, 0)) == ["1. Một / hai", "2. ba"]


def test_an_empty_item_shows_its_number_but_no_lone_bullet() -> None:
    found = texts(
        item("a"),
        item(""),
        item("b"),
        item("", 2, 4),
        numbering=SIMPLE + PLAN.replace('Id="0"', 'Id="9"') + num(1, 0) + num(2, 9),
    )
    assert found == ["1. a", "2.", "3. b"]


@pytest.mark.parametrize(
    ("number_format", "start", "expected"),
    [
        ("decimal", 9, ["9", "10"]),
        ("decimalZero", 9, ["09", "10"]),
        ("upperRoman", 48, ["XLVIII", "XLIX"]),
        ("lowerRoman", 3, ["iii", "iv"]),
        ("upperLetter", 4, ["D", "E"]),
        ("lowerLetter", 26, ["z", "aa"]),
        ("ordinal", 2, ["2nd", "3rd"]),
        ("ordinal", 11, ["11th", "12th"]),
        ("ordinal", 21, ["21st", "22nd"]),
        ("hex", 10, ["A", "B"]),
        ("numberInDash", 1, ["- 1 -", "- 2 -"]),
        ("decimalEnclosedCircle", 20, ["⑳", "21"]),
        ("decimalFullWidth", 12, ["１２", "１３"]),
        ("cardinalText", 1, ["1", "2"]),
        ("upperRoman", 0, ["0", "I"]),
        ("lowerLetter", 0, ["[]", "a"]),
    ],
)
def test_number_formats(number_format: str, start: int, expected: list[str]) -> None:
    numbering = abstract(0, lvl(0, number_format, "[%1]", start=start)) + num(1, 0)
    assert levels(0, 0, numbering=numbering) == [f"[{e}]" if e != "[]" else e for e in expected]


def test_letters_are_those_of_the_latin_alphabet() -> None:
    found = levels(*[0] * 5, numbering=abstract(0, lvl(0, "lowerLetter", "%1)")) + num(1, 0))
    assert found == ["a)", "b)", "c)", "d)", "e)"]


def test_a_custom_format_pads_with_zeros() -> None:
    choice = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
        '</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    )
    level = f'<w:lvl w:ilvl="0"><w:start w:val="9"/>{choice}<w:lvlText w:val="%1/"/></w:lvl>'
    assert levels(0, 0, numbering=abstract(0, level) + num(1, 0)) == ["009/", "010/"]


@pytest.mark.parametrize(
    ("glyph", "font", "expected"),
    [
        ("-", "", "- x"),
        ("–", "", "- x"),
        ("+", "", "+ x"),
        ("*", "", "* x"),
        ("\uf0b7", "Symbol", "• x"),
        ("\uf02d", "Symbol", "- x"),
        ("\uf0be", "Symbol", "- x"),
        ("\uf0a7", "Wingdings", "• x"),
        ("\uf0d8", "Wingdings", "• x"),
        ("o", "Courier New", "• x"),
        ("■", "", "• x"),
        ("=>", "", "=> x"),
        ("", "", "x"),
    ],
)
def test_bullets(glyph: str, font: str, expected: str) -> None:
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>' if font else ""
    level = lvl(0, "bullet", glyph).replace("</w:lvl>", f"{fonts}</w:lvl>")
    assert texts(item("x"), numbering=abstract(0, level) + num(1, 0)) == [expected]


def test_a_picture_bullet_is_a_bullet() -> None:
    level = lvl(0, "bullet", "").replace("</w:lvl>", '<w:lvlPicBulletId w:val="0"/></w:lvl>')
    assert texts(item("x"), numbering=abstract(0, level) + num(1, 0)) == ["• x"]


def test_a_level_without_number_shows_its_words() -> None:
    numbering = abstract(0, lvl(0, "none", "PHỤ LỤC"), lvl(1, "none", "%2")) + num(1, 0)
    assert texts(item("a"), item("b", 1, 1), numbering=numbering) == ["PHỤ LỤC a", "b"]


def test_a_hidden_number_is_counted_and_not_shown() -> None:
    hidden = lvl(0, "decimal", "%1.").replace("</w:lvl>", "<w:rPr><w:vanish/></w:rPr></w:lvl>")
    assert texts(
        item("a"), item("b", 1, 1), numbering=abstract(0, hidden, lvl(1, "decimal", "%1.%2.")) + num(1, 0)
    ) == [
        "a",
        "1.1. b",
    ]


@pytest.mark.parametrize(
    ("separator", "label", "text", "expected"),
    [
        ("tab", "%1.", "Tên", "1. Tên"),
        ("space", "%1.", "Tên", "1. Tên"),
        ("nothing", "Điều %1. ", "Tên", "Điều 1. Tên"),
        ("nothing", "%1.", "Tên", "1. Tên"),
        ("nothing", "Điều %1", ". Tên", "Điều 1. Tên"),
    ],
)
def test_what_parts_number_and_text(separator: str, label: str, text: str, expected: str) -> None:
    numbering = abstract(0, lvl(0, "decimal", label, f'<w:suff w:val="{separator}"/>')) + num(1, 0)
    assert texts(item(text), numbering=numbering) == [expected]


def test_legal_numbering_shows_arabic_digits() -> None:
    numbering = abstract(0, lvl(0, "upperRoman", "%1."), lvl(1, "decimal", "%1.%2.", "<w:isLgl/>")) + num(1, 0)
    assert levels(0, 0, 1, numbering=numbering) == ["I.", "II.", "2.1."]


def test_a_level_may_start_again_only_after_a_higher_one_or_never() -> None:
    after_first = abstract(
        0, lvl(0, "decimal", "%1."), lvl(1, "decimal", "%2)"), lvl(2, "decimal", "(%3)", '<w:lvlRestart w:val="1"/>')
    )
    assert levels(0, 1, 2, 1, 2, 0, 1, 2, numbering=after_first + num(1, 0)) == [
        "1.", "1)", "(1)", "2)", "(2)", "2.", "1)", "(1)",
    ]  # fmt: skip
    never = abstract(0, lvl(0, "upperRoman", "%1."), lvl(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>'))
    assert levels(0, 1, 1, 0, 1, numbering=never + num(1, 0)) == ["I.", "1.", "2.", "II.", "3."]


def test_a_skipped_level_is_shown_with_its_first_number_and_counts() -> None:
    assert levels(1, 1, 0, 2, 1, numbering=SIMPLE + num(1, 0)) == ["1.1.", "1.2.", "2.", "2.1.1.", "2.2."]


def test_start_values() -> None:
    assert levels(0, 0, numbering=abstract(0, lvl(0, "decimal", "%1.", start=5)) + num(1, 0)) == ["5.", "6."]
    assert levels(0, 0, numbering=abstract(0, lvl(0, "decimal", "%1.", start=None)) + num(1, 0)) == ["0.", "1."]


def test_lists_of_one_definition_count_together_until_one_starts_anew() -> None:
    numbering = SIMPLE + num(1, 0) + num(2, 0) + num(3, 0, start_override(0, 1))
    found = texts(*(item("x", n) for n in (1, 1, 2, 3, 3, 1)), numbering=numbering)
    assert found == ["1. x", "2. x", "3. x", "1. x", "2. x", "3. x"]


def test_a_start_override_holds_whenever_its_level_starts() -> None:
    numbering = SIMPLE + num(1, 0, start_override(1, 3))
    assert levels(0, 1, 1, 0, 1, numbering=numbering) == ["1.", "1.3.", "1.4.", "2.", "2.3."]


def test_a_list_may_replace_a_level() -> None:
    replaced = f'<w:lvlOverride w:ilvl="0">{lvl(0, "upperLetter", "Phần %1:")}</w:lvlOverride>'
    numbering = SIMPLE + num(1, 0) + num(2, 0, replaced)
    assert texts(item("x"), item("x", 2), item("x", 2, 1), numbering=numbering) == ["1. x", "Phần B: x", "B.1. x"]


def test_unknown_lists_and_levels_give_no_number() -> None:
    broken = num(7, 99) + num(8, 0, '<w:lvlOverride w:ilvl="x"/>')
    body = item("a", 99), item("b", 7), item("c", 1, 8), item("d", 8), p("e", ppr="<w:numPr/>")
    assert texts(*body, numbering=SIMPLE + num(1, 0) + broken) == ["a", "b", "c", "1. d", "e"]
    assert texts(item("a")) == ["a"]


LINKED = abstract(
    0,
    lvl(0, "upperRoman", "%1.", '<w:pStyle w:val="H1"/>'),
    lvl(1, "decimal", "%2.", '<w:pStyle w:val="H2"/>'),
    lvl(2, "lowerLetter", "%3)"),
)


def test_styles_number_their_paragraphs() -> None:
    styles = (
        style("H1", xml='<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
        # the usual form of Word: the list inherited, the level own; or the level left to the list's link
        + style("H2", xml='<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>', based_on="H1")
        + style("H2b", based_on="H2")
        + style("Off", xml='<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>', based_on="H1")
    )

    def styled(name: str, ppr: str = "") -> str:
        return p(name, ppr=f'<w:pStyle w:val="{name}"/>{ppr}')

    assert texts(
        styled("H1"),
        styled("H2"),
        styled("H2b"),
        styled("Off"),
        styled("H1", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
        styled("H1", '<w:numPr><w:ilvl w:val="2"/></w:numPr>'),
        styled("H2", '<w:numPr><w:numId w:val="1"/></w:numPr>'),
        styled("H1"),
        styles=styles,
        numbering=LINKED + num(1, 0),
    ) == ["I. H1", "1. H2", "2. H2b", "Off", "H1", "a) H1", "3. H2", "II. H1"]


def test_the_link_of_a_level_decides_over_the_level_in_the_style() -> None:
    styles = style("H2", xml='<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>')
    assert texts(p("x", ppr='<w:pStyle w:val="H2"/>'), styles=styles, numbering=LINKED + num(1, 0)) == ["1. x"]


def test_the_default_style_may_number() -> None:
    styles = style("N", xml='<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', default=True)
    assert texts(p("x"), styles=styles, numbering=SIMPLE + num(1, 0)) == ["1. x"]


def test_a_list_may_borrow_its_levels_from_a_numbering_style() -> None:
    styles = style("L", "numbering", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>')
    numbering = (
        abstract(0, '<w:numStyleLink w:val="L"/>')
        + abstract(1, '<w:styleLink w:val="L"/>', lvl(0, "upperLetter", "%1)"))
        + num(1, 0)
        + num(2, 1)
    )
    assert levels(0, 0, numbering=numbering) == ["A)", "B)"]  # the definition that carries the style's name
    assert texts(item("x"), item("x", 2), styles=styles, numbering=numbering) == ["A) x", "B) x"]


def test_numbering_styles_in_a_circle_give_no_number() -> None:
    styles = style("L", "numbering", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    numbering = abstract(0, '<w:numStyleLink w:val="L"/>') + num(1, 0)
    assert texts(item("x"), styles=styles, numbering=numbering) == ["x"]


def test_numbers_run_on_through_tables_cell_by_cell() -> None:
    auto = item("")
    _, found, last = blocks(
        item("a"), tbl(tr(tc(auto), "x"), tr(tc(auto), "y")), item("b"), numbering=SIMPLE + num(1, 0)
    )
    assert isinstance(found, Table)
    assert grid(found) == [["2.", "x"], ["3.", "y"]]
    assert isinstance(last, Paragraph)
    assert printed(last) == "4. b"


def test_a_covered_cell_counts_no_number() -> None:
    auto = item("")
    rows = (
        tr(tc(auto, tcpr='<w:vMerge w:val="restart"/>'), "x"),
        tr(tc(auto, tcpr="<w:vMerge/>"), "y"),
        tr(tc(auto), "z"),
    )
    assert grid(table(tbl(*rows), numbering=SIMPLE + num(1, 0))) == [["1.", "x"], ["^", "y"], ["2.", "z"]]


def test_text_boxes_count_apart() -> None:
    body = item("a"), p(r("b"), text_box(item("x")), ppr=numbered(1)), item("c")
    assert texts(*body, numbering=SIMPLE + num(1, 0)) == ["1. a", "2. b", "1. x", "3. c"]


def test_the_number_does_not_count_for_bold() -> None:
    found = paragraphs(p(r("đậm", rpr="<w:b/>"), ppr=numbered(1)), item(""), numbering=SIMPLE + num(1, 0))
    assert [f.bold for f in found] == [True, False]
