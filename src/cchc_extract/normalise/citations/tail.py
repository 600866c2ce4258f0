"""What follows a number or a law's name: a date and an issuer, in either order."""

from __future__ import annotations

import re

from cchc_extract.normalise.citations.cited_dates import cited_date
from cchc_extract.normalise.citations.issuer_phrases import HEADS, issuer_end
from cchc_extract.normalise.citations.records import Mention
from cchc_extract.normalise.phrases import alternation
from cchc_extract.spans import Slice
from cchc_extract.vocabulary.reader import load

_WORDS = load("citations")
_GAP = re.compile(r"[\s*_]*(?:(?P<comma>,)[\s*_]*)?")
_OPENER = re.compile(rf"(?:{alternation(_WORDS['issuer']['openers'])})\s+")
_VERB = re.compile(rf"\s+(?:{alternation(_WORDS['issuer']['verbs'])})(?!\w)")
_TITLE = re.compile(rf"\s*(?:{alternation(_WORDS['openers']['sure'])})(?!\w)")
_JOINT = re.compile(rf"\s*(?:,|{alternation(_WORDS['joiners']['inner'])})\s+")
_JOINT_SYMBOLS = frozenset(_WORDS["issuer"]["joint_symbols"])
_AGENT = re.compile(rf"(?:{alternation(_WORDS['issuer']['agents'])})\s")


def read_tail(text: str, folded: str, mention: Mention) -> None:
    """Fill in the date and the issuer that stand behind `mention.core_end`, and move `core_end` behind them."""
    position = mention.core_end
    while mention.issued_on_at is None or mention.issuer is None:
        gap = _GAP.match(folded, position)
        start = gap.end() if gap else position
        if mention.issued_on_at is None and (found := cited_date(folded, start)):
            mention.issued_on, mention.issued_on_at = found.edtf, Slice(found.start, found.end)
            position = mention.core_end = found.end
        elif mention.issuer is None and (
            issuer := _issuer(text, folded, start, after_comma=bool(gap and gap["comma"]))
        ):
            mention.issuer = _with_partners(text, folded, issuer, mention)
            verb = _VERB.match(folded, mention.issuer.end) if _AGENT.match(folded, start) else None
            mention.core_end = mention.issuer.end
            position = verb.end() if verb else mention.core_end
        else:
            return


def _issuer(text: str, folded: str, start: int, *, after_comma: bool) -> Slice | None:
    """The issuer at `start`; without "của" before it only where a title follows at once, else it is a new clause's."""
    opener = _OPENER.match(folded, start)
    if opener is not None:
        end = issuer_end(text, folded, opener.end())
        return Slice(opener.end(), end) if end is not None else None
    if after_comma or not HEADS.match(folded, start):
        return None
    end = issuer_end(text, folded, start)
    return Slice(start, end) if end is not None and _TITLE.match(folded, end) else None


def _with_partners(text: str, folded: str, issuer: Slice, mention: Mention) -> Slice:
    """A joint document's issuers, all of them; of any other document the one."""
    end = issuer.end
    if mention.number is not None and mention.number.kind in _JOINT_SYMBOLS:
        while (joint := _JOINT.match(folded, end)) and HEADS.match(folded, joint.end()):
            end = issuer_end(text, folded, joint.end()) or end
    return Slice(issuer.start, end)
