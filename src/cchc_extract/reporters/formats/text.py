"""For people: each finding with its line, the offending words marked, what is required and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc_extract.checks.model import Checked, Finding, Place, Text
from cchc_extract.reporters.excerpts import carets, window
from cchc_extract.reporters.summary import Summary
from cchc_extract.reporters.wording import MEND, REQUIRED, Wording


def report(documents: Iterable[Checked], wording: Wording) -> Iterator[str]:
    """One block a finding as soon as its document is read, a summary at the end."""
    summary = Summary()
    for document in documents:
        summary = summary.add(document)
        for finding in document.findings:
            yield "\n".join([*_block(finding, wording), "", ""])
    yield f"{_sum(summary, wording)}\n"


def _block(finding: Finding, wording: Wording) -> Iterator[str]:
    yield f"{wording.place(finding)}: {wording.severity(finding.severity)} {finding.code} {finding.name}"
    yield f"  {wording(finding.found)}"
    numbers = [str(place.line or "") for place in finding.places]
    gutter = max(map(len, numbers), default=0)
    for number, place in zip(numbers, finding.places, strict=True):
        yield from _excerpt(place, number.rjust(gutter), wording, other=place is not finding.places[0])
    yield f"  {wording(REQUIRED)}: {wording(finding.required)}"
    yield f"  {wording(MEND)}: {wording(finding.mend)}"


def _excerpt(place: Place, number: str, wording: Wording, *, other: bool) -> Iterator[str]:
    shown = window(place.excerpt)
    page = ""
    if other and place.page is not None:
        page = f"  ({wording(Text(f'page {place.page}', f'trang {place.page}'))})"
    yield f"  {number} | {shown.text}{page}"
    yield f"  {' ' * len(number)} | {carets(shown)}"


def _sum(summary: Summary, wording: Wording) -> str:
    if not summary.findings:
        told = Text(f"documents {summary.documents} · no findings", f"văn bản {summary.documents} · không có lỗi nào")
    else:
        told = Text(
            f"documents {summary.documents} · findings {summary.findings} (errors {summary.errors}, "
            f"warnings {summary.warnings}, info {summary.infos})",
            f"văn bản {summary.documents} · phát hiện {summary.findings} (lỗi {summary.errors}, "
            f"cảnh báo {summary.warnings}, thông tin {summary.infos})",
        )
    parts = [wording(told)]
    if summary.suppressed:
        parts.append(wording(Text(f"let pass {summary.suppressed}", f"cho qua {summary.suppressed}")))
    if summary.known:
        parts.append(wording(Text(f"in the baseline {summary.known}", f"có trong baseline {summary.known}")))
    return " · ".join(parts)
