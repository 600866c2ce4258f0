"""The story: load, normalise the text, find regions and outline, find fields, assemble."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from cchc_extract.fields.model import RawPlan
from cchc_extract.fields.reading import issues_next, read_plan, read_promulgation
from cchc_extract.loaders.registry import load
from cchc_extract.structure.printed import Printed
from cchc_extract.structure.regions import regions
from cchc_extract.text.building import build
from cchc_extract.text.document import TextDocument

if TYPE_CHECKING:
    from cchc_extract.plan import Plan
    from cchc_extract.plan.model import Diagnostic


class Extraction(NamedTuple):
    """What one file gives: its plans, each complete in itself, and all their diagnostics together."""

    plans: tuple[Plan, ...]
    diagnostics: tuple[Diagnostic, ...]


class Reading(NamedTuple):
    """One plan, and the text that its spans point into, with the lines and pages of its source."""

    plan: Plan
    text: TextDocument


@dataclass(frozen=True, slots=True)
class Stages:
    """The inner stages of one file, for those who want to see how a plan came about."""

    text: TextDocument
    outline: tuple[Printed, ...]
    fields: tuple[RawPlan, ...]


def extract(source: str | os.PathLike[str] | bytes | BinaryIO, *, name: str | None = None) -> Extraction:
    """The plans in a file, given as a path, its bytes, or an open binary file; `name` is what `source.path` says.

    Returns at least one plan: a document that is no plan gives its header and sections, and a diagnostic.

    Raises:
        CchcError: the file cannot be read; the subclass and its sentence say why and what to do.
        OSError: the path cannot be opened.
    """
    data, path = _bytes_of(source)
    return _extract(data, name or path)


def extract_text(text: str, *, name: str | None = None) -> Extraction:
    """The plans in a text, as from a file that holds it in UTF-8."""
    return _extract(text.encode("utf-8", "surrogatepass"), name)


def readings(data: bytes, *, name: str | None = None) -> tuple[Reading, ...]:
    """As `extract` of bytes, each plan with its text.

    Raises:
        CchcError: the bytes cannot be read.
    """
    from cchc_extract.assemble import Origin, assemble  # pydantic is imported only when a plan is built

    document = build(load(data))
    origin = Origin(path=name, sha256=hashlib.sha256(data).hexdigest(), size=len(data))
    printed = tuple(regions(document))
    raw = list(read_documents(document, printed))
    parts = [(document, raw[0])] if len(raw) == 1 else _parted(document, raw)
    return tuple(Reading(assemble(part, one, origin), part) for part, one in parts)


def stages(source: str | os.PathLike[str] | bytes | BinaryIO) -> Stages:
    """The document as text, its regions, and its raw fields."""
    data, _ = _bytes_of(source)
    document = build(load(data))
    printed = tuple(regions(document))
    return Stages(document, printed, tuple(read_documents(document, printed)))


def read_documents(document: TextDocument, printed: tuple[Printed, ...]) -> Iterator[RawPlan]:
    """The raw plans of the printed documents; a decision and the plan that it issues are one."""
    index = 0
    while index < len(printed):
        if index + 1 < len(printed) and issues_next(document, printed[index], printed[index + 1]):
            plan = read_plan(document, printed[index + 1])
            plan.promulgation = read_promulgation(document, printed[index])
            index += 2
        else:
            plan = read_plan(document, printed[index])
            index += 1
        yield plan


def _extract(data: bytes, path: str | None) -> Extraction:
    plans = tuple(reading.plan for reading in readings(data, name=path))
    return Extraction(plans, tuple(d for plan in plans for d in plan.diagnostics))


def _parted(document: TextDocument, raw: list[RawPlan]) -> Iterator[tuple[TextDocument, RawPlan]]:
    """Each of several plans with the part of the text that is its own, so that each is complete in itself."""
    starts = [0, *(_start(plan) for plan in raw[1:])]
    for start, stop in zip(starts, [*starts[1:], len(document.plain)], strict=True):
        part = document.part(start, stop)
        yield from ((part, plan) for plan in list(read_documents(part, tuple(regions(part))))[:1])


def _start(plan: RawPlan) -> int:
    first = plan.promulgation.printed if plan.promulgation is not None else plan.printed
    return first.start


def _bytes_of(source: str | os.PathLike[str] | bytes | BinaryIO) -> tuple[bytes, str | None]:
    if isinstance(source, bytes | bytearray | memoryview):
        return bytes(source), None
    if isinstance(source, str | os.PathLike):
        return Path(source).read_bytes(), Path(source).as_posix()
    name = getattr(source, "name", None)
    return source.read(), name if isinstance(name, str) else None
