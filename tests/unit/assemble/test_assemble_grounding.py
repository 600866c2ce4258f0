"""The books on who owns which character."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "text"))

from loaded import document, paragraph, printed_line

from cchc_extract.assemble.grounding import Ledger
from cchc_extract.loaders.document import LoadedDocument, Paragraph
from cchc_extract.spans import Piece, Slice
from cchc_extract.text.building import build

TEXT = document(paragraph("1. Việc: xong (rồi)."))


def test_values_own_words_and_containers_what_stands_between() -> None:
    ledger = Ledger(TEXT)
    ledger.value(Piece("Việc", (Slice(3, 7),)))
    ledger.container((Slice(0, 8),))
    visible, owned, missing = ledger.totals()
    assert (visible, owned) == (17, 7)
    assert missing == [Slice(9, 13), Slice(14, 20)]
    assert ledger.unowned_words(0, 20) == [Slice(0, 1), Slice(9, 20)]
    assert not ledger.has_unowned_words(3, 9)
    assert ledger.has_unowned(8, 20)
    assert not ledger.has_unowned(0, 8)


def test_nothing_gives_no_spans() -> None:
    ledger = Ledger(TEXT)
    assert ledger.value(None) == []
    assert ledger.totals()[1] == 0


def test_looking_up_a_place_owns_nothing() -> None:
    ledger = Ledger(TEXT)
    [span] = ledger.places([Slice(3, 7)])
    assert (span.start, span.end, span.page, span.bbox) == (3, 7, None, None)
    assert ledger.totals()[1] == 0


def test_spans_have_page_and_box_in_points() -> None:
    lines = (printed_line("một hai", page=3, top=100.123),)
    loaded = LoadedDocument((Paragraph(lines),), format="pdf", loader="by hand", pages=3)
    [span] = Ledger(build(loaded)).value(Piece("hai", (Slice(4, 7),)))
    assert (span.page, span.bbox) == (3, (120.0, 100.12, 135.0, 110.12))
