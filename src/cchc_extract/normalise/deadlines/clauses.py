"""Marks and words → clauses: each with one time or condition, and the action that is due then.

With the words between two marks called the gap, the rules are:

- an empty gap: the marks belong together, unless the second is one more time;
- a joint (comma, "và", "hoặc") alone: a clause of its own, unless the second only limits the first;
- words alone: they are the action of the clause before, and join the two marks if those mean one thing;
- words and joints: what stands after the joint where the second clause begins is that clause's action.
"""

from __future__ import annotations

from dataclasses import dataclass

from cchc_extract.normalise.deadlines.counted import Count
from cchc_extract.normalise.deadlines.expressions import Lexemes
from cchc_extract.normalise.deadlines.marks import JOINTS, QUIET, Mark, marks
from cchc_extract.normalise.deadlines.phrases import Phrase, absorb
from cchc_extract.normalise.deadlines.words import Word

Range = tuple[int, int]
_CLOSES = JOINTS | {Word.END, Word.SEMICOLON, Word.STOP, Word.CLOSE, Word.OPEN}
_QUIET_BEFORE = JOINTS | QUIET | {Word.LABEL, Word.CLOSE}
_QUIET_AFTER = JOINTS | QUIET | {Word.OPEN}
_NO_ACTION = frozenset({Word.OF, Word.PARTICLE, Word.OPAQUE, Word.IN})


@dataclass(slots=True)
class Clause:
    """One clause, from lexeme `start` to `end`; `action` and `condition` are intervals of lexemes too.

    `completion`: a label of completion stands before it in the text. `segment` numbers the stretch between hard
    separators that it stands in.
    """

    start: int
    end: int
    phrase: Phrase | None = None
    count: Count | None = None
    condition: Range | None = None
    action: Range | None = None
    lent: Range | None = None
    """The action of the clause before, which holds here too unless the clause has its own."""
    completion: bool = False
    segment: int = 0

    @property
    def timed(self) -> bool:
        """Whether the clause has a time of its own."""
        return self.phrase is not None or self.count is not None

    @property
    def time_last(self) -> bool:
        """Whether the clause ends with its time, which may then hold for the clauses before it."""
        return self.phrase is not None and (self.action is None or self.action[1] <= self.phrase.start)


def joined(lexemes: Lexemes, start: int, end: int, pairs: dict[int, int]) -> list[Clause]:
    """The clauses of a stretch without semicolons, full stops and colons."""
    found: list[Clause] = []
    gap = start
    for mark in marks(lexemes, start, end, pairs):
        if not found:
            found.append(_clause(mark, trimmed(lexemes, gap, mark.start)))
        else:
            _add(lexemes, found, gap, mark, pairs)
        gap = mark.end
    if found:
        _finish(lexemes, found[-1], gap, end, pairs)
        for clause in found:
            clause.action = clause.action or clause.lent
    return found


def trimmed(lexemes: Lexemes, start: int, end: int) -> Range | None:
    """The lexemes between two indices without joints, hedges and marks at either end; None if nothing is left."""
    while start < end and lexemes[start].kind in _QUIET_BEFORE:
        start += 1
    while end > start and lexemes[end - 1].kind in _QUIET_AFTER:
        end -= 1
    return (start, end) if start < end else None


def _add(lexemes: Lexemes, found: list[Clause], gap: int, mark: Mark, pairs: dict[int, int]) -> None:
    """Take a mark after the first; its gap begins at `gap`."""
    current = found[-1]
    joints = joints_between(lexemes, gap, mark.start, pairs)
    words = trimmed(lexemes, gap, mark.start)
    if mark.bracketed and mark.conditional:
        _act(current, words)
        current.condition = current.condition or mark.inner
        current.end = mark.end
    elif words is None:
        if not _attach(lexemes, current, mark, apart=bool(joints)):
            clause = _clause(mark, None)
            clause.lent = current.action if joints and _leads(current) else None
            found.append(clause)
    elif not joints:
        if _attach(lexemes, current, mark, apart=True, worded=True):
            current.action = current.action or words
        elif current.timed:
            _act(current, words)
            found.append(_clause(mark, None))
        else:
            found.append(_clause(mark, words))
    else:
        cut = _cut(lexemes, joints, mark.start)
        head, tail = trimmed(lexemes, gap, cut), trimmed(lexemes, cut + 1, mark.start)
        free = head is None and current.action is None
        if free and _attach(lexemes, current, mark, apart=True, worded=True):
            current.action = tail
        else:
            _act(current, head)
            found.append(_clause(mark, tail))


def _clause(mark: Mark, action: Range | None) -> Clause:
    clause = Clause(action[0] if action else mark.start, mark.end, mark.phrase, mark.count, action=action)
    if mark.conditional:
        clause.condition = mark.inner or (mark.start, mark.end)
    return clause


def _act(clause: Clause, words: Range | None) -> None:
    """Let `words` be what is due, if nothing is yet."""
    if words is not None:
        clause.end = max(clause.end, words[1])
        if clause.action is None:
            clause.action = words


def _leads(clause: Clause) -> bool:
    """Whether the clause's action stands before its time."""
    return clause.action is not None and clause.action[0] == clause.start


def _attach(lexemes: Lexemes, clause: Clause, mark: Mark, *, apart: bool, worded: bool = False) -> bool:
    """Make `mark` part of `clause` if the two are one; say whether they were.

    `apart`: a joint or words stand between them; `worded`: words do.
    """
    if mark.conditional:
        if (apart and not worded) or not clause.timed or clause.condition is not None:
            return False
        clause.condition = mark.inner or (mark.start, mark.end)
        clause.end = mark.end
        return True
    if mark.phrase is None:
        return False
    if clause.phrase is None:
        if clause.count is not None or clause.action is None or worded:
            return False
        clause.phrase, clause.end = mark.phrase, mark.end
        return True
    whole = absorb(clause.phrase, mark.phrase, apart=apart or mark.bracketed)
    closes = lexemes[mark.end].kind in _CLOSES or worded or clause.phrase.periodic
    if whole is None or not closes:
        return False
    clause.phrase, clause.end = whole, mark.end
    return True


def joints_between(lexemes: Lexemes, start: int, end: int, pairs: dict[int, int]) -> list[int]:
    """The joints outside brackets between two lexemes."""
    found: list[int] = []
    i = start
    while i < end:
        if i in pairs:
            i = pairs[i]
        elif lexemes[i].kind in JOINTS:
            found.append(i)
        i += 1
    return found


def _cut(lexemes: Lexemes, joints: list[int], end: int) -> int:
    """The joint after which the second clause begins: the first one before a verb, else the last one."""
    if joints[-1] == end - 1:
        return joints[-1]
    return next((j for j in joints if lexemes[j + 1].kind is Word.VERB), joints[-1])


def _finish(lexemes: Lexemes, clause: Clause, gap: int, end: int, pairs: dict[int, int]) -> None:
    """Give the last clause the words after its last mark."""
    words = trimmed(lexemes, gap, end)
    if words is None:
        return
    joints = joints_between(lexemes, gap, end, pairs)
    direct = not joints or joints[0] > words[0]
    if lexemes[words[0]].kind is Word.SCOPE and clause.condition is None:
        clause.condition, clause.end = words, words[1]
    elif clause.action is None and _acts(lexemes, words) and (direct or lexemes[joints[0]].kind is Word.COMMA):
        clause.action, clause.end = words, words[1]
    elif direct:
        close = trimmed(lexemes, words[0], joints[0]) if joints else words
        clause.end = close[1] if close else clause.end


def _acts(lexemes: Lexemes, words: Range) -> bool:
    """Whether words after a time can be what is due: they open with no preposition and are no bare bracket."""
    return lexemes[words[0]].kind not in _NO_ACTION and lexemes[words[0]].kind is not Word.OPEN
