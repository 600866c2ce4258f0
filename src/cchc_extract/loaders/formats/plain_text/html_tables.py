"""Tables left in HTML in a text file: `<table>`, `<tr>`, `<td>`, `<th>` on one line or over several."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cchc_extract.loaders.formats.plain_text.pipe_tables import CellLines, PipeTable
from cchc_extract.loaders.formats.plain_text.source_lines import SourceLine, make

_OPEN = re.compile(r"\s*<table\b[^<>]{0,500}>", re.IGNORECASE)
_CLOSE = re.compile(r"</table\s*>\s*$", re.IGNORECASE)
_TAG = re.compile(r"</?(table|thead|tbody|tr|td|th)\b[^<>]{0,500}>|<(br)\s*/?>", re.IGNORECASE)
_MAX_LINES = 3_000  # of one table


def table_at(lines: Sequence[SourceLine], start: int) -> PipeTable | None:
    """The HTML table that opens line `start` and is closed at the end of a line.

    None if none is, or if it holds another. Its tags are no text; what stands between cells is.
    """
    if _OPEN.match(lines[start].raw) is None:
        return None
    end = next((n for n in range(start, min(len(lines), start + _MAX_LINES)) if _CLOSE.search(lines[n].raw)), None)
    if end is None or sum(line.raw.lower().count("<table") for line in lines[start : end + 1]) > 1:
        return None
    rows: list[list[CellLines]] = []
    for line in lines[start : end + 1]:
        done = 0
        for tag in [*_TAG.finditer(line.raw), None]:
            words = line.raw[done : tag.start() if tag else None].strip()
            if words:
                _last_cell(rows).append(make(words, line.number))
            if tag is None:
                break
            done = tag.end()
            name = (tag[1] or "").lower()
            if name == "tr" and not tag[0].startswith("</"):
                rows.append([])
            elif name in ("td", "th") and not tag[0].startswith("</"):
                if not rows:
                    rows.append([])
                rows[-1].append([])
    rows = [row for row in rows if row]
    return PipeTable(rows, end + 1) if rows else None


def _last_cell(rows: list[list[CellLines]]) -> CellLines:
    if not rows:
        rows.append([])
    if not rows[-1]:
        rows[-1].append([])
    return rows[-1][-1]
