"""Headers, footers, footnotes, endnotes, and how a package is put together."""

import pytest
from docx_builder import (
    abstract,
    archive,
    blocks,
    docx,
    grid,
    item,
    lvl,
    num,
    p,
    part,
    parts,
    printed,
    r,
    relationships,
    tbl,
    tc,
    text_box,
    tr,
)

from cchc_extract.loaders.document import Layer, Paragraph, Table
from cchc_extract.loaders.formats.docx import NAME, load, recognises


def section(*references: str, title: bool = False) -> str:
    return f"<w:sectPr>{''.join(references)}{'<w:titlePg/>' if title else ''}</w:sectPr>"


def header(part_name: str, kind: str = "default") -> str:
    return f'<w:headerReference w:type="{kind}" r:id="{part_name}"/>'


def footer(part_name: str, kind: str = "default") -> str:
    return f'<w:footerReference w:type="{kind}" r:id="{part_name}"/>'


def note(identifier: int, *content: str, kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{identifier}">{"".join(content)}</w:{kind}>'


def reference(identifier: int, kind: str = "footnote") -> str:
    return r(rpr='<w:vertAlign w:val="superscript"/>', xml=f'<w:{kind}Reference w:id="{identifier}"/>')


def layered(*body: str, **content: str) -> list[tuple[str, Layer]]:
    return [(printed(b), b.layer) for b in blocks(*body, **content) if isinstance(b, Paragraph)]


def test_the_document_says_how_it_was_read() -> None:
    found = load(docx(p("Một")))
    assert (found.format, found.loader, found.pages, found.encoding, found.findings) == ("docx", NAME, None, None, ())


def test_headers_come_before_the_body_and_footers_after() -> None:
    assert layered(
        p("Một"), section(footer("footer1"), header("header1")), header1=p("đầu trang"), footer1=p("chân trang")
    ) == [("đầu trang", Layer.FURNITURE), ("Một", Layer.BODY), ("chân trang", Layer.FURNITURE)]


def test_the_same_header_of_several_sections_comes_once() -> None:
    first = p(ppr=section(header("header1")))
    assert [text for text, _ in layered(
        p("Một"), first, p("Hai"), section(header("header2"), header("header3", "even")),
        header1=p("đầu"), header2=p("đầu"), header3=p("chẵn"),
    )] == ["đầu", "Một", "Hai"]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "title", "settings", "shown"),
    [
        ("first", True, "", True),
        ("first", False, "", False),
        ("even", False, "<w:evenAndOddHeaders/>", True),
        ("even", False, '<w:evenAndOddHeaders w:val="false"/>', False),
        ("even", False, "<w:x/>", False),
    ],
)
def test_only_headers_that_some_page_shows(kind: str, title: bool, settings: str, shown: bool) -> None:
    found = layered(p("Một"), section(header("header1", kind), title=title), header1=p("đầu"), settings=settings)
    assert (len(found) == 2) is shown


def test_headers_of_a_former_section_are_not_shown() -> None:
    former = f'<w:sectPr><w:sectPrChange w:id="1" w:author="A">{section(header("header1"))}</w:sectPrChange></w:sectPr>'
    assert layered(p("Một"), former, header1=p("cũ")) == [("Một", Layer.BODY)]


def test_a_table_in_a_header_gives_paragraphs() -> None:
    found = layered(p("Một"), section(header("header1")), header1=tbl(tr("a", "b")) + p(text_box(p("hộp"))))
    assert found[:3] == [("a", Layer.FURNITURE), ("b", Layer.FURNITURE), ("hộp", Layer.FURNITURE)]


def test_a_missing_header_is_no_harm() -> None:
    assert layered(p("Một"), section(header("header9"))) == [("Một", Layer.BODY)]


def test_notes_follow_the_paragraph_that_refers_to_them_without_a_mark() -> None:
    found = layered(
        p(r("Luật"), reference(2), r(" này"), reference(3, "endnote")),
        p("Hai"),
        footnotes=note(0, p("———")) + note(2, p(r(xml="<w:footnoteRef/>"), r(" chú thích")), p("hai đoạn")),
        endnotes=note(3, p("cuối"), kind="endnote"),
    )
    assert found == [
        ("Luật này", Layer.BODY),
        (" chú thích", Layer.NOTE),
        ("hai đoạn", Layer.NOTE),
        ("cuối", Layer.NOTE),
        ("Hai", Layer.BODY),
    ]


def test_notes_of_a_table_follow_the_table() -> None:
    found = blocks(tbl(tr(tc(p(r("a"), reference(1))), "b")), p("Hai"), footnotes=note(1, tbl(tr("x", "y"))))
    assert isinstance(found[0], Table)
    assert grid(found[0]) == [["a", "b"]]
    assert [printed(b) for b in found[1:] if isinstance(b, Paragraph)] == ["x", "y", "Hai"]


def test_a_note_comes_once_and_a_deleted_or_hidden_reference_brings_none() -> None:
    deleted = f'<w:del w:id="1" w:author="A">{reference(1)}</w:del>'
    hidden = reference(1).replace("<w:rPr>", "<w:rPr><w:vanish/>")
    notes = note(1, p("chú"))
    assert layered(p(r("a"), deleted, hidden), footnotes=notes) == [("a", Layer.BODY)]
    assert [t for t, _ in layered(p(r("a"), reference(1)), p(r("b"), reference(1)), footnotes=notes)] == [
        "a",
        "chú",
        "b",
    ]
    assert layered(p(r("a"), reference(5)), footnotes=notes) == [("a", Layer.BODY)]


def test_a_note_at_the_last_unmarked_paragraph_is_kept() -> None:
    last = p(r("a"), reference(1), ppr="<w:rPr><w:vanish/></w:rPr>")
    assert [t for t, _ in layered(last, footnotes=note(1, p("chú")))] == ["a", "chú"]


def test_every_story_counts_its_own_lists() -> None:
    found = layered(
        item("a"),
        p(r("b"), reference(1)),
        item("c"),
        section(header("header1")),
        header1=item("đầu"),
        footnotes=note(1, item("chú")),
        numbering=abstract(0, lvl(0, "decimal", "%1.")) + num(1, 0),
    )
    assert [t for t, _ in found] == ["1. đầu", "1. a", "b", "1. chú", "2. c"]


def test_the_main_part_is_the_one_that_the_package_names() -> None:
    package = parts(p("Một"))
    package["word/document2.xml"] = package.pop("word/document.xml").replace("Một".encode(), b"Hai")
    package["_rels/.rels"] = relationships(("rId1", "officeDocument", "/Word/Document2.xml"))
    assert [printed(b) for b in load(archive(package)).blocks if isinstance(b, Paragraph)] == ["Hai"]


def test_the_main_part_is_found_without_relationships() -> None:
    package = parts(p("Một"))
    del package["_rels/.rels"]
    assert len(load(archive(package)).blocks) == 1


def test_external_targets_are_never_followed() -> None:
    package = parts(p("Một") + section(header("h")))
    package["word/header1.xml"] = part("hdr", p("đầu"))
    package["word/_rels/document.xml.rels"] = relationships(("h", "header", "header1.xml")).replace(
        b"<Relationship ", b'<Relationship TargetMode="External" '
    )
    assert len(load(archive(package)).blocks) == 1


def test_the_strict_variant_of_the_standard_is_read() -> None:
    package = {
        name: data.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, data in parts(p("Một") + section(header("header1")), header1=p("đầu")).items()
    }
    assert b"purl.oclc.org" in package["word/document.xml"]
    assert len(load(archive(package)).blocks) == 2


@pytest.mark.parametrize("name", ["styles", "numbering", "footnotes", "header1", "settings"])
def test_a_damaged_side_part_is_reported_and_the_text_is_read(name: str) -> None:
    package = parts(
        item("Một") + p(r("Hai"), reference(1)) + section(header("header1"), header("header1", "even")),
        **{name: "<w:x/>"},
    )
    if name == "settings":
        package["word/settings.xml"] = b"<w:evenAndOddHeaders"
    else:
        package[f"word/{name}.xml"] = package[f"word/{name}.xml"][:-20]
    found = load(archive(package))
    assert [printed(b) for b in found.blocks if isinstance(b, Paragraph)] == ["Một", "Hai"]
    expected = [] if name == "settings" else ["damaged-part-left-out"]
    assert [finding.name for finding in found.findings] == expected
    assert all(name in finding.message and name in finding.message_vi for finding in found.findings)


def test_packages_of_word_documents_are_recognised() -> None:
    whole = docx(p("Một"))
    assert recognises(whole)
    assert recognises(whole[: len(whole) // 2])
    other_folder = parts(p("Một"))
    other_folder["doc/main.xml"] = other_folder.pop("word/document.xml")
    for name in [name for name in other_folder if name.startswith("word/")]:
        del other_folder[name]
    assert recognises(archive(other_folder))


def test_other_bytes_are_not_recognised() -> None:
    workbook = {"[Content_Types].xml": b"<Types>spreadsheetml</Types>", "xl/workbook.xml": b"<x/>"}
    for data in (
        b"",
        b"%PDF-1.7",
        b"word/document.xml",
        archive(workbook),
        archive({"password/x": b""}),
        b"PK\x03\x04",
    ):
        assert not recognises(data)
