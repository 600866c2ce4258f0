"""What all plan models share: spans, and codes with their names."""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field


class PlanModel(BaseModel):
    """A part of a plan: immutable, closed to unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Span(PlanModel):
    """Where words stand: an interval of `plain_text`, and the page and box where it is printed."""

    start: int = Field(ge=0, description="First Unicode code point in `plain_text`.", examples=[120])
    end: int = Field(
        gt=0, description="One past the last code point; `plain_text[start:end]` shows the very words.", examples=[141]
    )
    page: int | None = Field(None, ge=1, description="Page, from 1; null for formats without pages.", examples=[2])
    bbox: tuple[float, float, float, float] | None = Field(
        None,
        description="`[x0, top, x1, bottom]` in points from the page's top left corner; null where there are no pages.",
        examples=[[85.0, 120.4, 301.2, 134.0]],
    )


Spans = Annotated[
    list[Span],
    Field(description="Where the words stand, in order; several if they were put together from several places."),
]


class CodedType(PlanModel):
    """A kind of document: its code in annex III of Decree 30/2020/NĐ-CP (and NĐ, TT, CV), and its name."""

    code: str | None = Field(
        None, description="Code of the document type; null for laws and unknown types.", examples=["KH"]
    )
    name: str = Field(description="Name of the document type in sentence case.", examples=["Kế hoạch"])
    spans: Spans = Field(default_factory=list)


_Model = TypeVar("_Model", bound=PlanModel)


def validated(model: type[_Model], /, **values: object) -> _Model:
    """A part of a plan out of values that are typed elsewhere (enums, strings), checked against the model.

    Raises:
        pydantic.ValidationError: a value is not what the model allows.
    """
    return model.model_validate(values)
