"""Find the legal documents that a text mentions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cchc_extract.normalise.citations.heads import (
    BARE_NUMBER_WORDS,
    Head,
    bare_head,
    bare_numbers,
    head_before,
    is_own_number,
)
from cchc_extract.normalise.citations.issuer_before import announce, issuer_before
from cchc_extract.normalise.citations.kinds import kind_of_symbol
from cchc_extract.normalise.citations.laws import PRINTED_WORDS, find_laws
from cchc_extract.normalise.citations.numbers import NumberMention, find_numbers
from cchc_extract.normalise.citations.records import Citation, Mention
from cchc_extract.normalise.citations.sharing import share
from cchc_extract.normalise.citations.tail import read_tail
from cchc_extract.normalise.citations.titles import read_title
from cchc_extract.spans import Slice
from cchc_extract.vocabulary.matching import fold

_MAY_CITE = re.compile(rf"{PRINTED_WORDS}|(?:{BARE_NUMBER_WORDS})\s*(?::\s*)?\d")
"""What a text without a symbol's slash must hold to cite anything."""


def find_citations(text: str) -> tuple[Citation, ...]:
    """Every legal document that `text` mentions, in order, duplicates kept.

    A mention counts if it has a number (a blank serial too: "/QĐ-UBND") or is a law with a date; a numbered document
    inside another's title counts again, a name inside a title does not. The printed word for the kind wins over the
    symbol's. A date, issuer or title printed once for several documents holds for each that lacks it.

    Args:
        text: one paragraph or table cell, NFC; white space may be of any kind.

    Returns:
        Citations in the order of their starts, offsets into `text`.
    """
    numbers = list(find_numbers(text)) if "/" in text else []
    if not numbers and not _MAY_CITE.search(text):
        return ()
    folded = fold(text)
    laws = find_laws(text, folded, numbers)
    mentions = sorted((*laws, *_numbered(text, folded, numbers, laws)), key=lambda mention: mention.start)
    if not mentions:
        return ()
    starts = [mention.start for mention in mentions]
    for index, mention in enumerate(mentions):
        if mention.issuer is None:
            before = mentions[index - 1].core_end if index else 0
            mention.issuer = issuer_before(text, folded, mention.start, before) if not mention.is_law else None
    for mention in mentions:
        read_title(text, folded, mention, mentions, starts)
    announce(text, folded, mentions)
    share(folded, mentions)
    return tuple(mention.finished() for mention in mentions)


def _numbered(text: str, folded: str, numbers: Sequence[NumberMention], laws: Sequence[Mention]) -> list[Mention]:
    """The mentions whose numbers are no law's, with date and issuer."""
    taken = {law.number_at for law in laws}
    found: list[Mention] = []
    after = 0
    for number in numbers:
        at = Slice(number.start, number.end)
        head = None if at in taken else head_before(text, folded, number, after)
        if head is not None:
            symbol = kind_of_symbol(number)
            mention = _mention(head, at)
            mention.number, mention.symbol_code = number, symbol.code if symbol else None
            read_tail(text, folded, mention)
            if mention.core_end > at.end or not is_own_number(folded, at.start):
                found.append(mention)
        after = number.end
    for bare in bare_numbers(folded):
        at = Slice(*bare.span("number"))
        if any(mention.start <= at.start < mention.core_end for mention in (*found, *laws)):
            continue
        head = bare_head(text, folded, bare, 0)
        if head is not None:
            mention = _mention(head, at)
            mention.plain_number = "".join(text[at.start : at.end].split())
            read_tail(text, folded, mention)
            found.append(mention)
    return found


def _mention(head: Head, at: Slice) -> Mention:
    return Mention(head.start, at.end, head.kind.code, head.kind.name, number_at=at, issuer=head.issuer)
