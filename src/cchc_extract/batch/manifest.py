"""The record of each document as a line of `manifest.jsonl`, and the journal that it grows from."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from cchc_extract.batch.record import Options, Outcome, Problem, Record
from cchc_extract.batch.run import write_whole

MANIFEST = "manifest.jsonl"
_SYNC_EVERY = 1.0  # seconds: what a power cut may cost; a killed process loses nothing that was written


def line_of(record: Record) -> str:
    """The record as one line of JSON, without a line end; keys always in the same order."""
    data = {
        "path": record.path,
        "sha256": record.sha256,
        "version": record.version,
        "options": asdict(record.options),
        "outcome": record.outcome.value,
        "counts": {"plans": record.plans, "tasks": record.tasks, "diagnostics": record.diagnostics},
        "outputs": list(record.outputs),
        "seconds": round(record.seconds, 3),
        "error": asdict(record.error) if record.error else None,
    }
    return json.dumps(data, ensure_ascii=False)


def record_in(line: str) -> Record | None:
    """The record of a line; None for a line that was cut off or is none of ours."""
    try:
        data: dict[str, Any] = json.loads(line)
        counts = data["counts"]
        return Record(
            path=str(data["path"]),
            outcome=Outcome(data["outcome"]),
            sha256=data["sha256"],
            options=Options(**data["options"]),
            version=data["version"],
            plans=counts["plans"],
            tasks=counts["tasks"],
            diagnostics=counts["diagnostics"],
            error=Problem(**data["error"]) if data["error"] else None,
            outputs=tuple(data["outputs"]),
            seconds=data["seconds"],
        )
    except (ValueError, TypeError, KeyError):
        return None


def read_manifest(file: Path) -> dict[str, Record]:
    """The records of a manifest or a journal by path, the last one of each; nothing if there is no such file."""
    try:
        text = file.read_text(encoding="utf-8", errors="surrogateescape")
    except FileNotFoundError:
        return {}
    records = (record_in(line) for line in text.split("\n") if line)
    return {record.path: record for record in records if record is not None}


def write_manifest(file: Path, records: Iterable[Record]) -> None:
    """Write the manifest, sorted by path, whole or not at all."""
    lines = (line_of(record) for record in sorted(records, key=lambda record: record.path))
    write_whole(file, "\n".join(lines))


class Journal:
    """Records in the order in which they come about; a line is there as soon as its document's outputs are."""

    def __init__(self, file: Path) -> None:
        self._file: IO[bytes] = file.open("ab", buffering=0)
        if self._file.tell():  # the last line of a killed run may be cut off: what follows begins a line of its own
            self._file.write(b"\n")
        self._synced = time.monotonic()

    def append(self, record: Record) -> None:
        """Add a record; it is one write, so that a kill leaves it whole or cut off at its end."""
        self._file.write((line_of(record) + "\n").encode("utf-8", "backslashreplace"))
        if time.monotonic() - self._synced > _SYNC_EVERY:
            os.fsync(self._file.fileno())
            self._synced = time.monotonic()

    def close(self) -> None:
        """Force what was written to disk."""
        os.fsync(self._file.fileno())
        self._file.close()
