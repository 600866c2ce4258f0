"""Headers and footers: the ones that some page shows, each distinct text once."""

from __future__ import annotations

from lxml import etree

from cchc_extract.errors import DamagedFileError
from cchc_extract.loaders.document import Layer, Paragraph
from cchc_extract.loaders.formats.docx.body import read_paragraphs
from cchc_extract.loaders.formats.docx.findings import damaged_part
from cchc_extract.loaders.formats.docx.names import R_ID, SECT_PR, SECT_PR_CHANGE, TYPE, VAL, is_on, w
from cchc_extract.loaders.formats.docx.package import Relationship, parse_part, parse_xml, read_part, targets
from cchc_extract.loaders.formats.docx.story import Source, open_story

HEADER = w("headerReference")
FOOTER = w("footerReference")
_TITLE_PAGE = w("titlePg")
_EVEN_AND_ODD = w("evenAndOddHeaders")
_SETTING = b"evenAndOddHeaders"  # sought in the bytes first: settings are long, and few documents have it


def read_furniture(
    document: etree._Element, links: dict[str, Relationship], source: Source, reference: str
) -> list[Paragraph]:
    """The paragraphs of the headers (`HEADER`) or footers (`FOOTER`) that the document's sections show.

    A first-page header shows only if its section has a title page, one for even pages only if the settings tell odd and
    even apart. A text that several sections show comes once.
    """
    parts: dict[str, None] = {}  # in order, each once
    for section in document.iter(SECT_PR):
        parent = section.getparent()
        if parent is not None and parent.tag == SECT_PR_CHANGE:
            continue
        for item in section.iterchildren(reference):
            link = links.get(item.get(R_ID, ""))
            if link is not None and _is_shown(item.get(TYPE), section, links, source):
                parts.setdefault(link.target)
    paragraphs: list[Paragraph] = []
    seen: set[tuple[str, ...]] = set()
    for part in parts:
        found = _read_part(part, source)
        text = tuple(line.text for paragraph in found for line in paragraph.lines)
        if text not in seen:
            seen.add(text)
            paragraphs += found
    return paragraphs


def _read_part(part: str, source: Source) -> list[Paragraph]:
    try:
        root = parse_part(source.package, part)
    except DamagedFileError:
        source.findings.append(damaged_part(part))
        return []
    return [] if root is None else read_paragraphs(root, open_story(source, part, Layer.FURNITURE))


def _is_shown(kind: str | None, section: etree._Element, links: dict[str, Relationship], source: Source) -> bool:
    if kind == "first":
        title = section.find(_TITLE_PAGE)
        return title is not None and is_on(title.get(VAL))
    return kind != "even" or _tells_even_apart(links, source)


def _tells_even_apart(links: dict[str, Relationship], source: Source) -> bool:
    for part in targets(links, "settings"):
        try:
            data = read_part(source.package, part)
            if data is None or _SETTING not in data:
                continue
            element = parse_xml(data, part).find(_EVEN_AND_ODD)
        except DamagedFileError:
            continue
        if element is not None:
            return is_on(element.get(VAL))
    return False
