"""Writes a manuscript as `source.txt`: every paragraph a line (or wrapped), every table row a line."""

import textwrap
from collections.abc import Iterator
from pathlib import Path

from making.manuscript import (
    LINE_BREAK,
    Break,
    Letterhead,
    Manuscript,
    Options,
    Paragraph,
    RowKind,
    Signature,
    Table,
    plain_hyphens,
    row_texts,
    visible_text,
)
from making.wording import LONG_DASHES, MOTTO, RECIPIENTS_HEAD, SHORT_DASHES, STATE

COLUMNS = 88
_NO_BREAK_SPACE = "\u00a0"


def write_text(manuscript: Manuscript, path: Path) -> None:
    """Write `path` in UTF-8 with line feeds; the same manuscript gives the same bytes."""
    parts = [
        part
        for block in manuscript.blocks
        if not isinstance(block, Break)
        for part in _parts(block, manuscript.options)
    ]
    parts += [f"[{number}] {text}" for number, text in manuscript.notes.items()]
    gap = "\n" if manuscript.options.text == "tight" else "\n\n"
    path.write_text(gap.join(parts) + "\n", encoding="utf-8", newline="\n")


def _parts(block: Letterhead | Signature | Table | Paragraph, options: Options) -> Iterator[str]:
    """What stands between blank lines."""
    if isinstance(block, Letterhead):
        rules = options.letterhead_rule == "dashes"
        yield LINE_BREAK.join([*block.issuer, SHORT_DASHES] if rules else block.issuer)
        yield LINE_BREAK.join([STATE, MOTTO, LONG_DASHES] if rules else [STATE, MOTTO])
        yield plain_hyphens(block.number)
        yield block.place
    elif isinstance(block, Signature):
        yield LINE_BREAK.join([RECIPIENTS_HEAD, *block.recipients])
        yield LINE_BREAK.join(block.authority)
        yield block.name
    elif isinstance(block, Table):
        yield LINE_BREAK.join(_rows(block, options))
    else:
        marker = f"{block.marker.text} " if block.marker else ""
        text = marker + visible_text(block.runs)
        yield _wrap(text) if options.text == "wrapped" else text


def _rows(table: Table, options: Options) -> Iterator[str]:
    for index, row in enumerate(table.rows):
        cells = [text or "" for text in row_texts(table, index)]
        if options.table == "tabs":
            yield "\t".join(cells)
            continue
        yield f"| {' | '.join(cells)} |"
        if row.kind is RowKind.HEAD:
            yield f"|{' --- |' * len(cells)}"


def _wrap(text: str) -> str:
    """`text` in lines of at most COLUMNS; no line begins with the dash of a range, which would look like a bullet."""
    lines = text.split(LINE_BREAK)
    held = [line.replace(" - ", f"{_NO_BREAK_SPACE}-{_NO_BREAK_SPACE}") for line in lines]
    wrapped = [textwrap.fill(line, COLUMNS, break_long_words=False, break_on_hyphens=False) for line in held]
    return LINE_BREAK.join(wrapped).replace(_NO_BREAK_SPACE, " ")
