"""The header of a plan, and of the decision that issues it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from cchc_extract.plan.base import CodedType, PlanModel, Spans


class DocumentNumber(PlanModel):
    """Số, ký hiệu: number and symbol of a document (Decree 30/2020/NĐ-CP, annex I, part I, section II, clause 3)."""

    text: str = Field(
        description="As printed, without inner spaces; begins with `/` where the serial was left blank.",
        examples=["11/KH-UBND", "/KH-UBND"],
    )
    text_spans: Spans = Field(default_factory=list)
    serial: str | None = Field(None, description="The serial as printed; null where left blank.", examples=["11"])
    year: str | None = Field(
        None, description="The year inside the number, for legal normative documents.", examples=["2024"]
    )
    symbol: str | None = Field(None, description="The symbol behind serial and year.", examples=["KH-UBND"])
    spans: Spans = Field(default_factory=list)


class WrittenDate(PlanModel):
    """A date as printed and in EDTF (ISO 8601-2): missing parts are missing in both."""

    text: str = Field(description="The words.", examples=["ngày tháng 12 năm 2021"])
    text_spans: Spans = Field(default_factory=list)
    edtf: str | None = Field(
        None, description="`2021-12-05`, `2021-12` or `2021`; null if not even a year is printed.", examples=["2021-12"]
    )
    spans: Spans = Field(default_factory=list)


class Period(PlanModel):
    """What the plan covers, from its title."""

    text: str = Field(description="The words of the title.", examples=["năm 2023"])
    start: str | None = Field(None, description="First day, ISO 8601.", examples=["2023-01-01"])
    end: str | None = Field(None, description="Last day, inclusive, ISO 8601.", examples=["2023-12-31"])
    spans: Spans = Field(default_factory=list)


class UnitReference(PlanModel):
    """An administrative unit by its official code and name."""

    code: str = Field(description="Official code.", examples=["45"])
    name: str = Field(description="Name with its level word, in sentence case.", examples=["tỉnh Quảng Trị"])


class PlacedUnit(UnitReference):
    """An administrative unit and what it belongs to."""

    province: UnitReference = Field(
        description="The province it is in.", examples=[{"code": "44", "name": "tỉnh Quảng Trị"}]
    )
    district: UnitReference | None = Field(
        default=None, description="The district it is in; null where it is in none.", examples=[None]
    )


class Jurisdiction(PlanModel):
    """The administrative unit whose authority issues the document."""

    level: Literal["central", "ministry", "province", "district", "commune"] = Field(
        description="Administrative level.", examples=["commune"]
    )
    name: str | None = Field(None, description="Name of the unit; null for the centre.", examples=["xã Triệu An"])
    code: str | None = Field(
        None,
        description="Official code of the unit as of the date of issue: 2 digits for a province, 3 for a district, 5 "
        "for a commune (lists of the General Statistics Office; since 1 July 2025 Decision 19/2025/QĐ-TTg). Null "
        "where `reason` says why it is not known, and for the centre and ministries.",
        examples=["19627"],
    )
    province: UnitReference | None = Field(
        default=None,
        description="The province of the unit on that date; a province is its own.",
        examples=[{"code": "45", "name": "tỉnh Quảng Trị"}],
    )
    district: UnitReference | None = Field(
        default=None,
        description="The district of the unit on that date; a district is its own. Null for provinces and since 1 July "
        "2025, when there are none.",
        examples=[{"code": "469", "name": "huyện Triệu Phong"}],
    )
    successors: list[PlacedUnit] = Field(
        default_factory=list,
        description="The units of 1 July 2025 that have its territory, by code; several where it was divided, none "
        "where it is one of them or they are not known.",
        examples=[
            [
                {
                    "code": "19639",
                    "name": "xã Nam Cửa Việt",
                    "province": {"code": "44", "name": "tỉnh Quảng Trị"},
                    "district": None,
                }
            ]
        ],
    )
    candidates: list[PlacedUnit] = Field(
        default_factory=list,
        description="The units that the name may mean, where the document does not tell which; nothing is guessed.",
        examples=[
            [
                {
                    "code": "21430",
                    "name": "xã Đức Phú",
                    "province": {"code": "51", "name": "tỉnh Quảng Ngãi"},
                    "district": {"code": "533", "name": "huyện Mộ Đức"},
                },
                {
                    "code": "23170",
                    "name": "xã Đức Phú",
                    "province": {"code": "60", "name": "tỉnh Bình Thuận"},
                    "district": {"code": "599", "name": "huyện Tánh Linh"},
                },
            ]
        ],
    )
    reason: str | None = Field(
        default=None,
        description="Why the code is not known; null where it is, and for the centre and ministries.",
        examples=["2 units are named 'xã Đức Phú', and the document does not tell which is meant."],
    )


class Capacity(PlanModel):
    """One signing capacity: on whose behalf or in whose place the signer signs."""

    code: Literal["TM.", "KT.", "TL.", "TUQ.", "Q."] = Field(
        description="TM. for a collective body, KT. a deputy for the head, TL. by order, TUQ. authorised, Q. acting.",
        examples=["TM."],
    )
    principal: str | None = Field(None, description="For whom, as printed.", examples=["ỦY BAN NHÂN DÂN"])
    principal_spans: Spans = Field(default_factory=list)
    spans: Spans = Field(default_factory=list)


class Signature(PlanModel):
    """Who signs, in which capacities."""

    capacities: list[Capacity] = Field(default_factory=list, description="Capacities in printed order.")
    position: str | None = Field(None, description="The signer's own position, as printed.", examples=["PHÓ CHỦ TỊCH"])
    position_spans: Spans = Field(default_factory=list)
    name: str | None = Field(None, description="The signer's name, as printed.", examples=["Lê Văn Thái"])
    name_spans: Spans = Field(default_factory=list)
    spans: Spans = Field(default_factory=list)


class Header(PlanModel):
    """What a document says of itself outside its body."""

    document_type: CodedType | None = Field(None, description="The type printed over the title.")
    number: DocumentNumber | None = Field(
        None, description="The document's own number; an attached plan never takes the decision's."
    )
    title: str | None = Field(
        None,
        description="Trích yếu, without the document type, as printed.",
        examples=["Cải cách hành chính nhà nước xã Triệu An năm 2023"],
    )
    title_spans: Spans = Field(default_factory=list)
    issuer: str | None = Field(
        None,
        description="The issuing authority in full and in sentence case.",
        examples=["Ủy ban nhân dân xã Triệu An"],
    )
    issuer_spans: Spans = Field(default_factory=list)
    parent_issuer: str | None = Field(
        None, description="The body printed above the issuer.", examples=["Ủy ban nhân dân tỉnh Quảng Trị"]
    )
    parent_issuer_spans: Spans = Field(default_factory=list)
    place: str | None = Field(None, description="Địa danh before the date.", examples=["Triệu An"])
    place_spans: Spans = Field(default_factory=list)
    issued_on: WrittenDate | None = Field(None, description="The date of issue.")
    period: Period | None = Field(None, description="What the plan covers, from its title.")
    jurisdiction: Jurisdiction | None = Field(None, description="Whose plan it is.")
    signatures: list[Signature] = Field(default_factory=list, description="Signatures in printed order.")
    recipients: list[str] = Field(
        default_factory=list,
        description='The lines under "Nơi nhận".',
        examples=[["Phòng Nội vụ huyện (bc)", "Lưu: VT"]],
    )
    recipients_spans: list[Spans] = Field(default_factory=list, description="For each recipient, where it stands.")
    spans: Spans = Field(default_factory=list)
