"""Which pieces belong to one actor, and of what kind the actor is (contract, "Field … and, by role")."""

from __future__ import annotations

from enum import StrEnum

from cchc_extract.normalise.actors.items import Item, Opening
from cchc_extract.normalise.actors.lexicon import Lexicon, WordClass
from cchc_extract.normalise.actors.words import Words

_LONGEST_SHARING = 8
"""How many bodies may stand before the one whose modifier is for all."""


class ActorKind(StrEnum):
    """A body, a post, or several of them named together."""

    UNIT = "unit"
    POSITION = "position"
    GROUP = "group"


def join_items(words: Words, items: list[tuple[str, Item]], lex: Lexicon) -> list[Item]:
    """The pieces put together where what follows a joint is no actor of its own."""
    actors: list[Item] = []
    for k, (joint, item) in enumerate(items):
        if actors and _belongs(words, actors[-1], joint, items, k, lex):
            _join(actors[-1], item, lex)
        else:
            actors.append(item)
    return actors


def _join(current: Item, item: Item, lex: Lexicon) -> None:
    if item.opening is not Opening.FRAGMENT:
        inside_name = current.head is not None and (
            current.head.plural_inside or current.head.words.endswith(lex.office)
        )
        current.joined = current.joined or not inside_name
    if item.opening is Opening.LEVEL:
        current.open_group = current.open_group and item.open_level
    else:
        current.open_group = item.open_group
    current.open_level = item.open_level
    current.kinds = current.kinds or item.kinds
    current.bare = current.bare and item.bare
    current.end = item.end


def _belongs(words: Words, current: Item, joint: str, items: list[tuple[str, Item]], k: int, lex: Lexicon) -> bool:
    """The piece `items[k]` goes on with `current`."""
    item = items[k][1]
    match item.opening:
        case Opening.PLURAL:
            return _is_managed_too(words, current, item, lex)
        case Opening.FRAGMENT:
            return joint != " "
        case Opening.LEVEL:
            begins_anew = words.raws[item.start][0].isupper() and words.raws[current.end - 1][0].islower()
            return (current.open_level or current.open_group) and not (current.opening is Opening.NAME and begins_anew)
        case Opening.COMMON:
            return current.open_group
        case Opening.SECTOR:
            return current.kinds
        case Opening.POST:
            both_personnel = current.open_group and _is_personnel(current) and _is_personnel(item)
            return _shares_modifier(current, items, k) or (both_personnel and words.raws[item.start][0].islower())
        case Opening.NAME:
            return _is_office_of_both(words, current, joint, item, lex) or _shares_modifier(current, items, k)


def _is_managed_too(words: Words, current: Item, item: Item, lex: Lexicon) -> bool:
    """ "Ban Quản lý Khu kinh tế … và các khu công nghiệp": one board."""
    if current.head is None or not current.head.plural_inside or item.head is None:
        return False
    noun = lex.head_at(words.lows, item.start + item.head.length, item.end) if not item.bare else None
    return noun is not None and noun.managed


def _is_personnel(item: Item) -> bool:
    return item.head is not None and item.head.word_class is WordClass.PERSONNEL


def _is_office_of_both(words: Words, current: Item, joint: str, item: Item, lex: Lexicon) -> bool:
    """ "Văn phòng HĐND và UBND": one office that serves two bodies."""
    if current.head is None or not current.head.words.endswith(lex.office) or item.head is None or not item.head.shares:
        return False
    tail = " ".join(words.lows[current.start + current.head.length : current.end])
    if tail not in lex.shared_bodies or tail == item.head.words:
        return False
    return joint != "," or tail == lex.served


def _shares_modifier(current: Item, items: list[tuple[str, Item]], k: int) -> bool:
    """Bare bodies or posts before one whose modifier is for all: "HĐND, UBND các xã", "Chủ tịch, Phó Chủ tịch UBND"."""
    if not (current.bare and current.head is not None and current.head.shares):
        return False
    for _, item in items[k : k + _LONGEST_SHARING]:
        if item.head is None or not item.head.shares or item.head.word_class is not current.head.word_class:
            return False
        if not item.bare:
            return True
    return False


def kind_of(words: Words, item: Item, lex: Lexicon) -> ActorKind:
    """A plural is a group, an official's post a position, all else a unit."""
    if item.joined or item.opening in (Opening.PLURAL, Opening.COMMON, Opening.LEVEL):
        return ActorKind.GROUP
    if _has_plural(words, item, lex):
        return ActorKind.GROUP
    return ActorKind.POSITION if item.opening is Opening.POST else ActorKind.UNIT


def _has_plural(words: Words, item: Item, lex: Lexicon) -> bool:
    """ "Công an các xã", "UBND cấp xã", "HĐND - UBND xã": several bodies under one name."""
    head = item.head
    if head is None or head.plural_inside:
        return False
    after = item.start + head.length
    lows = words.lows
    rules = head.words in lex.shared_bodies and after < item.end
    if rules and (
        lows[after] == lex.level or any(_is_shared_body(lex, lows, i, item.end) for i in range(after, item.end))
    ):
        return True
    for i in range(after, item.end):
        if words.guarded[i]:
            continue
        if lows[i] == lex.plural and not lex.prepositions.ends_at(lows, item.start, i):
            return True
        if lows[i].isdigit() and i + 1 < item.end and lows[i + 1] in lex.levels:
            return True
    return False


def _is_shared_body(lex: Lexicon, lows: list[str], i: int, end: int) -> bool:
    head = lex.head_at(lows, i, end)
    return head is not None and head.words in lex.shared_bodies
