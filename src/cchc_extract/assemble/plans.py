"""One raw plan → one plan, complete in itself."""

from __future__ import annotations

from dataclasses import dataclass

from cchc_extract.assemble.blocks import build_blocks
from cchc_extract.assemble.citations import all_texts, build_citations
from cchc_extract.assemble.findings import build_diagnostics
from cchc_extract.assemble.grounding import Ledger
from cchc_extract.assemble.header import build_header, inherited, title_period
from cchc_extract.assemble.parts import build_articles, build_assignments, build_sections, build_tables
from cchc_extract.assemble.places import placed
from cchc_extract.assemble.tasks import Context, build_tasks
from cchc_extract.fields.model import RawPlan
from cchc_extract.normalise.abbreviations import find_abbreviations
from cchc_extract.plan.base import validated
from cchc_extract.plan.model import SCHEMA_VERSION, Coverage, Plan, Promulgation, Source
from cchc_extract.spans import Slice
from cchc_extract.text.document import TextDocument


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that a document was read from: its path or name, SHA-256 in hexadecimal, size in bytes."""

    path: str | None
    sha256: str
    size: int


def assemble(document: TextDocument, raw: RawPlan, origin: Origin) -> Plan:
    """The plan of one raw plan; every visible character of the text has an owner or stands in `unclassified` blocks."""
    ledger = Ledger(document)
    expansions = find_abbreviations(document.plain)
    promulgation = _promulgation(raw.promulgation, ledger)
    header = build_header(raw, ledger)
    if promulgation is not None:
        header, promulgation = inherited(header, promulgation, raw, ledger)
        promulgation = promulgation.model_copy(update={"header": placed(promulgation.header, document.plain)})
    header = placed(header, document.plain)
    context = Context(
        title_period(header),
        header.issued_on.edtf if header.issued_on else None,
        header.title,
        expansions,
        header.jurisdiction.level if header.jurisdiction else None,
    )
    tasks = build_tasks(raw.tasks, ledger, context)
    sections = build_sections(raw.sections, ledger)
    assignments = build_assignments(raw.assignments, ledger, context)
    tables = build_tables(raw.tables, ledger)
    blocks = build_blocks(raw, ledger)
    visible, owned, missing = ledger.totals()
    unclear = [Slice(s.start, s.end) for block in blocks if block.kind == "unclassified" for s in block.spans]
    unclassified = sum(not document.plain[i].isspace() for start, end in unclear for i in range(start, end))
    return Plan(
        schema_version=SCHEMA_VERSION,
        source=validated(
            Source,
            path=origin.path,
            format=document.format,
            sha256=origin.sha256,
            size=origin.size,
            pages=document.pages,
            loader=document.loader,
            encoding=document.encoding,
            ocr=document.ocr,
        ),
        header=header,
        promulgation=promulgation,
        legal_bases=build_citations(raw.legal_bases, ledger),
        sections=sections,
        tasks=tasks,
        assignments=assignments,
        tables=tables,
        citations=build_citations(all_texts(document, raw.printed.front), ledger),
        diagnostics=build_diagnostics(raw, tasks, blocks, missing, ledger),
        other_blocks=blocks,
        coverage=Coverage(
            characters=visible,
            assigned=owned - unclassified,
            unassigned=ledger.places(sorted([*missing, *unclear])),
        ),
        plain_text=document.plain,
    )


def _promulgation(raw: RawPlan | None, ledger: Ledger) -> Promulgation | None:
    if raw is None:
        return None
    return Promulgation(
        header=build_header(raw, ledger),
        legal_bases=build_citations(raw.legal_bases, ledger),
        articles=build_articles(raw.articles, ledger),
    )
