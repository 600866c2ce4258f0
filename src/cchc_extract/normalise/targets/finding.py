"""From a description or field to its targets."""

from __future__ import annotations

from dataclasses import dataclass

from cchc_extract.normalise.targets.words import (
    BORDERS,
    FROM,
    MEASURED,
    NEGATED,
    OPENS,
    PROMISES,
    STOPS,
    TargetWords,
    Token,
    number_of,
    target_words,
    tokens_of,
)
from cchc_extract.spans import Slice
from cchc_extract.vocabulary.matching import fold

_TRENDS = frozenset({"increase", "decrease"})
_REACH = 24
"""How many words a comparison may stand from its number or reference."""
_NEAR = 4
"""How many words may stand before "trở lên" where no "từ" has announced it."""
_NEAR_IN_LIST = 8
_LONGEST_UNIT = 6
_LONGEST_REFERENCE = 14


@dataclass(frozen=True, slots=True)
class Target:
    """One target: half-open offsets into the text, from the comparison words to the unit or reference.

    `comparator` is one of `>= > <= < = increase decrease`. `value` and `upper` (of a range) are in `unit`, as printed
    ("%", "xã"); all three are None where the target only compares with `reference`, the offsets of what it is compared
    with.
    """

    start: int
    end: int
    comparator: str
    value: float | None
    upper: float | None
    unit: str | None
    reference: Slice | None


def find_targets(text: str) -> tuple[Target, ...]:
    """The targets that `text`, a description or the value of a field, promises, in order.

    A target has a number with a comparison, a share or a counted unit, or it says that something rises, falls or holds
    against a reference. "Không có sai phạm", "nâng cao tỷ lệ", a share that is said not to be reached and the name of
    an indicator ("Tỷ lệ giảm chi … so với năm 2021") are none. Source: the plan contract, "Target".
    """
    words = target_words()
    folded = fold(text)
    if not words.worth_reading.search(folded):
        return ()
    tokens = tokens_of(folded)
    found: list[Target] = []
    taken = -1
    for i, token in enumerate(tokens):
        if token.is_number and i > taken and (numeric := _numeric(text, tokens, i, found, words)):
            target, taken = numeric
            if target is not None:
                found.append(target)
    found += _trends(tokens, found, words)
    return tuple(sorted(found, key=lambda target: target.start))


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A number or range with its unit: the tokens `[first, last)`."""

    first: int
    last: int
    value: float
    upper: float | None
    unit: str
    kind: str


_PERCENT = "percent"


def _numeric(
    text: str, tokens: list[Token], i: int, found: list[Target], words: TargetWords
) -> tuple[Target | None, int] | None:
    """The target of the number at `tokens[i]`, and the last token it takes; a None target for a number that is none."""
    quantity = _quantity(text, tokens, i, words)
    if quantity is None:
        return None
    first, ops, promised, is_from = _comparison_before(tokens, i, words)
    if NEGATED in ops:
        return None, quantity.last - 1
    reach = 0 if ops else _REACH if is_from else _NEAR
    behind = _comparison_behind(tokens, quantity.last, reach, words)
    compared = bool(ops) or behind is not None
    if quantity.kind != _PERCENT:
        listed = _listed_after(tokens, i, found, words)
        starts_item = i == 0 or tokens[i - 1].low == ";"
        if not (compared or promised or (quantity.kind != MEASURED and (starts_item or listed is not None))):
            return None, quantity.last - 1
        if listed is not None and not compared and listed.comparator not in _TRENDS:
            ops = [listed.comparator]
    op = next((o for o in ops if o in _TRENDS), ops[0] if ops else behind[0] if behind else "=")
    end, unit = tokens[quantity.last - 1].end, quantity.unit
    if behind is not None:
        op_behind, last_behind = behind
        end = tokens[last_behind - 1].end
        near = tokens[quantity.first + 1 : last_behind - 2]
        if quantity.kind != _PERCENT and quantity.upper is None and len(near) <= _LONGEST_UNIT:
            unit = text[near[0].start : near[-1].end]
        op = op if ops else op_behind
    reference = _reference_of(tokens, quantity, promised or op in _TRENDS, words)
    if reference is not None:
        end = max(end, reference.end)
    return Target(tokens[first].start, end, op, quantity.value, quantity.upper, unit, reference), quantity.last - 1


def _listed_after(tokens: list[Token], i: int, found: list[Target], words: TargetWords) -> Target | None:
    """The counted target that the number at `i` goes on with: "02 lớp tập huấn, 01 hội nghị"."""
    if not found or not i or tokens[i - 1].low not in words.list_joints:
        return None
    last = found[-1]
    j = i - 1
    while j >= 0 and i - j <= _NEAR_IN_LIST and tokens[j].start >= last.end:
        if tokens[j].low in BORDERS:
            return None
        j -= 1
    return last if tokens[j].start < last.end and last.unit not in (None, words.percent_unit) else None


def _quantity(text: str, tokens: list[Token], i: int, words: TargetWords) -> _Quantity | None:
    """The number at `i` with its unit; a range ("70 – 80%", "15% - 20%") is one quantity. None without a known unit."""
    if i and tokens[i - 1].low in "/" and tokens[i - 1].end == tokens[i].start:
        return None
    value = number_of(tokens[i].low)
    if value is None:
        return None
    percent = _percent_at(tokens, i + 1, words)
    after = i + 1 + percent
    if after + 1 < len(tokens) and tokens[after].low in words.range_joints and tokens[after + 1].is_number:
        upper = number_of(tokens[after + 1].low)
        upper_percent = _percent_at(tokens, after + 2, words)
        if upper is not None and upper > value and (upper_percent or not percent):
            ranged = _with_unit(text, tokens, i, after + 2, value, upper, words)
            if ranged is not None:
                return ranged
    return _with_unit(text, tokens, i, i + 1, value, None, words)


def _with_unit(
    text: str, tokens: list[Token], first: int, at: int, value: float, upper: float | None, words: TargetWords
) -> _Quantity | None:
    percent = _percent_at(tokens, at, words)
    if percent:
        return _Quantity(first, at + percent, value, upper, words.percent_unit, _PERCENT)
    unit = words.units.at(tokens, at)
    if unit is None:
        return None
    length, kind = unit
    while (
        at + length + 1 < len(tokens)
        and tokens[at + length].low == "/"
        and (more := words.units.at(tokens, at + length + 1))
    ):
        length += 1 + more[0]
    last = at + length
    return _Quantity(first, last, value, upper, text[tokens[at].start : tokens[last - 1].end], kind)


def _percent_at(tokens: list[Token], i: int, words: TargetWords) -> int:
    """How many tokens the percent sign or its words take at `i`."""
    if i < len(tokens) and tokens[i].low in words.percent:
        return 1
    return 2 if i + 1 < len(tokens) and f"{tokens[i].low} {tokens[i + 1].low}" in words.percent else 0


def _comparison_before(tokens: list[Token], i: int, words: TargetWords) -> tuple[int, list[str], bool, bool]:
    """Where the words that open the target begin, the comparators among them, nearest first, whether a verb promises
    the quantity, and whether "từ" opens it."""
    first, ops, promised, is_from = i, [], False, False
    while (phrase := words.before.before(tokens, first)) is not None:
        length, value = phrase
        if value == STOPS or (value == PROMISES and promised):
            break
        first -= length
        promised = promised or value == PROMISES
        is_from = is_from or value == FROM
        if value not in (PROMISES, OPENS, FROM):
            ops.append(value)
    return first, ops, promised, is_from


def _comparison_behind(tokens: list[Token], i: int, reach: int, words: TargetWords) -> tuple[str, int] | None:
    """ "trở lên" at most `reach` words behind the quantity, in its clause, before any other number; where it ends."""
    for j in range(i, min(len(tokens), i + reach + 1)):
        if tokens[j].low in BORDERS or tokens[j].is_number:
            return None
        phrase = words.behind.at(tokens, j)
        if phrase is not None:
            return phrase[1], j + phrase[0]
    return None


def _reference_of(tokens: list[Token], quantity: _Quantity, reached: bool, words: TargetWords) -> Slice | None:
    """What the quantity is compared with: behind "so với", or what a reached share is a share of."""
    at = quantity.last
    if quantity.kind == _PERCENT and reached and (noun := words.of_percent.at(tokens, at)) is not None:
        return _reference(tokens, at, at + noun[0], words)
    for j in range(at, min(len(tokens), at + _REACH)):
        if tokens[j].low in BORDERS or tokens[j].low == "," or tokens[j].is_number:
            return None
        link = _link(tokens, j, words)
        if link:
            return _reference(tokens, j + link, j + link + 1, words)
    return None


def _link(tokens: list[Token], i: int, words: TargetWords) -> int:
    """How many tokens "so với" takes at `i`; a bare "so" counts before a reference noun only."""
    link = words.links.at(tokens, i)
    if link is None or i + link[0] >= len(tokens):
        return 0
    return link[0] if link[0] > 1 or words.reference_nouns.at(tokens, i + 1) is not None else 0


def _reference(tokens: list[Token], start: int, end: int, words: TargetWords) -> Slice | None:
    """The reference that begins at `start`; it has at least the tokens up to `end`."""
    if start >= len(tokens):
        return None
    while end < min(len(tokens), start + _LONGEST_REFERENCE):
        if tokens[end].low in BORDERS or tokens[end].low == "," or words.reference_ends.at(tokens, end) is not None:
            break
        end += 1
    return Slice(tokens[start].start, tokens[min(end, len(tokens)) - 1].end)


def _trends(tokens: list[Token], numeric: list[Target], words: TargetWords) -> list[Target]:
    """The targets without a number: a word of trend, then "so với" or, behind "hơn", the reference itself."""
    found: list[Target] = []
    covered = -1  # where the last target with a number ends that begins before `tokens[i]`
    ahead = iter(numeric)
    following = next(ahead, None)
    for i in range(1, len(tokens)):
        while following is not None and following.start <= tokens[i].start:
            covered, following = following.end, next(ahead, None)
        link = _link(tokens, i, words)
        if not link and not (tokens[i - 1].low in words.direct and words.reference_nouns.at(tokens, i) is not None):
            continue
        trend = _trend_before(tokens, i, words, _REACH if link else 0)
        if trend is None or tokens[i].start < covered:
            continue
        first, op = trend
        reference = _reference(tokens, i + link, i + link + 1, words)
        if reference is not None and words.indicators.before(tokens, first) is None:
            found.append(Target(tokens[first].start, reference.end, op, None, None, None, reference))
    return found


def _trend_before(tokens: list[Token], i: int, words: TargetWords, reach: int) -> tuple[int, str] | None:
    """Where the nearest word of trend before `tokens[i]` in its clause begins, and its comparator."""
    for j in range(i, max(0, i - reach - 1), -1):
        if tokens[j - 1].low in BORDERS:
            return None
        phrase = words.trends.before(tokens, j)
        if phrase is not None:
            return j - phrase[0], phrase[1]
    return None
