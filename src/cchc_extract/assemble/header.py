"""Raw headers + normalisers → headers; what an attached plan takes from the decision that issues it."""

from __future__ import annotations

from collections.abc import Iterable

from cchc_extract.assemble.grounding import Ledger
from cchc_extract.fields.model import RawHeader, RawPlan
from cchc_extract.normalise.citations import find_citations
from cchc_extract.normalise.citations.numbers import find_numbers
from cchc_extract.normalise.dates import read_date
from cchc_extract.normalise.issuers import jurisdiction_of, sentence_case
from cchc_extract.normalise.periods import Period as PlanPeriod
from cchc_extract.normalise.periods import find_period
from cchc_extract.normalise.signatures import LineSlice, Reading, read_signature
from cchc_extract.plan.base import CodedType, Span, validated
from cchc_extract.plan.header import Capacity, DocumentNumber, Header, Jurisdiction, Period, Signature, WrittenDate
from cchc_extract.plan.model import Promulgation
from cchc_extract.spans import Piece, Slice, part
from cchc_extract.structure.printed import Printed


def build_header(raw: RawPlan, ledger: Ledger) -> Header:
    """The header of one printed document."""
    own = raw.header
    issued_on = _date(own.issued_on, own.date_line, ledger)
    issuer = sentence_case(own.issuer.text) if own.issuer else None
    place = own.place.text if own.place else None
    parent = sentence_case(own.parent_issuer.text) if own.parent_issuer else None
    edtf = issued_on.edtf if issued_on else None
    jurisdiction = jurisdiction_of(issuer, parent=parent, place=place, on=edtf) if issuer else None
    if issuer is not None and jurisdiction is not None and jurisdiction.name is not None:
        issuer = _in_full(issuer, jurisdiction.name)
    return Header(
        document_type=_type(own, ledger),
        number=_number(own.number, own.number_line, ledger),
        title=own.title.text if own.title else None,
        title_spans=ledger.value(own.title),
        issuer=issuer,
        issuer_spans=ledger.value(own.issuer),
        parent_issuer=parent,
        parent_issuer_spans=ledger.value(own.parent_issuer),
        place=place,
        place_spans=ledger.value(own.place),
        issued_on=issued_on,
        period=_period(own.title, ledger),
        jurisdiction=Jurisdiction(level=jurisdiction.level.value, name=jurisdiction.name, code=None)
        if jurisdiction
        else None,
        signatures=[s for lines in own.signatures if (s := _signature(lines, ledger)) is not None],
        recipients=[r.text for r in own.recipients],
        recipients_spans=[ledger.value(r) for r in own.recipients],
        spans=ledger.container(_regions(raw.printed)),
    )


def inherited(header: Header, promulgation: Promulgation, raw: RawPlan, ledger: Ledger) -> tuple[Header, Promulgation]:
    """An attached plan has its decision's issuer, and the date of its "(Ban hành kèm theo …)" line; a decision that
    prints neither number nor date has both from there (contract, "Header")."""
    decision = promulgation.header
    updates: dict[str, object] = {
        "issuer": decision.issuer,
        "issuer_spans": decision.issuer_spans,
        "parent_issuer": decision.parent_issuer,
        "parent_issuer_spans": decision.parent_issuer_spans,
        "jurisdiction": decision.jurisdiction,
    }
    number, date = _noted(raw.header.note, ledger)
    if header.issued_on is None:
        updates["issued_on"] = date or decision.issued_on
    if decision.number is None and decision.issued_on is None and (number or date):
        decision = decision.model_copy(update={"number": number, "issued_on": date})
    own = {"number": None} if header.number is None else {}
    return header.model_copy(update={**updates, **own}), promulgation.model_copy(update={"header": decision})


def title_period(header: Header) -> PlanPeriod | None:
    """The plan's period as the normalisers take it."""
    period = header.period
    if period is None or period.start is None or period.end is None:
        return None
    return PlanPeriod(period.start, period.end)


def _type(own: RawHeader, ledger: Ledger) -> CodedType | None:
    if own.title_type is None:
        return None
    code, name, at = own.title_type
    printed = (at,) if at.end > at.start else ()  # a công văn prints no type
    return CodedType(code=code, name=name, spans=ledger.words(printed))


def _number(piece: Piece | None, line: Slice | None, ledger: Ledger) -> DocumentNumber | None:
    if piece is None:
        return None
    mention = next(iter(find_numbers(piece.text)), None)
    if mention is None:
        return None
    return DocumentNumber(
        text=mention.text,
        text_spans=ledger.value(piece),
        serial=mention.serial,
        year=mention.year,
        symbol=mention.symbol,
        spans=ledger.words((line,)) if line else ledger.value(piece),
    )


def _date(piece: Piece | None, line: Slice | None, ledger: Ledger) -> WrittenDate | None:
    if piece is None:
        return None
    date = read_date(piece.text)
    return WrittenDate(
        text=piece.text,
        text_spans=ledger.value(piece),
        edtf=date.edtf if date is not None else None,
        spans=ledger.container((line,)) if line else ledger.value(piece),
    )


def _period(title: Piece | None, ledger: Ledger) -> Period | None:
    found = find_period(title.text) if title is not None else None
    if found is None or title is None:
        return None
    start, end, period = found
    words = part(ledger.document.plain, title, start, end)
    return Period(text=words.text, start=period.start, end=period.end, spans=ledger.places(words.slices))


def _in_full(issuer: str, unit: str) -> str:
    """ "Ủy ban nhân dân xã" with its unit's name "xã Triệu An", where the letterhead's place gave the name."""
    level = unit.split()[0]
    words = issuer.split()
    return f"{' '.join(words[:-1])} {unit}" if words[-1].casefold() == level.casefold() else issuer


def _noted(note: Piece | None, ledger: Ledger) -> tuple[DocumentNumber | None, WrittenDate | None]:
    """The number and date of the document that a "(Ban hành kèm theo …)" line names."""
    citation = next(iter(find_citations(note.text)), None) if note is not None else None
    if note is None or citation is None:
        return None, None
    plain = ledger.document.plain
    number = part(plain, note, *citation.number_at) if citation.number_at else None
    date = part(plain, note, *citation.issued_on_at) if citation.issued_on_at else None
    written = None
    if date is not None:
        written = WrittenDate(
            text=date.text, text_spans=ledger.value(date), edtf=citation.issued_on, spans=ledger.value(date)
        )
    return _number(number, None, ledger), written


def _signature(lines: list[Piece], ledger: Ledger) -> Signature | None:
    found = read_signature([line.text for line in lines])
    if not (found.capacities or found.position or found.name):
        return None
    plain = ledger.document.plain

    def spans(reading: Reading | None) -> list[Span]:
        return _line_spans(reading.places) if reading is not None else []

    def _line_spans(places: Iterable[LineSlice]) -> list[Span]:
        return ledger.words(s for at in places for s in part(plain, lines[at.line], at.start, at.end).slices)

    return Signature(
        capacities=[
            validated(
                Capacity,
                code=c.code,
                principal=c.principal.text if c.principal else None,
                principal_spans=spans(c.principal),
                spans=[*_line_spans((c.code_at,)), *spans(c.principal)],
            )
            for c in found.capacities
        ],
        position=found.position.text if found.position else None,
        position_spans=spans(found.position),
        name=found.name.text if found.name else None,
        name_spans=spans(found.name),
        spans=ledger.container(tuple(s for line in lines for s in line.slices)),
    )


def _regions(printed: Printed) -> tuple[Slice, ...]:
    """The header's own paragraphs: letterhead, title, note, authority, closing."""
    paragraphs = [*printed.letterhead, *printed.title, *printed.note, *printed.authority, *printed.closing]
    places = {Slice(p.start, p.end) for p in paragraphs}
    if printed.title_type is not None and printed.title_type.end > printed.title_type.start:
        places.add(Slice(printed.title_type.start, printed.title_type.end))
    return tuple(sorted(places))
