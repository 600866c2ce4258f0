"""Headers, of the plan and of the decision that issues it, and citations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc_extract.plan import Plan
from cchc_extract.plan.header import Header, Signature
from cchc_extract.plan.model import Citation
from rendering.tree import Branch, branch, given


def header(plan: Plan) -> Iterator[Branch]:
    """What the document says of itself, and the decision that issues it with its articles."""
    yield from _header(plan.header)
    if plan.promulgation is not None:
        articles = [branch("article", f"{a.number} — {a.text}") for a in plan.promulgation.articles]
        bases = [branch("legal basis", basis.text) for basis in plan.promulgation.legal_bases]
        yield branch("promulgation", "", [*_header(plan.promulgation.header), *bases, *articles])


def _header(one: Header) -> Iterator[Branch]:
    if one.document_type is not None:
        yield branch("type", f"{one.document_type.code} — {one.document_type.name}")
    if one.number is not None:
        number = one.number
        yield branch("number", number.text, given(serial=number.serial, year=number.year, symbol=number.symbol))
    yield from given(title=one.title, issuer=one.issuer, parent_issuer=one.parent_issuer, place=one.place)
    if one.issued_on is not None:
        yield branch("issued on", f"{one.issued_on.edtf} — {one.issued_on.text}")
    if one.period is not None:
        yield branch("period", f"{one.period.start} … {one.period.end} — {one.period.text}")
    if one.jurisdiction is not None:
        yield branch("jurisdiction", f"{one.jurisdiction.level} — {one.jurisdiction.name or '[no name]'}")
    yield from (_signature(signature) for signature in one.signatures)
    yield from (branch("recipient", recipient) for recipient in one.recipients)


def _signature(one: Signature) -> Branch:
    below = [branch(c.code, c.principal) for c in one.capacities]
    return branch("signature", "", [*below, *given(position=one.position, name=one.name)])


def citations(plan: Plan) -> Iterator[Branch]:
    """Every document mentioned; those that are the plan's legal bases are listed first, by their words."""
    for basis in plan.legal_bases:
        yield branch("legal basis", basis.text)
    yield from _mentions(plan.citations)


def _mentions(found: Iterable[Citation]) -> Iterator[Branch]:
    for one in found:
        kind = one.document_type.name if one.document_type is not None else None
        below = given(type=kind, number=one.number, issued_on=one.issued_on, issuer=one.issuer, title=one.title)
        yield branch("citation", one.text, below)
