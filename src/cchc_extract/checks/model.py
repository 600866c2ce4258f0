"""What a check says: faults, and why it does not apply or cannot tell. What a run makes of it: results and findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cchc_extract.diagnostics import Severity

if TYPE_CHECKING:
    from cchc_extract.plan.base import Span

__all__ = [
    "Checked",
    "Excerpt",
    "Family",
    "Fault",
    "Finding",
    "NotApplicable",
    "NotEvaluated",
    "Place",
    "Result",
    "Severity",
    "State",
    "Text",
    "Verdict",
]


class State(StrEnum):
    """What became of one check on one plan."""

    PASS = "pass"  # it looked at everything and found no fault
    FAIL = "fail"  # it found at least one fault
    NOT_APPLICABLE = "not_applicable"  # the plan holds nothing that the check is about
    NOT_EVALUATED = "not_evaluated"  # something it must know is missing from the plan; nothing is guessed


class Family(StrEnum):
    """What a check is about: the folder that it stands in."""

    READING = "reading"
    FORM = "form"
    NUMBERING = "numbering"
    TASK = "task"
    TARGET = "target"
    ACTOR = "actor"
    CITATION = "citation"
    APPENDIX = "appendix"

    @property
    def prefix(self) -> str:
        """What the codes of the family begin with."""
        return _PREFIXES[self]


_PREFIXES = {
    Family.READING: "RDG",
    Family.FORM: "FRM",
    Family.NUMBERING: "NUM",
    Family.TASK: "TSK",
    Family.TARGET: "TGT",
    Family.ACTOR: "ACT",
    Family.CITATION: "CIT",
    Family.APPENDIX: "APX",
}


class Text(NamedTuple):
    """One sentence in both languages; both name the same values."""

    en: str
    vi: str


@dataclass(frozen=True, slots=True)
class Fault:
    """One place where a plan is wrong, as a check yields it.

    `spans` are the offending words, the narrowest that show the fault, in order; empty only where something is missing
    from the whole document. `found` is one sentence that says what stands there. `required` and `mend` replace the
    check's own `REQUIRED` and `MEND` where one fault asks for other words.
    """

    spans: Sequence[Span]
    found: Text
    required: Text | None = None
    mend: Text | None = None


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """The plan holds nothing that the check is about. A check yields it alone, instead of faults."""

    why: Text

    @property
    def state(self) -> State:
        """The state that it stands for."""
        return State.NOT_APPLICABLE


@dataclass(frozen=True, slots=True)
class NotEvaluated:
    """What the check cannot tell, and why: for the whole plan, or for one place while it judges the others."""

    why: Text
    spans: Sequence[Span] = ()

    @property
    def state(self) -> State:
        """The state that it stands for."""
        return State.NOT_EVALUATED


Verdict = Fault | NotApplicable | NotEvaluated
"""What a check may yield. One that yields nothing has passed."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What a finding shows of the text: one line, `text[start:end]` being the offending words on it."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fault is seen: `line` and `column` count from 1 in text files, `page` from 1 in paged formats.

    None where the format has none; `column` and `end_column` (exclusive) only where the words stand in the source
    letter by letter as they are shown.
    """

    excerpt: Excerpt
    line: int | None = None
    column: int | None = None
    end_column: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of one document, complete in itself: what reporters print.

    `path` is the document as the user pointed at it, `plan` the place of the plan in it, from 1. `places` are where the
    offending words stand, one a paragraph or row; empty if something is missing from the whole document, or it cannot
    be read. `words` are the offending words, white space collapsed. `fingerprint` stays the same while the words stay,
    wherever they move in the document; equal faults have equal ones.
    """

    code: str
    name: str
    severity: Severity
    path: str
    found: Text
    required: Text
    mend: Text
    spans: Sequence[Span] = ()
    plan: int = 1
    places: tuple[Place, ...] = ()
    words: str = ""
    fingerprint: str = ""

    @property
    def line(self) -> int | None:
        """The first line, in text files."""
        return self.places[0].line if self.places else None

    @property
    def page(self) -> int | None:
        """The first page, in paged formats."""
        return self.places[0].page if self.places else None


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one check on one plan; `why` says why it does not apply or could not tell."""

    code: str
    name: str
    state: State
    faults: tuple[Fault, ...] = ()
    why: tuple[NotApplicable | NotEvaluated, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks say of one document.

    `results` holds, plan by plan, what became of each check. `suppressed` are the findings that a comment or a
    per-file ignore let pass, `known` those that a baseline did. `traces` are tracebacks of checks that broke.
    """

    path: str
    findings: tuple[Finding, ...]
    results: tuple[tuple[Result, ...], ...] = ()
    suppressed: tuple[Finding, ...] = ()
    known: tuple[Finding, ...] = ()
    traces: tuple[str, ...] = field(default=(), repr=False)
