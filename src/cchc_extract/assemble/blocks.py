"""Other blocks: whatever stands in no other key, by region; in the body, what no rule could place is `unclassified`."""

from __future__ import annotations

from collections.abc import Iterable

from cchc_extract.assemble.grounding import Ledger
from cchc_extract.fields.model import RawPlan
from cchc_extract.loaders.document import Layer
from cchc_extract.plan.base import validated
from cchc_extract.plan.model import OtherBlock
from cchc_extract.spans import Slice, cut
from cchc_extract.structure.printed import Printed
from cchc_extract.structure.titles import is_rule, is_signing_stamp, is_state_heading
from cchc_extract.text.document import Block, Paragraph, Table


def build_blocks(raw: RawPlan, ledger: Ledger) -> list[OtherBlock]:
    """The blocks in the order of the document. After this every visible character has an owner."""
    found: list[tuple[str, Slice]] = []
    for plan in (raw.promulgation, raw):
        if plan is not None:
            furniture = [piece for table in plan.tables for piece in table.furniture]
            ledger.words(furniture)
            found += [("furniture", piece) for piece in furniture]
            found += _of_document(plan.printed, ledger)
    found.sort(key=lambda item: item[1].start)
    blocks = []
    for kind, (start, end) in found:
        piece = cut(ledger.document.plain, start, end)
        if piece is not None:
            blocks.append(validated(OtherBlock, kind=kind, text=piece.text, spans=ledger.value(piece)))
    return blocks


def _of_document(printed: Printed, ledger: Ledger) -> list[tuple[str, Slice]]:
    document = ledger.document
    found: list[tuple[str, Slice]] = []

    def whole(blocks: Iterable[Block], kind: str) -> None:
        for block in blocks:
            text = document.plain[block.start : block.end]
            own = (
                "furniture" if is_rule(text) else "state_heading" if is_state_heading(text) and kind != "note" else kind
            )
            if ledger.has_unowned(block.start, block.end) or (
                kind == "preamble" and ledger.has_unowned_words(block.start, block.end)
            ):
                found.append((own, Slice(block.start, block.end)))

    def rest(blocks: Iterable[Block], kind: str) -> None:
        for block in blocks:
            found.extend((kind, piece) for piece in ledger.unowned_words(block.start, block.end))
            if is_rule(document.plain[block.start : block.end]):
                found.append(("furniture", Slice(block.start, block.end)))

    whole(printed.front, "front_matter")
    found += _of_letterhead(printed, ledger)
    whole([*printed.title, *printed.note, *printed.authority, *printed.preamble, *printed.enacting], "preamble")
    for block in printed.others:
        layer = block.layer if isinstance(block, Paragraph | Table) else Layer.BODY
        outside = {Layer.NOTE: "note", Layer.BODY: "state_heading"}.get(layer, "furniture")
        kind = "furniture" if is_rule(document.plain[block.start : block.end]) else outside
        if not ledger.has_value(block.start, block.end):
            found.append((kind, Slice(block.start, block.end)))
    rest(printed.body, "unclassified")
    whole(printed.closing, "closing")
    stamps = [block for block in printed.closing if is_signing_stamp(document.plain[block.start : block.end])]
    found += [("furniture", Slice(block.start, block.end)) for block in stamps]
    for appendix in printed.appendices:
        whole(appendix.head, "appendix_text")
        rest([b for b in appendix.blocks if isinstance(b, Table)], "appendix_text")
        whole(
            [b for b in appendix.blocks if isinstance(b, Paragraph) and ledger.has_unowned_words(b.start, b.end)],
            "appendix_text",
        )
        rest_punctuation = [
            b for b in appendix.blocks if isinstance(b, Paragraph) and ledger.has_unowned(b.start, b.end)
        ]
        found.extend(
            ("appendix_text", Slice(b.start, b.end))
            for b in rest_punctuation
            if not ledger.has_unowned_words(b.start, b.end)
        )
    return found


def _of_letterhead(printed: Printed, ledger: Ledger) -> list[tuple[str, Slice]]:
    """The state heading, and lines of which no value holds a word (an issuer whose authority line is the value);
    without a title below them nobody knows what they are."""
    kind = "front_matter" if printed.title_type is not None or printed.title else "unclassified"
    found: list[tuple[str, Slice]] = []
    for line in printed.letterhead:
        text = ledger.document.plain[line.start : line.end]
        if is_state_heading(text):
            found.append(("state_heading", Slice(line.start, line.end)))
        elif is_rule(text):
            found.append(("furniture", Slice(line.start, line.end)))
        elif not ledger.has_value(line.start, line.end):
            found.append((kind, Slice(line.start, line.end)))
    return found
