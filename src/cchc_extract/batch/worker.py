"""A worker process: documents in, records out, until nobody asks any more."""

from __future__ import annotations

import os
import signal
import threading
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait

from cchc_extract.batch.jobs import Job, Work
from cchc_extract.batch.record import Record


@dataclass(frozen=True, slots=True)
class Ready:
    """The worker has started; from now on a document's time counts."""


@dataclass(frozen=True, slots=True)
class Hashed:
    """The bytes of the document at hand are read; this is their SHA-256."""

    sha256: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The document at hand is done."""

    record: Record | None


Message = Ready | Hashed | Answer


def serve(connection: Connection, work: Work) -> None:
    """Answer each `Job` of the connection until its other end is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the whole group; the supervisor ends its workers
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        connection.send(Ready())
        while True:
            job: Job = connection.recv()
            connection.send(Answer(work(job, lambda sha256: connection.send(Hashed(sha256)))))


def _end_with_parent() -> None:
    """End at once when the supervisor is gone, also in the middle of a document that hangs."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
