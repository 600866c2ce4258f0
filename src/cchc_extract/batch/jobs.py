"""What an engine is given for each document, and how a document is read, wherever that is done."""

from __future__ import annotations

import hashlib
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Protocol

from cchc_extract.batch.errors import internal, unreadable, unwritable
from cchc_extract.batch.inputs import Input
from cchc_extract.batch.naming import plan_names
from cchc_extract.batch.record import DEFAULTS, Options, Outcome, Problem, Record, record_of
from cchc_extract.batch.run import content, write_whole
from cchc_extract.errors import CchcError


class Readable(Protocol):
    """A document that is no local file."""

    def read(self) -> bytes:
        """Its bytes; raises OSError if they cannot be had."""
        ...


Tell = Callable[[str], None]
"""Is told the SHA-256 of a document's bytes before anything is made of them: the record of a crash names it."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a document's plans are saved: below `folder` as `name`; `taken` are names that are other documents'.

    Files are written in `staging` first, or beside themselves if there is none.
    """

    folder: Path
    staging: Path | None
    name: PurePath
    taken: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Job:
    """One document to read.

    `source` is where it is, or its bytes. With a `target` its plans are saved, without one they come back in the
    record, `indent` being that of their JSON. `done` is the hash of the bytes that it was already read with.
    """

    number: int
    name: str
    source: Input | bytes | Readable
    options: Options = DEFAULTS
    target: Target | None = None
    indent: int | None = 1
    done: str | None = None


@dataclass(frozen=True, slots=True)
class Finished:
    """A job and its record; no record if the document's bytes are those that it was read with before."""

    job: Job
    record: Record | None


Work = Callable[[Job, Tell], "Record | None"]


def work(job: Job, tell: Tell) -> Record | None:
    """Read one document and save its plans. Raises nothing that the document can cause."""
    started = time.perf_counter()
    try:
        data = _bytes(job.source)
    except CchcError as error:
        record = Record(job.name, Outcome.FAILED, None, job.options, error=Problem.of(error))
    except OSError as error:
        record = Record(job.name, Outcome.FAILED, None, job.options, error=Problem.of(unreadable(error)))
    except Exception as error:  # of a file system that is not the operating system's
        record = Record(job.name, Outcome.FAILED, None, job.options, error=Problem.of(internal(error)))
    else:
        sha256 = hashlib.sha256(data).hexdigest()
        if sha256 == job.done:
            return None
        tell(sha256)
        record = record_of(data, job.name, options=job.options, indent=job.indent)
        if job.target is not None:
            record = _saved(record, job.target)
    return replace(record, seconds=time.perf_counter() - started)


def name_of(source: Input) -> str:
    """What records and plans call a document: its path with `/`; bytes of a name that are no Unicode as escapes."""
    return PurePath(source.name).as_posix().encode("utf-8", "backslashreplace").decode("utf-8")


def at_hand(source: Input) -> Input | bytes:
    """The source as another process can read it: standard input is this process's own, so it is read here."""
    return sys.stdin.buffer.read() if source.path is None else source


def jobs_of(inputs: Iterable[Input], *, options: Options = DEFAULTS, indent: int | None = 1) -> Iterator[Job]:
    """A job for each document, its plans to come back in the record."""
    for number, source in enumerate(inputs):
        yield Job(number, name_of(source), at_hand(source), options, indent=indent)


def _bytes(source: Input | bytes | Readable) -> bytes:
    if isinstance(source, bytes):
        return source
    if not isinstance(source, Input):
        return source.read()
    found = content(source)
    return found if isinstance(found, bytes) else found.read_bytes()


def _saved(record: Record, target: Target) -> Record:
    """The record once its plans are saved; what cannot be saved is a failure of the document."""
    names = plan_names(target.name, len(record.documents), target.taken)
    try:
        for name, text in zip(names, record.documents, strict=True):
            write_whole(target.folder / name, text, staging=target.staging)
    except OSError as error:
        return Record(record.path, Outcome.FAILED, record.sha256, record.options, error=Problem.of(unwritable(error)))
    return replace(record, documents=(), outputs=tuple(name.as_posix() for name in names))
