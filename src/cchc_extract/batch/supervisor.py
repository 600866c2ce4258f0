"""Documents → records, by worker processes that are watched: what a document does to its worker costs only itself.

A worker lives long and reads many documents. One that dies, takes too long or grows too large is killed and replaced;
the record of the document at hand says so, and the others never notice.
"""

from __future__ import annotations

import multiprocessing
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from types import ModuleType

from cchc_extract.batch.errors import crashed, memory_used_up, time_used_up
from cchc_extract.batch.jobs import Finished, Job, Work, work
from cchc_extract.batch.memory import resident_bytes
from cchc_extract.batch.record import Outcome, Problem, Record
from cchc_extract.batch.worker import Answer, Hashed, Message, Ready, serve
from cchc_extract.errors import CchcError

_POLL = 0.05  # seconds between two looks at clocks and memory
_MOST_START_FAILURES = 3  # in a row: the fault is none of a document


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may use: seconds, and MiB of memory of the process that reads it."""

    seconds: float = 60.0
    memory: int = 1024


DEFAULT_LIMITS = Limits()


class WorkersDoNotStartError(CchcError):
    """Worker processes die before they can read anything."""

    code = "workers-do-not-start"


class _Worker:
    """One process and what it does: nothing yet, a job since a point in time, or waiting for one."""

    def __init__(self, context: BaseContext, task: Work) -> None:
        here, there = context.Pipe()
        self.connection: Connection = here
        self.process: BaseProcess = context.Process(target=serve, args=(there, task), daemon=True)  # type: ignore[attr-defined]
        with _no_main():
            self.process.start()
        there.close()  # the worker's own copy is the only one left: it closes when the worker dies
        self.ready = False
        self.job: Job | None = None
        self.since = 0.0
        self.sha256: str | None = None
        self.read = 0  # documents
        self.resident_at_first = 0  # bytes

    def give(self, job: Job) -> bool:
        """Hand over a job; False if the worker has died while it waited."""
        self.job, self.since, self.sha256 = job, time.monotonic(), None
        try:
            self.connection.send(job)
        except OSError:
            self.job = None
        return self.job is not None

    def end(self) -> None:
        """Kill the process and wait until it is gone."""
        with suppress(OSError, AttributeError):  # the process may be gone, or not have come up
            self.process.kill()
            self.process.join()
        self.connection.close()


def supervised(
    jobs: Iterable[Job], *, workers: int, limits: Limits = DEFAULT_LIMITS, task: Work = work
) -> Iterator[Finished]:
    """Read documents in `workers` processes at a time; each job gives one `Finished`, in the order of completion.

    `jobs` is read as it is needed. Closing the iterator, and Ctrl-C, kill the workers at once.

    Raises:
        WorkersDoNotStartError: several workers in a row died before they could read anything.
    """
    context = _context()
    waiting = iter(jobs)
    team: list[_Worker] = []
    failures = 0
    try:
        job = next(waiting, None)
        while job is not None or any(worker.job for worker in team):
            if job is not None and len(team) < workers and all(worker.job or not worker.ready for worker in team):
                team.append(_Worker(context, task))
            for worker in [one for one in team if one.ready and one.job is None]:
                if job is None:
                    break
                if worker.give(job):
                    job = next(waiting, None)
                else:
                    _dismiss(team, worker)
            ready = set(wait([worker.connection for worker in team], timeout=_POLL))
            for worker in list(team):
                if worker.connection in ready:
                    message = _received(worker)
                    if message is None and not worker.ready:
                        failures += 1
                        _give_up_after(failures)
                    finished = _told(worker, message)
                else:
                    message = None
                    finished = _over_limits(worker, limits)
                if isinstance(message, Ready):
                    failures = 0
                if finished is not None:
                    yield finished
                if (message is None and (finished or worker.connection in ready)) or _too_large(worker, limits):
                    _dismiss(team, worker)
    finally:
        for worker in team:
            worker.end()


def _dismiss(team: list[_Worker], worker: _Worker) -> None:
    worker.end()
    team.remove(worker)


def _received(worker: _Worker) -> Message | None:
    """What the worker says; None if it has died."""
    try:
        message: Message = worker.connection.recv()
    except (EOFError, OSError):
        return None
    return message


def _told(worker: _Worker, message: Message | None) -> Finished | None:
    """What a message means for the job at hand: its end, or nothing yet."""
    job = worker.job
    match message:
        case Ready():
            worker.ready = True
            worker.resident_at_first = resident_bytes(worker.process.pid)
        case Hashed(sha256):
            worker.sha256 = sha256
        case Answer(record) if job is not None:
            worker.job = None
            worker.read += 1
            return Finished(job, record)
        case None if job is not None:
            worker.process.join(timeout=1)
            return _ended(worker, job, Outcome.CRASHED, crashed(worker.process.exitcode))
    return None


def _over_limits(worker: _Worker, limits: Limits) -> Finished | None:
    """The end of a job that takes too long or too much memory."""
    job = worker.job
    if job is None:
        return None
    if time.monotonic() - worker.since > limits.seconds:
        return _ended(worker, job, Outcome.TIMED_OUT, time_used_up(limits.seconds))
    if resident_bytes(worker.process.pid) > limits.memory << 20:
        return _ended(worker, job, Outcome.OUT_OF_MEMORY, memory_used_up(limits.memory))
    return None


def _too_large(worker: _Worker, limits: Limits) -> bool:
    """Whether a worker that waits has kept so much memory of earlier documents that the next one would pay for it."""
    if worker.job is not None or not worker.read:
        return False
    spare = max(0, (limits.memory << 20) - worker.resident_at_first)
    return resident_bytes(worker.process.pid) - worker.resident_at_first > spare // 2


def _ended(worker: _Worker, job: Job, outcome: Outcome, error: CchcError) -> Finished:
    worker.job = None
    seconds = time.monotonic() - worker.since
    record = Record(job.name, outcome, worker.sha256, job.options, error=Problem.of(error), seconds=seconds)
    return Finished(job, record)


def _give_up_after(failures: int) -> None:
    if failures >= _MOST_START_FAILURES:
        raise WorkersDoNotStartError(
            "The processes that read documents do not start; try --jobs 1 or report it.",
            "Các tiến trình đọc văn bản không khởi động được; hãy thử --jobs 1 hoặc báo lỗi.",
        )


@contextmanager
def _no_main() -> Iterator[None]:
    """Hide the program's main module: every worker would import it, though it needs nothing of it.

    That may cost seconds, and a script that does its work on import would do it in every worker.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _context() -> BaseContext:
    """Workers are forked from a server that has everything loaded and no threads (a plain fork of a program that uses
    this as a library may have some, and could hang); where the system has no fork they are started anew.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["cchc_extract.batch.warm"])
    return context
