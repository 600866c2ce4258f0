"""A text → its clauses: hard separators and colons first, then what stands between them, then what brackets add."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from cchc_extract.normalise.deadlines.clauses import Clause, Range, joined, trimmed
from cchc_extract.normalise.deadlines.intervals import Unit
from cchc_extract.normalise.deadlines.marks import JOINTS, QUIET, brackets
from cchc_extract.normalise.deadlines.phrases import Phrase, absorb, phrase
from cchc_extract.normalise.deadlines.words import Word
from cchc_extract.normalise.deadlines.years import Lexemes

_HARD = frozenset({Word.SEMICOLON, Word.STOP})


def clauses(lexemes: Lexemes, last: int) -> list[Clause]:
    """The clauses of the lexemes before `last`, in order. What has neither a time nor a condition is none."""
    pairs = {opening: close for opening, close in brackets(lexemes).items() if close < last}
    found: list[Clause] = []
    for number, (start, end) in enumerate(_segments(lexemes, 0, last, pairs)):
        for clause in _segment(lexemes, start, end, pairs):
            clause.segment = number
            found.append(clause)
    _carry_bounds(found)
    return found


def _outside(lexemes: Lexemes, start: int, end: int, pairs: dict[int, int], kinds: frozenset[Word]) -> list[int]:
    """The lexemes of some kinds between two indices and outside brackets."""
    found: list[int] = []
    i = start
    while i < end:
        if i in pairs:
            i = pairs[i]
        elif lexemes[i].kind in kinds:
            found.append(i)
        i += 1
    return found


def _segments(lexemes: Lexemes, first: int, last: int, pairs: dict[int, int]) -> list[Range]:
    """The stretches between semicolons and full stops."""
    cuts = [first - 1, *_outside(lexemes, first, last, pairs, _HARD), last]
    return [(before + 1, after) for before, after in pairwise(cuts) if before + 1 < after]


def _segment(lexemes: Lexemes, start: int, end: int, pairs: dict[int, int]) -> list[Clause]:
    """A stretch without hard separators, and what its brackets add."""
    found = _parts(lexemes, start, end, pairs)
    return found + _bracketed(lexemes, start, end, pairs, found)


def _parts(lexemes: Lexemes, start: int, end: int, pairs: dict[int, int]) -> list[Clause]:
    """A stretch, cut at its colons: "action: time", "time: action", several of them joined by commas."""
    colons = _outside(lexemes, start, end, pairs, frozenset({Word.COLON}))
    if not colons:
        return joined(lexemes, start, end, pairs)
    cuts = [start]
    for before, after in pairwise(colons):
        joints = _outside(lexemes, before + 1, after, pairs, frozenset({Word.COMMA, Word.AND}))
        cuts.append(joints[-1] + 1 if joints else before + 1)
    cuts.append(end)
    return [
        clause
        for colon, (left, right) in zip(colons, pairwise(cuts), strict=True)
        for clause in _headed(lexemes, left, colon, right, pairs)
    ]


def _headed(lexemes: Lexemes, start: int, colon: int, end: int, pairs: dict[int, int]) -> list[Clause]:
    """What stands around one colon. Times before it name the thing ("Đề án năm 2025: tháng 10/2024") unless nothing
    else stands there; a time label before it is no action."""
    body = joined(lexemes, colon + 1, end, pairs)
    head = trimmed(lexemes, start, colon)
    labels = [lexemes[j] for j in range(start, colon) if lexemes[j].kind in (Word.LABEL, Word.DONE)]
    labelled = bool(labels) and (head is None or labels[0].end <= lexemes[head[0]].end)
    if labelled:
        for clause in body:
            clause.completion = any(label.kind is Word.DONE or label.value for label in labels)
        if head is None or not _says_action(lexemes, head):
            return body
    if head is None:
        return body
    time = phrase(lexemes, head[0])
    if time is not None and time.end == head[1]:
        return _under(lexemes, time, body, (colon + 1, end))
    if body:
        body[0].start = head[0]
        body[0].action = body[0].action or (None if lexemes[head[0]].kind is Word.FROM else head)
    return body


def _under(lexemes: Lexemes, time: Phrase, body: list[Clause], right: Range) -> list[Clause]:
    """ "quý I: ban hành kế hoạch": the words after the colon are the action; times there lie within the first one."""
    if not body:
        action = trimmed(lexemes, *right)
        return [Clause(time.start, action[1] if action else time.end, phrase=time, action=action)]
    for clause in body:
        if clause.phrase is not None:
            clause.phrase = absorb(time, clause.phrase, apart=True) or clause.phrase
    body[0].start = time.start
    return body


def _says_action(lexemes: Lexemes, head: Range) -> bool:
    """Whether a time label inside the text says what is due: "Thời gian kiểm tra" does, "Thời gian hoàn thành" not."""
    if any(lexemes[j].kind is Word.DONE for j in range(*head)):
        return False
    first = lexemes[head[0]]
    return not (head[1] - head[0] == 1 and first.kind is Word.VERB and first.value)


def _bracketed(lexemes: Lexemes, start: int, end: int, pairs: dict[int, int], found: list[Clause]) -> list[Clause]:
    """Clauses that a bracket adds: words with a time that more than a calendar word tells ("(báo cáo hằng quý)").

    A bracket that a clause already took as its condition or its time adds none.
    """
    taken = {c.condition[0] for c in found if c.condition}
    added: list[Clause] = []
    opening = start
    while opening < end:
        close = pairs.get(opening)
        if close is not None:
            first = opening + 1
            while first < close and lexemes[first].kind in JOINTS | QUIET:
                first += 1
            if first not in taken and not any(c.phrase and c.phrase.end == close for c in found):
                added.extend(_inside(lexemes, first, close, pairs))
            opening = close
        opening += 1
    return added


def _inside(lexemes: Lexemes, start: int, end: int, pairs: dict[int, int]) -> list[Clause]:
    """The clauses of a bracket. Bare calendar words count only under colons ("(quý II: xây dựng; quý IV: trình)")."""
    listed = bool(_outside(lexemes, start, end, pairs, frozenset({Word.COLON})))
    return [
        clause
        for low, high in _segments(lexemes, start, end, pairs)
        for clause in _parts(lexemes, low, high, pairs)
        if clause.phrase is not None and (listed or not clause.phrase.bare)
    ]


def _carry_bounds(found: list[Clause]) -> None:
    """Let "trước ngày 15/01; 15/4; 15/7" mean "trước" each time: bare days take the bound of the days before them."""
    for before, clause in pairwise(found):
        if before.phrase is None or clause.phrase is None or before.action or clause.action or not clause.phrase.bare:
            continue
        bound = before.phrase.times[-1] if before.phrase.times and not before.phrase.governed else None
        if bound is None or not bound.led or bound.interval.unit is not Unit.DAY:
            continue
        if all(t.interval.unit is Unit.DAY for t in clause.phrase.times):
            times = tuple(t._replace(bound=bound.bound, led=True, done=bound.done) for t in clause.phrase.times)
            clause.phrase = replace(clause.phrase, times=times)
