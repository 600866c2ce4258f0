"""The register of agency types, and how names resolve to it as of a date."""

from __future__ import annotations

import itertools
import json
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from cchc_extract.normalise.agencies import AgencyResult, AgencyType, agency_types, resolve_agency
from cchc_extract.normalise.agencies.register import LEVEL, Form, by_name
from cchc_extract.vocabulary.reader import load

REGISTER = load("agency_types")
AFTER = "2025-12-01"
SHARED = Path(__file__).parents[4] / "shared"
DELIBERATE = {"văn phòng", "thanh tra"}
"""Names that several agencies of one level share at one time: they resolve to candidates."""


def resolved(name: str, level: str | None = "commune", on: str | None = "2024-03-01") -> str | None:
    return resolve_agency(name, level=level, on=on).agency_id


def day_of(agency: AgencyType) -> str:
    """A day on which the agency existed."""
    return agency.valid_to or max(agency.valid_from or "", AFTER)


def entries() -> list[dict[str, Any]]:
    return list(REGISTER["agency"])


def types_of(entry: dict[str, Any]) -> list[AgencyType]:
    """The agencies of an entry, one on each of its levels."""
    levels = entry.get("levels") or [entry["id"].partition(".")[0]]
    same = [a for a in agency_types() if a.name == entry["name"] and a.level in levels]
    return [a for a in same if a.id == entry["id"].replace(LEVEL, a.level)]


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: f"{entry['id']} {entry['name']}")
def test_an_example_resolves_to_its_agency(entry: dict[str, Any]) -> None:
    assert entry["examples"]
    assert entry["source"]
    for agency in types_of(entry):
        for example in entry["examples"]:
            assert resolved(example, agency.level, day_of(agency)) == agency.id, example


@pytest.mark.parametrize("example", REGISTER["around"]["examples"], ids=lambda example: example["name"])
def test_what_stands_around_a_name_is_taken_off(example: dict[str, str]) -> None:
    assert resolved(example["name"], on=example.get("on", AFTER)) == example["id"]


def test_every_successor_is_in_the_register_and_outlives_what_it_succeeds() -> None:
    ends: dict[str, str] = {}
    for agency in agency_types():
        ends[agency.id] = max(ends.get(agency.id, ""), agency.valid_to or "9999")
    for agency in agency_types():
        for successor in agency.successors:
            assert agency.valid_to is not None, agency.id
            assert ends[successor] > agency.valid_to, (agency.id, successor)


def test_an_id_begins_with_its_level() -> None:
    for agency in agency_types():
        assert agency.id.startswith(f"{agency.level}.")
        assert agency.level in REGISTER["levels"]
        assert (agency.valid_from or "") <= (agency.valid_to or "9999")


def test_nothing_of_a_district_outlives_the_districts() -> None:
    assert all(a.valid_to is not None and a.valid_to <= "2025-06-30" for a in agency_types() if a.level == "district")


def test_agencies_of_one_level_share_a_name_only_where_it_is_meant() -> None:
    for key, named in by_name().items():
        for (one, form), (other, _) in itertools.combinations(named, 2):
            together = one.is_valid(other.valid_from or "", other.valid_to or "9999")
            if one.id != other.id and one.level == other.level and together:
                assert key in DELIBERATE, (key, one.id, other.id, form)
    assert {form for named in by_name().values() for _, form in named} == set(Form)


SAME = [
    ["Phòng Nội vụ", "Phòng Nội vụ huyện", "Phòng nội vụ thuộc UBND huyện An Hòa", "phòng Nội Vụ thị xã", "Trưởng phòng Nội vụ"],
    ["VP UBND", "Văn phòng UBND xã", "Văn phòng Uỷ ban nhân dân", "Văn phòng HĐND và UBND xã", "Văn phòng Hội đồng nhân dân - Ủy ban nhân dân"],
    ["Bộ phận TN & TKQ", "Bộ phận Tiếp nhận và Trả kết quả", "Bộ phận Một cửa xã", "tổ một cửa", "Một cửa", "BỘ PHẬN TNTKQ"],
    ["Tư pháp - Hộ tịch", "Công chức Tư pháp – Hộ tịch xã", "Tư pháp xã", "Tư pháp", "TP-HT", "cán bộ Tư pháp, hộ tịch"],
    ["UBMTTQVN xã", "Ủy ban Mặt trận Tổ quốc Việt Nam", "MTTQ xã", "Ban Thường trực UBMTTQ xã"],
    ["Sở LĐ-TB&XH", "Sở Lao động, Thương binh và Xã hội", "Sở Lao động - Thương binh và Xã hội tỉnh An Hòa"],
]  # fmt: skip


@pytest.mark.parametrize("names", SAME, ids=lambda names: names[0])
def test_names_of_one_agency_share_its_id(names: list[str]) -> None:
    found = {name: resolved(name) for name in names}
    assert None not in found.values(), found
    assert len(set(found.values())) == 1, found


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("Bộ phận Một cửa", "commune.one-stop", "commune.public-service-centre"),
        ("Văn hóa - Xã hội", "commune.post.culture-society", "commune.division.culture-society"),
        ("Phòng Kinh tế", "district.division.economy", "commune.division.economy"),
        ("Chi cục Thuế khu vực", "district.tax", None),
        ("Bảo hiểm xã hội huyện", "district.social-insurance", None),
        ("Sở Kế hoạch và Đầu tư", "province.department.planning-investment", None),
        ("Sở Nông nghiệp và Môi trường", None, "province.department.agriculture-environment"),
        ("Sở Nội vụ", "province.department.home-affairs", "province.department.home-affairs"),
        ("Bộ Thông tin và Truyền thông", "ministry.information-communications", None),
    ],
)
def test_an_agency_is_the_one_that_existed_on_the_day(name: str, before: str | None, after: str | None) -> None:
    assert resolved(name, on="2024-03-01") == before
    assert resolved(name, on="2025-07-01") == after


def test_an_agency_that_was_gone_is_a_candidate_with_its_successor() -> None:
    assert resolve_agency("Phòng Nội vụ", level="commune", on="2025-07-01") == AgencyResult(
        None,
        ("district.division.home-affairs",),
        "existed until 2025-06-30 only; succeeded by commune.division.culture-society",
    )
    early = resolve_agency("Sở Dân tộc và Tôn giáo", level="province", on="2023")
    assert early.reason == "existed from 2025-02-20 only"


def test_a_date_with_missing_parts_leaves_both_open_where_it_must() -> None:
    assert resolved("Bộ phận Một cửa", on="2025-06") == "commune.one-stop"
    assert resolved("Bộ phận Một cửa", on="2025-07") == "commune.public-service-centre"
    for on in ("2025", None):
        found = resolve_agency("Bộ phận Một cửa", level="commune", on=on)
        assert found.agency_id is None
        assert found.candidates == ("commune.one-stop", "commune.public-service-centre")
        assert found.reason == "several agencies bear this name"


@pytest.mark.parametrize(
    ("name", "level", "agency"),
    [
        ("Công an", "province", "province.police"),
        ("Công an xã", "province", "commune.police"),
        ("Công an huyện", "commune", "district.police"),
        ("Công an thành phố", "district", "district.police"),
        ("Công an thành phố", "province", "province.police"),
        ("Công an thành phố Cần Thơ", "commune", "province.police"),
        ("Công an thành phố An Hòa", "commune", "district.police"),
        ("Công an Lạng Sơn", "commune", "province.police"),
        ("Tư pháp", "commune", "commune.post.justice-civil-status"),
        ("Tư pháp", "district", "district.division.justice"),
        ("Tư pháp", "province", "province.department.justice"),
        ("Tư pháp", "central", "ministry.justice"),
        ("UBND xã An Hòa huyện Bình Tân", "province", "commune.peoples-committee"),
        ("Phòng Tư pháp thành phố An Hòa tỉnh Bắc Hải", "province", "district.division.justice"),
        ("Sở Nội vụ", "ministry", "province.department.home-affairs"),
        ("Giám đốc Sở Nội vụ", "commune", "province.department.home-affairs"),
        ("Trưởng Công an xã", "commune", "commune.police"),
        ("Phó Chủ tịch UBND xã", "commune", "commune.peoples-committee.vice-chair"),
        ("Bộ Công an (Trung tâm Dữ liệu quốc gia)", "central", "ministry.public-security"),
        ("Kiểm toán nhà nước khu vực II", "province", "region.state-audit"),
    ],
)
def test_the_level_is_that_of_the_name_else_of_the_plan(name: str, level: str, agency: str) -> None:
    assert resolved(name, level) == agency


@pytest.mark.parametrize(
    ("name", "level", "reason"),
    [
        ("Các phòng, ban, ngành thị xã", "district", "a group"),
        ("UBND các xã, phường", "district", "a group"),
        ("Ủy ban nhân dân xã, phường", "province", "a group"),
        ("HĐND - UBND xã", "commune", "a group"),
        ("cán bộ, nhân viên y tế xã", "commune", "a group"),
        ("Sở Nội vụ, Sở Tài chính", "province", "several actors"),
        ("Văn phòng", "commune", "several agencies bear this name"),
        ("Công an", "region", "several agencies bear this name"),
        ("UBND thành phố", "commune", "several agencies bear this name"),
        ("Trung tâm Công nghệ thông tin", "ministry", "not in the register"),
        ("Phòng Ngoại giao nhân dân", "district", "not in the register"),
        ("Công chức phụ trách Một cửa", "commune", "not in the register"),
        ("Phó Chủ tịch HĐND xã", "commune", "not in the register"),
        ("xã An Hòa", "commune", "not in the register"),
        ("Phòng Tư pháp xã", "commune", "no agency of this name on the level of a commune"),
        ("", "commune", "not in the register"),
    ],
)
def test_what_is_not_sure_has_a_reason_and_no_id(name: str, level: str, reason: str) -> None:
    found = resolve_agency(name, level=level, on="2024-03-01")
    assert found.agency_id is None
    assert found.reason == reason
    assert (found.candidates == ()) == (reason != "several agencies bear this name")


def test_every_name_of_the_register_resolves_or_is_ambiguous_on_its_own_level() -> None:
    for entry in entries():
        for agency in types_of(entry):
            for name in (entry["name"], *entry.get("aliases", ())):
                found = resolve_agency(name, level=agency.level, on=day_of(agency))
                assert agency.id in (found.agency_id, *found.candidates), (name, agency.id, found)


@pytest.mark.parametrize(
    "name",
    [
        "xã " * 20_000,
        "Công an " + "thành phố An Hòa " * 5_000,
        "(" * 50_000,
        "thuộc UBND " * 10_000,
        "Trưởng " * 20_000,
    ],
    ids=lambda name: name[:12],
)
def test_a_long_name_takes_no_long_time(name: str) -> None:
    start = time.perf_counter()
    resolve_agency(name, level="commune", on="2024")
    assert time.perf_counter() - start < 2


GOLD = sorted((SHARED / "gold").glob("*.json"))


@pytest.mark.skipif(not GOLD, reason="the shared documents are not here")
def test_actors_of_the_answer_keys_that_are_no_groups_are_in_the_register() -> None:
    known: Counter[bool] = Counter()
    for path in GOLD:
        plan = json.loads(path.read_text(encoding="utf-8"))
        level, on = plan["header"]["jurisdiction"]["level"], plan["header"]["issued_on"]["edtf"]
        for task in plan["tasks"]:
            for actor in (a for field in (task["lead"], task["cooperating"]) if field for a in field["actors"]):
                found = resolve_agency(actor["name"], level=level, on=on)
                if actor["kind"] == "group":
                    assert found == AgencyResult(None, reason="a group"), actor["name"]
                else:
                    known[found.agency_id is not None] += 1
    assert known[True] >= 0.97 * known.total(), known
