"""Section roles: what a heading says its section is for (`vocabulary/data/headings.toml`)."""

from __future__ import annotations

from functools import cache

import regex

from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

OTHER = "other"
_LONGEST_CHILD = 9  # words of a sub-heading that names a role; a longer line is about its own matter
_LONGEST_HEADING = 20  # words of a heading in capitals
_FIRST_ROLES = ("purpose_requirements", "purpose", "requirements", "objectives")
_AREA_ROLE = "tasks"  # a section of the first level that is about one area of reform lists its tasks
_BRACKETS = regex.compile(r"\s*\([^()]*\)")


def role_of_heading(title: str | None, *, major: bool, parent: str | None) -> str:
    """The role that a heading gives its section; its parent's where the heading names none.

    A `major` heading (of the first level, or numbered as such: "II." under a "PHẦN") takes the role that it opens with.
    Below, only a short heading that opens with a role's words does, and what stands under "Tổ chức thực hiện" stays
    there, but for funding.
    """
    named = _named(title) if title else None
    if parent is None:
        return named or (_AREA_ROLE if title and _opens_area(title) else OTHER)
    if major:
        return named or parent
    if named is None or title is None or len(title.split()) > _LONGEST_CHILD:
        return parent
    if parent == "implementation":
        return named if named == "funding" else parent
    if parent == "tasks":
        return (
            named
            if named in ("funding", "objectives", "requirements", "purpose") and _is_whole(title, named)
            else parent
        )
    return parent if named == OTHER else named


def is_role_heading(line: str) -> bool:
    """Whether a line without a number is a heading by its words: all in capitals, and they name a role."""
    if not line.isupper() or ":" in line.rstrip(" :"):
        return False  # "THỜI GIAN THỰC HIỆN: QUÝ I" is a field
    return len(line.split()) <= _LONGEST_HEADING and _named(line) is not None


def is_whole_heading(line: str) -> bool:
    """Whether a line in ordinary case is all a role's heading ("Mục đích, yêu cầu", "Tổ chức thực hiện")."""
    if not (line[:1].isupper() and line[-1:].isalpha()):
        return False
    return any(_is_whole(line, entry["role"]) for entry in load("headings")["role"])


def opens_plan_body(line: str) -> bool:
    """Whether a heading without a number is one that plans begin with, never a title's second line."""
    heading = is_role_heading(line) or is_whole_heading(line)
    return heading and any(_is_whole(line, role) for role in _FIRST_ROLES)


def _opens_area(title: str) -> bool:
    return _text(title).startswith(tuple(load("headings")["areas"]["phrases"]))


def _named(title: str) -> str | None:
    text = _text(title)
    best: tuple[int, str] | None = None
    for entry in load("headings")["role"]:
        for phrase in entry["phrases"]:
            if (
                text.startswith(phrase)
                and not text[len(phrase) : len(phrase) + 1].isalnum()
                and (best is None or len(phrase) > best[0])
            ):
                best = (len(phrase), entry["role"])
        for phrase in entry.get("whole", ()):
            if _fits_whole(text, phrase) and (best is None or len(phrase) > best[0]):
                best = (len(phrase), entry["role"])
    return best[1] if best else None


def _is_whole(title: str, role: str) -> bool:
    text = _text(title)
    return any(
        _fits_whole(text, phrase)
        for entry in load("headings")["role"]
        if entry["role"] == role
        for phrase in (*entry["phrases"], *entry.get("whole", ()))
    )


def _fits_whole(text: str, phrase: str) -> bool:
    return text == phrase or (text.startswith(f"{phrase} ") and text[len(phrase) + 1 :] in _tails())


def _text(title: str) -> str:
    return _BRACKETS.sub("", fold(title)).strip(" .:;-*")


@cache
def _tails() -> frozenset[str]:
    return frozenset(load("headings")["tails"])
