"""A value that names both who leads and who cooperates (contract, "One value with both roles")."""

from __future__ import annotations

from dataclasses import dataclass

from cchc_extract.normalise.abbreviations import NONE
from cchc_extract.normalise.actors.lexicon import Lexicon, lexicon
from cchc_extract.normalise.actors.splitting import verb_at
from cchc_extract.normalise.actors.words import HARD, Words, read_words
from cchc_extract.spans import Slice
from cchc_extract.vocabulary.matching import fold

_MARKS = frozenset(",;.:()-–—+*•")


@dataclass(frozen=True, slots=True)
class RoleSplit:
    """Who leads and who cooperates in one value, as half-open offsets into it.

    `lead` and `cooperating` hold the names alone, in order; `lead_clause` and `cooperating_clause` part the whole value
    in two, so that nothing of it is lost ("Sở A chủ trì," and "phối hợp với Sở B, Sở C.").
    """

    lead: tuple[Slice, ...]
    cooperating: tuple[Slice, ...]
    lead_clause: Slice
    cooperating_clause: Slice


def split_roles(text: str) -> RoleSplit | None:
    """The parts of `text` that lead and that cooperate; None unless it says both.

    Read are "X chủ trì, phối hợp với Y", "X chủ trì; Y, Z phối hợp", "X (chủ trì), Y (phối hợp)" and "X phối hợp với
    Y", also several of them after one another. Where a sentence goes on behind the names, it is in the clause, not in
    the names. Role words before a colon are labels and no business of this function.
    """
    lex = lexicon()
    folded = fold(text)
    if not any(phrase in folded for phrase in lex.cooperating_stems):
        return None
    words = read_words(text, NONE)
    lead: list[Slice] = []
    cooperating: list[Slice] = []
    border = 0
    start = 0
    while start < len(words):
        pair = _pair(words, start, lex)
        if pair is None:
            break
        first, second, at, start = pair
        lead.append(_slice(words, first))
        cooperating.append(_slice(words, second))
        border = border or words.starts[at]
    if not lead:
        return None
    lead_end = len(text[:border].rstrip())
    clauses = Slice(len(text) - len(text.lstrip()), lead_end), Slice(border, len(text.rstrip()))
    return RoleSplit(tuple(lead), tuple(cooperating), *clauses)


_Range = tuple[int, int]


def _slice(words: Words, part: _Range) -> Slice:
    return Slice(words.starts[part[0]], words.ends[part[1] - 1])


def _pair(words: Words, start: int, lex: Lexicon) -> tuple[_Range, _Range, int, int] | None:
    """The names that lead, those that cooperate, where the clause of the latter begins, and where it ends."""
    end = len(words)
    with_whom = _role(words, start, end, lex.cooperating, lex.bracketed_cooperating, lex)
    if with_whom is None:
        return None
    at, to = with_whom
    lead_words = _role(words, start, at, lex.leading, lex.bracketed_lead, lex)
    if lead_words is None:
        if words.lows[to - 1] not in lex.with_words:
            return None
        names_end = _end_of_names(words, to, lex)
        lead, cooperating = _trim(words, start, at, lex), _trim(words, to, names_end, lex)
        return None if lead is None or cooperating is None else (lead, cooperating, at, names_end)
    lead = _trim(words, start, lead_words[0], lex)
    if lead is None:
        return None
    between = _names_between(words, lead_words[1], at, lex)
    if between is not None:
        return lead, between, between[0], to
    names_end = _end_of_names(words, to, lex)
    cooperating = _trim(words, to, names_end, lex)
    return None if cooperating is None else (lead, cooperating, at, names_end)


def _role(
    words: Words, start: int, end: int, phrases: frozenset[str], bracketed: frozenset[str], lex: Lexicon
) -> _Range | None:
    """The first of `phrases`, or in brackets of `bracketed`, that says a role by itself: no label, no relative clause.

    ("Các đơn vị phối hợp" says which bodies are meant.)
    """
    for i in range(start, end):
        lows = words.lows
        if lows[i] not in lex.role_firsts:
            continue
        allowed = phrases | bracketed if lows[i - 1 : i] == ["("] else phrases
        for n in range(min(lex.longest_role, end - i), 0, -1):
            if " ".join(lows[i : i + n]) in allowed:
                break
        else:
            continue
        if i + n < len(words) and lows[i + n] == ":":
            continue
        if lows[i - 1 : i] == ["("] or not lex.bound.ends_at(lows, 0, i):
            return i, i + n
    return None


def _names_between(words: Words, start: int, end: int, lex: Lexicon) -> _Range | None:
    """ "X chủ trì; Y, Z phối hợp": names between the two role words. An object of the first ends at a comma."""
    i = start
    if i < end and words.lows[i] not in _MARKS:
        while i < end and (words.lows[i] not in (",", ";") or words.guarded[i]):
            i += 1
    return _trim(words, i, end, lex)


def _is_outer(words: Words, i: int, lex: Lexicon) -> bool:
    return words.lows[i] in _MARKS or words.lows[i] in lex.joint_words


def _trim(words: Words, start: int, end: int, lex: Lexicon) -> _Range | None:
    while start < end and (_is_outer(words, start, lex) or words.lows[start] in lex.with_words):
        start += 1
    lead_in = lex.lead_in.at(words.lows, start, end) if start < end else 0
    if lead_in and start + lead_in < end:
        start += lead_in
    while end > start and _is_outer(words, end - 1, lex):
        end -= 1
        if words.raws[end] == ")" and "(" in words.raws[start:end]:
            return start, end + 1
    return (start, end) if start < end else None


def _end_of_names(words: Words, start: int, lex: Lexicon) -> int:
    """Where a sentence goes on behind the names; where it has a subject of its own in a new part, where that begins."""
    last_part = None
    for i in range(start + 1, len(words)):
        if words.guarded[i]:
            continue
        if words.lows[i] in HARD:
            last_part = i
        elif verb_at(words, start, i, len(words), lex):
            return i if last_part is None else last_part
    return len(words)
