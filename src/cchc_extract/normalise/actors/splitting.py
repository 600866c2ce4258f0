"""From the value of a lead or cooperating field to its actors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cchc_extract.normalise.abbreviations import NONE
from cchc_extract.normalise.actors.grouping import ActorKind, join_items, kind_of
from cchc_extract.normalise.actors.items import items_of
from cchc_extract.normalise.actors.lexicon import Lexicon, WordClass, lexicon
from cchc_extract.normalise.actors.naming import canonical_name
from cchc_extract.normalise.actors.words import HARD, Words, read_words
from cchc_extract.vocabulary.matching import fold

_BULLETS = frozenset("-–—+*•")
_LONGEST_ADVISED = 12
_LONGEST_RELATIVE = 2


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor of a value: where it stands (half-open offsets into the value), its canonical name and its kind."""

    start: int
    end: int
    name: str
    kind: ActorKind


def split_actors(text: str, *, expansions: Mapping[str, str] = NONE) -> tuple[Actor, ...]:
    """The actors that `text`, the value of a lead or cooperating field, names, in order; none if it names nobody.

    An actor never overlaps the next, and `text[start:end]` are its words as printed, without separators, closing
    punctuation, bullets, or the verb that follows it ("Văn phòng - Thống kê tham mưu UBND xã" gives the office).
    A part that is a sentence gives no actor if a part before it names one without a verb.

    `expansions` are abbreviations that the document spells out (`find_abbreviations`).
    Source of the rules: the plan contract, "Field … and, by role".
    """
    lex = lexicon()
    if fold(text).strip(" .;") in lex.nobody:
        return ()
    words = read_words(text, expansions)
    found: list[Actor] = []
    plain = False
    for start, end in _segments(words, lex):
        phrase_end, sentence = _noun_phrase(words, start, end, lex)
        if phrase_end == start or (sentence and plain) or lex.nobody_openings.at(words.lows, start, end):
            continue
        for item in join_items(words, items_of(words, start, phrase_end, lex), lex):
            first, last = words.starts[item.start], words.ends[_without_role(words, item.start, item.end, lex) - 1]
            found.append(
                Actor(first, last, canonical_name(text, first, last, words.read_out), kind_of(words, item, lex))
            )
            plain = plain or not sentence
    return tuple(found)


def _without_role(words: Words, start: int, end: int, lex: Lexicon) -> int:
    """Where the actor ends without a role in brackets ("Sở Nội vụ (chủ trì)")."""
    lows = words.lows
    if lows[end - 1] != ")":
        return end
    opening = end - 1
    while opening > start and lows[opening] != "(":
        opening -= 1
    role = " ".join(lows[opening + 1 : end - 1])
    return opening if opening > start and role in lex.roles else end


def _segments(words: Words, lex: Lexicon) -> Iterator[tuple[int, int]]:
    """The parts between semicolons, sentences and bullets, without bullets and lead-in words ("Giao …")."""
    bulleted = bool(len(words)) and words.lows[0] in _BULLETS
    start = 0
    for i in range(len(words) + 1):
        if (
            i < len(words)
            and not (words.lows[i] in HARD and not words.guarded[i])
            and not (bulleted and _is_bullet(words, i, lex))
        ):
            continue
        begin = start
        while begin < i and words.lows[begin] in _BULLETS:
            begin += 1
        while begin < i and (lead := lex.lead_in.at(words.lows, begin, i)) and begin + lead < i:
            begin += lead
        if begin < i:
            yield begin, i
        start = i + 1 if i < len(words) and words.lows[i] in HARD else i


def _is_bullet(words: Words, i: int, lex: Lexicon) -> bool:
    """A dash before a capital name, in a value that begins with a dash."""
    if words.lows[i] not in _BULLETS or i + 1 >= len(words) or not words.raws[i + 1][0].isupper():
        return False
    head = lex.head_at(words.lows, i + 1, len(words))
    return (
        head is not None
        and head.word_class is not WordClass.NONE
        and not lex.sector_at(words.lows, i + 1, len(words)) > i + 1
    )


def _noun_phrase(words: Words, start: int, end: int, lex: Lexicon) -> tuple[int, bool]:
    """Where the noun phrase that opens `words[start:end]` ends, and whether a sentence goes on from there."""
    for i in range(start, end):
        if words.lows[i] in lex.verb_firsts and not words.guarded[i] and verb_at(words, start, i, end, lex):
            return i, _is_sentence(words, i, end, lex)
    return end, False


def verb_at(words: Words, start: int, i: int, end: int, lex: Lexicon) -> int:
    """The length of the verb at `words[i]` that ends the noun phrase begun at `start`; 0 if none does."""
    lows = words.lows
    length = lex.verbs_always.at(lows, i, end)
    if length:
        return length if i == start or words.raws[i][0].islower() else 0
    length = lex.verbs_of_role.at(lows, i, end) or lex.advised.at(lows, i, end)
    if not length and (i == start or not (lows[i - 1] in lex.joints or lex.bound_named.ends_at(lows, start, i))):
        length = lex.verbs_named.at(lows, i, end)
    if not length or lex.verb_nouns.at(lows, i, end):
        return 0
    if i == start:
        head = lex.head_at(lows, i, end)  # "Tổ chức, cá nhân" is a noun where it opens the phrase
        return length if head is None or head.word_class is WordClass.NONE else 0
    if not words.raws[i][0].islower() or lows[i - 1] in lex.plurals or lex.bound.ends_at(lows, start, i):
        return 0
    return length if _advises_somebody(lows, i, end, lex) or not _opens_relative_clause(words, start, i, lex) else 0


def _advises_somebody(lows: list[str], i: int, end: int, lex: Lexicon) -> bool:
    """ "tham mưu UBND xã", not "các đơn vị tham mưu": the verb has somebody as its object."""
    advised = lex.advised.at(lows, i, end)
    head = lex.head_at(lows, i + advised, end) if advised and i + advised < end else None
    return head is not None and head.word_class in (WordClass.BODY, WordClass.POST)


def _opens_relative_clause(words: Words, start: int, i: int, lex: Lexicon) -> bool:
    """ "các đơn vị thực hiện …": the verb right behind such a noun says which one is meant."""
    for n in range(1, min(_LONGEST_RELATIVE, i - start) + 1):
        first = i - n
        free = first == start or words.lows[first - 1] in lex.plurals or words.lows[first - 1] in lex.joints
        if free and " ".join(words.lows[first:i]) in lex.relative:
            return True
    return False


def _is_sentence(words: Words, i: int, end: int, lex: Lexicon) -> bool:
    """What follows the noun phrase says more than its role: it is no mere "chủ trì" and no "tham mưu UBND xã"."""
    after = i
    while after < end and (length := _role_word(words, after, end, lex)):
        after += length
    if after == end:
        return False
    advised = lex.advised.at(words.lows, i, end)
    after = i + advised
    if not advised or after >= end or end - after > _LONGEST_ADVISED:
        return True
    head = lex.head_at(words.lows, after, end)
    if head is None or head.word_class not in (WordClass.BODY, WordClass.POST):
        return True
    return any(verb_at(words, after, j, end, lex) for j in range(after + 1, end))


def _role_word(words: Words, i: int, end: int, lex: Lexicon) -> int:
    """The length of a verb without an object, or of the joint or mark between two."""
    lows = words.lows
    if lows[i] in lex.joints or not lows[i][0].isalnum():
        return 1
    return lex.verbs_always.at(lows, i, end) or lex.verbs_of_role.at(lows, i, end) or lex.verbs_named.at(lows, i, end)
