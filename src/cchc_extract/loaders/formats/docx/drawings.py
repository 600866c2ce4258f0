"""Text of drawings that a document keeps in parts of their own."""

from __future__ import annotations

from cchc_extract.errors import DamagedFileError
from cchc_extract.loaders.formats.docx.findings import damaged_part
from cchc_extract.loaders.formats.docx.names import A_P, A_T, DGM_POINT
from cchc_extract.loaders.formats.docx.package import parse_part, relationships
from cchc_extract.loaders.formats.docx.story import Story


def diagram_paragraphs(story: Story, identifier: str) -> list[str]:
    """The paragraphs of a SmartArt diagram, in the order in which they were entered; none if it is missing."""
    link = relationships(story.source.package, story.part).get(identifier)
    if link is None:
        return []
    try:
        root = parse_part(story.source.package, link.target)
    except DamagedFileError:
        story.source.findings.append(damaged_part(link.target))
        return []
    if root is None:
        return []
    return ["".join(text.text or "" for text in p.iter(A_T)) for point in root.iter(DGM_POINT) for p in point.iter(A_P)]
