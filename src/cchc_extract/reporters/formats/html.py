"""One page for a browser, complete in itself: nothing is loaded from elsewhere, and it prints well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from cchc_extract.checks.model import Checked, Finding, Place, Text
from cchc_extract.reporters.excerpts import window
from cchc_extract.reporters.summary import Summary
from cchc_extract.reporters.wording import MEND, REQUIRED, Wording

_WIDTH = 160
_TITLE = Text("Findings in plans", "Kết quả kiểm tra kế hoạch")
_CLEAN = Text("No findings.", "Không có lỗi nào.")
_STYLE = """\
:root { color-scheme: light dark; --line: #8886; --error: #c62828; --warning: #b26a00; --info: #1565c0 }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }
h2 { font-size: 1.1rem; overflow-wrap: anywhere; border-bottom: 1px solid var(--line); margin-top: 2.5rem }
article { border-left: 4px solid var(--line); margin: 1.2rem 0; padding: .1rem 0 .1rem 1rem; break-inside: avoid }
.error { border-color: var(--error) } .warning { border-color: var(--warning) } .info { border-color: var(--info) }
h3 { font-size: 1rem; margin: .2rem 0 } h3 small { font-weight: normal }
p { margin: .3rem 0 } blockquote { margin: .4rem 0; padding: .4rem .6rem; background: #8881; overflow-wrap: anywhere }
mark { background: #ffd54f; color: #000 } .at { opacity: .7; font-size: .85rem; margin-right: .5rem }
"""


def report(documents: Iterable[Checked], wording: Wording) -> Iterator[str]:
    """The page; each document is written as soon as it is there, the counts stand at the end."""
    title = wording(_TITLE)
    yield (
        f'<!DOCTYPE html>\n<html lang="{wording.language.value}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
        f"<style>\n{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    )
    summary = Summary()
    for document in documents:
        summary = summary.add(document)
        yield from _section(document, wording)
    counts = Text(
        f"Documents {summary.documents}, findings {summary.findings}: errors {summary.errors}, "
        f"warnings {summary.warnings}, info {summary.infos}; let pass {summary.suppressed + summary.known}.",
        f"Văn bản {summary.documents}, phát hiện {summary.findings}: lỗi {summary.errors}, "
        f"cảnh báo {summary.warnings}, thông tin {summary.infos}; cho qua {summary.suppressed + summary.known}.",
    )
    yield f"<footer><p>{escape(wording(counts))}</p></footer>\n</body>\n</html>\n"


def _section(document: Checked, wording: Wording) -> Iterator[str]:
    yield f"<section>\n<h2>{escape(document.path)}</h2>\n"
    if not document.findings:
        yield f"<p>{wording(_CLEAN)}</p>\n"
    for finding in document.findings:
        yield _article(finding, wording)
    yield "</section>\n"


def _article(finding: Finding, wording: Wording) -> str:
    parts = [
        f'<article class="{finding.severity.value}">',
        f"<h3>{escape(wording(finding.found))}</h3>",
        f"<p><small>{wording.severity(finding.severity)} · {finding.code} {finding.name}</small></p>",
        *(_quote(place, wording) for place in finding.places),
        f"<p>{wording(REQUIRED)}: {escape(wording(finding.required))}</p>",
        f"<p>{wording(MEND)}: {escape(wording(finding.mend))}</p>",
        "</article>\n",
    ]
    return "\n".join(parts)


def _quote(place: Place, wording: Wording) -> str:
    shown = window(place.excerpt, _WIDTH)
    before, words, after = shown.text[: shown.start], shown.text[shown.start : shown.end], shown.text[shown.end :]
    at = ""
    if place.line is not None:
        at = wording(Text(f"line {place.line}", f"dòng {place.line}"))
    elif place.page is not None:
        at = wording(Text(f"page {place.page}", f"trang {place.page}"))
    told = f'<span class="at">{at}</span>' if at else ""
    return f"<blockquote>{told}{escape(before)}<mark>{escape(words)}</mark>{escape(after)}</blockquote>"
