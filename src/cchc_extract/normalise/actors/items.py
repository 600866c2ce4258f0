"""The pieces between the joints of an actor value, and what each of them is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from cchc_extract.normalise.actors.lexicon import Head, Lexicon, WordClass
from cchc_extract.normalise.actors.words import Words

_MARKS = frozenset("-–—−,;:./+*•&")


class Opening(Enum):
    """What a piece opens with, which decides whether it can stand alone."""

    PLURAL = auto()
    COMMON = auto()
    LEVEL = auto()
    NAME = auto()
    SECTOR = auto()
    POST = auto()
    FRAGMENT = auto()


@dataclass(slots=True)
class Item:
    """A run of words `[start, end)` without a joint, or several that were joined.

    `open_group`: it ends in a common noun without a modifier of its own, so that another noun may follow ("Các ban,
    ngành …"). `open_level`: it ends in a bare level ("UBND các xã, phường …"). `kinds`: it names several agencies of
    one kind by their fields ("các Sở: Nội vụ, Tài chính …"). `bare`: the head is all there is of it.
    """

    start: int
    end: int
    opening: Opening
    head: Head | None = None
    open_group: bool = False
    open_level: bool = False
    kinds: bool = False
    bare: bool = False
    joined: bool = False
    """Several nouns of one group were joined."""


def items_of(words: Words, start: int, end: int, lex: Lexicon) -> list[tuple[str, Item]]:
    """The pieces of `words[start:end]` in order, each with the joint before it ("" for the first)."""
    guarded = _guard_names(words, start, end, lex)
    found: list[tuple[str, Item]] = []
    joint, begin = "", start
    for i in range(start, end + 1):
        at_end = i == end
        if not at_end and i == begin and _is_outer(words.lows[i], lex) and words.lows[i] not in lex.joints:
            begin = i + 1
            continue
        if at_end or (words.lows[i] in lex.joints and not guarded[i]):
            item = _item(words, begin, i, lex)
            if item is not None:
                found.append((joint, item))
                joint = ""
            if not at_end:
                joint = words.lows[i] if words.lows[i] != "," or not joint else joint
                begin = i + 1
        elif i > begin and words.raws[i][0].isupper() and _starts_unannounced(words, begin, i, lex):
            item = _item(words, begin, i, lex)
            if item is not None:
                found.append((joint, item))
                joint = " "
            begin = i
    return found


def _guard_names(words: Words, start: int, end: int, lex: Lexicon) -> list[bool]:
    """Where no actor may end, the joints inside names ("Văn hóa, Thể thao và Du lịch") among it."""
    lows = words.lows
    if not any(lows[i] in lex.joints for i in range(start, end)):
        return words.guarded
    guarded = list(words.guarded)
    for i in range(start, end):
        if lows[i] not in lex.guarded_firsts:
            continue
        name_end = max(lex.sector_at(lows, i, end), i + lex.heads_with_joint.at(lows, i, end))
        if name_end > i:
            guarded[i + 1 : name_end] = [True] * (name_end - i - 1)
    return guarded


def _starts_unannounced(words: Words, begin: int, i: int, lex: Lexicon) -> bool:
    """Two paragraphs of one cell, joined by a space: a capital "Các" behind a name, or a capital "Sở" or "UBND" behind
    a bare level, begins a new actor ("… tỉnh Các sở, ngành", "UBND xã, phường, đặc khu Sở Tài chính")."""
    if words.guarded[i]:
        return False
    lows = words.lows
    if lows[i] == lex.plural:
        before = lex.head_at(lows, begin, i)
        if before is None or before.plural_inside or before.word_class in (WordClass.POST, WordClass.PERSONNEL):
            return False
        return before.length < i - begin and not _is_outer(lows[i - 1], lex) and lows[i - 1] not in lex.genitives
    head = lex.head_at(lows, i, len(words))
    if head is None or not (head.shares or (head.word_class is WordClass.TYPE and not head.any_name)):
        return False
    return any(
        i - n >= begin and " ".join(lows[i - n : i]) in lex.levels and words.raws[i - n][0].islower() for n in (1, 2, 3)
    )


def _is_outer(low: str, lex: Lexicon) -> bool:
    """A mark or joint that is no part of an actor."""
    return low in _MARKS or low in lex.joint_words


def _item(words: Words, start: int, end: int, lex: Lexicon) -> Item | None:
    """The piece without outer marks and lead-in words ("cùng", "với"); None if nothing is left."""
    while start < end and _is_outer(words.lows[start], lex):
        start += 1
    while end > start and _is_outer(words.lows[end - 1], lex):
        end -= 1
    if start < end:
        lead = lex.lead_in.at(words.lows, start, end)
        if lead and start + lead < end:
            start += lead
    if start == end:
        return None
    item = classify(words, start, end, lex)
    colon = _colon(words, start, end)
    if colon is not None and item.opening in (Opening.PLURAL, Opening.COMMON):
        after = classify(words, colon + 1, end, lex)
        if after.opening in (Opening.NAME, Opening.POST) and _announces(words, item, colon, after, lex):
            return after
        item.kinds = True
        item.open_group = item.open_level = False
    return item


def _announces(words: Words, item: Item, colon: int, after: Item, lex: Lexicon) -> bool:
    """ "Các cơ quan: Sở Nội vụ, …": the names behind the colon are the actors. "Các Bộ: Công an, …" is one group."""
    first = item.start
    if item.opening is Opening.PLURAL and item.head is not None:
        first += item.head.length
    noun = lex.head_at(words.lows, first, colon)
    if noun is None or noun.generic or noun.word_class in (WordClass.COMMON, WordClass.POST):
        return True
    return after.head is not None and after.head.words.split()[0] == noun.words.split()[0]


def _colon(words: Words, start: int, end: int) -> int | None:
    for i in range(start + 1, end - 1):
        if words.lows[i] == ":" and not words.guarded[i]:
            return i
    return None


def classify(words: Words, start: int, end: int, lex: Lexicon) -> Item:
    """What `words[start:end]` opens with and how it ends."""
    lows, raws = words.lows, words.raws
    head = lex.head_at(lows, start, end)
    capital = raws[start][0].isupper()
    if head is not None and head.capital and not capital:
        head = None
    sector_end = lex.sector_at(lows, start, end) if capital else start
    item = Item(start, end, Opening.FRAGMENT, head)
    if sector_end - start > (head.length if head else 0):
        item.opening, item.head = Opening.SECTOR, None
        return item
    if head is None:
        if lows[start].isdigit() and start + 1 < end and _is_noun(lows, start + 1, end, lex):
            item.opening = Opening.PLURAL
            _mark_tail(item, lows, start + 1, lex)
        return item
    after = start + head.length
    item.bare = after == end
    word_class = head.word_class
    if word_class is WordClass.PLURAL:
        item.opening = Opening.PLURAL
        _mark_tail(item, lows, after, lex)
        item.kinds = _lists_kinds(words, after, end, lex)
    elif word_class is WordClass.COMMON:
        item.opening = Opening.COMMON
        _mark_tail(item, lows, start, lex)
    elif word_class is WordClass.LEVEL:
        named = after < end and (raws[after][0].isupper() or raws[after][0].isdigit())
        item.opening = Opening.NAME if named else Opening.LEVEL
        _mark_tail(item, lows, start, lex)
    elif word_class is WordClass.TYPE:
        named = _is_named(words, head, after, end, lex)
        item.opening = Opening.NAME if named else Opening.COMMON
        _mark_tail(item, lows, end if named else start, lex)
    elif word_class is WordClass.PERSONNEL:
        closed = after == end or (_closes(words, after, end, lex) and not lex.not_of_people.at(lows, after, end))
        item.opening = Opening.COMMON if closed else Opening.POST
        _mark_tail(item, lows, start if closed else after, lex)
    elif word_class is WordClass.POST:
        item.opening = Opening.POST
        _mark_tail(item, lows, after, lex)
    elif word_class is WordClass.BODY:
        item.opening = Opening.NAME
        _mark_tail(item, lows, end, lex)
    return item


def _is_named(words: Words, head: Head, after: int, end: int, lex: Lexicon) -> bool:
    """A type noun names a body if a capital, a number, a field of work or (for some types) any other word follows."""
    if after == end:
        return False
    follower = lex.head_at(words.lows, after, end)
    if follower is not None and follower.word_class is WordClass.LEVEL:
        behind = after + follower.length
        if behind == end or not words.raws[behind][0].isupper():
            return False  # "ngành Thành phố"
    if (
        words.raws[after][0].isupper()
        or words.raws[after][0].isdigit()
        or lex.sector_at(words.lows, after, end) > after
    ):
        return True
    return head.any_name and not _closes(words, after, end, lex)


def _closes(words: Words, i: int, end: int, lex: Lexicon) -> bool:
    """A closing modifier or a bare level stands at `i`: no name begins there."""
    if words.raws[i][0].isupper() and not words.raws[i].isupper():
        return False
    if lex.modifiers.at(words.lows, i, end) or words.lows[i] in lex.plurals:
        return True
    head = lex.head_at(words.lows, i, end)
    return head is not None and head.word_class is WordClass.LEVEL


def _is_noun(lows: list[str], i: int, end: int, lex: Lexicon) -> bool:
    head = lex.head_at(lows, i, end)
    return head is not None and (head.words in lex.nouns or head.words in lex.levels)


def _lists_kinds(words: Words, i: int, end: int, lex: Lexicon) -> bool:
    """ "các Sở Nội vụ": what follows "các" is a type noun and the field of the first of several."""
    head = lex.head_at(words.lows, i, end) if i < end else None
    if head is None or head.word_class is not WordClass.TYPE:
        return False
    after = i + head.length
    return after < end and lex.sector_at(words.lows, after, end) > after


def _mark_tail(item: Item, lows: list[str], noun_start: int, lex: Lexicon) -> None:
    """Set `open_group` and `open_level` by the noun that the item ends in.

    The noun counts as unmodified if it begins at `noun_start`, or right behind "các" or a preposition.
    """
    end = item.end
    for n in range(min(lex.longest_noun, end - item.start), 0, -1):
        phrase = " ".join(lows[end - n : end])
        at = end - n
        free = at == noun_start or (at > item.start and (lows[at - 1] in lex.plurals or lows[at - 1] in lex.genitives))
        if phrase in lex.levels:
            item.open_level = True
            item.open_group = at == noun_start and item.opening in (Opening.PLURAL, Opening.LEVEL)
            return
        if phrase in lex.nouns:
            item.open_group = free
            return
