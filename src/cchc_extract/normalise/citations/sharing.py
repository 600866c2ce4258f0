"""What documents of one list share: a date, an issuer or a title that is printed once, for all that lack it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cchc_extract.normalise.citations.kinds import organ_of
from cchc_extract.normalise.citations.records import Mention
from cchc_extract.normalise.phrases import alternation
from cchc_extract.vocabulary.reader import load

_JOINER = re.compile(rf"\s*(?:{alternation(load('citations')['joiners']['words'])})\s*")


def share(folded: str, mentions: Sequence[Mention]) -> None:
    """Fill in, list by list, what a document lacks and another of its list has.

    What is printed after several documents goes back to those before it, what is printed before the first goes on to
    those after it; a date or issuer only among documents of one body, as their symbols say, and a date never to a
    number of another year.
    """
    for documents in _lists(folded, mentions):
        for earlier, later in pairwise(documents):
            _give_on(earlier, later)
        for later, earlier in pairwise(reversed(documents)):
            _give_back(later, earlier)


def _lists(folded: str, mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Runs of mentions with nothing but a comma or "và" between them."""
    current: list[Mention] = []
    for mention in mentions:
        if current and not _JOINER.fullmatch(folded, current[-1].end, mention.start):
            yield current
            current = []
        current.append(mention)
    if current:
        yield current


def _give_on(earlier: Mention, later: Mention) -> None:
    is_before_number = earlier.issuer is not None and earlier.issuer.end <= _number_start(earlier)
    if later.issuer is None and is_before_number and _same_body(earlier, later):
        later.issuer = earlier.issuer


def _give_back(later: Mention, earlier: Mention) -> None:
    if earlier.title is not None and not earlier.is_law:
        return
    if _same_body(earlier, later):
        if earlier.issued_on_at is None and later.issued_on is not None and _year_fits(earlier, later.issued_on):
            earlier.issued_on, earlier.issued_on_at = later.issued_on, later.issued_on_at
        if earlier.issuer is None:
            earlier.issuer = later.issuer
    if earlier.title is None and earlier.type_name == later.type_name and not later.is_law:
        earlier.title = later.title


def _same_body(one: Mention, other: Mention) -> bool:
    """Whether two numbers are of one body; numbers without a symbol say nothing against it."""
    if one.number is None or other.number is None:
        return one.is_law == other.is_law and one.type_name == other.type_name
    return organ_of(one.number) == organ_of(other.number)


def _year_fits(mention: Mention, issued_on: str) -> bool:
    return mention.number is None or mention.number.year is None or issued_on.startswith(mention.number.year)


def _number_start(mention: Mention) -> int:
    return mention.number_at.start if mention.number_at is not None else mention.start
