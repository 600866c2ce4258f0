"""The document that is signed: the decision that issues an attached plan, else the plan itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from cchc_extract.checks.model import Text
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

if TYPE_CHECKING:
    from cchc_extract.checks.context import Context
    from cchc_extract.plan.base import Span
    from cchc_extract.plan.header import Header
    from cchc_extract.plan.model import Citation

NOT_ADMINISTRATIVE = Text(
    "The document is none of the administrative ones whose form Decree 30/2020/NĐ-CP sets.",
    "Văn bản không phải văn bản hành chính theo Nghị định 30/2020/NĐ-CP.",
)
_BEFORE = 60  # characters between "(Ban hành kèm theo" and the number that it names


def signed(context: Context) -> Header | None:
    """The header of the signed document; None if it is no administrative document (a law, a decree, a circular)."""
    plan = context.plan
    header = plan.promulgation.header if plan.promulgation is not None else plan.header
    kind = header.document_type
    if kind is not None and (kind.code is None or kind.code in load("checks_form")["types"]["not_administrative"]):
        return None
    return header


def named_by_attachments(context: Context) -> Iterator[Citation]:
    """The mentions of the signed document in "(Kèm theo …)" lines of what is attached to it.

    One of another type of document is none: "(Kèm theo Thông tư …)" over a form names where the form comes from.
    """
    header = signed(context)
    if header is None or header.document_type is None:
        return
    openings = load("checks_form")["attached"]["openings"]
    for citation in context.plan.citations:
        if citation.document_type is None or citation.document_type.code != header.document_type.code:
            continue
        start = citation.spans[0].start
        line = context.line(start)
        before = fold(context.plain[max(line.start, start - _BEFORE) : start])
        if "(" in before and any(opening in before for opening in openings):
            yield citation


def new_places(found: Sequence[Span], known: Sequence[Span]) -> list[Span]:
    """Those of some spans that none of the known ones touches."""
    return [span for span in found if not any(span.start < k.end and k.start < span.end for k in known)]
