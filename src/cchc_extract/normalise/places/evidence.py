"""What the rest of a document says on which of several namesakes a unit is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cchc_extract.normalise.places.context import Mention, UnitContext
from cchc_extract.normalise.places.eras import Era, era_of
from cchc_extract.normalise.places.keys import level_words, split_level, unit_key
from cchc_extract.normalise.places.table import Row, rows_named
from cchc_extract.normalise.places.units import Unit

_SURE = 2  # times as often as any other: a neighbour or a model elsewhere is named now and then, too


@dataclass(frozen=True, slots=True)
class Evidence:
    """How often the text names a unit's district and its province."""

    district: int
    province: int

    @property
    def is_there(self) -> bool:
        """Whether it names either."""
        return self.district > 0 or self.province > 0


def evidence_for(unit: Unit, context: UnitContext) -> Evidence:
    """How often `context` names what `unit` belongs to, under the names of its date or of before 1 July 2025."""
    own = 0 if unit.district_code is None and unit.era is Era.BEFORE else _count(context.districts, unit)
    return Evidence(own, sum(mention.count for mention in context.provinces if in_province(unit, mention.key)))


def decided(found: Sequence[Evidence]) -> int | None:
    """The place of the one that the text speaks for, None if it speaks for none or for several.

    It does for the one whose district it names, or names most, if it names no other's province more often; where it
    names their districts equally often, for the one whose province it names at least twice as often as any other's.
    """
    if not found:
        return None
    best = max(range(len(found)), key=lambda i: (found[i].district, found[i].province))
    one, others = found[best], [other for i, other in enumerate(found) if i != best]
    return best if one.is_there and all(_beats(one, other) for other in others) else None


def _beats(one: Evidence, other: Evidence) -> bool:
    if one.district > other.district:
        return one.province >= other.province
    return one.district == other.district and one.province > 0 and one.province >= _SURE * other.province


def in_province(unit: Unit, name: str) -> bool:
    """Whether `name` (with or without level word) is the unit's province, or one that was merged into it."""
    return any(
        row.code == unit.province_code if era_of(row) is unit.era else unit.province_code in row.successors
        for row in _named(name, "province", "city")
        if len(row.code) == len(unit.province_code) and (era_of(row) is unit.era or era_of(row) is Era.BEFORE)
    )


def in_district(unit: Unit, name: str) -> bool:
    """Whether `name` (with or without level word) is the unit's district, or was that of a part of its territory."""
    return any(
        row.code == unit.district_code if unit.era is Era.BEFORE else unit.code in row.successors
        for row in _named(name, "district", "city")
        if len(row.code) != len(unit.province_code)
    )


def _count(districts: Sequence[Mention], unit: Unit) -> int:
    return sum(mention.count for mention in districts if in_district(unit, mention.key))


def _named(name: str, *levels: str) -> tuple[Row, ...]:
    key = unit_key(name)
    if split_level(key)[0]:
        return rows_named(key)
    return tuple(row for word in level_words(*levels) for row in rows_named(f"{word} {key}"))
