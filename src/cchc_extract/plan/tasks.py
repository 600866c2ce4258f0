"""Tasks: who leads, who cooperates, what comes out, by when."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from cchc_extract.plan.base import PlanModel, Spans


class Actor(PlanModel):
    """One body, post or group that leads or cooperates."""

    text: str = Field(description="As printed.", examples=["VP UBND xã"])
    name: str = Field(
        description="Canonical: sure abbreviations expanded, dashes spaced.", examples=["Văn phòng Ủy ban nhân dân xã"]
    )
    kind: Literal["unit", "position", "group"] = Field(
        description="An office or official's post is `position`, a plural is `group`.", examples=["unit"]
    )
    agency_id: str | None = Field(
        None,
        description="The type of agency or post in the published register, as of the document's date: names of one "
        "agency on one level share it. Null for groups, and where the register does not know the name.",
        examples=["commune.office"],
    )
    candidates: list[str] = Field(
        default_factory=list,
        description="Ids that the name may stand for, where it is not sure which, or where the agency of this name did "
        "not exist on the document's date.",
        examples=[["commune.office", "commune.post.office-statistics"]],
    )
    agency_reason: str | None = Field(
        None, description="Why there is no `agency_id`.", examples=["several agencies bear this name"]
    )
    spans: Spans = Field(default_factory=list)


class DeliverableItem(PlanModel):
    """One product of a task."""

    text: str = Field(description="As printed.", examples=["Kế hoạch của UBND xã"])
    document_types: list[str] = Field(
        default_factory=list, description="Codes of the documents delivered.", examples=[["KH"]]
    )
    spans: Spans = Field(default_factory=list)


class Deadline(PlanModel):
    """An interval with a kind: what a timeframe's words say, and no more."""

    text: str = Field(description="The words it was read from.", examples=["Quý I năm 2024 ban hành kế hoạch"])
    type: Literal["continuous", "by", "during", "recurring", "conditional", "unscheduled"] = Field(
        description="What the governing time words say.", examples=["during"]
    )
    start: str | None = Field(None, description="First day, ISO 8601; null where open.", examples=["2024-01-01"])
    end: str | None = Field(
        None, description="Last day, inclusive, ISO 8601; null where open.", examples=["2024-03-31"]
    )
    frequency: Literal["daily", "weekly", "monthly", "quarterly", "semiannual", "annual", "periodic"] | None = Field(
        None, description="On recurring deadlines only.", examples=["quarterly"]
    )
    rrule: str | None = Field(
        None, description="Recurrence rule (RFC 5545) where the words carry one.", examples=["FREQ=MONTHLY;INTERVAL=3"]
    )
    action: str | None = Field(None, description="What is due then, where said.", examples=["ban hành kế hoạch"])
    action_spans: Spans = Field(default_factory=list)
    condition: str | None = Field(
        None, description="On what it depends, where said.", examples=["theo chỉ đạo của UBND tỉnh"]
    )
    condition_spans: Spans = Field(default_factory=list)
    reason: str | None = Field(
        None,
        description="Why dates are withheld, where they are.",
        examples=["a quarter without a year, and the plan names no period"],
    )
    spans: Spans = Field(default_factory=list)


class Target(PlanModel):
    """A promised figure or direction."""

    text: str = Field(description="From the comparison words to the unit or reference.", examples=["từ 95% trở lên"])
    comparator: Literal[">=", ">", "<=", "<", "=", "increase", "decrease"] = Field(
        description="How the result compares with the value.", examples=[">="]
    )
    value: float | None = Field(None, description="The figure; the lower one of a range.", examples=[95])
    upper: float | None = Field(None, description="The upper figure of a range.", examples=[80])
    unit: str | None = Field(None, description="`%` or the counted noun.", examples=["%"])
    reference: str | None = Field(None, description="What it is compared with.", examples=["năm trước"])
    reference_spans: Spans = Field(default_factory=list)
    spans: Spans = Field(default_factory=list)


class TaskField(PlanModel):
    """One labelled value of a task, as printed."""

    label: str = Field(description="The label or column head.", examples=["Tham mưu thực hiện"])
    label_spans: Spans = Field(default_factory=list)
    role: (
        Literal["lead", "cooperating", "deliverables", "timeframe", "expected_result", "baseline", "improvement_target"]
        | None
    ) = Field(None, description="What the label stands for; null for other labels.", examples=["lead"])
    text: str = Field(description="The value as printed, sub-bullets joined.", examples=["Văn phòng - Thống kê xã."])
    text_spans: Spans = Field(default_factory=list)
    spans: Spans = Field(default_factory=list)


class ActorsField(TaskField):
    """A field that names who leads or cooperates."""

    actors: list[Actor] = Field(default_factory=list, description="Who is named, in order.")


class DeliverablesField(TaskField):
    """A field that names what comes out."""

    items: list[DeliverableItem] = Field(default_factory=list, description="The products, in order.")


class TimeframeField(TaskField):
    """A field that says when."""

    deadlines: list[Deadline] = Field(default_factory=list, description="The deadlines, in order.")


class Milestone(PlanModel):
    """What is due by which deadline of a task, and which of its products that is."""

    action: str = Field(description="What is due, as printed.", examples=["ban hành kế hoạch"])
    action_spans: Spans = Field(default_factory=list)
    deadline: int = Field(ge=0, description="Index in `timeframe.deadlines`.", examples=[0])
    item: int | None = Field(
        None,
        ge=0,
        description="Index in `deliverables.items`; null where no product is surely the one.",
        examples=[0],
    )


class Task(PlanModel):
    """One task of a plan."""

    id: str = Field(description="Path of numbers, unique in the plan.", examples=["II/1/1.1", "PL1/II/13", "II/1/#2"])
    number: str | None = Field(
        None, description="As printed, without closing dots or brackets; null if none.", examples=["1.1"]
    )
    number_spans: Spans = Field(default_factory=list)
    marker: str | None = Field(
        None, description="The number with word and punctuation, as printed.", examples=["1.1.", "a)"]
    )
    marker_spans: Spans = Field(default_factory=list)
    kind: Literal["block", "row", "directive"] = Field(
        description="`block`: labelled fields; `row`: a row of a task table; `directive`: an item without fields.",
        examples=["block"],
    )
    section: str | None = Field(None, description="Id path of where it stands.", examples=["II/1"])
    area: Literal[
        "institutions",
        "procedures",
        "apparatus",
        "civil_service",
        "public_finance",
        "digital_government",
        "steering",
        "competitiveness",
        "impact",
        "communication",
        "other",
    ] = Field(
        "other",
        description="Area of reform (Resolution 76/NQ-CP of 2021), from the nearest heading that names one.",
        examples=["procedures"],
    )
    description: str | None = Field(
        None,
        description="The item's own words, without number and fields.",
        examples=["Rà soát, đơn giản hóa thủ tục hành chính."],
    )
    description_spans: Spans = Field(default_factory=list)
    steps: list[str] = Field(
        default_factory=list,
        description="The bullets between the item's words and its first field.",
        examples=[["Tự chấm điểm."]],
    )
    steps_spans: list[Spans] = Field(default_factory=list, description="For each step, where it stands.")
    lead: ActorsField | None = Field(None, description="Who leads.")
    cooperating: ActorsField | None = Field(None, description="Who cooperates.")
    deliverables: DeliverablesField | None = Field(None, description="What comes out.")
    timeframe: TimeframeField | None = Field(None, description="By when.")
    milestones: list[Milestone] = Field(
        default_factory=list,
        description="Deadlines that name what is due, with their products; empty where no product is told apart.",
    )
    expected_result: TaskField | None = Field(None, description="Yêu cầu kết quả đạt được.")
    baseline: TaskField | None = Field(None, description="Kết quả thực hiện of an earlier year.")
    improvement_target: TaskField | None = Field(None, description="Chỉ tiêu khắc phục.")
    other_fields: list[TaskField] = Field(
        default_factory=list, description="Fields with any other label, and second fields of a role."
    )
    targets: list[Target] = Field(
        default_factory=list, description="Targets in description and fields, baseline excepted."
    )
    spans: Spans = Field(default_factory=list)
