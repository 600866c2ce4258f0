"""Marks and words → clauses: each with one time or condition, and the action that is due then.

With the words between two marks called the gap, the rules are:

- an empty gap: the marks belong together, unless the second is one more time;
- a joint (comma, "và", "hoặc") alone: a clause of its own, unless the second only limits the first;
- words alone: they are the action of the clause before, and join the two marks if those mean one thing;
- words and joints: what stands after the joint where the second clause begins is that clause's action.
"""

from __future__ import annotations

from dataclasses import dataclass

from cchc_extract.normalise.deadlines.bounds import Bound
from cchc_extract.normalise.deadlines.counted import Count
from cchc_extract.normalise.deadlines.intervals import Unit
from cchc_extract.normalise.deadlines.marks import JOINTS, QUIET, Mark, marks
from cchc_extract.normalise.deadlines.phrases import Phrase, absorb, given_year
from cchc_extract.normalise.deadlines.words import Word
from cchc_extract.normalise.deadlines.years import Lexemes

Range = tuple[int, int]
_CLOSES = JOINTS | {Word.END, Word.SEMICOLON, Word.STOP, Word.CLOSE, Word.OPEN}
_QUIET_BEFORE = JOINTS | QUIET | {Word.LABEL, Word.CLOSE}
_QUIET_AFTER = JOINTS | QUIET | {Word.OPEN}
# What words after a time begin with that are no action: a preposition, a bare bracket.
_LEADS = frozenset(
    {Word.IN, Word.BEFORE, Word.AFTER, Word.FROM, Word.UNTIL, Word.LATEST, Word.WITHIN, Word.EACH, Word.AND, Word.OR}
) | {
    Word.DONE,
    Word.HEDGE,
    Word.LABEL,
    Word.WEEK,
    Word.NUMBER,
    Word.DAY,
    Word.WORKING_DAY,
    Word.DASH,
    Word.SLASH,
    Word.PARTICLE,
    Word.HOUR,
    Word.EARLY,
}
_LENGTHS = frozenset({Word.DAY, Word.WORKING_DAY, Word.WEEK, Word.MONTH, Word.YEAR})
_NO_ACTION = frozenset({Word.OF, Word.PARTICLE, Word.OPAQUE, Word.IN, Word.OPEN, Word.WHOLE})


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
            found.append(_clause(lexemes, mark, trimmed(lexemes, gap, mark.start)))
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
        _act(lexemes, current, words)
        current.condition = current.condition or mark.inner
        current.end = mark.end
    elif words is None:
        if not _attach(lexemes, current, mark, apart=bool(joints)):
            clause = _clause(lexemes, mark, None)
            clause.lent = current.action if joints and _leads(current) and not _completes(mark) else None
            found.append(clause)
    elif not joints:
        if _attach(lexemes, current, mark, apart=True, worded=True):
            current.action = current.action or words
        elif current.timed:
            _act(lexemes, current, words)
            found.append(_clause(lexemes, mark, None))
        else:
            found.append(_clause(lexemes, mark, words))
    else:
        cut = _cut(lexemes, joints, mark.start)
        head, tail = trimmed(lexemes, gap, cut), trimmed(lexemes, cut + 1, mark.start)
        whole = _limits_whole(current, mark)
        free = current.action is None and (head is None or whole)
        if free and _attach(lexemes, current, mark, apart=True, worded=True):
            current.action = words if whole else tail
        else:
            _act(lexemes, current, head)
            found.append(_clause(lexemes, mark, tail))


def _clause(lexemes: Lexemes, mark: Mark, words: Range | None) -> Clause:
    """A clause with its mark and the words before it; words that only lead to a time are no action."""
    action = words if words and any(lexemes[j].kind not in _LEADS for j in range(*words)) else None
    if action and lexemes[action[0]].kind is Word.NUMBER and lexemes[action[0] + 1].kind in _LENGTHS:
        action = None
    clause = Clause(words[0] if words else mark.start, mark.end, mark.phrase, mark.count, action=action)
    if mark.conditional:
        clause.condition = mark.inner or (mark.start, mark.end)
    return clause


def _act(lexemes: Lexemes, clause: Clause, words: Range | None) -> None:
    """Take words after a clause's time: as what is due, if nothing is yet; as its condition, if they say for whom."""
    if words is None:
        return
    clause.end = max(clause.end, words[1])
    first = lexemes[words[0]].kind
    if first is Word.SCOPE:
        clause.condition = clause.condition or words
    elif clause.action is None and first not in _NO_ACTION:
        clause.action = words


def _completes(mark: Mark) -> bool:
    """Whether a time brings its own verb, "hoàn thành"."""
    return mark.phrase is not None and any(time.done for time in mark.phrase.times)


def _leads(clause: Clause) -> bool:
    """Whether the clause's action stands before its time."""
    return clause.action is not None and clause.action[0] == clause.start


def _limits_whole(clause: Clause, mark: Mark) -> bool:
    """Whether a mark is the year in which a governing word holds for all after it ("thường xuyên A, B trong năm")."""
    governed = clause.phrase is not None and clause.phrase.governed and not clause.phrase.times
    if not governed or mark.phrase is None or mark.phrase.governed or len(mark.phrase.times) != 1:
        return False
    time = mark.phrase.times[0]
    return time.interval.unit is Unit.YEAR and time.bound is Bound.WITHIN and not time.done


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
    if worded and not clause.phrase.governed:
        return False
    whole = absorb(clause.phrase, mark.phrase, apart=apart or mark.bracketed)
    if whole is None and mark.bracketed:
        whole = given_year(clause.phrase, mark.phrase)
    closes = lexemes[mark.end].kind in _CLOSES or worded or clause.phrase.periodic
    if whole is None or not closes:
        return False
    clause.phrase, clause.end = whole, mark.end
    return True


def joints_between(lexemes: Lexemes, start: int, end: int, pairs: dict[int, int]) -> list[int]:
    """The joints outside brackets between two lexemes; a slash is one beside a mark."""
    found: list[int] = []
    i = start
    while i < end:
        if i in pairs:
            i = pairs[i]
        elif lexemes[i].kind in JOINTS or (lexemes[i].kind is Word.SLASH and i in (start, end - 1)):
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
    if clause.action is None and (direct or lexemes[joints[0]].kind is Word.COMMA):
        _act(lexemes, clause, words)
    elif direct:
        _act(lexemes, clause, trimmed(lexemes, words[0], joints[0] if joints else words[1]))
