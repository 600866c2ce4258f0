"""What stands in a clause besides plain words: time phrases, counts, conditions and brackets, in order."""

from __future__ import annotations

from dataclasses import dataclass

from cchc_extract.normalise.deadlines import conditions, counted
from cchc_extract.normalise.deadlines.counted import Anchor, Count
from cchc_extract.normalise.deadlines.intervals import Unit
from cchc_extract.normalise.deadlines.phrases import STARTS as PHRASE_STARTS
from cchc_extract.normalise.deadlines.phrases import Phrase, phrase
from cchc_extract.normalise.deadlines.words import Word
from cchc_extract.normalise.deadlines.years import Lexemes

JOINTS = frozenset({Word.COMMA, Word.AND, Word.OR})
QUIET = frozenset(
    {Word.HEDGE, Word.MARK, Word.DASH, Word.SLASH, Word.PLUS, Word.COLON, Word.STOP, Word.SEMICOLON, Word.DOT}
)
"""Lexemes that are no words of an action when they stand alone."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A time (`phrase` or `count`) or a condition, from lexeme `start` to `end`.

    `bracketed`: printed in brackets, which `start` and `end` then include, while `inner` is what they hold.
    """

    start: int
    end: int
    phrase: Phrase | None = None
    count: Count | None = None
    bracketed: bool = False
    inner: tuple[int, int] | None = None

    @property
    def conditional(self) -> bool:
        """Whether this is a condition."""
        return self.phrase is None and self.count is None


def brackets(lexemes: Lexemes) -> dict[int, int]:
    """The index of the closing bracket for that of each opening one that has a partner."""
    pairs: dict[int, int] = {}
    waiting: list[int] = []
    for i, lexeme in enumerate(lexemes):
        if lexeme.kind is Word.OPEN:
            waiting.append(i)
        elif lexeme.kind is Word.CLOSE and waiting:
            pairs[waiting.pop()] = i
    return pairs


def marks(lexemes: Lexemes, start: int, end: int, pairs: dict[int, int]) -> list[Mark]:
    """The marks between two lexemes, in order. Everything else is words.

    After words, a bare year names the thing before it ("báo cáo năm 2024"), a bare day after a document is that
    document's own, and a bare month or quarter counts only if no better time follows in the same clause.
    """
    found: list[Mark] = []
    i = start
    words = documented = verb_last = False
    while i < end:
        kind = lexemes[i].kind
        if kind in JOINTS:
            words = documented = False
            i += 1
            continue
        mark = None
        if kind is Word.OPEN and i in pairs and pairs[i] < end:
            mark = _bracket(lexemes, i, pairs[i])
            if mark is None:
                words, i = True, pairs[i] + 1
                continue
        elif kind in PHRASE_STARTS or kind in counted.STARTS or kind is Word.EXCEPTION:
            mark = _mark(lexemes, i, end, attached=words or bool(found), worded=words)
        if mark is None or (words and _names(mark, documented, verb_last)):
            i = i + 1 if mark is None else mark.end
            if mark is not None or kind not in QUIET | {Word.LABEL}:
                words = True
                documented = documented or kind in (Word.DOCUMENT, Word.DOCUMENT_NUMBER)
                verb_last = mark is None and kind is Word.VERB and lexemes[i - 1].value > 0
            continue
        found.append(mark)
        words = documented = False
        i = mark.end
    return _without_names(lexemes, found, start)


def _mark(lexemes: Lexemes, i: int, end: int, *, attached: bool, worded: bool) -> Mark | None:
    """The time or condition that begins at `i`; `attached`: not the first thing; `worded`: right after words."""
    if lexemes[i].kind in counted.STARTS and (count := counted.counted(lexemes, i)) is not None:
        if count.anchor is not Anchor.EVENT:
            return Mark(i, count.end, count=count)
        return Mark(i, conditions.reach(lexemes, count.end, end, attached=attached))
    found = phrase(lexemes, i, worded=worded)
    if found is not None and found.end <= end:
        return Mark(i, found.end, phrase=found)
    if conditions.opens(lexemes, i):
        return Mark(i, conditions.reach(lexemes, i, end, attached=attached))
    return None


def _bracket(lexemes: Lexemes, start: int, close: int) -> Mark | None:
    """A bracket that holds a condition, or a time and nothing else."""
    i = start + 1
    while i < close and lexemes[i].kind in JOINTS | {Word.HEDGE, Word.MARK}:
        i += 1
    if conditions.opens(lexemes, i):
        return Mark(start, close + 1, bracketed=True, inner=(i, close))
    found = phrase(lexemes, i) if lexemes[i].kind in PHRASE_STARTS else None
    if found is not None and found.end == close:
        return Mark(start, close + 1, phrase=found, bracketed=True, inner=(i, close))
    return None


def _names(mark: Mark, documented: bool, after_verb: bool) -> bool:
    """Whether a phrase right after words says which thing they mean, not when."""
    if mark.phrase is None or not mark.phrase.bare:
        return False
    unit = mark.phrase.times[0].interval.unit
    if unit is Unit.YEAR:
        return documented or not (after_verb or mark.bracketed)
    return unit is Unit.DAY and documented


def _without_names(lexemes: Lexemes, found: list[Mark], start: int) -> list[Mark]:
    """Leave out a bare month or quarter right after words where a time with a preposition follows in the same clause:
    in "báo cáo quý I trước ngày 15/3" it is the report's."""
    kept: list[Mark] = []
    for k, mark in enumerate(found):
        if mark.phrase is not None and mark.phrase.bare and not mark.bracketed and k + 1 < len(found):
            previous_end = found[k - 1].end if k else start
            following = found[k + 1]
            after_words = previous_end < mark.start and lexemes[mark.start - 1].kind not in JOINTS
            joined = any(lexemes[j].kind in JOINTS for j in range(mark.end, following.start))
            if after_words and not joined and following.phrase is not None and not following.phrase.bare:
                continue
        kept.append(mark)
    return kept
