"""From an actor's name to the agency type that it stands for, as of the document's date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cchc_extract.normalise.actors import ActorKind, split_actors
from cchc_extract.normalise.agencies.names import Reading, is_certain, official_readings, readings
from cchc_extract.normalise.agencies.register import AgencyType, Form, by_name
from cchc_extract.normalise.tones import mended_letters

GROUP = "a group"
SEVERAL_ACTORS = "several actors"
SEVERAL_AGENCIES = "several agencies bear this name"
UNKNOWN = "not in the register"

_LONGEST = 1_000  # characters: longer texts are no names, not even lists of them
_CENTRAL = frozenset({"central", "ministry"})
_OWN = {"central": _CENTRAL, "ministry": frozenset({"ministry"})}


@dataclass(frozen=True, slots=True)
class AgencyResult:
    """What a name stands for: one agency; or None, with a reason in English and the ids that it may stand for."""

    agency_id: str | None
    candidates: tuple[str, ...] = ()
    reason: str | None = None


@lru_cache(maxsize=4096)
def resolve_agency(name: str, *, level: str | None, on: str | None) -> AgencyResult:
    """The agency type that `name`, the name of one actor, stands for.

    A name is matched whole, word by word (`names.key_of`), after the unit behind it is taken off; no part of it is
    guessed. Its level is that of its own unit ("Phòng Nội vụ huyện"), else the plan's, else the only one on which an
    agency bears the name. An agency counts only if it existed on `on`. A name that is unknown is read once more with
    the slips of its words mended (`tones.mended_letters`).

    Args:
        level: the level of the plan's jurisdiction (central, ministry, province, district, commune), where known.
        on: the document's date (EDTF); with missing parts any day that it may be. None leaves dates out of account.

    Returns:
        one id; or none, with a reason, and with candidates where several agencies bear the name or the one that does
        did not exist then.
    """
    if len(name) > _LONGEST:
        return AgencyResult(None, reason=UNKNOWN)
    found = _resolved(name, level, on)
    if found.reason == UNKNOWN and (mended := mended_letters(name)) != name:
        again = _resolved(mended, level, on)
        return again if again.agency_id or again.candidates else found
    return found


def _resolved(name: str, level: str | None, on: str | None) -> AgencyResult:
    # A name that the register has as it stands is one agency, though its words may look like several.
    return _look_up(readings(name, on), level, on) or _look_up_official(name, level, on)


def _look_up_official(name: str, level: str | None, on: str | None) -> AgencyResult:
    """The agency of an official ("Giám đốc Sở Nội vụ"), if the name is of one actor."""
    reason = _no_single_agency(name)
    found = _look_up(official_readings(name, on), level, on) if reason is None else None
    return found or AgencyResult(None, reason=reason or UNKNOWN)


def _look_up(ways: Iterable[Reading], level: str | None, on: str | None) -> AgencyResult | None:
    """What the first reading that is in the register stands for; None if none is."""
    first, last = _days(on)
    outdated: list[AgencyType] = []
    misplaced: frozenset[str] | None = None
    for reading in ways:
        entries = by_name().get(reading.key, ())
        found = _on_level(entries, reading.levels, level)
        existing = [entry for entry in found if entry.is_valid(first, last)]
        if existing:
            ids = _ids(_nearest(existing, level))
            return AgencyResult(ids[0]) if len(ids) == 1 else AgencyResult(None, ids, SEVERAL_AGENCIES)
        outdated = outdated or _nearest(found, level)
        if entries and not found:
            misplaced = misplaced or reading.levels
    if outdated:
        return AgencyResult(None, _ids(outdated), _when(outdated, first))
    if misplaced:
        return AgencyResult(None, reason=f"no agency of this name on the level of a {' or '.join(sorted(misplaced))}")
    return None


def _ids(entries: Iterable[AgencyType]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry.id for entry in entries))


def _no_single_agency(name: str) -> str | None:
    """Why a name that is not in the register as it stands names no single agency, where it does not."""
    actors = split_actors(name)
    if any(actor.kind is ActorKind.GROUP for actor in actors):
        return GROUP
    return SEVERAL_ACTORS if len(actors) > 1 else None


def _days(on: str | None) -> tuple[str, str]:
    """The first and last day that a date with missing parts may be, fit for comparing with ISO dates."""
    if on is None:
        return "", "9999"
    return on + "-01-01"[len(on) - 4 :], on + "-12-31"[len(on) - 4 :]


def _on_level(
    entries: Sequence[tuple[AgencyType, Form]], levels: frozenset[str] | None, level: str | None
) -> list[AgencyType]:
    """The entries that may be meant: on the unit's level, else by their full name on any, by a short form on the
    plan's own. In a plan of the centre a lower agency needs its unit, unless its name tells its level ("Sở Nội vụ")."""
    own = _own(level)
    if levels is not None:
        preferred = levels & own or levels
        return [entry for entry, form in entries if form is not Form.BARE and entry.level in preferred]
    return [
        entry
        for entry, form in entries
        if entry.level in own or (form is Form.FULL and (level not in _CENTRAL or is_certain(entry.name)))
    ]


def _own(level: str | None) -> frozenset[str]:
    return _OWN.get(level, frozenset({level})) if level is not None else frozenset()


def _nearest(entries: list[AgencyType], level: str | None) -> list[AgencyType]:
    """The entries of the plan's own level, and those of others that did not exist beside them."""
    own = [entry for entry in entries if entry.level in _own(level)]
    return own + [entry for entry in entries if entry not in own and not any(_overlap(entry, other) for other in own)]


def _overlap(one: AgencyType, other: AgencyType) -> bool:
    return one.is_valid(other.valid_from or "", other.valid_to or "9999")


def _when(entries: list[AgencyType], first: str) -> str:
    ends = [entry.valid_to for entry in entries if entry.valid_to is not None and entry.valid_to < first]
    if not ends:
        return f"existed from {min(entry.valid_from for entry in entries if entry.valid_from is not None)} only"
    after = sorted({successor for entry in entries for successor in entry.successors})
    return f"existed until {max(ends)} only" + (f"; succeeded by {', '.join(after)}" if after else "")
