"""The issuing unit: exact names as of a date, successors, and what is left open rather than guessed."""

from __future__ import annotations

import pytest

from cchc_extract.normalise.issuers import Level
from cchc_extract.normalise.places import Era, UnitResult, resolve_unit


def known(result: UnitResult) -> tuple[str, str, str | None, str]:
    """Code, name, district and province of a unit that is known."""
    assert result.unit is not None, result.reason
    assert result.reason is None and result.candidates == ()
    unit = result.unit
    return unit.code, unit.name, unit.district_name, unit.province_name


def unknown(result: UnitResult) -> list[tuple[str, str]]:
    """Codes and provinces of the candidates of a unit that is not known."""
    assert result.unit is None
    assert result.reason is not None and result.reason.endswith(".")
    return [(unit.code, unit.province_name) for unit in result.candidates]


@pytest.mark.parametrize(
    ("name", "on", "expected"),
    [
        ("tỉnh Quảng Nam", "2024-05-06", ("49", "tỉnh Quảng Nam", None, "tỉnh Quảng Nam")),
        ("TỈNH BÀ RỊA – VŨNG TÀU", "2023", ("77", "tỉnh Bà Rịa - Vũng Tàu", None, "tỉnh Bà Rịa - Vũng Tàu")),
        ("tỉnh Đăk Lăk", "2026", ("66", "tỉnh Đắk Lắk", None, "tỉnh Đắk Lắk")),
        ("TP.HCM", "2024", ("79", "Thành phố Hồ Chí Minh", None, "Thành phố Hồ Chí Minh")),
        ("Quận 1", "2024", ("760", "Quận 1", "Quận 1", "Thành phố Hồ Chí Minh")),
        ("quận 01", "2024", ("760", "Quận 1", "Quận 1", "Thành phố Hồ Chí Minh")),
        ("TP. Đà Lạt", "2021-12", ("672", "thành phố Đà Lạt", "thành phố Đà Lạt", "tỉnh Lâm Đồng")),
        ("Thành phố Qui Nhơn", "2021", ("540", "thành phố Quy Nhơn", "thành phố Quy Nhơn", "tỉnh Bình Định")),
        ("HUYỆN CƯ M’GAR", "2023", ("648", "huyện Cư M'gar", "huyện Cư M'gar", "tỉnh Đắk Lắk")),
        ("đặc khu Phú Quốc", "2025-08", ("31078", "đặc khu Phú Quốc", None, "tỉnh An Giang")),
        ("Phường Bến Nghé", "2024-02-01", ("26740", "phường Bến Nghé", "Quận 1", "Thành phố Hồ Chí Minh")),
    ],
)
def test_a_name_is_the_unit_of_its_date(name: str, on: str, expected: tuple[str, str, str | None, str]) -> None:
    assert known(resolve_unit(name, on=on)) == expected


def test_a_commune_that_was_merged_before_the_provinces_is_known_for_its_time_only() -> None:
    earlier = resolve_unit("xã Triệu Vân", on="2023-03")
    assert known(earlier)[2:] == ("huyện Triệu Phong", "tỉnh Quảng Trị")
    assert unknown(resolve_unit("xã Triệu Vân", on="2025-04-01")) == []
    assert unknown(resolve_unit("xã Triệu Vân", on="2026-04-01")) == []


def test_a_unit_of_before_has_the_successors_of_july_2025_each_in_its_province() -> None:
    district = resolve_unit("huyện Lý Sơn", on="2024").unit
    assert district is not None and district.level is Level.DISTRICT and district.era is Era.BEFORE
    assert [(unit.code, unit.name, unit.era) for unit in district.successors] == [
        ("21548", "đặc khu Lý Sơn", Era.SINCE)
    ]
    province = resolve_unit("tỉnh Kon Tum", on="2024").unit
    assert province is not None
    assert [(unit.code, unit.name) for unit in province.successors] == [("51", "tỉnh Quảng Ngãi")]
    divided = resolve_unit("phường Thanh Lương", on="2025-05-01", district="quận Hai Bà Trưng").unit
    assert divided is not None and len(divided.successors) == 3
    assert {unit.province_name for unit in divided.successors} == {"thành phố Hà Nội"}


def test_a_name_of_one_unit_is_never_another_that_resembles_it() -> None:
    assert unknown(resolve_unit("thị xã Hoài Nhơn", on="2026")) == []
    assert unknown(resolve_unit("xã Triệu Ân", on="2023")) == []
    assert unknown(resolve_unit("Hoài Nhơn", on="2023")) == []


def test_one_name_was_a_district_and_became_a_province() -> None:
    assert known(resolve_unit("thành phố Huế", on="2024-12-31"))[0] == "474"
    assert known(resolve_unit("thành phố Huế", on="2025-01-01"))[0] == "46"
    assert known(resolve_unit("thành phố Huế", on="2026"))[0] == "46"
    assert known(resolve_unit("tỉnh Thừa Thiên - Huế", on="2022"))[:2] == ("46", "tỉnh Thừa Thiên Huế")
    assert unknown(resolve_unit("tỉnh Thừa Thiên Huế", on="2025-02")) == []


def test_the_same_name_has_another_code_since_the_provinces_were_merged() -> None:
    assert known(resolve_unit("tỉnh Quảng Trị", on="2025-06-30"))[0] == "45"
    assert known(resolve_unit("tỉnh Quảng Trị", on="2025-07-01"))[0] == "44"


@pytest.mark.parametrize("on", [None, "2025", "no date"])
def test_without_a_date_that_tells_the_era_both_must_agree(on: str | None) -> None:
    assert known(resolve_unit("tỉnh Quảng Ngãi", on=on))[0] == "51"
    assert unknown(resolve_unit("tỉnh Quảng Trị", on=on)) == [("44", "tỉnh Quảng Trị"), ("45", "tỉnh Quảng Trị")]


def test_namesakes_are_candidates_until_the_document_tells_which_is_meant() -> None:
    both = [("21430", "tỉnh Quảng Ngãi"), ("23170", "tỉnh Bình Thuận")]
    assert unknown(resolve_unit("xã Đức Phú", on="2024")) == both
    assert known(resolve_unit("xã Đức Phú", on="2024", within=["UBND tỉnh Bình Thuận"]))[0] == "23170"
    assert known(resolve_unit("xã Đức Phú", on="2024", within=["Huyện ủy Mộ Đức", "huyện Mộ Đức"]))[0] == "21430"
    assert known(resolve_unit("xã Đức Phú", on="2024", province="Bình Thuận"))[0] == "23170"
    assert known(resolve_unit("xã Đức Phú", on="2024", district="huyện Mộ Đức"))[0] == "21430"
    assert unknown(resolve_unit("xã Đức Phú", on="2024", within=["tỉnh Bình Thuận, tỉnh Quảng Ngãi"])) == both
    assert unknown(resolve_unit("xã Đức Phú", on="2024", within=["tỉnh Bình Thuận, huyện Mộ Đức"])) == both


def test_a_neighbour_that_is_named_once_does_not_outweigh_the_own_province() -> None:
    text = "UBND tỉnh Bình Thuận; Sở Nội vụ tỉnh Bình Thuận; học tập kinh nghiệm của tỉnh Quảng Ngãi"
    assert known(resolve_unit("xã Đức Phú", on="2024", within=[text]))[0] == "23170"


def test_what_is_certain_excludes_what_the_text_speaks_for() -> None:
    result = resolve_unit("xã Đức Phú", on="2024", province="tỉnh Cà Mau", within=["huyện Mộ Đức"])
    assert len(unknown(result)) == 2
    assert result.reason is not None and "tỉnh Cà Mau" in result.reason


def test_the_names_of_before_tell_where_a_new_commune_is() -> None:
    namesakes = resolve_unit("xã Tân Lập", on="2026")
    assert len(unknown(namesakes)) == 3
    assert known(resolve_unit("xã Tân Lập", on="2026", within=["tỉnh Bình Thuận (cũ)"]))[3] == "tỉnh Lâm Đồng"
    assert known(resolve_unit("xã Tân Lập", on="2026", within=["huyện Hàm Thuận Nam (cũ)"]))[3] == "tỉnh Lâm Đồng"


def test_a_commune_alone_of_its_name_stays_unknown_if_the_document_is_of_another_province() -> None:
    assert known(resolve_unit("xã Triệu Vân", on="2023"))[3] == "tỉnh Quảng Trị"
    assert unknown(resolve_unit("xã Triệu Vân", on="2023", within=["UBND tỉnh Hà Nam"])) != []
    assert known(resolve_unit("xã Triệu Vân", on="2023", within=["tỉnh Hà Nam, huyện Triệu Phong"]))[0]


@pytest.mark.parametrize("on", ["2015-01-01", None])
def test_where_the_tables_do_not_reach_a_commune_needs_to_be_confirmed(on: str | None) -> None:
    assert len(unknown(resolve_unit("xã Triệu Vân", on=on))) == 1
    assert known(resolve_unit("xã Triệu Vân", on=on, within=["tỉnh Quảng Trị"]))[0]
    assert known(resolve_unit("xã Triệu Vân", on=on, district="huyện Triệu Phong"))[0]
    assert known(resolve_unit("huyện Triệu Phong", on="2015-01-01"))[0] == "469"


def test_a_commune_that_changed_its_district_has_none_until_the_text_names_it() -> None:
    """The tables of 2019 and 2022 list it under two districts; a year between them tells neither."""
    name, on = "xã Lương Thông", "2020"
    code, _, district, province = known(resolve_unit(name, on=on))
    assert (code, district, province) == ("01372", None, "tỉnh Cao Bằng")
    assert known(resolve_unit(name, on=on, within=["huyện Hà Quảng"]))[2] == "huyện Hà Quảng"
    assert known(resolve_unit(name, on="2023"))[2] == "huyện Hà Quảng"


def test_a_district_has_the_name_that_the_document_gives_it() -> None:
    """Mộc Châu was a district (huyện) in the table of 2023 and a town (thị xã) in that of 2025."""
    district = resolve_unit("xã Chiềng Hắc", on="2024-06", within=["UBND huyện Mộc Châu"]).unit
    assert district is not None and district.district_name == "huyện Mộc Châu"
