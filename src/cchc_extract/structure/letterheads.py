"""Where a letterhead begins: behind a web page's own lines, and behind the signature of the document before it."""

from __future__ import annotations

from cchc_extract.normalise.signatures import is_signature_line
from cchc_extract.structure import titles
from cchc_extract.structure.printed import Printed
from cchc_extract.text.document import Paragraph, TextDocument


def tidied(document: TextDocument, printed: Printed) -> Printed:
    """What stands before the letterhead's first known line is front matter (site banners)."""
    lines = printed.letterhead
    known = [i for i, p in enumerate(lines) if _opens_letterhead(document.plain[p.start : p.end])]
    if known and known[0] > 0:
        printed.front += lines[: known[0]]
        printed.letterhead = lines[known[0] :]
    return printed


def issuer_behind(document: TextDocument, printed: Printed) -> list[Paragraph]:
    """Takes the issuer's lines from the end of the closing lines: they open the next document's letterhead."""
    closing = printed.closing
    texts = [document.plain[p.start : p.end] for p in closing]
    start = len(closing)
    while start and texts[start - 1].isupper() and not is_signature_line(texts[start - 1]):
        start -= 1
    while start < len(closing) and not titles.opens_issuer(texts[start]):
        start += 1
    printed.closing = closing[:start]
    return closing[start:]


def _opens_letterhead(text: str) -> bool:
    return titles.is_state_heading(text) or titles.is_number_line(text) or titles.opens_issuer(text)
