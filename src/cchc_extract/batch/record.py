"""Bytes → the record of one document. Every engine runs this one function, so that all of them give the same plans."""

from __future__ import annotations

import hashlib
import traceback
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from cchc_extract import __version__
from cchc_extract.batch.errors import internal, memory_used_up
from cchc_extract.errors import CchcError

if TYPE_CHECKING:
    from cchc_extract.plan import Plan


class Outcome(StrEnum):
    """What became of a document; the values stand in the manifest."""

    EXTRACTED = "extracted"
    FAILED = "failed"  # it cannot be read, or its plans cannot be saved; the error says why
    CRASHED = "crashed"  # the process that read it died
    TIMED_OUT = "timed-out"
    OUT_OF_MEMORY = "out-of-memory"


@dataclass(frozen=True, slots=True)
class Options:
    """What a plan's bytes depend on besides the document's bytes, its name and the version of the program."""

    with_text: bool = False


DEFAULTS = Options()


@dataclass(frozen=True, slots=True)
class Problem:
    """An error as data: its code and its sentence in both languages."""

    code: str
    message: str
    message_vi: str

    @classmethod
    def of(cls, error: CchcError) -> Problem:
        """The data of an error."""
        return cls(error.code, error.message, error.message_vi)


@dataclass(frozen=True, slots=True)
class Record:
    """What became of one document.

    `documents` are its plans as JSON texts, empty once they are saved; `outputs` are the files that hold them then,
    relative to the output folder. `trace` is the traceback of an internal error, for those who will mend it. `seconds`
    is the time that reading it took; 0 until an engine fills it in.
    """

    path: str
    outcome: Outcome
    sha256: str | None  # None if the bytes could not be read
    options: Options = DEFAULTS
    version: str = __version__
    plans: int = 0
    tasks: int = 0
    diagnostics: int = 0
    error: Problem | None = None
    outputs: tuple[str, ...] = ()
    seconds: float = 0.0
    documents: tuple[str, ...] = ()
    trace: str | None = None


def record_of(data: bytes, name: str, *, options: Options = DEFAULTS, indent: int | None = 1) -> Record:
    """Extract the plans of one document. Never raises, and gives the same record for the same arguments.

    `name` is what `source.path` of the plans says. `indent` is that of the plans' JSON; None puts a plan on one line.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        return _extracted(data, name, sha256, options, indent)
    except CchcError as error:
        return Record(name, Outcome.FAILED, sha256, options, error=Problem.of(error))
    except MemoryError:
        return Record(name, Outcome.OUT_OF_MEMORY, sha256, options, error=Problem.of(memory_used_up()))
    except KeyboardInterrupt:  # the user's, not the document's
        raise
    except BaseException as error:  # also what is no Exception, as a panic of an extension module
        trace = traceback.format_exc()
        return Record(name, Outcome.FAILED, sha256, options, error=Problem.of(internal(error)), trace=trace)


def _extracted(data: bytes, name: str, sha256: str, options: Options, indent: int | None) -> Record:
    from cchc_extract.pipeline import extract

    plans: tuple[Plan, ...] = extract(data, name=name).plans
    return Record(
        name,
        Outcome.EXTRACTED,
        sha256,
        options,
        plans=len(plans),
        tasks=sum(len(plan.tasks) for plan in plans),
        diagnostics=sum(len(plan.diagnostics) for plan in plans),
        documents=tuple(plan.to_json(with_text=options.with_text, indent=indent) for plan in plans),
    )
