"""Documents → plans in an output folder that can be left and taken up again at any moment.

What is done stands in a journal, line by line, and at the end in the manifest. A document is done if its bytes, the
program's version and the options are those of its record and the files that the record names are there.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path, PurePath

from cchc_extract import __version__
from cchc_extract.batch.errors import UnwritableFileError
from cchc_extract.batch.inputs import Input
from cchc_extract.batch.jobs import Finished, Job, Target, at_hand, name_of
from cchc_extract.batch.locking import locked
from cchc_extract.batch.manifest import MANIFEST, Journal, read_manifest, write_manifest
from cchc_extract.batch.naming import PLAN_SUFFIX, further_names_taken, output_names, plan_names
from cchc_extract.batch.record import DEFAULTS, Options, Outcome, Record

Engine = Callable[[Iterable[Job]], Iterator[Finished]]

STATE = ".cchc"
"""What only a run in progress, or one that was broken off, leaves in the output folder."""
_JOURNAL = "journal.jsonl"
_STAGING = "staging"


class Again(Enum):
    """Which documents are read although an earlier run was done with them."""

    NONE = auto()
    FAILED = auto()
    ALL = auto()


@dataclass(frozen=True, slots=True)
class Result:
    """What became of the `number`-th document, from 0, and whether that is news or an earlier run's record holds."""

    number: int
    record: Record
    is_new: bool


def extract_into(
    folder: Path, inputs: Sequence[Input], *, engine: Engine, options: Options = DEFAULTS, again: Again = Again.NONE
) -> Iterator[Result]:
    """Save the plans of the documents below `folder` as `NAME.plan.json`, `NAME.2.plan.json` …, one result for each.

    Results come in the engine's order. When all are there the manifest is written: their records, and those that
    earlier runs left of other documents that are still there. Until then, and if the iterator is closed before, the
    journal holds what is done.

    Raises:
        FolderInUseError: another run writes into the folder.
        OSError: the folder cannot be made or written.
    """
    state = folder / STATE
    state.mkdir(parents=True, exist_ok=True)
    with locked(state):
        staging = state / _STAGING
        shutil.rmtree(staging, ignore_errors=True)  # what a killed run left half written
        staging.mkdir()
        known = read_manifest(folder / MANIFEST)
        replaced = list(known.values())
        known |= read_manifest(state / _JOURNAL)
        replaced += known.values()
        names = output_names(inputs)
        taken = further_names_taken(names)
        jobs = (
            _job(number, source, Target(folder, staging, name, taken.get(name, frozenset())), options, known, again)
            for number, (source, name) in enumerate(zip(inputs, names, strict=True))
        )
        records: dict[str, Record] = {}
        journal = Journal(state / _JOURNAL)
        try:
            for finished in engine(jobs):
                name = finished.job.name
                records[name] = finished.record or known[name]
                if finished.record is not None:
                    _remove_half_of(finished.record, finished.job.target)
                    journal.append(finished.record)
                yield Result(finished.job.number, records[name], is_new=finished.record is not None)
        finally:
            journal.close()
        records |= _others(known, records)
        _remove_outputs_of_none(folder, replaced, records.values())
        write_manifest(folder / MANIFEST, records.values())
        shutil.rmtree(state, ignore_errors=True)


def _job(
    number: int, source: Input, target: Target, options: Options, known: Mapping[str, Record], again: Again
) -> Job:
    name = name_of(source)
    record = known.get(name)
    done = record.sha256 if record is not None and _holds(record, target, options, again) else None
    return Job(number, name, at_hand(source), options, target, done=done)


def _holds(record: Record, target: Target, options: Options, again: Again) -> bool:
    """Whether the document need not be read again if its bytes are still those of the record."""
    if again is Again.ALL or record.version != __version__ or record.options != options:
        return False
    if record.outcome is not Outcome.EXTRACTED:
        saving_failed = record.error is not None and record.error.code == UnwritableFileError.code
        return again is Again.NONE and not saving_failed
    names = [name.as_posix() for name in plan_names(target.name, record.plans, target.taken)]
    return list(record.outputs) == names and all((target.folder / name).is_file() for name in names)


def _remove_half_of(record: Record, target: Target | None) -> None:
    """Remove the plans that were saved before the process that saved them died."""
    if target is None or record.outcome not in (Outcome.CRASHED, Outcome.TIMED_OUT, Outcome.OUT_OF_MEMORY):
        return
    for count in range(1, 1 << 16):
        place = target.folder / plan_names(target.name, count, target.taken)[-1]
        if not place.is_file():
            return
        place.unlink()


def _others(known: Mapping[str, Record], records: Mapping[str, Record]) -> dict[str, Record]:
    """Records of documents that this run was not asked for, but for those that are gone or have lost their outputs."""
    used = {name for record in records.values() for name in record.outputs}
    return {
        path: record
        for path, record in known.items()
        if path not in records and not used.intersection(record.outputs) and _is_there(Path(path))
    }


def _is_there(path: Path) -> bool:
    """Whether the document, or the archive that holds it, is there."""
    return any(place.is_file() for place in (path, *path.parents))


def _remove_outputs_of_none(folder: Path, before: Iterable[Record], now: Iterable[Record]) -> None:
    """Remove the plans of earlier versions of documents that no record names any more."""
    used = {name for record in now for name in record.outputs}
    current = {record.path for record in now}
    for record in before:
        for name in record.outputs:
            place = PurePath(name)
            ours = name.endswith(PLAN_SUFFIX) and not place.is_absolute() and ".." not in place.parts
            if ours and name not in used and record.path in current:
                (folder / place).unlink(missing_ok=True)
