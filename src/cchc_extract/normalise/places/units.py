"""Administrative units as they stood on a date."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from cchc_extract.normalise.issuers import Level
from cchc_extract.normalise.places.eras import Days, Era, era_of, tables_on
from cchc_extract.normalise.places.keys import written
from cchc_extract.normalise.places.table import Row, rows_coded

_LEVELS = {2: Level.PROVINCE, 3: Level.DISTRICT, 5: Level.COMMUNE}


@dataclass(frozen=True, slots=True)
class Unit:
    """A province, district or commune with its official code (2, 3 or 5 digits) and what it belongs to.

    A province belongs to itself; the district is None for provinces, since 1 July 2025, and where the tables list the
    commune under two districts around the date. `successors` are the units of 1 July 2025 that have its territory, in
    the order of their codes: several where it was divided, none where it is one of them or its fate is not known.
    """

    code: str
    name: str
    level: Level
    province_code: str
    province_name: str
    district_code: str | None
    district_name: str | None
    era: Era
    successors: tuple[Unit, ...] = ()


def unit_of(row: Row, days: Days, named: Container[str] = ()) -> Unit:
    """The unit of `row` with what it belonged to on the days; of two names of that, the one that is `named` (keys)."""
    level = _LEVELS[len(row.code)]
    district = None
    province = row
    if level is not Level.PROVINCE:
        parent = _parent(row, days, named)
        if level is Level.COMMUNE and era_of(row) is Era.BEFORE:
            district, parent = parent, _parent(parent, days, named)
        province = parent
    return Unit(
        code=row.code,
        name=_name(row),
        level=level,
        province_code=province.code,
        province_name=_name(province),
        district_code=district.code if district else row.code if level is Level.DISTRICT else None,
        district_name=_name(district) if district else _name(row) if level is Level.DISTRICT else None,
        era=era_of(row),
        successors=tuple(
            unit_of(new, days) for code in row.successors for new in rows_coded(code) if era_of(new) is Era.SINCE
        ),
    )


def _parent(row: Row, days: Days, named: Container[str]) -> Row:
    versions = [parent for parent in rows_coded(row.parent) if set(parent.tables) & set(row.tables)]
    current = [parent for parent in versions if set(parent.tables) & set(tables_on(days)) & set(row.tables)] or versions
    return next((parent for parent in current if parent.key in named), max(current, key=lambda found: found.tables[-1]))


def _name(row: Row) -> str:
    return row.name or written(row.key)
