"""Real plans: the issuing unit of each is known, of the date of the plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc_extract import extract
from cchc_extract.vocabulary.matching import fold

SHARED = Path(__file__).parents[4] / "shared"
PLANS = sorted([*SHARED.glob("seeds/*.txt"), *SHARED.glob("real/*-kh-*.md"), *SHARED.glob("real/*-qd-*.md")])


@pytest.mark.skipif(not PLANS, reason="the real documents are not here")
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_the_unit_of_a_real_plan_is_known(path: Path) -> None:
    header = extract(path).plans[0].header
    unit = header.jurisdiction
    assert unit is not None
    if unit.level in ("central", "ministry"):
        assert unit.code is None and unit.reason is None
        return
    assert unit.code is not None, unit.reason
    assert len(unit.code) == {"province": 2, "district": 3, "commune": 5}[unit.level]
    assert unit.province is not None and unit.candidates == [] and unit.reason is None
    assert header.issued_on is not None and header.issued_on.edtf is not None
    is_old = header.issued_on.edtf < "2025-07"
    assert bool(unit.successors) == is_old
    assert (unit.district is not None) == (is_old and unit.level != "province")
    if unit.level == "province":
        assert unit.name is not None and fold(unit.province.name) == fold(unit.name)
