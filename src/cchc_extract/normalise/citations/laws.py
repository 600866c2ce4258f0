"""Laws, which are cited by name and date as well as by number."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from cchc_extract.normalise.citations.cited_dates import cited_date
from cchc_extract.normalise.citations.issuer_phrases import issuer_end
from cchc_extract.normalise.citations.kinds import KIND_OF_WORD
from cchc_extract.normalise.citations.numbers import NumberMention
from cchc_extract.normalise.citations.records import Mention
from cchc_extract.normalise.citations.tail import read_tail
from cchc_extract.normalise.phrases import alternation
from cchc_extract.spans import Slice
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_WORDS = load("citations")
_LAWS = _WORDS["laws"]
_NAME_OF = {fold(word): word for word in _LAWS["words"]}
_PRINTED = sorted((form for word in _LAWS["words"] for form in (word, word.upper())), key=len, reverse=True)
PRINTED_WORDS = "|".join(re.escape(form) for form in _PRINTED)
ANCHOR = re.compile(rf"(?:{PRINTED_WORDS})(?!\w)")
"""Where a law may be named: in a text as printed, for the small letters of "pháp luật" are none."""

_NO_LAW = re.compile(rf"\s+(?:{alternation(_LAWS['except_before'])})(?!\w)")
_AS_SUCH = re.compile(rf"(?<!\w)(?:{alternation(_LAWS['except_after'])})\s+$")
_AMENDING = re.compile(rf"\s+(?:{alternation(_LAWS['amending'])})(?!\w)")
_ASIDE = re.compile(rf"\(\s*(?:{alternation(_LAWS['asides'])})\s*\)")
_BREAK = re.compile(
    rf"""
    [;:"\t…()] | \.(?=\s|$)
    | (?<!\w)(?:
        (?P<law>{alternation(_LAWS["words"])})
      | (?P<number>{alternation(_WORDS["number_words"]["words"])})(?=\s*(?::\s*)?\d)
      | (?P<date>{alternation((*_WORDS["dates"]["prefixes"], *_WORDS["dates"]["year_words"]))})(?=\s*[\d/.…])
      | (?P<year>(?:19|20)\d\d)
      | (?P<stop>{alternation(_LAWS["stops"])})
      | (?P<type>{alternation(KIND_OF_WORD)})
    )(?!\w)
    """,
    re.VERBOSE,
)
_PASSED_BY = re.compile(rf"(?:{alternation(_LAWS['passed_by'])})\s+")
_PASSED = re.compile(
    rf"[^;.]{{0,60}}?\s(?:{alternation(_LAWS['passed'])})\s+"
    rf"(?:[^;.\d]{{0,40}}\s)?(?={alternation(_WORDS['dates']['prefixes'])})"
)
_JOINED = re.compile(rf"(?:,|(?<!\w)(?:{alternation(_WORDS['joiners']['inner'])}))\s*$")
_AND_LAW = re.compile(
    rf"\s*(?:,|(?:,\s*)?(?:{alternation(_WORDS['joiners']['inner'])}))\s+(?:{alternation(_LAWS['words'])})(?!\w)"
)
_TO_NUMBER = re.compile(rf"\s*(?:,\s*)?(?:(?:{alternation(_WORDS['number_words']['words'])})\s*(?::\s*)?)?")
LONGEST_NAME = 160
LONGEST_AMENDING_NAME = 700


def find_laws(text: str, folded: str, numbers: Sequence[NumberMention]) -> list[Mention]:
    """Every law that is cited with a number or a date, in order; their numbers are some of `numbers`.

    A law that is only named inside another's title gives nothing; laws listed before one date share it.
    """
    found: list[Mention] = []
    waiting: list[Mention] = []
    starts = [number.start for number in numbers]
    done = 0
    for anchor in ANCHOR.finditer(text):
        if anchor.start() < done or not _is_law(folded, anchor):
            continue
        law = Mention(anchor.start(), anchor.end(), None, _NAME_OF[fold(anchor[0])], is_law=True)
        joined = _read(text, folded, law, numbers, starts)
        if joined:
            waiting.append(law)
            continue
        if law.number is not None or law.issued_on is not None:
            if law.number is None and law.issued_on is not None and len(law.issued_on) == len("2015-06-19"):
                found += [_dated_as(earlier, law) for earlier in waiting]
            found.append(law)
            done = law.core_end
        waiting = []
    return found


def _is_law(folded: str, anchor: re.Match[str]) -> bool:
    if anchor.start() and folded[anchor.start() - 1].isalnum():
        return False
    return not _NO_LAW.match(folded, anchor.end()) and not _AS_SUCH.search(
        folded[max(0, anchor.start() - 12) : anchor.start()]
    )


def _dated_as(law: Mention, later: Mention) -> Mention:
    law.issued_on, law.issued_on_at = later.issued_on, later.issued_on_at
    return law


def _read(text: str, folded: str, law: Mention, numbers: Sequence[NumberMention], starts: Sequence[int]) -> bool:
    """Read a law's name and what follows into `law`; True if it ends at the next law of a list, its date to come."""
    begin = law.core_end
    is_amending = bool(_AMENDING.match(folded, begin))
    limit = begin + (LONGEST_AMENDING_NAME if is_amending else LONGEST_NAME)
    position = begin
    while found := _BREAK.search(folded, position, limit):
        upcoming = bisect_left(starts, position)
        if upcoming < len(starts) and starts[upcoming] < found.start():
            _take_number(text, folded, law, numbers[upcoming], begin, starts[upcoming], is_amending)
            return False
        if found["law"]:
            if is_amending or text[found.start()].islower() or _AS_SUCH.search(folded, begin, found.start()):
                position = found.end()
                continue
            _name(text, folded, law, begin, found.start())
            return bool(_JOINED.search(folded[begin : found.start()]))
        if aside := _ASIDE.match(folded, found.start()):
            position = aside.end()
            continue
        if found["number"]:
            gap = _TO_NUMBER.match(folded, found.start())
            if upcoming < len(starts) and gap and starts[upcoming] == gap.end():
                _take_number(text, folded, law, numbers[upcoming], begin, found.start(), is_amending)
        elif found["date"] or found["year"]:
            _take_date(text, folded, law, begin, found)
        elif found["stop"]:
            _take_passing(text, folded, law, begin, found.start())
        return False
    upcoming = bisect_left(starts, position)
    if upcoming < len(starts) and starts[upcoming] < limit:
        _take_number(text, folded, law, numbers[upcoming], begin, starts[upcoming], is_amending)
    return False


def _name(text: str, folded: str, law: Mention, begin: int, end: int) -> bool:
    """Set the law's title to its name, which ends at `end`; False if it has none."""
    if joined := _JOINED.search(folded, begin, end):
        end = joined.start()
    while end > begin and (text[end - 1].isspace() or text[end - 1] in ",*_"):
        end -= 1
    if end <= begin:
        return False
    law.title = Slice(law.start, end)
    law.core_end = end
    return True


def _is_proper(text: str, folded: str, law: Mention, begin: int) -> bool:
    """Whether the law's name is printed as one, with a capital: only then is a mere year its date."""
    return (
        text[begin:].lstrip()[:1].isupper()
        or law.type_name in _LAWS["nameless"]
        or bool(_AMENDING.match(folded, begin))
    )


def _take_number(
    text: str, folded: str, law: Mention, number: NumberMention, begin: int, name_end: int, is_amending: bool
) -> None:
    _name(text, folded, law, begin, name_end)
    law.number, law.number_at, law.core_end = number, Slice(number.start, number.end), number.end
    read_tail(text, folded, law)
    if is_amending and _AND_LAW.match(folded, law.core_end):
        # The number is that of a law named in the title, the first of several: each is read on its own.
        law.number = law.number_at = law.issued_on = law.issued_on_at = law.title = None


def _take_date(text: str, folded: str, law: Mention, begin: int, found: re.Match[str]) -> None:
    date = cited_date(folded, found.start())
    if not _name(text, folded, law, begin, found.start()):
        if law.type_name not in _LAWS["nameless"]:
            return
        law.title = Slice(law.start, begin)
    edtf = date.edtf if date else found["year"]
    if edtf is None or (len(edtf) == len("2015") and not _is_proper(text, folded, law, begin)):
        return
    law.issued_on = edtf
    law.issued_on_at = Slice(found.start(), date.end if date else found.end())
    law.core_end = law.issued_on_at.end
    read_tail(text, folded, law)


def _take_passing(text: str, folded: str, law: Mention, begin: int, position: int) -> None:
    """Read "được Quốc hội thông qua ngày …" behind a law's name."""
    by = _PASSED_BY.match(folded, position)
    end = issuer_end(text, folded, by.end()) if by else None
    passed = _PASSED.match(folded, end) if end is not None else None
    date = cited_date(folded, passed.end()) if passed else None
    if by is None or end is None or date is None or date.edtf is None or not _name(text, folded, law, begin, position):
        return
    law.issuer = Slice(by.end(), end)
    law.issued_on, law.issued_on_at, law.core_end = date.edtf, Slice(date.start, date.end), date.end
