"""What the words of an actor value are: heads of names, common nouns, posts, levels, fields of work."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from cchc_extract.vocabulary.reader import load

JOINT_MARKS = frozenset(",/&+")
"""Marks where one actor may end and the next begin."""


class WordClass(Enum):
    """What a word or phrase of the vocabulary opens."""

    BODY = auto()
    TYPE = auto()
    LEVEL = auto()
    COMMON = auto()
    PERSONNEL = auto()
    POST = auto()
    PLURAL = auto()
    NONE = auto()


@dataclass(frozen=True, slots=True)
class Head:
    """An entry of the vocabulary: `length` in words, and how it behaves (see the comments in agencies.toml)."""

    words: str
    length: int
    word_class: WordClass
    shares: bool = False
    plural_inside: bool = False
    any_name: bool = False
    capital: bool = False
    generic: bool = False
    managed: bool = False


class Phrases:
    """Phrases by their first word; the longest one that stands at a place is found."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        self.all = frozenset(phrases)
        self.firsts = frozenset(phrase.split()[0] for phrase in self.all)
        for phrase in self.all:
            words = tuple(phrase.replace(",", " , ").split())
            self._by_first.setdefault(words[0], []).append(words)
        for group in self._by_first.values():
            group.sort(key=len, reverse=True)

    def ends_at(self, lows: list[str], start: int, end: int) -> bool:
        """One of them ends `lows[start:end]`; of two words at most."""
        return end > start and (lows[end - 1] in self.all or " ".join(lows[max(start, end - 2) : end]) in self.all)

    def at(self, lows: list[str], i: int, end: int) -> int:
        """How many words of `lows[i:end]` the longest phrase takes there; 0 if none stands there."""
        for words in self._by_first.get(lows[i], ()):
            n = len(words)
            if i + n <= end and (n == 1 or tuple(lows[i : i + n]) == words):
                return n
        return 0


@dataclass(frozen=True, slots=True)
class _Sector:
    words: tuple[str, ...]
    comma: bool


class Lexicon:
    """The vocabulary of actors, ready for look-up."""

    def __init__(self) -> None:
        data = load("agencies")
        grammar = data["grammar"]
        self.joint_words = frozenset(grammar["joints"])
        self.joints = self.joint_words | JOINT_MARKS
        self.plural = grammar["plural"]
        self.level = grammar["level"]
        self.genitives = frozenset(grammar["genitives"])
        self.prepositions = Phrases(grammar["prepositions"])
        self.office = grammar["office"]
        self.served = grammar["served"]
        self._skipped = frozenset({"-", "&", grammar["and"]})
        self._skipped_with_comma = self._skipped | {","}
        self._heads: dict[str, list[tuple[tuple[str, ...], Head]]] = {}
        for name, word_class in _CLASSES.items():
            for entry in data[name]:
                for words in entry["words"]:
                    parts = tuple(words.split())
                    head = Head(
                        words,
                        len(parts),
                        word_class,
                        entry.get("shares", False),
                        entry.get("plural_inside", False),
                        entry.get("any", False),
                        entry.get("capital", False),
                        entry.get("generic", False),
                        entry.get("managed", False),
                    )
                    self._heads.setdefault(parts[0], []).append((parts, head))
        for group in self._heads.values():
            group.sort(key=lambda item: -item[1].length)
        nouns = (WordClass.TYPE, WordClass.COMMON, WordClass.PERSONNEL)
        every = [head for group in self._heads.values() for _, head in group]
        self.nouns = {head.words: head.word_class for head in every if head.word_class in nouns}
        self.levels = frozenset(head.words for head in every if head.word_class is WordClass.LEVEL)
        self.plurals = frozenset(head.words for head in every if head.word_class is WordClass.PLURAL)
        self.shared_bodies = frozenset(h.words for h in every if h.shares and h.word_class is WordClass.BODY)
        self.heads_with_joint = Phrases(head.words for head in every if self.joint_words & set(head.words.split()))
        self.longest_noun = max(w.count(" ") + 1 for w in (*self.nouns, *self.levels))
        self.modifiers = Phrases(data["modifiers"]["words"])
        self.not_of_people = Phrases(data["modifiers"]["not_of_people"])
        self._sectors: dict[str, list[_Sector]] = {}
        for entry in data["sector"]:
            for words in entry["names"]:
                parts = tuple(words.split())
                self._sectors.setdefault(parts[0], []).append(_Sector(parts, entry["comma"]))
        for sectors in self._sectors.values():
            sectors.sort(key=lambda s: -len(s.words))
        self.guarded_firsts = self.heads_with_joint.firsts | self._sectors.keys()
        verbs = data["verbs"]
        self.verbs_always = Phrases(verbs["always"])
        self.verbs_of_role = Phrases(verbs["roles"])
        self.verbs_named = Phrases(verbs["named"])
        self.verb_nouns = Phrases(verbs["nouns"])
        self.bound = Phrases(verbs["bound"])
        self.bound_named = Phrases(verbs["bound_named"])
        self.advised = Phrases(verbs["advised"])
        verb_phrases = (self.verbs_always, self.verbs_of_role, self.verbs_named, self.advised)
        self.verb_firsts = frozenset().union(*(phrases.firsts for phrases in verb_phrases))
        self.relative = frozenset(verbs["relative"])
        self.lead_in = Phrases(verbs["lead_in"])
        roles = data["roles"]
        self.leading = frozenset(roles["lead"])
        self.cooperating = frozenset(roles["cooperating"])
        self.cooperating_stems = tuple(
            p for p in roles["cooperating"] if not any(o != p and o in p for o in roles["cooperating"])
        )
        self.bracketed_lead = frozenset(roles["bracketed_lead"])
        self.bracketed_cooperating = frozenset(roles["bracketed_cooperating"])
        self.with_words = frozenset(roles["with"])
        phrases = self.leading | self.cooperating | self.bracketed_lead | self.bracketed_cooperating
        self.roles = phrases
        self.role_firsts = frozenset(phrase.split()[0] for phrase in phrases)
        self.longest_role = max(len(phrase.split()) for phrase in phrases)
        self.nobody = frozenset(data["nobody"]["values"])
        self.nobody_openings = Phrases(data["nobody"]["openings"])

    def head_at(self, lows: list[str], i: int, end: int) -> Head | None:
        """The longest entry of the vocabulary that stands at `lows[i]`."""
        for words, head in self._heads.get(lows[i], ()):
            n = head.length
            if i + n <= end and (n == 1 or tuple(lows[i : i + n]) == words):
                return head
        return None

    def sector_at(self, lows: list[str], i: int, end: int) -> int:
        """Where the field of work that begins at `lows[i]` ends (exclusive); `i` if none begins there.

        "và", "-" and "&" between its words make no difference, nor do commas where the vocabulary says so.
        """
        for sector in self._sectors.get(lows[i], ()):
            skipped = self._skipped_with_comma if sector.comma else self._skipped
            j = i + 1
            for word in sector.words[1:]:
                while j < end and lows[j] in skipped:
                    j += 1
                if j >= end or lows[j] != word:
                    break
                j += 1
            else:
                return j
        return i


_CLASSES = {
    "body": WordClass.BODY,
    "type": WordClass.TYPE,
    "level": WordClass.LEVEL,
    "common": WordClass.COMMON,
    "personnel": WordClass.PERSONNEL,
    "post": WordClass.POST,
    "plural": WordClass.PLURAL,
    "none": WordClass.NONE,
}


@cache
def lexicon() -> Lexicon:
    """The one lexicon, built at first use."""
    return Lexicon()
