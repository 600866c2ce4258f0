"""The register of agency types, ready for look-up by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from typing import Any

from cchc_extract.normalise.agencies.names import key_of
from cchc_extract.vocabulary.reader import load

LEVEL = "{level}"
"""Stands in ids for each of an entry's levels."""


class Form(Enum):
    """How far a name counts: from every level; on its own level; on its own level without a unit behind it."""

    FULL = auto()
    SHORT = auto()
    BARE = auto()


@dataclass(frozen=True, slots=True)
class AgencyType:
    """A type of body or post: `name` is canonical, without the unit it belongs to.

    `valid_from` and `valid_to` are ISO dates, both inclusive, None where open; an id that was borne by several names
    one after the other has one entry for each. `successors` are the ids of what took over the tasks.
    """

    id: str
    level: str
    name: str
    valid_from: str | None
    valid_to: str | None
    successors: tuple[str, ...]
    source: str

    def is_valid(self, first: str, last: str) -> bool:
        """Whether it existed on some day from `first` to `last` (ISO dates)."""
        return (self.valid_from or "") <= last and (self.valid_to is None or first <= self.valid_to)


@cache
def agency_types() -> tuple[AgencyType, ...]:
    """The register, in the order of its file."""
    return tuple(agency for entry in load("agency_types")["agency"] for agency in _agencies(entry))


@cache
def by_name() -> Mapping[str, tuple[tuple[AgencyType, Form], ...]]:
    """The entries that a name may stand for, by the name's key (`names.key_of`)."""
    found: dict[str, dict[tuple[AgencyType, Form], None]] = {}
    for entry in load("agency_types")["agency"]:
        forms = {
            Form.FULL: (entry["name"], *entry.get("aliases", ())),
            Form.SHORT: entry.get("short_forms", ()),
            Form.BARE: entry.get("bare_forms", ()),
        }
        for agency in _agencies(entry):
            for form, names in forms.items():
                for name in names:
                    found.setdefault(key_of(name), {})[agency, form] = None
    return {key: tuple(entries) for key, entries in found.items()}


def _agencies(entry: Mapping[str, Any]) -> Iterator[AgencyType]:
    """An entry of the file on each of its levels."""
    for level in entry.get("levels") or (entry["id"].partition(".")[0],):
        rules = load("agency_types")["levels"][level]
        after = rules.get("successor", level)
        ends = [end for end in (entry.get("valid_to"), rules.get("valid_to")) if end is not None]
        successors = entry.get("successors", ())
        if not successors and "successor" in rules and after in entry.get("levels", ()):
            successors = (entry["id"],)
        yield AgencyType(
            id=entry["id"].replace(LEVEL, level),
            level=level,
            name=entry["name"],
            valid_from=entry.get("valid_from"),
            valid_to=min(ends, default=None),
            successors=tuple(successor.replace(LEVEL, after) for successor in successors),
            source=entry["source"],
        )
