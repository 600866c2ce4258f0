"""The time words of the vocabulary, arranged for the lexer: which words begin with which, longest first."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum, auto
from functools import cache

from cchc_extract.vocabulary.reader import load

SPLIT = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")
"""Cuts folded text into numbers, words and single marks."""


class Word(StrEnum):
    """What a lexeme does. The members above `NUMBER` are the kinds of `time.toml`."""

    DAY = auto()
    WORKING_DAY = auto()
    WEEK = auto()
    MONTH = auto()
    MONTH_LETTER = auto()
    QUARTER = auto()
    QUARTER_LETTER = auto()
    YEAR = auto()
    SCHOOL_YEAR = auto()
    SCHOOL_TERM = auto()
    PHASE = auto()
    HOUR = auto()
    EARLY = auto()
    MIDDLE = auto()
    LATE = auto()
    THIRD = auto()
    HALF = auto()
    WHOLE = auto()
    NEXT = auto()
    PREVIOUS = auto()
    THIS = auto()
    CONTINUOUS = auto()
    UNSCHEDULED = auto()
    PERIODIC = auto()
    ANNUAL = auto()
    EACH = auto()
    TIMES = auto()
    LATEST = auto()
    BEFORE = auto()
    UNTIL = auto()
    DONE = auto()
    IN = auto()
    WITHIN = auto()
    FROM = auto()
    AFTER = auto()
    ONWARD = auto()
    FOLLOWING = auto()
    VISION = auto()
    ISSUE_DAY = auto()
    AND = auto()
    OR = auto()
    OF = auto()
    HEDGE = auto()
    LABEL = auto()
    CONDITION = auto()
    EXCEPTION = auto()
    SCOPE = auto()
    OPAQUE = auto()
    VERB = auto()
    DOCUMENT = auto()
    PARTICLE = auto()
    NUMERAL = auto()
    WEEKDAY = auto()
    TEXT = auto()
    """A word that means no time."""

    NUMBER = auto()
    """Digits; the value is the number."""
    CALENDAR_YEAR = auto()
    """Four digits from 1900 to 2199."""
    ROMAN = auto()
    """A quarter's number in Roman letters."""
    DOCUMENT_NUMBER = auto()
    """A document's number and symbol ("140/KH-UBND")."""
    COMMA = auto()
    SEMICOLON = auto()
    STOP = auto()
    """A full stop that ends a sentence."""
    COLON = auto()
    SLASH = auto()
    DASH = auto()
    DOT = auto()
    """A full stop right before a digit."""
    PLUS = auto()
    OPEN = auto()
    CLOSE = auto()
    MARK = auto()
    """Any other mark."""
    END = auto()
    """After the last lexeme."""


@dataclass(slots=True)
class Node:
    """The forms that begin with some words: what those words mean, if anything, and which words may follow them."""

    meaning: tuple[Word, int] | None = None
    following: dict[str, Node] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The vocabulary of `time.toml`; `forms` by their words, one after the other."""

    forms: dict[str, Node]
    glued: dict[str, tuple[int, int]]
    """A quarter's word and number printed as one ("quýii"): the length of the word, the number."""
    romans: dict[str, int]
    abbreviations: frozenset[str]
    completion_labels: tuple[str, ...]
    school_months: tuple[int, int]
    """The first and the last month of a school year."""


@cache
def lexicon() -> Lexicon:
    """The lexicon of `time.toml`, built once per process."""
    table = load("time")
    romans: dict[str, int] = table["quarter_numbers"]
    forms = Node()
    glued: dict[str, tuple[int, int]] = {}
    for entry in table["word"]:
        kind, value = Word(entry["kind"]), int(entry.get("value", 0))
        for form in entry["forms"]:
            words = SPLIT.findall(form)
            node = forms
            for word in words:
                node = node.following.setdefault(word, Node())
            node.meaning = (kind, value)
            if kind in (Word.QUARTER, Word.QUARTER_LETTER) and len(words) == 1:
                glued.update({form + roman: (len(form), number) for roman, number in romans.items()})
    school = table["school_year"]
    return Lexicon(
        forms=forms.following,
        glued=glued,
        romans=romans,
        abbreviations=frozenset(table["abbreviations"]["forms"]),
        completion_labels=tuple(table["completion_labels"]["forms"]),
        school_months=(school["first_month"], school["last_month"]),
    )
