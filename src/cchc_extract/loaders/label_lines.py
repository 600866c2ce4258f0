"""Lines that open with a field's label and its colon ("Cơ quan chủ trì: …"): such a line always begins a paragraph.

Only the certain ones: words of the vocabulary `labels`, undamaged, in a capital, behind a bullet at most. What a label
means is not a loader's business.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.own import own
from cchc_extract.vocabulary.reader import load

_LONGEST = 60  # characters of a label
_BULLET = re.compile(r"[\s*_]{0,8}(?:[-–—+•▪■●○◦]|\([ivx]{1,5}\))?[\s*_]{0,8}")
_WHOLE = ("timeframe", "deliverables", "expected_result", "baseline", "improvement_target", "other")


def opens_with_label(line: str) -> bool:
    """Whether the line begins with a known label and a colon, a bullet and Markdown's emphasis before it or not."""
    start = len(_BULLET.match(line)[0])  # type: ignore[index]  # matches nothing at the least
    colon = line.find(":", start, start + _LONGEST + 2)
    return colon > start and line[start].isupper() and _is_label(line[start:colon].strip(" *_"))


@lru_cache(maxsize=1024)
def _is_label(words: str) -> bool:
    text = fold(" ".join(words.split()))
    if text in _whole() or _of_an_actor(text) or own().label_role(text) is not None:
        return True
    return any(composed.fullmatch(text) for composed in _composed())


def _of_an_actor(text: str) -> bool:
    """Whether the words say who acts and how ("Đơn vị chủ trì tham mưu"), or only how ("Chủ trì thực hiện")."""
    table = load("labels")["actor"]
    found = _actor().fullmatch(text)
    if found is None:
        return False
    return found["head"] is not None or text.startswith((*table["decisive"], *table["alone"]))


@cache
def _whole() -> frozenset[str]:
    table = load("labels")
    return frozenset(one for role in _WHOLE for one in table[role]["whole"]) | frozenset(table["actor"]["bare"])


@cache
def _composed() -> tuple[re.Pattern[str], ...]:
    table = load("labels")
    built = [
        rf"(?:{_any(table[role]['heads'])})(?:,? (?:{_any(table[role]['tails'])})){{1,4}}"
        for role in ("timeframe", "deliverables")
    ]
    dated = [rf"(?:{_any(table[role]['dated'])}) \d{{4}}" for role in ("baseline", "improvement_target")]
    free = rf"(?!{_any(table['timeframe']['never'])})(?:{_any(table['timeframe']['free'])}) [^\d,;]{{1,45}}"
    return tuple(map(re.compile, (*built, *dated, free)))


@cache
def _actor() -> re.Pattern[str]:
    table = load("labels")["actor"]
    acts = _any([*table["decisive"], *table["cooperating"], *table["leading"], *table["neutral"]])
    return re.compile(rf"(?:(?P<head>{_any(table['heads'])}),? )?(?:{acts})(?:,? (?:{acts})){{0,5}}")


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
