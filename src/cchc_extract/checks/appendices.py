"""Appendices of a plan: where they begin, what stands below their heads, and where the text refers to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from cchc_extract.checks.context import Context
from cchc_extract.checks.once import once
from cchc_extract.checks.searching import occurrences
from cchc_extract.normalise.phrases import alternation
from cchc_extract.spans import Slice
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

if TYPE_CHECKING:
    from cchc_extract.plan.base import Span
    from cchc_extract.plan.model import Section

_NOTE_WITHIN = 700  # characters below an appendix's head in which its note stands: a title of several lines
_FURTHEST = 160  # characters around a mention, and of a head's line
_OF_APPENDIX = "PL"  # what the ids of tasks in appendices begin with
_PHRASE_ENDS = re.compile(r"[.;)\t\n]")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@dataclass(frozen=True, slots=True)
class Appendix:
    """One appendix: its head line, its number (None if it bears none), and where it ends."""

    head: Slice
    number: int | None
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """Where the text refers to its own appendices: to the one of a number, or to all of them (None).

    `is_sure`: it says that they are attached, or stands in brackets; a bare "Phụ lục II" may be another document's.
    """

    at: Slice
    number: int | None
    is_sure: bool


@once
def appendices(context: Context) -> tuple[Appendix, ...]:
    """The plan's appendices, in order: what bears their name behind the body and the signature."""
    plain, heads = context.plain, []
    for start, end in sorted(occurrences(plain, load("checks_appendix")["head"]["words"], _behind_body(context))):
        before, after = _around(context, start, end)
        match = _head().fullmatch(after) if not before.strip(" \t*") and len(after) < _FURTHEST else None
        if match is not None and (plain[start:end].isupper() or not match["title"].strip(" .:*-–")):
            heads.append((Slice(start, end + len(after)), _value(match["number"])))
    ends = [head.start for head, _ in heads[1:]] + [len(plain)] * bool(heads)
    return tuple(Appendix(head, number, end) for (head, number), end in zip(heads, ends, strict=True))


def note_of(context: Context, appendix: Appendix) -> Slice | None:
    """The line below an appendix's head that says to which document it belongs, where it stands in its place."""
    end = min(appendix.end, appendix.head.start + _NOTE_WITHIN)
    tables = [t.spans[0].start for t in context.plan.tables if t.spans and t.spans[0].start >= appendix.head.end]
    notes = occurrences(
        context.plain, load("checks_appendix")["note"]["words"], appendix.head.start, min([end, *tables])
    )
    first = min(notes, default=None)
    return context.line(first[0]) if first else None


@once
def mentions(context: Context) -> tuple[Mention, ...]:
    """Where the body refers to appendices of the plan itself, in order; to another document's is no mention."""
    words, end = load("checks_appendix"), _behind_body(context)
    found = [_read_mention(context, *at) for at in occurrences(context.plain, words["head"]["words"], 0, end)]
    found += [_read_list(context, *at) for at in occurrences(context.plain, words["note"]["words"], 0, end)]
    return tuple(sorted((one for one in found if one is not None), key=lambda one: one.at.start))


def _read_mention(context: Context, start: int, end: int) -> Mention | None:
    """ "Phụ lục II", if it is the plan's own for all that can be told."""
    before, after = _around(context, start, end)
    number = _number().match(after)
    phrase = _phrase(after[number.end() if number else 0 :])
    if _foreign().search(phrase):
        return None
    in_brackets = before.rfind("(") > before.rfind(")")
    attached = _is_attached(phrase) or _is_attached(fold(before[before.rfind("(") + 1 :]))
    if number is None and not (in_brackets or attached):
        return None
    # Behind another document's number it may be that one's: "Nghị định số 61/2018/NĐ-CP (Phụ lục II)".
    is_sure = (in_brackets or attached) and not _foreign().search(fold(before))
    at = Slice(start, end + (number.end() if number else 0))
    return Mention(at, _value(number["number"] if number else None), is_sure)


def _read_list(context: Context, start: int, end: int) -> Mention | None:
    """ "danh mục … kèm theo": an appendix that is not called one."""
    before, after = _around(context, start, end)
    before = fold(before[max(before.rfind(mark) for mark in ".;()") + 1 :])
    phrase = _phrase(after)
    words = load("checks_appendix")
    if any(head in before + phrase for head in words["head"]["words"]) or _foreign().search(phrase):
        return None
    is_list = any(word in before for word in words["lists"]["words"])
    return Mention(Slice(start, end), None, is_sure=False) if is_list else None


def _around(context: Context, start: int, end: int) -> tuple[str, str]:
    """What stands before and behind words in their line, as far as it matters."""
    before = context.plain[max(0, start - _FURTHEST) : start]
    after = context.plain[end : end + _FURTHEST]
    return before[before.rfind("\n") + 1 :], after.partition("\n")[0]


def _phrase(after: str) -> str:
    """What goes on behind a mention in its phrase, folded."""
    end = _PHRASE_ENDS.search(after)
    return fold(after[: end.start()] if end else after)


def _is_attached(words: str) -> bool:
    return any(note in words for note in load("checks_appendix")["note"]["words"])


def _value(number: str | None) -> int | None:
    if not number:
        return None
    if number.isdigit():
        return int(number)
    values = [_ROMAN[letter] for letter in number.upper()]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


@once
def _behind_body(context: Context) -> int:
    """Where the body with its signature ends."""
    plan = context.plan
    ends = [0]
    for signature in plan.header.signatures:
        ends += [span.end for span in signature.spans]
    ends += [span.end for spans in plan.header.recipients_spans for span in spans]
    ends += [span.end for section in plan.sections for span in _all_spans(section)]
    ends += [span.end for duty in plan.assignments for span in duty.spans]
    ends += [span.end for task in plan.tasks if not task.id.startswith(_OF_APPENDIX) for span in task.spans]
    return max(ends)


def _all_spans(section: Section) -> Iterator[Span]:
    yield from section.title_spans
    yield from section.text_spans
    for child in section.children:
        yield from _all_spans(child)


@cache
def _head() -> re.Pattern[str]:
    """What follows the word in a head's line: its number, then a title."""
    return re.compile(rf"(?:{_numbering()})?(?P<title>[^\n\t]*)", re.IGNORECASE)


@cache
def _number() -> re.Pattern[str]:
    return re.compile(_numbering(), re.IGNORECASE)


def _numbering() -> str:
    words = alternation(load("checks_appendix")["head"]["number_words"])
    return rf"\s+(?:(?:{words})\s+)?(?P<number>[ivxlc]{{1,6}}|\d{{1,2}})(?!\w)"


@cache
def _foreign() -> re.Pattern[str]:
    """What stands behind a mention that is another document's: "… ban hành kèm theo Nghị định số …"."""
    words = load("checks_appendix")["foreign"]
    return re.compile(rf"(?<!\w)(?:{alternation(words['words'])})\s+(?:{alternation(words['numbered'])}|\d)")


def has_attachment(context: Context) -> bool:
    """Whether something is attached that does not bear the name of an appendix: a table, or a note, behind the body."""
    end = _behind_body(context)
    return any(table.spans and table.spans[0].start >= end for table in context.plan.tables) or any(
        occurrences(context.plain, load("checks_appendix")["note"]["words"], end)
    )
