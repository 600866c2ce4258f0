"""Labels: which words before a colon (or over a column) name a field, and what role they give it.

The words are data (`vocabulary/data/labels.toml`): a label is taken apart into words of one family, so that a new
combination of known words is known. A damaged label is compared with the known ones; where its role stays unknown it is
still a label if its neighbours are.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

import regex
from rapidfuzz import fuzz, process

from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.own import own
from cchc_extract.vocabulary.reader import load

_LONGEST = 80  # characters of a label
_MOST_WORDS = 9
_ALIKE = 86.0  # how like a known label a damaged one is, in per cent; below it, agency names begin to look like labels
_SHORTEST_DAMAGED = 8
_WORDS = regex.compile(r"[\p{L}\p{N}]+|[^\s\p{L}\p{N}]")
_BRACKET = regex.compile(r"\s*\([^()]{0,40}\)\s*$")
_YEARS = regex.compile(r"[\s\d,\-–và]+")
_FEW_WORDS = regex.compile(r"[^\d,;]{1,45}")
_SPLITS = regex.compile(r"[;.,+•(]|(?<=\s)[-–]|[-–](?=\s)")

ROLES = ("lead", "cooperating", "deliverables", "timeframe", "expected_result", "baseline", "improvement_target")


@dataclass(frozen=True, slots=True)
class Label:
    """A label at `[start, end)`, its role ("other" if it has none of the contract's), and where its value begins.

    `exact` is False where the words were only nearly those of a known label, `known` False where they are of none.
    """

    start: int
    end: int
    value: int
    role: str
    exact: bool = True
    known: bool = True


@lru_cache(maxsize=4096)
def role_of(words: str) -> str | None:
    """The role that the words of a label or table head give: one of `ROLES`, "other", or None if they are no label."""
    text = _BRACKET.sub("", fold(words)).strip(" .:*")
    if not text or len(text) > _LONGEST:
        return None
    if (role := own().label_role(text)) is not None:
        return role
    table = load("labels")
    for role in ("expected_result", "improvement_target", "baseline", "deliverables", "timeframe"):
        if text in _whole(role):
            return role
    for role in ("baseline", "improvement_target"):
        if any(text.startswith(p) and _YEARS.fullmatch(text, len(p)) for p in table[role]["dated"]):
            return role
    free = tuple(f"{head} " for head in table["timeframe"]["free"])
    if text.startswith(free) and _FEW_WORDS.fullmatch(text) and not text.startswith(tuple(table["timeframe"]["never"])):
        return "timeframe"
    for role in ("timeframe", "deliverables"):
        heads = tuple(table[role]["heads"])
        if text not in heads and _composed(text, heads, tuple(table[role]["tails"])):
            return role
    if (actor := _actor_role(text)) is not None:
        return actor
    return "other" if text in _whole("other") else None


@lru_cache(maxsize=1024)
def damaged_role_of(words: str) -> str | None:
    """The role of the known label that a damaged one must have been; None if none is near."""
    text = _BRACKET.sub("", fold(words)).strip(" .:*")
    if len(text) < _SHORTEST_DAMAGED or len(text) > _LONGEST:
        return None
    best = process.extractOne(text, _known_labels(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return role_of(best[0]) if best else None


def is_bare(words: str) -> bool:
    """Whether a label is a bare verb, which needs its colon ("Tham mưu", "Phối hợp")."""
    return fold(words).strip(" .:") in load("labels")["actor"]["bare"]


def announces_text(words: str) -> bool:
    """Whether the words before a colon announce text ("bao gồm", "như sau"), so that they are no label."""
    text = fold(words).strip()
    return any(text == e or text.endswith(f" {e}") for e in load("labels")["text"]["endings"])


def find_label(plain: str, start: int, end: int) -> Label | None:
    """The known label that opens `[start, end)`; a value or a colon must follow it. Damaged labels count.

    A bracket around label and value is no part of either.
    """
    if plain[start : start + 1] == "(":
        start += 1
    colon = plain.find(":", start, min(end, start + _LONGEST + 2))
    if colon > start:
        words = plain[start:colon].rstrip()
        role = role_of(words)
        if role is not None:
            return Label(start, start + len(words), colon + 1, role)
        if (
            len(words.split()) <= _MOST_WORDS
            and not announces_text(words)
            and (role := damaged_role_of(words)) is not None
        ):
            return Label(start, start + len(words), colon + 1, role, exact=False)
    return _without_colon(plain, start, end)


def find_unknown_label(plain: str, start: int, end: int) -> Label | None:
    """Words before a colon that may be a label of unknown role: few, and not words that announce text.

    Only their neighbours can make them one: the caller asks among the fields of one item.
    """
    colon = plain.find(":", start, min(end, start + _LONGEST + 2))
    if colon <= start:
        return None
    words = plain[start:colon].rstrip()
    few = 0 < len(words.split()) <= _MOST_WORDS - 2 and not any(c in words for c in ";,.()")
    if not few or announces_text(words) or not words[0].isupper():
        return None
    return Label(start, start + len(words), colon + 1, "other", exact=False, known=False)


def find_inner_labels(plain: str, start: int, end: int) -> list[Label]:
    """The labels inside a line, after its beginning: "…; Đơn vị phối hợp: Y. Thời gian: Z", each with its colon."""
    labels: list[Label] = []
    colon = plain.find(":", start, end)
    floor = start
    while colon != -1:
        label = _before_colon(plain, floor, colon)
        if label is not None:
            labels.append(label)
        floor = colon + 1
        colon = plain.find(":", colon + 1, end)
    return labels


def _before_colon(plain: str, floor: int, colon: int) -> Label | None:
    window = max(floor, colon - _LONGEST)
    stops = [m.end() for m in _SPLITS.finditer(plain, window, colon)]
    for stop in [*stops, *([window] if window == floor and floor else [])]:
        begin = stop
        while begin < colon and plain[begin].isspace():
            begin += 1
        words = plain[begin:colon].rstrip()
        role = role_of(words) if words else None
        if role in ROLES and (plain[begin].isupper() or stop in stops):
            return Label(begin, begin + len(words), colon + 1, str(role))
    return _capitalised(plain, window, colon)


def _capitalised(plain: str, window: int, colon: int) -> Label | None:
    """A label that begins with a capital right behind other words, without any sign between."""
    for match in regex.finditer(r"(?<=\s)\p{Lu}", plain, pos=window, endpos=colon):
        words = plain[match.start() : colon].rstrip()
        if len(words.split()) >= 2 and not is_bare(words) and role_of(words) in ROLES:
            return Label(match.start(), match.start() + len(words), colon + 1, str(role_of(words)))
    return None


def _without_colon(plain: str, start: int, end: int) -> Label | None:
    """A known label of two words or more that opens the paragraph and is followed by a capital or a figure."""
    folded = fold(plain[start : min(end, start + _LONGEST)])
    for phrase in _phrases_by_length():
        if folded.startswith(phrase):
            stop = start + len(phrase)
            rest = plain[stop : stop + 2]
            if (
                len(rest) == 2
                and rest[0] == " "
                and (rest[1].isupper() or rest[1].isdigit())
                and plain[start].isupper()
            ):
                role = role_of(phrase)
                if role in ROLES and role != "baseline":
                    return Label(start, stop, stop + 1, str(role))
            return None
    return None


# The families of words.


@cache
def _whole(role: str) -> frozenset[str]:
    return frozenset(load("labels")[role]["whole"])


def _composed(text: str, heads: tuple[str, ...], tails: tuple[str, ...]) -> bool:
    head = next(
        (h for h in _by_length(heads) if text == h or (text.startswith(h) and not text[len(h)].isalnum())), None
    )
    return head is not None and _consumed(text[len(head) :], tails)


def _consumed(text: str, words: tuple[str, ...]) -> bool:
    """Whether a text is made of the given words alone, with spaces, commas and slashes between them."""
    rest = text.strip(" ,/&-")
    while rest:
        word = next(
            (w for w in _by_length(words) if rest == w or (rest.startswith(w) and not rest[len(w)].isalnum())), None
        )
        if word is None:
            return False
        rest = rest[len(word) :].lstrip(" ,/&-")
    return True


def _actor_role(text: str) -> str | None:
    table = load("labels")["actor"]
    acts = (*table["decisive"], *table["cooperating"], *table["leading"], *table["neutral"])
    rest = text
    head = next((h for h in _by_length(tuple(table["heads"])) if text.startswith(f"{h} ")), None)
    if head is not None:
        rest = text[len(head) :].strip(" ,")
    if not rest or not (_consumed(rest, acts) or _consumed(text, acts)):
        return None
    if any(word in text for word in table["decisive"]):
        return "lead"
    if any(word in text for word in table["cooperating"]) and (head is not None or text.startswith(_bare())):
        return "cooperating"
    if any(word in rest for word in table["leading"]) and (
        head is not None or text in table["bare"] or text.startswith(tuple(table["alone"]))
    ):
        return "lead"
    return None


@cache
def _bare() -> tuple[str, ...]:
    return tuple(load("labels")["actor"]["bare"])


@cache
def _by_length(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(words, key=len, reverse=True))


@cache
def _known_labels() -> tuple[str, ...]:
    """The labels that a damaged one is compared with: the usual ones, each of them written out."""
    table = load("labels")
    known = [
        text.lower()
        for name in table
        for example in table[name].get("examples", [])
        if isinstance(example, list)
        for text in [example[1]]
    ]
    return tuple(dict.fromkeys(fold(k) for k in known))


@cache
def _phrases_by_length() -> tuple[str, ...]:
    return tuple(
        sorted((p for p in _known_labels() if " " in p and not is_bare(p) and "(" not in p), key=len, reverse=True)
    )
