"""Documents → what the checks say of each. A file that cannot be read, crashes or hangs is a finding of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_extract.batch.engines import in_order, in_process
from cchc_extract.batch.inputs import Input
from cchc_extract.batch.jobs import Finished, Job, Tell, jobs_of
from cchc_extract.batch.record import Outcome, Record
from cchc_extract.batch.run import Failure, content, guarded
from cchc_extract.batch.supervisor import Limits, supervised
from cchc_extract.checking.documents import check, failed
from cchc_extract.errors import CchcError
from cchc_extract.vocabulary.own import adopt, using

if TYPE_CHECKING:
    from cchc_extract.checks.model import Checked
    from cchc_extract.checks.settings import Settings


@dataclass(frozen=True, slots=True)
class CheckedRecord(Record):
    """A record that also holds what the checks say."""

    checked: Checked | None = None


def check_all(
    inputs: Sequence[Input], settings: Settings, *, workers: int = 1, limits: Limits | None = None
) -> Iterator[Checked]:
    """One `Checked` for each document, in their order, as soon as it is there; raises nothing that they can cause.

    With several workers, documents are read in processes that are watched: one that crashes or goes over the limits
    costs only itself. With one they are read in this process.
    """
    jobs = jobs_of(inputs)
    task = partial(_work, settings=settings)
    if workers > 1:
        finished: Iterable[Finished] = supervised(jobs, workers=workers, limits=limits or Limits(), task=task)
        yield from (_checked(one, settings) for one in in_order(finished))
        return
    with using(settings.own):  # around them all: to change the words empties caches
        yield from (_checked(one, settings) for one in in_process(jobs, task))


def _work(job: Job, tell: Tell, *, settings: Settings) -> Record:
    """Check one document; raises nothing that it can cause."""
    adopt(settings.own)
    found = guarded(lambda: check(_source(job), name=job.name, settings=settings))
    if isinstance(found, Failure):
        checked = failed(job.name, found.error, settings)
        found = replace(checked, traces=(found.trace,)) if found.trace else checked
    return CheckedRecord(job.name, Outcome.EXTRACTED, None, checked=found)


def _source(job: Job) -> Path | bytes:
    source = job.source
    if isinstance(source, Input):
        return content(source)
    return source if isinstance(source, bytes) else source.read()


def _checked(finished: Finished, settings: Settings) -> Checked:
    record = finished.record
    if isinstance(record, CheckedRecord) and record.checked is not None:
        return record.checked
    problem = record.error if record is not None else None
    assert problem is not None, "what is not checked has a reason"
    return failed(finished.job.name, CchcError(problem.message, problem.message_vi), settings)
