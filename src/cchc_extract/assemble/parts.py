"""Sections, articles, assignments and tables: raw values with their places."""

from __future__ import annotations

from collections.abc import Iterable

from cchc_extract.assemble.grounding import Ledger
from cchc_extract.assemble.tasks import Context, agency_of, targets_of
from cchc_extract.fields.model import RawAssignment, RawSection, RawTable
from cchc_extract.plan.base import validated
from cchc_extract.plan.model import Article, Assignment, PlanTable, Section
from cchc_extract.spans import Piece, Slice, join


def build_sections(raw: Iterable[RawSection], ledger: Ledger) -> list[Section]:
    """The section tree."""
    return [_section(section, ledger) for section in raw]


def _section(raw: RawSection, ledger: Ledger) -> Section:
    text = join(raw.text, "\n")
    return validated(
        Section,
        number=raw.number.text if raw.number else None,
        number_spans=ledger.value(raw.number),
        marker=raw.printed.text if raw.printed else None,
        marker_spans=ledger.value(raw.printed),
        title=raw.title.text if raw.title else None,
        title_spans=ledger.value(raw.title),
        level=raw.level,
        role=raw.role,
        text=text.text if text else None,
        text_spans=ledger.value(text),
        targets=[t for piece in raw.text for t in targets_of(piece, ledger)] if raw.role == "objectives" else [],
        children=build_sections(raw.children, ledger),
        spans=ledger.container((raw.whole,)),
    )


def build_articles(raw: Iterable[tuple[Piece, Piece, Slice]], ledger: Ledger) -> list[Article]:
    """A decision's articles; "Điều" and the number's dot belong to the article."""
    return [
        Article(
            number=number.text,
            number_spans=ledger.value(number),
            text=text.text,
            text_spans=ledger.value(text),
            spans=ledger.words((whole,)),
        )
        for number, text, whole in raw
    ]


def build_assignments(raw: Iterable[RawAssignment], ledger: Ledger, context: Context) -> list[Assignment]:
    """The duties; their words belong to their sections as well."""
    return [
        validated(
            Assignment,
            number=a.number.text if a.number else None,
            number_spans=ledger.value(a.number),
            actor=a.actor.text,
            actor_spans=ledger.value(a.actor),
            **agency_of(a.actor.text, context),
            text=a.text.text,
            text_spans=ledger.value(a.text),
            duties=[duty.text for duty in a.duties],
            duties_spans=[ledger.value(duty) for duty in a.duties],
            spans=ledger.places((Slice(min(s.start for s in a.text.slices), max(s.end for s in a.text.slices)),)),
        )
        for a in raw
    ]


def build_tables(raw: Iterable[RawTable], ledger: Ledger) -> list[PlanTable]:
    """The tables; a repeated head is furniture and stands in none of their values."""
    return [
        PlanTable(
            caption=table.caption.text if table.caption else None,
            caption_spans=ledger.value(table.caption),
            columns=[column.text if column else None for column in table.columns],
            columns_spans=[ledger.value(column) for column in table.columns],
            rows=[[cell.text if cell else None for cell in row] for row in table.rows],
            rows_spans=[[ledger.value(cell) for cell in row] for row in table.rows],
            spans=ledger.container((table.whole,)),
        )
        for table in raw
    ]
