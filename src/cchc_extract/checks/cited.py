"""Citations as the checks see them: which of them the plan itself makes, and what of each is printed where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Text
from cchc_extract.checks.once import once
from cchc_extract.normalise.citations.cited_dates import cited_date
from cchc_extract.normalise.citations.kinds import organ_of
from cchc_extract.normalise.citations.numbers import NumberMention, find_numbers
from cchc_extract.normalise.issuers import sentence_case
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

if TYPE_CHECKING:
    from cchc_extract.plan.base import Span
    from cchc_extract.plan.model import Citation

_LATEST_DATE = 60  # characters between a number and the date behind it, with an issuer between them
_DATE = Text("its date", "ngày ban hành")
_ISSUER = Text("its issuer", "cơ quan ban hành")
_TERM = re.compile(r"(?<=QH)\d+$")


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation of a numbered document.

    `basis`: it stands among the legal bases. `inner`: it stands inside the title of another one. `capitals`: it is
    printed in capitals, as titles are, so that the case of its symbol says nothing.
    """

    citation: Citation
    number: NumberMention
    basis: bool
    inner: bool
    capitals: bool

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.citation.spans[0].start

    @property
    def organ(self) -> str:
        """The part of the symbol that stands for the issuing body, in capitals: "CP", "TTG", "UBND"; "QH" of a law."""
        return _TERM.sub("", organ_of(self.number).upper())

    @property
    def written(self) -> str:
        """The number as it should be written."""
        return self.meant or self.number.text

    @property
    def key(self) -> str:
        """What tells its number from others: as it should be written, without regard to case and leading noughts."""
        return self.written.upper().lstrip("0")

    @property
    def is_law(self) -> bool:
        """Whether it is a law, which is cited by its name alone."""
        kind = self.citation.document_type
        return kind is not None and kind.name in load("citations")["laws"]["words"]

    @property
    def meant(self) -> str | None:
        """The number as it should be written, if its symbol is surely misspelt; None otherwise.

        Compared are the symbols of the central bodies, with the marks between their letters or one letter amiss, and
        those of the Party, written like the State's.
        """
        if self.capitals:
            return None
        words = load("checks_citation")["written"]
        number = self.number
        stem = f"{number.serial}/{number.year}" if number.year else f"{number.serial}"
        if number.symbol in words["state"]:
            return None if number.text == f"{stem}/{number.symbol}" else f"{stem}/{number.symbol}"
        kind, _, organ = number.symbol.partition("-")
        if organ in words["party_organs"] and kind in words["party"]:
            return f"{stem}-{kind}/{organ}"
        code = self.citation.document_type.code if self.citation.document_type else None
        of_type = [right for right in words["state"] if right.startswith(f"{code}-")]
        near = [right for right in of_type if _is_near(_letters(number.symbol), _letters(right))]
        return f"{stem}/{near[0]}" if len(near) == 1 else None

    @property
    def issuer(self) -> str:
        """The issuer written out and folded, "" where none is printed."""
        return issuer_key(self.citation.issuer)


@once
def numbered(context: Context) -> tuple[Cited, ...]:
    """The citations with a complete number that the plan makes, in order.

    Left out are blank numbers (forms, the plan's own decision) and what the site that published the text has put before
    the document.
    """
    plan = context.plan
    bases = [*plan.legal_bases, *(plan.promulgation.legal_bases if plan.promulgation else ())]
    starts = {citation.spans[0].start for citation in bases if citation.spans}
    foreign = [
        (span.start, span.end) for block in plan.other_blocks if block.kind == "front_matter" for span in block.spans
    ]
    return tuple(_numbered(context, starts, foreign))


def _numbered(context: Context, bases: set[int], foreign: list[tuple[int, int]]) -> Iterator[Cited]:
    title_end = 0
    for citation in context.plan.citations:
        if not citation.spans:
            continue
        start = citation.spans[0].start
        inner = start < title_end
        if citation.title_spans:
            title_end = max(title_end, citation.title_spans[-1].end)
        number = next(find_numbers(citation.number), None) if citation.number else None
        if number is None or number.serial is None or any(a <= start < b for a, b in foreign):
            continue
        yield Cited(citation, number, start in bases, inner, citation.text[:12].isupper())


def _letters(symbol: str) -> str:
    return "".join(letter for letter in symbol if letter.isalpha())


def _is_near(printed: str, right: str) -> bool:
    """Whether the printed letters are the right ones, in order, but for at most one that is left out."""
    return printed == right or any(printed == right[:i] + right[i + 1 :] for i in range(len(right)))


@cache
def issuer_key(issuer: str | None) -> str:
    """An issuer's name in full, folded, without the post of who signs: "Chủ tịch UBND xã" → "ủy ban nhân dân xã"."""
    if not issuer:
        return ""
    name = fold(sentence_case(issuer))
    for post in load("checks_citation")["posts"]["phrases"]:
        if name.startswith(f"{post} "):
            name = name[len(post) + 1 :]
    return name


def same_issuer(one: Cited, other: Cited) -> bool:
    """Whether two citations of one number name one body: alike, or one of them shorter ("UBND tỉnh")."""
    a, b = one.issuer, other.issuer
    return bool(a) and bool(b) and (a.startswith(b) or b.startswith(a))


def power_of(cited: Cited) -> Mapping[str, Any] | None:
    """Who may issue documents of the citation's type (`power` of checks_citation.toml); None where nothing is known."""
    kind = cited.citation.document_type
    code = kind.code if kind is not None else None
    return next((power for power in load("checks_citation")["power"] if power["type"] == code), None)


def is_joint(cited: Cited) -> bool:
    """Whether several bodies issued the document together, so that one of them may be any."""
    return any(word in fold(cited.citation.text) for word in load("checks_citation")["joint"]["words"])


def may_issue(power: Mapping[str, Any], issuer: str) -> bool:
    """Whether a body, as `issuer_key` gives its name, may issue documents of the type that `power` is about."""
    if "only" in power:
        return issuer.startswith(tuple(power["only"]))
    return not f"{issuer} ".startswith(tuple(power["never"]))


def date_spans(context: Context, cited: Cited) -> list[Span]:
    """The date of a citation as printed ("ngày 15/7/2021"), its number where the date cannot be found."""
    first, last = cited.citation.number_spans[-1].end, cited.citation.spans[-1].end
    folded = fold(context.plain[first : last + _LATEST_DATE])
    for position in range(len(folded)):
        if not folded.startswith(("n", "t"), position) or (position and folded[position - 1].isalnum()):
            continue
        date = cited_date(folded, position)
        if date is not None and date.edtf == cited.citation.issued_on:
            return context.at(first + date.start, first + date.end)
    return list(cited.citation.number_spans)


def with_issuer(context: Context, cited: Cited) -> list[Span]:
    """A citation from its number to its issuer, in one where the issuer stands behind it in its place."""
    number, issuer = cited.citation.number_spans, cited.citation.issuer_spans
    if number and issuer and 0 <= issuer[0].start - number[-1].end <= _LATEST_DATE:
        return context.at(number[0].start, issuer[-1].end)
    return [*number, *issuer]


def is_later(one: str, other: str) -> bool:
    """Whether an EDTF date is surely after another: compared by the parts that both have."""
    shared = min(len(one), len(other))
    return one[:shared] > other[:shared]


def incompletely_cited(context: Context) -> Iterator[tuple[Cited, Text]]:
    """The first citation of each document that is never cited fully up to there, and what it lacks.

    Laws need neither date nor issuer; documents inside another's title, the plan itself and the decision that issues
    it are not judged.
    """
    seen = set(own_keys(context))
    for cited in numbered(context):
        if cited.inner or cited.key in seen:
            continue
        seen.add(cited.key)
        citation = cited.citation
        lacks = [word for word, value in ((_DATE, citation.issued_on), (_ISSUER, citation.issuer)) if not value]
        if lacks and not cited.is_law and not _goes_on(context, cited):
            yield cited, Text(" and ".join(w.en for w in lacks), " và ".join(w.vi for w in lacks))


def _goes_on(context: Context, cited: Cited) -> bool:
    """Whether words that announce an issuer or a date follow that could not be read: nothing is known then."""
    end = cited.citation.spans[-1].end
    after = fold(context.plain[end : end + 16]).lstrip(" ,")
    return after.startswith(tuple(load("checks_citation")["goes_on"]["words"]))


def own_keys(context: Context) -> frozenset[str]:
    """The numbers of the plan itself and of the decision that issues it, as `Cited.key` gives them."""
    plan = context.plan
    headers = [plan.header, *([plan.promulgation.header] if plan.promulgation is not None else [])]
    return frozenset(head.number.text.upper().lstrip("0") for head in headers if head.number is not None)
