"""Documents → plans on a Ray cluster: the same record for each document, wherever it is read.

Ray Data splits the list of documents into batches and runs them where there is room. A batch is read by a watched
process (`supervised`), so that no document takes its batch down, and writes its plans itself: only the manifest's lines
come back. What a batch writes is named after its documents; a batch that Ray runs again writes the same file again.

Ray and pyarrow are the extra `ray`: `pip install 'cchc-extract[ray]'`.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path, PurePath
from typing import Any

from cchc_extract.batch.inputs import Input, is_visible_document
from cchc_extract.batch.jobs import Job, Target, name_of
from cchc_extract.batch.manifest import MANIFEST, line_of, record_in, write_manifest
from cchc_extract.batch.naming import further_names_taken, output_names
from cchc_extract.batch.record import DEFAULTS, Options, Record
from cchc_extract.batch.run import write_whole
from cchc_extract.batch.supervisor import DEFAULT_LIMITS, Limits, supervised

PLANS = "plans"
"""The folder of the files that hold many plans each."""
BATCH = 200
"""Documents a batch: some seconds of work, against half a second that its watched process takes to start."""


class Form(StrEnum):
    """What the plans are written as."""

    JSON = "json"  # a file each, as on one machine
    JSONL = "jsonl"  # files of many plans, one a line
    PARQUET = "parquet"  # files of many plans, one a row: path, number, sha256, plan


@dataclass(frozen=True, slots=True)
class Stored:
    """A document on a file system that pyarrow reads: where, its path below the folder, what records call it."""

    filesystem: Any
    path: str
    place: PurePath
    name: str

    def read(self) -> bytes:
        """The document's bytes. Raises OSError if they cannot be had."""
        with self.filesystem.open_input_stream(self.path) as stream:
            data: bytes = stream.read()
        return data


def is_there() -> bool:
    """Whether the extra is installed."""
    return all(importlib.util.find_spec(name) is not None for name in ("ray", "pyarrow"))


def stored_documents(uri: str) -> tuple[Stored, ...]:
    """The documents below a folder or bucket (`s3://…`, `gs://…`, `file:///…`), sorted by path.

    The rule of what is a document is that of local folders; archives are not taken apart there, and fail.

    Raises:
        OSError: pyarrow cannot list it.
        ValueError: pyarrow knows no such file system.
    """
    from pyarrow import fs

    filesystem, root = fs.FileSystem.from_uri(uri)
    base = root.rstrip("/") + "/"
    found = filesystem.get_file_info(fs.FileSelector(root, recursive=True))
    places = sorted(info.path.removeprefix(base) for info in found if info.type == fs.FileType.File)
    return tuple(
        Stored(filesystem, base + place, PurePath(place), f"{uri.rstrip('/')}/{place}")
        for place in places
        if is_visible_document(PurePath(place))
    )


def extract_on_ray(
    documents: Sequence[Input | Stored],
    out: Path,
    *,
    form: Form = Form.JSON,
    options: Options = DEFAULTS,
    limits: Limits = DEFAULT_LIMITS,
    batch: int = BATCH,
) -> Iterator[Record]:
    """Read documents on the Ray cluster at hand (a local one if none is) and yield the record of each.

    `out` is a folder that every node of the cluster sees: it receives the plans in the form asked for and, when all
    records are there, `manifest.jsonl`, sorted. `batch` is how many documents are read in a row.
    """
    import ray

    if form is not Form.JSON:
        shutil.rmtree(out / PLANS, ignore_errors=True)
        (out / PLANS).mkdir(parents=True)
    jobs = _jobs(documents, out if form is Form.JSON else None, options, 1 if form is Form.JSON else None)
    rows = [{"job": job} for job in jobs]
    reader = partial(_read_batch, out=out.absolute(), form=form, limits=limits)
    data = ray.data.from_items(rows, override_num_blocks=max(1, -(-len(rows) // batch)))
    records: list[Record] = []
    for row in data.map_batches(reader, batch_size=batch, batch_format="numpy").iter_rows():
        record = record_in(row["line"])
        assert record is not None, row["line"]
        records.append(record)
        yield record
    write_manifest(out / MANIFEST, records)


def _jobs(
    documents: Sequence[Input | Stored], folder: Path | None, options: Options, indent: int | None
) -> Iterator[Job]:
    placed = [one if isinstance(one, Input) else Input(Path(one.name), Path(), one.place) for one in documents]
    names = output_names(placed)
    taken = further_names_taken(names)
    for number, (document, name) in enumerate(zip(documents, names, strict=True)):
        # Staged beside the plan itself: batches end at different times, and none may clear away another's files.
        target = Target(folder, None, name, taken.get(name, frozenset())) if folder else None
        shown = document.name if isinstance(document, Stored) else name_of(document)
        yield Job(number, shown, document, options, target, indent)


def _read_batch(rows: dict[str, Any], *, out: Path, form: Form, limits: Limits) -> dict[str, Any]:
    """Read the documents of one batch, write their plans, give their lines of the manifest."""
    jobs: list[Job] = list(rows["job"])
    finished = supervised(jobs, workers=1, limits=limits)
    records = {one.job.number: one.record for one in finished if one.record is not None}
    ordered = [records[job.number] for job in jobs]
    if form is not Form.JSON:
        ordered = _written(ordered, out, form)
    return {"line": [line_of(record) for record in ordered]}


def _written(records: Sequence[Record], out: Path, form: Form) -> list[Record]:
    """Write the plans of a batch as one file and name it in their records."""
    key = hashlib.sha256("\n".join(record.path for record in records).encode("utf-8", "backslashreplace"))
    place = f"{PLANS}/{key.hexdigest()[:16]}.{form.value}"
    if form is Form.JSONL:
        write_whole(out / place, "\n".join(plan for record in records for plan in record.documents))
    else:
        _write_table(out / place, records)
    return [replace(record, documents=(), outputs=(place,) if record.documents else ()) for record in records]


def _write_table(target: Path, records: Iterable[Record]) -> None:
    import pyarrow
    from pyarrow import parquet

    rows = [
        {"path": record.path, "number": number, "sha256": record.sha256, "plan": plan}
        for record in records
        for number, plan in enumerate(record.documents, start=1)
    ]
    columns = (("path", "string"), ("number", "int32"), ("sha256", "string"), ("plan", "string"))
    schema = pyarrow.schema([(name, getattr(pyarrow, kind)()) for name, kind in columns])
    new = target.with_name(f".{target.name}.{os.getpid()}.part")
    parquet.write_table(pyarrow.Table.from_pylist(rows, schema=schema), new, compression="zstd")
    new.replace(target)
