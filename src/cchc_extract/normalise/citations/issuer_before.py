"""An issuer that stands before the document: "quy định của Chính phủ tại Nghị định số …", "các Quyết định của …:"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cchc_extract.normalise.citations.issuer_phrases import HEADS, issuer_end
from cchc_extract.normalise.citations.kinds import TYPE_WORDS
from cchc_extract.normalise.citations.records import Mention
from cchc_extract.normalise.phrases import alternation
from cchc_extract.spans import Slice
from cchc_extract.vocabulary.reader import load

_WORDS = load("citations")["issuer"]
_PLURALS = alternation(_WORDS["plurals"])
_CONNECTOR = re.compile(
    rf"(?:\s*\([^()]{{0,80}}\))?\s+(?:{alternation(_WORDS['connectors'])})\s+(?:(?:{_PLURALS})\s+)?$"
)
_LEAD = re.compile(rf"(?<!\w)(?:{alternation(_WORDS['leads'])})\s+")
_ANNOUNCED = re.compile(
    rf"(?<!\w)(?:{_PLURALS})\s+(?P<type>{TYPE_WORDS.pattern})\s+(?:{alternation(_WORDS['openers'])})\s+"
)
LOOK_BACK = 160


def issuer_before(text: str, folded: str, start: int, after: int) -> Slice | None:
    """The issuer whose name ends where "tại", "ban hành" or the like leads over to the document at `start`.

    Args:
        after: where the document before ends; the issuer is looked for behind it.
    """
    floor = max(after, start - LOOK_BACK)
    connector = _CONNECTOR.search(folded, floor, start)
    if connector is None:
        return None
    for head in HEADS.finditer(folded, floor, connector.start()):
        if issuer_end(text, folded, head.start()) == connector.start():
            return Slice(head.start(), connector.start())
    for lead in _LEAD.finditer(folded, floor, connector.start()):
        if text[lead.end()].isupper() and issuer_end(text, folded, lead.end()) == connector.start():
            return Slice(lead.end(), connector.start())
    return None


def announce(text: str, folded: str, mentions: Sequence[Mention]) -> None:
    """Give the issuer of a list that is announced with it ("các Quyết định của Thủ tướng Chính phủ …: Quyết định số 1,
    Quyết định số 2") to the documents of that kind that follow and have none."""
    for found in _ANNOUNCED.finditer(folded):
        end = issuer_end(text, folded, found.end())
        if end is None:
            continue
        kind = " ".join(found["type"].split())
        for mention in mentions:
            if mention.start >= end and mention.issuer is None and mention.type_name.lower() == kind:
                mention.issuer = Slice(found.end(), end)
