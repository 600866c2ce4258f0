"""What a drafter or a data steward should look at: findings that are values, never exceptions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cchc_extract.spans import Slice


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One diagnostic before it is given page and box: its code (stable, never reused) and where it was found."""

    code: str
    name: str
    severity: Severity
    message: str
    message_vi: str
    slices: tuple[Slice, ...] = ()
    hint: str | None = None
