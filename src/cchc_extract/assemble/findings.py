"""Diagnostics: what the reading itself found that someone should look at."""

from __future__ import annotations

from collections.abc import Sequence

from cchc_extract.assemble.grounding import Ledger
from cchc_extract.diagnostics import Finding, Severity
from cchc_extract.fields.model import RawPlan
from cchc_extract.plan.model import Diagnostic, OtherBlock
from cchc_extract.plan.tasks import Task
from cchc_extract.spans import Slice


def build_diagnostics(
    raw: RawPlan, tasks: Sequence[Task], blocks: Sequence[OtherBlock], missing: Sequence[Slice], ledger: Ledger
) -> list[Diagnostic]:
    """The loader's findings, then those of the reading, in the order of their codes."""
    findings = [*ledger.document.findings, *_reading(raw, tasks, blocks, missing)]
    return [
        Diagnostic(
            code=f.code,
            name=f.name,
            severity=f.severity.value,
            message=f.message,
            message_vi=f.message_vi,
            spans=ledger.places(f.slices),
            hint=f.hint,
        )
        for f in findings
    ]


def _reading(
    raw: RawPlan, tasks: Sequence[Task], blocks: Sequence[OtherBlock], missing: Sequence[Slice]
) -> list[Finding]:
    found = []
    title = raw.header.title_type
    if title is None:
        found.append(
            Finding(
                "STR001",
                "no-document-type",
                Severity.WARNING,
                "No document type is printed in capitals over a title (Decree 30/2020/NĐ-CP, annex I).",
                "Không tìm thấy tên loại văn bản in hoa ở đầu văn bản (Nghị định 30/2020/NĐ-CP, Phụ lục I).",
                hint="Check that the beginning of the document is in the file.",
            )
        )
    if not tasks:
        found.append(
            Finding(
                "STR002",
                "no-tasks",
                Severity.INFO,
                "The document assigns no tasks in labelled fields, task tables or a tasks section.",
                "Văn bản không giao nhiệm vụ nào bằng mục có nhãn, bảng nhiệm vụ hay phần nhiệm vụ.",
                (title[2],) if title is not None and title[2].end > title[2].start else (),
                "Duties in prose are in `assignments`; a decree or a report has no tasks.",
            )
        )
    unclear = [Slice(s.start, s.end) for b in blocks if b.kind == "unclassified" for s in b.spans]
    if unclear or missing:
        found.append(
            Finding(
                "STR003",
                "unassigned-text",
                Severity.WARNING,
                "Some text of the body could be given to no section, task or field.",
                "Một số nội dung trong văn bản chưa được xếp vào mục, nhiệm vụ hay trường nào.",
                (*unclear, *missing),
                "Read the places; please report the layout.",
            )
        )
    return found
