"""A document's header as printed: letterhead, title, signature, recipients (Decree 30/2020/NĐ-CP, annex I)."""

from __future__ import annotations

from cchc_extract.fields.issuing import find_issuer
from cchc_extract.fields.model import RawHeader
from cchc_extract.normalise.document_numbers import find_document_number
from cchc_extract.normalise.person_names import is_person_name
from cchc_extract.normalise.place_dates import find_place_date, is_date_line
from cchc_extract.normalise.recipients import split_recipients
from cchc_extract.normalise.signatures import is_signature_line
from cchc_extract.spans import Piece, Slice, cut, join, part
from cchc_extract.structure.bodies import continues_body, opens_body
from cchc_extract.structure.markers import find_bullet
from cchc_extract.structure.printed import Printed
from cchc_extract.structure.titles import (
    is_number_line,
    is_recipients_head,
    is_rule,
    is_signing_stamp,
    is_state_heading,
)
from cchc_extract.text.document import Paragraph, TextDocument


def read_header(document: TextDocument, printed: Printed) -> RawHeader:
    """The header's values as printed."""
    header = RawHeader()
    title = printed.title_type
    if title is not None:
        header.title_type = (title.code, title.name, Slice(title.start, title.end))
    header.title = join(
        [p for line in printed.title if (p := cut(document.plain, line.start, line.end, strip="*")) is not None]
    )
    header.note = join([p for line in printed.note if (p := cut(document.plain, line.start, line.end)) is not None])
    _read_letterhead(document, printed.letterhead, header)
    authority = join(
        [p for line in printed.authority if (p := cut(document.plain, line.start, line.end, strip=":,;")) is not None]
    )
    header.issuer = authority or header.issuer or find_issuer(document, printed.preamble)
    _read_closing(document, printed.closing, header)
    return header


def _read_letterhead(document: TextDocument, lines: list[Paragraph], header: RawHeader) -> None:
    bodies: list[list[Piece]] = []
    for line in lines:
        piece = cut(document.plain, line.start, line.end)
        if piece is None or is_rule(piece.text):
            continue
        if is_state_heading(piece.text):
            continue
        if _read_number_and_date(document, piece, header):
            continue
        if bodies and continues_body(piece.text):
            bodies[-1].append(piece)
        elif opens_body(piece.text) and (piece.text.isupper() or not bodies):
            bodies.append([piece])
    names = [name for lines_of in bodies if (name := join(lines_of)) is not None]
    if names:
        header.issuer = names[-1]
        header.parent_issuer = names[-2] if len(names) > 1 else None


def _read_number_and_date(document: TextDocument, piece: Piece, header: RawHeader) -> bool:
    """Takes number, place and date out of a line; some letterheads print all three on one."""
    start = piece.start
    number = find_document_number(piece.text) if header.number is None and is_number_line(piece.text) else None
    if number is not None:
        header.number = Piece(
            piece.text[number.at.start : number.at.end], (Slice(start + number.at.start, start + number.at.end),)
        )
        header.number_line = Slice(piece.start, piece.end)
    place_date = find_place_date(piece.text) if header.issued_on is None else None
    if place_date is not None:
        at = place_date.place
        header.place = cut(document.plain, start + at[0], start + at[1]) if at else None
        header.issued_on = cut(document.plain, start + place_date.date[0], start + place_date.date[1])
        header.date_line = Slice(piece.start, piece.end)
    return number is not None or place_date is not None


def _read_closing(document: TextDocument, lines: list[Paragraph], header: RawHeader) -> None:
    """Recipients: from "Nơi nhận" to the signature, or the lines of its column; the signature: all other lines."""
    signature: list[Piece] = []
    receiving: list[Piece] = []
    column: int | None = None
    for line in lines:
        piece = cut(document.plain, line.start, line.end)
        if piece is None or is_signing_stamp(piece.text):
            continue
        if header.issued_on is None and is_date_line(piece.text) and _read_number_and_date(document, piece, header):
            continue  # some offices print place and date over the signature
        if is_recipients_head(piece.text):
            receiving.append(piece)
            column = line.column
        elif receiving and _is_recipient(document, line, column, piece.text):
            receiving.append(piece)
        else:
            signature.append(piece)
    if signature:
        header.signatures.append(signature)
    for recipient in split_recipients([piece.text for piece in receiving]):
        parts = [part(document.plain, receiving[at.line], at.start, at.end) for at in recipient.places]
        whole = join(parts)
        if whole is not None:
            header.recipients.append(whole)


def _is_recipient(document: TextDocument, line: Paragraph, column: int | None, text: str) -> bool:
    """Whether a line below "Nơi nhận" names a recipient: by its bullet or column, else as no signature's."""
    if find_bullet(document.plain, line.start, line.end) is not None:
        return True
    if column is not None and line.column is not None:
        return line.column == column
    return not is_signature_line(text) and not is_person_name(text) and not text.isupper()
