"""A unit's name → the unit with its official code, as of a date; or why it cannot be told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cchc_extract.normalise.issuers import Level
from cchc_extract.normalise.places.context import UnitContext, find_context
from cchc_extract.normalise.places.eras import Days, Era, days_of, era_of, holds, is_covered
from cchc_extract.normalise.places.evidence import decided, evidence_for, in_district, in_province
from cchc_extract.normalise.places.keys import split_level, unit_key
from cchc_extract.normalise.places.table import rows_named
from cchc_extract.normalise.places.units import Unit, unit_of


@dataclass(frozen=True, slots=True)
class UnitResult:
    """The unit; or None with the units that the name may mean, if any, and the reason."""

    unit: Unit | None
    candidates: tuple[Unit, ...] = ()
    reason: str | None = None


def resolve_unit(
    name: str,
    *,
    on: str | None,
    province: str | None = None,
    district: str | None = None,
    within: Sequence[str] = (),
) -> UnitResult:
    """The unit that `name` ("xã Tân Lập", "TP. Đà Lạt", "Quận 1") meant on a date.

    The name is matched exactly, but for case, place of tone marks, dashes and abbreviated level words: a name that the
    tables do not have is unknown, never the most similar one. A document before 1 July 2025 sees the units of before,
    one since then the new ones; without a date, or with a year that has both, both must give the same code.

    Args:
        name: with its level word.
        on: the document's date in EDTF (`2024-03-05`, `2024-03`, `2024`).
        province: the province it is in, where that is certain; nothing outside is a candidate.
        district: the same for the district.
        within: texts of the document. The provinces and districts that they name tell namesakes apart, and keep a
            commune unknown if the only one of its name lies in a province that they do not name while naming others.

    Returns:
        The unit, with its successors of 1 July 2025; or None with candidates and an English sentence why. A commune
        whose tables are not complete for the date (none, or before October 2019) is only given if a text, `province`
        or `district` confirms it.
    """
    key, days = unit_key(name), days_of(on)
    if not split_level(key)[0]:
        return UnitResult(None, (), f"The name {name!r} does not say of what level the unit is.")
    context = find_context("\n".join(within))
    rows = rows_named(key)
    named = {mention.key for mention in context.districts} | ({unit_key(district)} if district else set())
    units = tuple(unit_of(row, days, named) for row in rows if holds(row, days))
    if not units:
        return UnitResult(None, (), _unknown(name, on, {era_of(row) for row in rows}))
    fitting = tuple(
        unit
        for unit in units
        if unit.level is Level.PROVINCE
        or ((not province or in_province(unit, province)) and (not district or in_district(unit, district)))
    )
    if not fitting:
        return UnitResult(None, _distinct(units), f"No unit named {name!r} is in {district or province}.")
    is_confirmed = province is not None or district is not None
    found = {
        era: _choose(name, [unit for unit in fitting if unit.era is era], context, days, is_confirmed=is_confirmed)
        for era in Era
    }
    before, since = found[Era.BEFORE], found[Era.SINCE]
    if before is None or since is None:
        return before or since or UnitResult(None)
    if before.unit and since.unit and before.unit.code == since.unit.code:
        return since
    return UnitResult(
        None,
        _distinct([*_all(before), *_all(since)]),
        "The document's date does not tell whether the unit before or the one since 1 July 2025 is meant.",
    )


def _choose(
    name: str, units: Sequence[Unit], context: UnitContext, days: Days, *, is_confirmed: bool
) -> UnitResult | None:
    """The one of `units`, all of one era, that the text speaks for; None if there are none."""
    if not units:
        return None
    by_code: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        by_code[unit.code].append(unit)
    chosen = [_listed_once(same, context) for same in by_code.values()]
    evidence = [evidence_for(unit, context) for unit in chosen]
    best = decided(evidence)
    if best is not None:
        return UnitResult(chosen[best])
    if len(chosen) > 1:
        reason = f"{len(chosen)} units are named {name!r}, and the document does not tell which is meant."
        return UnitResult(None, _distinct(units), reason)
    doubt = None if is_confirmed else _doubt(chosen[0], context, days)
    return UnitResult(None, (chosen[0],), doubt) if doubt else UnitResult(chosen[0])


def _doubt(unit: Unit, context: UnitContext, days: Days) -> str | None:
    """Why the only unit of its name, which the text does not speak for, may not be the one that is meant.

    Provinces and districts are few and all known; a commune that the tables lack may have had the same name.
    """
    if unit.level is not Level.COMMUNE:
        return None
    if context.provinces:
        return (
            f"The only {unit.name} of the tables is in {unit.province_name}, which the document does not name, "
            "while it names other provinces."
        )
    if not is_covered(days):
        return (
            "The tables of units do not reach back to the document's date, and it names no province or district "
            "that would confirm the commune."
        )
    return None


def _listed_once(units: Sequence[Unit], context: UnitContext) -> Unit:
    """A unit that the tables list under several districts around the date: under that of the text, or under none."""
    best = decided([evidence_for(unit, context) for unit in units])
    if best is not None:
        return units[best]
    if all(unit.district_code == units[-1].district_code for unit in units):
        return units[-1]
    return replace(units[-1], district_code=None, district_name=None)


def _distinct(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """Each unit once, in the order of codes."""
    found = {(unit.code, unit.era, unit.district_code): unit for unit in units}
    return tuple(sorted(found.values(), key=lambda unit: (unit.code, unit.era, unit.district_code or "")))


def _all(result: UnitResult) -> tuple[Unit, ...]:
    return (result.unit,) if result.unit is not None else result.candidates


def _unknown(name: str, on: str | None, eras: set[Era]) -> str:
    when = f"for {on}" if on else "of any date"
    if not eras:
        return f"No unit named {name!r} is in the tables of units."
    if eras == {Era.SINCE}:
        return f"No unit named {name!r} is in the tables of units {when}; there is one since 1 July 2025."
    if eras == {Era.BEFORE}:
        return (
            f"No unit named {name!r} is in the tables of units {when}; there was one at another time before July 2025."
        )
    return f"No unit named {name!r} is in the tables of units {when}."
