"""The unit that a header names → its official code and what it belongs to, as of the document's date."""

from __future__ import annotations

from cchc_extract.normalise.places import Unit, find_context, resolve_unit
from cchc_extract.plan.header import Header, PlacedUnit, UnitReference

_LOCAL = ("province", "district", "commune")


def placed(header: Header, text: str) -> Header:
    """`header` with its jurisdiction resolved: code, province, district and successors, or candidates and the reason.

    The body above the issuer says for sure what the unit is in; what else `text`, the whole document, names is weighed.
    """
    unit = header.jurisdiction
    if unit is None or unit.level not in _LOCAL:
        return header
    if unit.name is None:
        return _updated(header, reason="The document does not name the unit.")
    above = find_context(header.parent_issuer or "")
    result = resolve_unit(
        unit.name,
        on=header.issued_on.edtf if header.issued_on else None,
        province=above.provinces[0].key if len(above.provinces) == 1 and not above.districts else None,
        district=above.districts[0].key if len(above.districts) == 1 and not above.provinces else None,
        within=(text,),
    )
    found = result.unit
    if found is None:
        return _updated(header, candidates=[_placed(each) for each in result.candidates], reason=result.reason)
    return _updated(
        header,
        code=found.code,
        province=_province(found),
        district=_district(found),
        successors=[_placed(each) for each in found.successors],
    )


def _updated(header: Header, **values: object) -> Header:
    assert header.jurisdiction is not None
    return header.model_copy(update={"jurisdiction": header.jurisdiction.model_copy(update=values)})


def _placed(unit: Unit) -> PlacedUnit:
    return PlacedUnit(code=unit.code, name=unit.name, province=_province(unit), district=_district(unit))


def _province(unit: Unit) -> UnitReference:
    return UnitReference(code=unit.province_code, name=unit.province_name)


def _district(unit: Unit) -> UnitReference | None:
    if unit.district_code is None or unit.district_name is None:
        return None
    return UnitReference(code=unit.district_code, name=unit.district_name)
