"""What the readers of one story share: the document's resources, and the state that runs through its paragraphs.

A story is a text with numbers and fields of its own: the body, a header, the notes, the text boxes (ECMA-376, 17.1).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from cchc_extract.diagnostics import Finding
from cchc_extract.loaders.document import Layer
from cchc_extract.loaders.formats.docx.numbering import Counters, Lists
from cchc_extract.loaders.formats.docx.package import Package
from cchc_extract.loaders.formats.docx.styles import Styles


@dataclass(frozen=True, slots=True)
class NoteReference:
    """A reference to a note: which kind ("footnotes", "endnotes"), and its identifier."""

    kind: str
    identifier: str


@dataclass(slots=True)
class Source:
    """The document that is read: its package, what its parts define, and what was found on the way."""

    package: Package
    styles: Styles
    lists: Lists
    findings: list[Finding] = field(default_factory=list)


@dataclass(slots=True)
class Story:
    """The state of one story.

    `fields` holds the complex fields that are open, innermost last: True while its instruction is read, False while its
    result is. `references` holds the notes that were referred to and not yet placed.
    """

    source: Source
    part: str
    layer: Layer
    counters: Counters
    fields: list[bool] = field(default_factory=list)
    references: list[NoteReference] = field(default_factory=list)
    text_boxes: Story | None = None

    def of_text_boxes(self) -> Story:
        """The story of the text boxes anchored in this one: they count their lists together, apart from the text."""
        if self.text_boxes is None:
            self.text_boxes = open_story(self.source, self.part, self.layer)
            self.text_boxes.references = self.references
            self.text_boxes.text_boxes = self.text_boxes
        return self.text_boxes


def open_story(source: Source, part: str, layer: Layer) -> Story:
    """A story at its beginning, in the part that holds it."""
    return Story(source, part, layer, Counters(source.lists))
