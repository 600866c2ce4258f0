"""Where a cited document's title begins and ends.

A title begins with words such as "về việc", "ban hành", "sửa đổi", straight after date and issuer, and ends with the
citation: at the end of the sentence, at a semicolon, at the next document of the list, or where the sentence that
cites it goes on. A document that is named inside the title belongs to it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from cchc_extract.normalise.citations.issuer_phrases import HEADS, issuer_end, rank_of
from cchc_extract.normalise.citations.records import Mention
from cchc_extract.normalise.phrases import alternation
from cchc_extract.spans import Slice
from cchc_extract.vocabulary.reader import load

_WORDS = load("citations")
_TITLES = _WORDS["titles"]
_GAP = re.compile(r"[\s*_]*(?:,[\s*_]*)?")
_ASIDE = re.compile(r"[\s*_]*\([^()]{0,120}\)")
_STRONG = re.compile(rf"(?:{alternation(_WORDS['openers']['strong'])})(?!\w)")
_ANY = re.compile(rf"(?:{alternation((*_WORDS['openers']['strong'], *_WORDS['openers']['weak']))})(?!\w)")
_BREAK = re.compile(
    r"[;:,\"()…\t]|\.{2,}|\.(?=[\s/]|$)"
    rf"|(?<!\w)(?:(?P<stop>{alternation(_TITLES['stops'])})|(?P<agent>{alternation(_WORDS['issuer']['agents'])}))(?!\w)"
)
_AFTER_COMMA = re.compile(rf"\s*(?:{alternation(_TITLES['after_comma'])})(?!\w)")
_CLAUSE_VERB = re.compile(rf"\s+(?:{alternation(_TITLES['clause_verbs'])})(?!\w)")
_ISSUED = re.compile(rf"\s+(?:{alternation(_WORDS['issuer']['verbs'])})\s*(?:$|[.,;)(])")
_ENDING_ASIDE = re.compile(rf"\(\s*(?:{alternation(_TITLES['asides'])})(?!\w)")
_ABBREVIATION = re.compile(rf"(?<!\w)(?:{alternation(_TITLES['abbreviations'])})$")
_BASES = re.compile(rf"[\s*_+-]*(?:{alternation(_TITLES['bases'])})(?!\w)")
_YEAR_AT_END = re.compile(r"(?:19|20)\d\d$")
_JOINED = re.compile(
    rf"(?:,|(?<!\w)(?P<inner>{alternation(_WORDS['joiners']['inner'])}))\s*"
    rf"(?:{alternation(_WORDS['issuer']['plurals'])})?\s*$"
)
_OWN_AREA = re.compile(rf"\s+(?:{alternation(_TITLES['areas'])})\s+(?P<level>[^\W\d_]+(?:\s[^\W\d_]+)?)\s*$")
_CLOSING = "”»"
LONGEST_AREA = 40
LONGEST_TITLE = 800


def read_title(text: str, folded: str, mention: Mention, mentions: Sequence[Mention], starts: Sequence[int]) -> None:
    """Fill in the title behind `mention.core_end`, if there is one, and set `mention.end`.

    Args:
        mentions: all mentions of the text in order, with their dates and issuers.
        starts: their starts.
    """
    mention.end = mention.core_end
    begin, is_quoted = _beginning(folded, mention)
    if begin is None:
        return
    end, after = _ending(text, folded, mention, begin, mentions, starts, is_quoted=is_quoted)
    if mention.issuer is not None and not is_quoted:
        end = _without_own_area(folded, mention.issuer, begin, end)
    while end > begin and (text[end - 1].isspace() or text[end - 1] in ",;-–*_"):
        end -= 1
    if end > begin:
        mention.end = max(mention.end, after if after > end and is_quoted else end)
        if mention.title is None:
            mention.title = Slice(begin, end)


def _beginning(folded: str, mention: Mention) -> tuple[int | None, bool]:
    """Where the title's first word stands (None: there is no title), and whether it is in quotation marks."""
    position = mention.core_end
    if (aside := _ASIDE.match(folded, position)) and not _ENDING_ASIDE.match(folded, folded.index("(", position)):
        position = aside.end()
    gap = _GAP.match(folded, position)
    begin = gap.end() if gap else position
    is_quoted = folded.startswith('"', begin)
    begin += is_quoted
    is_placed = mention.issuer is not None or mention.issued_on_at is not None
    opener = (_ANY if is_placed and not mention.is_law else _STRONG).match(folded, begin)
    if opener is None or mention.is_law:
        return None, False
    return begin, is_quoted


def _ending(
    text: str,
    folded: str,
    mention: Mention,
    begin: int,
    mentions: Sequence[Mention],
    starts: Sequence[int],
    *,
    is_quoted: bool,
) -> tuple[int, int]:
    """Where the title that begins at `begin` ends, without and with the quotation mark after it.

    An issuer that closes it ("… do Thủ tướng Chính phủ ban hành") is filled in.
    """
    limit = min(len(folded), begin + LONGEST_TITLE)
    if is_quoted and (closing := folded.find('"', begin, limit)) >= 0:
        return closing, closing + 1
    in_bases = bool(_BASES.match(folded))
    upcoming = bisect_right(starts, begin)
    inner = False
    position = begin
    while True:
        while upcoming < len(starts) and starts[upcoming] < position:
            upcoming += 1
        found = _BREAK.search(folded, position, limit)
        stop = found.start() if found else limit
        if upcoming < len(mentions) and starts[upcoming] < stop:
            joined = _JOINED.search(folded, max(begin, starts[upcoming] - 20), starts[upcoming])
            if joined and not (joined["inner"] and inner):
                return joined.start(), joined.start()
            inner = True
            position = max(mentions[upcoming].core_end, starts[upcoming] + 1)
            continue
        if found is None:
            return limit, limit
        if found["agent"]:
            issuer = _agent_at_end(text, folded, found.end())
            if issuer is None:
                position = found.end()
                continue
            mention.issuer = mention.issuer or issuer
            return found.start(), found.start()
        onward = _passes(
            text,
            folded,
            found,
            limit,
            upcoming=starts[upcoming] if upcoming < len(starts) else limit,
            in_bases=in_bases,
        )
        if onward is None:
            return found.start(), found.start()
        position = onward


def _without_own_area(folded: str, issuer: Slice, begin: int, end: int) -> int:
    """Where the title ends without the area that the citing sentence acts in: no province's regulation is titled
    "… trên địa bàn xã", without the commune's name."""
    area = _OWN_AREA.search(folded, max(begin, end - LONGEST_AREA), end)
    if area is None:
        return end
    own, issuers = rank_of(folded, area.start("level"), end), rank_of(folded, *issuer)
    return area.start() if own is not None and issuers is not None and own > issuers else end


def _agent_at_end(text: str, folded: str, position: int) -> Slice | None:
    """The issuer after "do", if with its verb the title's last words are said."""
    start = position + 1
    end = issuer_end(text, folded, start)
    return Slice(start, end) if end is not None and _ISSUED.match(folded, end) else None


def _passes(text: str, folded: str, found: re.Match[str], limit: int, *, upcoming: int, in_bases: bool) -> int | None:
    """Where to read on if the title goes on over the break `found`; None if it ends there."""
    match found[0]:
        case '"':
            closing = folded.find('"', found.end(), limit)
            return None if text[found.start()] in _CLOSING else closing + 1 if closing >= 0 else found.end()
        case "(":
            closing = folded.find(")", found.end(), limit)
            return closing + 1 if closing >= 0 and not _ENDING_ASIDE.match(folded, found.start()) else None
        case ",":
            return None if _begins_clause(text, folded, found.end()) else found.end()
        case ";":
            return _over_semicolon(text, folded, found.end(), min(limit, upcoming), in_bases=in_bases)
        case ".":
            is_short = _ABBREVIATION.search(folded, max(0, found.start() - 4), found.start())
            return found.end() if is_short and found.end() < limit and text[found.end() - 2].isupper() else None
        case _:
            return None


def _begins_clause(text: str, folded: str, position: int) -> bool:
    """Whether the sentence goes on after a comma: with a word for it, or with a body that does something."""
    if _AFTER_COMMA.match(folded, position):
        return True
    start = position + len(folded[position : position + 3]) - len(folded[position : position + 3].lstrip())
    if not HEADS.match(folded, start):
        return False
    end = issuer_end(text, folded, start)
    return end is not None and bool(_CLAUSE_VERB.match(folded, end))


def _over_semicolon(text: str, folded: str, position: int, limit: int, *, in_bases: bool) -> int | None:
    """Where to read on if a title goes on after a semicolon: in small letters, up to the year that it closes with.

    "ban hành Kế hoạch cải cách hành chính; nâng cao thứ hạng các chỉ số … giai đoạn 2021 - 2025": what a task does
    after a semicolon seldom ends with a year, and in legal bases nothing but documents stands.
    """
    end = min(
        (at for at in (folded.find(";", position, limit), folded.find(". ", position, limit)) if at >= 0), default=limit
    )
    rest = folded[position:end].strip(" .\t*_/")
    first = text[position:end].lstrip()[:1]
    if not first.islower() or _BASES.match(folded, position):
        return None
    is_whole = end == limit == len(folded) or folded[end : end + 1] in ";."
    return position if is_whole and (in_bases or _YEAR_AT_END.search(rest)) else None
