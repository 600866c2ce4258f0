"""Appendices: their tables and tasks; ids begin with `PL` and the printed number (contract, `Task.id`)."""

from __future__ import annotations

from cchc_extract.fields.model import RawPlan
from cchc_extract.fields.sections import read_body
from cchc_extract.fields.tables import read_table
from cchc_extract.spans import Piece, cut, join
from cchc_extract.structure.markers import Marker, Scheme, find_markers, roman
from cchc_extract.structure.outline import outline
from cchc_extract.structure.printed import Appendix
from cchc_extract.structure.titles import is_attached_note, is_rule
from cchc_extract.text.document import Paragraph, Table, TextDocument

_LONGEST_CAPTION = 250


def read_appendices(document: TextDocument, appendices: list[Appendix], plan: RawPlan) -> None:
    """Adds the appendices' tables and tasks to the plan; what else stands in them is appendix text."""
    for index, appendix in enumerate(appendices, start=1):
        _read(document, appendix, f"PL{_number(appendix.number, index)}", plan)


def _number(printed: str, index: int) -> str:
    """A Roman number as an Arabic one, "01" as 1; a lone or unnumbered appendix counts from 1."""
    if not printed:
        return str(index)
    value = roman(printed)
    return str(value) if value is not None else printed.lstrip("0") or str(index)


def _read(document: TextDocument, appendix: Appendix, path: str, plan: RawPlan) -> None:
    plain = document.plain
    heads = [
        p for p in appendix.head if not is_attached_note(plain[p.start : p.end]) and not is_rule(plain[p.start : p.end])
    ]
    caption = join([piece for p in heads if (piece := cut(plain, p.start, p.end)) is not None])
    title = cut(plain, heads[-1].start, heads[-1].end) if heads else None
    headings = (title.text,) if title is not None else ()
    before: Piece | None = None
    group: Marker | None = None  # the numbered heading that the next table stands under
    first = True
    for block in appendix.blocks:
        if isinstance(block, Table):
            here = f"{path}/{group.number}" if group is not None else path
            table, tasks = read_table(plain, block, caption if first else before, path=here, headings=headings)
            plan.tables.append(table)
            plan.tasks += tasks
            first = False
            before = None
        else:
            before = _caption(plain, block)
            group = _group(plain, block, before) or group
    _read_blocks(document, appendix, path, headings, plan)


def _group(plain: str, block: Paragraph, caption: Piece | None) -> Marker | None:
    """The number of a heading over a table ("I. Nhiệm vụ thường xuyên")."""
    found = find_markers(plain, block.start, block.end) if caption is not None else ()
    return next((marker for marker in found if marker.scheme in (Scheme.ROMAN, Scheme.UPPER_LETTER)), None)


def _caption(plain: str, block: Paragraph) -> Piece | None:
    """The line right above a further table, if it looks like one: short and no sentence."""
    piece = cut(plain, block.start, block.end)
    if piece is None or len(piece.text) > _LONGEST_CAPTION or piece.text.endswith((".", ";", ":")):
        return None
    return piece


def _read_blocks(
    document: TextDocument, appendix: Appendix, path: str, headings: tuple[str, ...], plan: RawPlan
) -> None:
    """Tasks with labelled fields in an appendix's text; its other items are no tasks (appendices are no sections)."""
    paragraphs = [block for block in appendix.blocks if isinstance(block, Paragraph)]
    if not paragraphs:
        return
    body = read_body(document.plain, outline(document, paragraphs), path=path, directives=False)
    plan.tasks += body.tasks
