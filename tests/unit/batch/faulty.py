"""Work that does to its process what a document says; importable by the worker processes."""

from __future__ import annotations

import os
import time
from dataclasses import replace

from cchc_extract.batch.inputs import Input
from cchc_extract.batch.jobs import Job, Tell, work
from cchc_extract.batch.record import Record


def faulty(job: Job, tell: Tell) -> Record | None:
    """The real work, but for documents that say crash, hang, hang in a saved plan, memory, slow."""
    assert isinstance(job.source, Input) and job.source.path is not None
    text = job.source.path.read_bytes()
    if text.startswith(b"crash"):
        tell("0" * 64)
        os.abort()
    if text.startswith(b"exit"):
        os._exit(3)
    if text.startswith(b"hang"):
        job.source.path.with_suffix(".pid").write_text(str(os.getpid()))
        time.sleep(600)
    if text.startswith(b"half"):
        work(job, tell)
        time.sleep(600)
    if text.startswith(b"memory"):
        kept = []
        for _ in range(400):
            kept.append(bytearray(b"x") * (16 << 20))
            time.sleep(0.01)
    if text.startswith(b"own pid"):
        record = work(job, tell)
        return record and replace(record, trace=str(os.getpid()))
    return work(job, tell)
