"""Footnotes and endnotes, placed after the block that refers to them."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from cchc_extract.errors import DamagedFileError
from cchc_extract.loaders.document import Layer, Paragraph
from cchc_extract.loaders.formats.docx.body import read_paragraphs
from cchc_extract.loaders.formats.docx.findings import damaged_part
from cchc_extract.loaders.formats.docx.names import ID
from cchc_extract.loaders.formats.docx.package import Relationship, parse_part, targets
from cchc_extract.loaders.formats.docx.story import Source, Story, open_story


@dataclass(slots=True)
class Notes:
    """The notes of a document; their parts are read when the text first refers to one."""

    source: Source
    links: dict[str, Relationship]
    known: dict[str, tuple[Story, dict[str, etree._Element]] | None] = field(default_factory=dict)

    def place(self, story: Story) -> list[Paragraph]:
        """The paragraphs of the notes that `story` has referred to since it was last asked."""
        if not story.references:
            return []
        references = list(story.references)
        story.references.clear()
        paragraphs: list[Paragraph] = []
        for reference in references:
            if reference.kind not in self.known:
                self.known[reference.kind] = _read_part(reference.kind, self.links, self.source)
            part = self.known[reference.kind]
            element = part[1].pop(reference.identifier, None) if part else None
            if part and element is not None:
                paragraphs += read_paragraphs(element, part[0])
        return paragraphs


def _read_part(
    kind: str, links: dict[str, Relationship], source: Source
) -> tuple[Story, dict[str, etree._Element]] | None:
    for name in targets(links, kind):
        try:
            root = parse_part(source.package, name)
        except DamagedFileError:
            source.findings.append(damaged_part(name))
            return None
        if root is not None:
            return open_story(source, name, Layer.NOTE), {note.get(ID, ""): note for note in root}
    return None
