"""Words that a user adds to the vocabularies: labels of fields and names of bodies, as data.

They hold while a `with using(own):` lasts. What the vocabularies are made into is cached all over the package; those
caches are emptied when the words change, so that no plan is read with half of them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from cchc_extract.vocabulary.matching import fold

TIMEOUT = 0.05
"""Seconds that a user's pattern may take on one label or name; one that takes longer does not match."""

_LONGEST = 120  # characters of a label or name that patterns are tried on


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What a user has added. Words are compared as the vocabularies do; patterns must match the whole label or name.

    `labels` and `label_patterns` are by role (`lead`, `cooperating`, …, `other`). Patterns are those of the `regex`
    package, tried on the words as `fold` gives them.
    """

    labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    label_patterns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    agencies: tuple[str, ...] = ()
    agency_patterns: tuple[str, ...] = ()

    def label_role(self, words: str) -> str | None:
        """The role of a label that the user has added; None if it is none of those."""
        if not self.labels and not self.label_patterns:
            return None
        text = _key(words)
        for role, labels in self.labels.items():
            if any(text == _key(label) for label in labels):
                return role
        return next(
            (r for r, patterns in self.label_patterns.items() if any(_matches(p, text) for p in patterns)), None
        )

    @property
    def agency_words(self) -> tuple[str, ...]:
        """The names of the bodies as the vocabularies write them."""
        return tuple(_key(name) for name in self.agencies)

    def is_agency(self, name: str) -> bool:
        """Whether the user has added a body of this name."""
        text = _key(name)
        return any(text == _key(own) for own in self.agencies) or any(_matches(p, text) for p in self.agency_patterns)


NONE = OwnWords()
"""No words of one's own."""

_in_use = NONE


def own() -> OwnWords:
    """The words in use."""
    return _in_use


@contextmanager
def using(words: OwnWords) -> Iterator[None]:
    """Read documents with these words added to the vocabularies. Not for several threads with different words."""
    before = _in_use
    adopt(words)
    try:
        yield
    finally:
        adopt(before)


def adopt(words: OwnWords) -> None:
    """Use these words from now on, in all of this process."""
    global _in_use
    if words != _in_use:
        _in_use = words
        _forget()


def _forget() -> None:
    """Empty every cache of the package's functions."""
    for name, module in list(sys.modules.items()):
        if name.startswith("cchc_extract."):
            for value in list(vars(module).values()):
                clear = getattr(value, "cache_clear", None)
                if callable(clear):
                    clear()


def _key(words: str) -> str:
    return " ".join(fold(words).strip(" .:*").split())


def _matches(pattern: str, text: str) -> bool:
    import regex

    try:
        return regex.fullmatch(pattern, text[:_LONGEST], flags=regex.IGNORECASE, timeout=TIMEOUT) is not None
    except TimeoutError:
        return False
