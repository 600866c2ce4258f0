"""The area of administrative reform that a task belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

OTHER = "other"


def area_of(headings: Sequence[str], title: str | None) -> str:
    """The area that the nearest heading names, else the plan's title, else "other".

    `headings` are those above the task, the nearest first; the task's own words don't count. In a heading the phrase
    that stands first decides, for it is the head noun ("Chỉ đạo, điều hành cải cách thủ tục hành chính" is steering).
    """
    for heading in headings:
        area = area_named(heading)
        if area is not None:
            return area
    return (area_named(title) if title is not None else None) or OTHER


def area_named(heading: str) -> str | None:
    """The area that one heading or title names; None if it names none."""
    match = _pattern().search(" ".join(fold(heading).split()))
    return None if match is None else _codes()[match[0]]


@cache
def _codes() -> dict[str, str]:
    return {phrase: area["code"] for area in load("areas")["area"] for phrase in area["phrases"]}


@cache
def _pattern() -> re.Pattern[str]:
    phrases = sorted(_codes(), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, phrases)) + r")(?!\w)")
