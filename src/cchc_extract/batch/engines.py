"""The engines that read documents on this machine."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from cchc_extract.batch.jobs import Finished, Job, Work, work


def in_process(jobs: Iterable[Job], task: Work = work) -> Iterator[Finished]:
    """Read one document after another in this process: nothing to start, and nothing that guards it."""
    for job in jobs:
        yield Finished(job, task(job, lambda _: None))


def in_order(finished: Iterable[Finished]) -> Iterator[Finished]:
    """The same in the order of the jobs' numbers, from 0; those that come early wait."""
    early: dict[int, Finished] = {}
    following = 0
    for one in finished:
        early[one.job.number] = one
        while following in early:
            yield early.pop(following)
            following += 1


def cores() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
