"""The regions of a file: which printed documents are in it, and the parts of each (letterhead, preamble, body, …).

Decree 30/2020/NĐ-CP, annex I, sets their order; a part that is missing is empty.
"""

from __future__ import annotations

from enum import Enum, auto

from cchc_extract.loaders.document import Layer
from cchc_extract.normalise.document_types import type_of_code
from cchc_extract.normalise.place_dates import is_date_line
from cchc_extract.normalise.signatures import is_signature_line
from cchc_extract.structure import letterheads, titles
from cchc_extract.structure.markers import Scheme, find_bullet, find_markers
from cchc_extract.structure.printed import Appendix, Printed
from cchc_extract.structure.roles import is_role_heading, opens_plan_body
from cchc_extract.structure.titles import Title
from cchc_extract.text.document import Block, Paragraph, Table, TextDocument

_LONGEST_SIGNATURE_LINE = 300
_LONGEST_HEAD_LINE = 300


class _State(Enum):
    FRONT = auto()
    TITLE = auto()
    PREAMBLE = auto()
    BODY = auto()
    CLOSING = auto()
    APPENDIX = auto()
    BEHIND = auto()


def regions(document: TextDocument) -> list[Printed]:
    """The printed documents of a file, in order; at least one. Every block is in exactly one region of one of them."""
    scanner = _Scanner(document)
    for index, block in enumerate(document.blocks):
        scanner.add(block, index)
    return [letterheads.tidied(document, printed) for printed in scanner.documents]


class _Scanner:
    """Walks the blocks once; each state says what may come next."""

    def __init__(self, document: TextDocument) -> None:
        self.document = document
        self.blocks = document.blocks
        self.current = Printed()
        self.documents = [self.current]
        self.state = _State.FRONT
        self.index = 0
        self.title_at: int | None = None  # where the next title stands, once it was looked for

    def add(self, block: Block, index: int) -> None:
        self.index = index
        if isinstance(block, Paragraph) and block.layer is not Layer.BODY:
            if block.layer is Layer.STAMP and self.state is _State.FRONT:
                self.current.letterhead.append(block)
            else:
                self.current.others.append(block)
            return
        handle = {
            _State.FRONT: self._front,
            _State.TITLE: self._title,
            _State.PREAMBLE: self._preamble,
            _State.BODY: self._body,
            _State.CLOSING: self._closing,
            _State.APPENDIX: self._appendix,
            _State.BEHIND: self._behind,
        }[self.state]
        handle(block)

    def _text(self, block: Block) -> str:
        return self.document.plain[block.start : block.end]

    # Before the title.

    def _front(self, block: Block) -> None:
        if isinstance(block, Table):
            if self._title_ahead():
                self.current.front.append(block)
            else:
                self.state = _State.BODY
                self._body(block)
            return
        text = self._text(block)
        title = titles.find_title(self.document, block)
        if title is not None:
            self._begin(title, block)
        elif self._reads_subject(block, text):
            self.current.title.append(block)
        elif not self._title_ahead() and (
            titles.opens_legal_basis(text) or titles.is_addressee(text) or self._opens_body(block)
        ):
            self.state = _State.PREAMBLE
            self._preamble(block)
        else:
            self.current.letterhead.append(block)

    def _reads_subject(self, block: Paragraph, text: str) -> bool:
        """A công văn's "V/v …", or the line that goes on with it: such a letter has no type line."""
        if self.current.title:
            above = self.current.title[-1]
            return text[0].islower() and above.end + 1 == block.start
        if not titles.is_subject(text) or self._title_ahead():
            return False
        kind = type_of_code(_LETTER)
        self.current.title_type = Title(_LETTER, kind.name if kind else _LETTER, block.start, block.start)
        return True

    def _title_ahead(self) -> bool:
        """Whether a title still comes before the body's first heading."""
        if self.title_at is None:
            self.title_at = self._first_title()
        return self.title_at >= self.index

    def _first_title(self) -> int:
        """The index of the next title, -1 if the body's first heading comes before it."""
        for index in range(self.index, len(self.blocks)):
            block = self.blocks[index]
            if isinstance(block, Table) or block.layer is not Layer.BODY:
                continue
            if titles.find_title(self.document, block) is not None:
                return index
            if self._opens_body(block, headings_only=True):
                return -1
        return -1

    def _begin(self, title: Title, block: Paragraph) -> None:
        self.current.title_type = title
        self.state = _State.TITLE
        if self.document.plain[title.end : block.end].strip():
            self.current.title.append(
                Paragraph(
                    self._skip(title.end), block.end, block.layer, block.bold, block.italic, block.centred, block.column
                )
            )

    def _skip(self, position: int) -> int:
        while self.document.plain[position].isspace():
            position += 1
        return position

    # The title and what may stand below it.

    def _title(self, block: Block) -> None:
        if isinstance(block, Table):
            self._enter(_State.PREAMBLE, block)
            return
        text = self._text(block)
        if titles.is_rule(text) or titles.is_state_heading(text):
            self.current.others.append(block)
        elif titles.is_attached_note(text) or (self.current.note and self._note_is_open()):
            self.current.note.append(block)
        elif self._continues_title(block, text):
            self.current.title.append(block)
        elif self._is_authority(block, text):
            self.current.authority.append(block)
        elif titles.is_number_line(text) or is_date_line(text):
            self.current.letterhead.append(block)  # some plans print number and date under the title
        else:
            self._enter(_State.PREAMBLE, block)

    def _note_is_open(self) -> bool:
        note = "".join(self._text(p) for p in self.current.note)
        return note.count("(") > note.count(")")

    def _continues_title(self, block: Paragraph, text: str) -> bool:
        if len(text) > _LONGEST_HEAD_LINE or text[-1] in ":;" or self.current.note or self.current.authority:
            return False
        if titles.is_enacting(text) or self._is_authority(block, text):
            return False
        if not self.current.title:
            return not (text[-1] == "." and titles.opens_legal_basis(text)) and not self._opens_body(block)
        last = self.current.title[-1]
        if self._opens_body(block) or find_bullet(self.document.plain, block.start, block.end):
            return False
        if text.isupper():
            return self._text(last).isupper()
        if text[-1] == "." and len(text) > 120:
            return False
        if text[0].islower() and not self._text(last).rstrip().endswith("."):
            return True
        same_look = block.centred and last.centred and block.bold == last.bold
        return same_look and not titles.opens_legal_basis(text)

    def _is_authority(self, block: Paragraph, text: str) -> bool:
        """The authority line over a decision's legal bases: capitals, and legal bases or the formula right below."""
        if not text.isupper() or titles.is_enacting(text) or not self.current.title:
            return False
        if self.current.title_type is None or self.current.title_type.code not in _ENACTING_TYPES:
            return False
        for other in self.blocks[self.index + 1 : self.index + 4]:
            if isinstance(other, Paragraph) and other.layer is Layer.BODY:
                following = self._text(other)
                if titles.opens_legal_basis(following) and not following.isupper():
                    return True
                if not following.isupper() and not titles.is_rule(following):
                    return False
        return False

    # The preamble.

    def _enter(self, state: _State, block: Block) -> None:
        self.state = state
        self._preamble(block)

    def _preamble(self, block: Block) -> None:
        if isinstance(block, Table):
            self.state = _State.BODY
            self._body(block)
            return
        text = self._text(block)
        if titles.is_enacting(text) or (self.current.preamble and titles.repeats_type(text, self.current.title_type)):
            self.current.enacting.append(block)
        elif (
            self._opens_body(block)
            or titles.opens_closing(text)
            or (self.current.preamble and self._preamble_is_over(text))
        ):
            self.state = _State.BODY
            self._body(block)
        elif titles.is_attached_note(text) and not self.current.preamble:
            self.current.note.append(block)
        else:
            self.current.preamble.append(block)

    def _preamble_is_over(self, text: str) -> bool:
        return titles.announces_body(self._text(self.current.preamble[-1])) and not titles.opens_legal_basis(text)

    def _opens_body(self, block: Paragraph, *, headings_only: bool = False) -> bool:
        """Whether the body begins here: at a number one, at any Roman heading in capitals (the pages before it may be
        lost), or at a heading without a number that plans begin with."""
        text = self._text(block)
        if not headings_only and (opens_plan_body(text) or (self.state is _State.PREAMBLE and is_role_heading(text))):
            return True
        for marker in find_markers(self.document.plain, block.start, block.end):
            if headings_only and marker.scheme not in (Scheme.PART, Scheme.CHAPTER, Scheme.ARTICLE, Scheme.ROMAN):
                continue
            if titles.opens_basis_list(self.document.plain[marker.rest : block.end]):
                continue  # "1. Căn cứ Nghị quyết …": a preamble that numbers its legal bases
            if marker.value == 1 or (marker.scheme is Scheme.ROMAN and text.isupper()):
                return True
        return False

    # Body, closing, appendices.

    def _body(self, block: Block) -> None:
        if isinstance(block, Paragraph):
            text = self._text(block)
            if titles.is_enacting(text) and not self.current.enacting:
                self.current.enacting.append(block)
                return
            if (self.current.body or self.current.preamble) and titles.opens_closing(text):
                self.state = _State.CLOSING
                self.current.closing.append(block)
                return
            if self.current.body and self._opens_appendix(block):
                return
            if self.current.body and self._begins_attached(block):
                return
        self.current.body.append(block)

    def _opens_appendix(self, block: Paragraph) -> bool:
        number = titles.appendix_number(self._text(block))
        if number is None:
            return False
        last = self.current.appendices[-1] if self.current.appendices else None
        if last is not None and not number and last.head and not last.blocks:
            last.head.append(block)  # "PHỤ LỤC", then "BIỂU PHÂN CÔNG NHIỆM VỤ": one head of two lines
            return True
        self.current.appendices.append(Appendix(number, [block]))
        self.state = _State.APPENDIX
        return True

    def _begins_attached(self, block: Paragraph) -> bool:
        """A title inside a decision's body or behind it: the document that the decision issues."""
        title = titles.find_title(self.document, block)
        if title is None or not self.current.has_articles or self.document.plain[title.start : block.end].strip() == "":
            return False
        if title.code == (self.current.title_type.code if self.current.title_type else None):
            return False
        self._next(title, block)
        return True

    def _next(self, title: Title | None, block: Paragraph) -> None:
        self.current = Printed()
        self.title_at = None
        self.documents.append(self.current)
        if title is not None:
            self._begin(title, block)
        else:
            self.state = _State.FRONT
            self.current.letterhead.append(block)

    def _behind(self, block: Block) -> None:
        self.current.front.append(block)

    def _is_behind(self, block: Block) -> bool:
        """Whether a web page's own lines begin here; they never end."""
        text = self._text(block)
        if not titles.is_site_banner(text.split("\t", 1)[0].split("\n", 1)[0] if isinstance(block, Table) else text):
            return False
        self.state = _State.BEHIND
        self._behind(block)
        return True

    def _closing(self, block: Block) -> None:
        if self._is_behind(block):
            return
        if isinstance(block, Table):
            self.current.appendices.append(Appendix("", [], [block]))
            self.state = _State.APPENDIX
            return
        text = self._text(block)
        title = titles.find_title(self.document, block)
        if title is not None and not (self.current.closing and is_signature_line(text)):
            self._next(title, block)
        elif titles.is_state_heading(text) or (titles.is_number_line(text) and self._letterhead_here()):
            issuer = letterheads.issuer_behind(self.document, self.current)
            self._next(None, block)
            self.current.letterhead = [*issuer, block]
        elif self._opens_appendix(block):
            return
        elif self._belongs_to_closing(block, text):
            self.current.closing.append(block)
        else:
            self.current.appendices.append(Appendix("", [], []))
            self.state = _State.APPENDIX
            self._appendix(block)

    def _belongs_to_closing(self, block: Paragraph, text: str) -> bool:
        if len(text) > _LONGEST_SIGNATURE_LINE:
            return False
        return not any(
            m.scheme <= Scheme.ROMAN for m in find_markers(self.document.plain, block.start, block.end) if m.value == 1
        )

    def _letterhead_here(self) -> bool:
        return any(
            isinstance(other, Paragraph) and titles.find_title(self.document, other) is not None
            for other in self.blocks[self.index + 1 : self.index + 6]
        )

    def _appendix(self, block: Block) -> None:
        if self._is_behind(block):
            return
        appendix = self.current.appendices[-1]
        if isinstance(block, Paragraph):
            if self._opens_appendix(block):
                return
            if self._new_document_here(block):
                return
            if not appendix.blocks and self._is_head_line(block):
                appendix.head.append(block)
                return
        appendix.blocks.append(block)

    def _new_document_here(self, block: Paragraph) -> bool:
        """A letterhead with state heading and a plan's title: a second document of the file, not a blank form."""
        text = self._text(block)
        title = titles.find_title(self.document, block)
        if (
            title is not None
            and title.code in _PLAN_TYPES
            and self.current.has_articles
            and self.document.plain[title.end : block.end].strip() == ""
        ):
            self._next(title, block)
            return True
        if not titles.is_state_heading(text):
            return False
        for other in self.blocks[self.index + 1 : self.index + 12]:
            if (
                isinstance(other, Paragraph)
                and (found := titles.find_title(self.document, other))
                and found.code in _PLAN_TYPES
            ):
                self._next(None, block)
                return True
        return False

    def _is_head_line(self, block: Paragraph) -> bool:
        text = self._text(block)
        if find_bullet(self.document.plain, block.start, block.end) or find_markers(
            self.document.plain, block.start, block.end
        ):
            return False
        if titles.is_attached_note(text) or text.isupper() or text.startswith("("):
            return True
        return len(text) < _LONGEST_HEAD_LINE and text[-1] not in ".;:" and len(self.current.appendices[-1].head) < 3


_LETTER = "CV"
_PLAN_TYPES = frozenset({"KH"})
_ENACTING_TYPES = frozenset({"QĐ", "NQ", "CT", "NĐ", "TT"})
