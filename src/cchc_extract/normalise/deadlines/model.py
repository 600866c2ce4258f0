"""What a deadline is: an interval with a kind, never a bare date (contract, "Deadline")."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DeadlineType(StrEnum):
    """How the time governs."""

    CONTINUOUS = "continuous"
    BY = "by"
    DURING = "during"
    RECURRING = "recurring"
    CONDITIONAL = "conditional"
    UNSCHEDULED = "unscheduled"


class Frequency(StrEnum):
    """How often something recurs; `PERIODIC` where the words say only that it does, or no name fits."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    SEMIANNUAL = "semiannual"
    ANNUAL = "annual"
    PERIODIC = "periodic"


@dataclass(frozen=True, slots=True)
class Period:
    """What a plan covers: two ISO dates, both inclusive; None where it is open ("đến năm 2035")."""

    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class Deadline:
    """One deadline, as read from a text.

    `start_offset`, `end_offset`, `action` and `condition` are half-open intervals of code points of that text; `start`
    and `end` ISO dates, both inclusive, None where open or withheld. `frequency` is set on recurring deadlines only,
    `rrule` (RFC 5545, without DTSTART) where the recurrence has one. `reason` says in English why a date is withheld
    that the kind of deadline would lead to expect.
    """

    start_offset: int
    end_offset: int
    type: DeadlineType
    start: str | None = None
    end: str | None = None
    frequency: Frequency | None = None
    rrule: str | None = None
    action: tuple[int, int] | None = None
    condition: tuple[int, int] | None = None
    reason: str | None = None
