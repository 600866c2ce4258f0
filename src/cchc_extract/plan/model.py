"""The plan: what one extracted document is as JSON (`schemas/plan.schema.json` is generated from here)."""

from __future__ import annotations

import json
from typing import Any, Literal

from pydantic import Field

from cchc_extract.plan.base import CodedType, PlanModel, Span, Spans
from cchc_extract.plan.header import Header
from cchc_extract.plan.tasks import Target, Task

SCHEMA_VERSION = "1.0.0"


class Source(PlanModel):
    """The file that the plan was read from."""

    path: str | None = Field(
        None, description="Path or name as given; null for text and bytes without a name.", examples=["plans/kh-11.pdf"]
    )
    format: Literal["txt", "md", "docx", "pdf"] = Field(description="What the bytes are.", examples=["pdf"])
    sha256: str = Field(description="SHA-256 of the bytes, hexadecimal.", pattern="^[0-9a-f]{64}$", examples=["0" * 64])
    size: int = Field(ge=0, description="Size in bytes.", examples=[90341])
    pages: int | None = Field(None, ge=1, description="Number of pages; null for formats without pages.", examples=[12])
    loader: str = Field(description="The loader that read it.", examples=["pdf"])
    encoding: str | None = Field(None, description="Character encoding of a text file.", examples=["utf-8"])
    ocr: bool = Field(False, description="Whether the text was recognised from pictures.", examples=[False])


class Citation(PlanModel):
    """A legal document that is mentioned."""

    text: str = Field(
        description="The mention, as printed.", examples=["Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ"]
    )
    text_spans: Spans = Field(default_factory=list)
    document_type: CodedType | None = Field(None, description="The printed type, else the one that the symbol says.")
    number: str | None = Field(None, description="Number without inner spaces.", examples=["76/NQ-CP"])
    number_spans: Spans = Field(default_factory=list)
    issued_on: str | None = Field(None, description="Date of issue, EDTF.", examples=["2021-07-15"])
    issuer: str | None = Field(None, description="The issuer, as printed.", examples=["Chính phủ"])
    issuer_spans: Spans = Field(default_factory=list)
    title: str | None = Field(
        None,
        description="What the document is about, as printed; the name of a law.",
        examples=["ban hành Chương trình tổng thể"],
    )
    title_spans: Spans = Field(default_factory=list)
    spans: Spans = Field(default_factory=list)


class Article(PlanModel):
    """One article of the decision that issues the plan."""

    number: str = Field(description="Its number.", examples=["1"])
    number_spans: Spans = Field(default_factory=list)
    text: str = Field(
        description='Its text, without "Điều n.".', examples=["Quyết định này có hiệu lực kể từ ngày ký."]
    )
    text_spans: Spans = Field(default_factory=list)
    spans: Spans = Field(default_factory=list)


class Promulgation(PlanModel):
    """The decision that issues the plan."""

    header: Header = Field(description="The decision's own header.")
    legal_bases: list[Citation] = Field(default_factory=list, description="Its legal bases.")
    articles: list[Article] = Field(default_factory=list, description="Its articles.")


class Section(PlanModel):
    """A section of the plan's body."""

    number: str | None = Field(None, description="Without closing dot or bracket.", examples=["II", "1.1"])
    number_spans: Spans = Field(default_factory=list)
    marker: str | None = Field(
        None, description="The number with word and punctuation, as printed.", examples=["PHẦN II"]
    )
    marker_spans: Spans = Field(default_factory=list)
    title: str | None = Field(
        None, description="The heading line; null for a numbered run-in paragraph.", examples=["NHIỆM VỤ TRỌNG TÂM"]
    )
    title_spans: Spans = Field(default_factory=list)
    level: int = Field(ge=1, description="Depth, from 1.", examples=[1])
    role: Literal[
        "purpose", "requirements", "purpose_requirements", "objectives", "tasks", "funding", "implementation", "other"
    ] = Field(description="What the section is for.", examples=["tasks"])
    text: str | None = Field(
        None,
        description="The paragraphs directly under it that are neither tasks nor sections, one a line.",
        examples=["Được bố trí từ ngân sách xã."],
    )
    text_spans: Spans = Field(default_factory=list)
    targets: list[Target] = Field(default_factory=list, description="Targets named in an objectives section.")
    children: list[Section] = Field(default_factory=list, description="Its sections.")
    spans: Spans = Field(default_factory=list)


class Assignment(PlanModel):
    """Who must do what, in "Tổ chức thực hiện"."""

    number: str | None = Field(None, description="The item's number.", examples=["1"])
    number_spans: Spans = Field(default_factory=list)
    actor: str = Field(description="Who, as printed.", examples=["Phòng Nội vụ"])
    actor_spans: Spans = Field(default_factory=list)
    agency_id: str | None = Field(
        None,
        description="As of an actor of a task: the type of agency or post in the published register.",
        examples=["district.division.home-affairs"],
    )
    candidates: list[str] = Field(
        default_factory=list,
        description="Ids that the name may stand for, where it is not sure which.",
        examples=[["commune.office", "commune.post.office-statistics"]],
    )
    agency_reason: str | None = Field(None, description="Why there is no `agency_id`.", examples=["several actors"])
    text: str = Field(
        description="The whole paragraph or paragraphs.",
        examples=["Phòng Nội vụ theo dõi, đôn đốc việc thực hiện Kế hoạch này."],
    )
    text_spans: Spans = Field(default_factory=list)
    duties: list[str] = Field(
        default_factory=list,
        description="What must be done, one a bullet or paragraph.",
        examples=[["theo dõi, đôn đốc việc thực hiện Kế hoạch này."]],
    )
    duties_spans: list[Spans] = Field(default_factory=list, description="For each duty, where it stands.")
    spans: Spans = Field(default_factory=list)


class PlanTable(PlanModel):
    """A table of the body or an appendix."""

    caption: str | None = Field(
        None, description="The heading lines over the table.", examples=["PHỤ LỤC DANH MỤC NHIỆM VỤ"]
    )
    caption_spans: Spans = Field(default_factory=list)
    columns: list[str | None] = Field(
        default_factory=list,
        description="Column heads; a head of two rows joined by ` / `.",
        examples=[["TT", "Nhiệm vụ"]],
    )
    columns_spans: list[Spans] = Field(default_factory=list, description="For each column head, where it stands.")
    rows: list[list[str | None]] = Field(
        default_factory=list,
        description="Cells row by row; null for an empty cell and for the rest of a cell merged across.",
        examples=[[["1", "Rà soát"]]],
    )
    rows_spans: list[list[Spans]] = Field(default_factory=list, description="For each cell, where it stands.")
    spans: Spans = Field(default_factory=list)


class OtherBlock(PlanModel):
    """Text that stands in no other key."""

    kind: Literal[
        "state_heading", "furniture", "preamble", "closing", "note", "appendix_text", "front_matter", "unclassified"
    ] = Field(description="What it is.", examples=["furniture"])
    text: str = Field(description="The words.", examples=["Độc lập - Tự do - Hạnh phúc"])
    spans: Spans = Field(default_factory=list)


class Coverage(PlanModel):
    """How much of the plain text the plan accounts for."""

    characters: int = Field(ge=0, description="Non-space characters of the plain text.", examples=[20341])
    assigned: int = Field(ge=0, description="Those that some object owns.", examples=[20341])
    unassigned: Spans = Field(default_factory=list)


class Diagnostic(PlanModel):
    """What a drafter or a data steward should look at."""

    code: str = Field(description="Stable code, never reused.", examples=["STR001"])
    name: str = Field(description="Readable name, as stable as the code.", examples=["not-a-plan"])
    severity: Literal["error", "warning", "info"] = Field(description="How much it matters.", examples=["warning"])
    message: str = Field(description="What was found, in English.", examples=["The document assigns no tasks."])
    message_vi: str = Field(description="The same in Vietnamese.", examples=["Văn bản không giao nhiệm vụ nào."])
    spans: Spans = Field(default_factory=list)
    hint: str | None = Field(None, description="What to do about it.", examples=["Check that the file is a plan."])


class Plan(PlanModel):
    """One plan found in a file, complete in itself."""

    schema_version: str = Field(
        SCHEMA_VERSION, description="Version of the JSON Schema that the plan follows.", examples=[SCHEMA_VERSION]
    )
    source: Source = Field(description="The file.")
    header: Header = Field(description="The plan's own header.")
    promulgation: Promulgation | None = Field(None, description="The decision that issues the plan.")
    legal_bases: list[Citation] = Field(default_factory=list, description="The plan's own legal bases.")
    sections: list[Section] = Field(default_factory=list, description="Section tree of the body.")
    tasks: list[Task] = Field(default_factory=list, description="Tasks in document order.")
    assignments: list[Assignment] = Field(
        default_factory=list, description="Who must do what in the implementation part."
    )
    tables: list[PlanTable] = Field(default_factory=list, description="Tables of body and appendices.")
    citations: list[Citation] = Field(
        default_factory=list, description="Every legal document mentioned, in order, duplicates kept."
    )
    diagnostics: list[Diagnostic] = Field(default_factory=list, description="What to look at.")
    other_blocks: list[OtherBlock] = Field(default_factory=list, description="Text that stands in no other key.")
    coverage: Coverage = Field(description="How much of the text is accounted for.")
    plain_text: str | None = Field(
        None,
        description="The document as a reader sees it; only if asked for.",
        examples=["KẾ HOẠCH\nCải cách hành chính năm 2023\n"],
    )

    def to_dict(self, *, with_text: bool = False) -> dict[str, Any]:
        """The plan as plain JSON types; `plain_text` only `with_text`."""
        return self.model_dump(mode="json", exclude=None if with_text else {"plain_text"})

    def to_json(self, *, with_text: bool = False, indent: int | None = 1) -> str:
        """The plan as JSON text (UTF-8 letters as they are), without a final newline."""
        if indent:  # the standard library lays out with a Python loop over every value: 15 times slower
            return self.model_dump_json(indent=indent, exclude=None if with_text else {"plain_text"})
        return json.dumps(self.to_dict(with_text=with_text), ensure_ascii=False, indent=indent)


__all__ = [
    "SCHEMA_VERSION",
    "Article",
    "Assignment",
    "Citation",
    "Coverage",
    "Diagnostic",
    "OtherBlock",
    "Plan",
    "PlanTable",
    "Promulgation",
    "Section",
    "Source",
    "Span",
]
