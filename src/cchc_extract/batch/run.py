"""One document: its bytes, what goes wrong with it as a value, and files that are written whole or not at all."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from cchc_extract.batch import archives
from cchc_extract.batch.errors import internal, unreadable
from cchc_extract.batch.inputs import Input
from cchc_extract.errors import CchcError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no result. `trace` is the traceback of an internal error, for those who will mend it."""

    error: CchcError
    trace: str | None = None


def content(source: Input) -> Path | bytes:
    """What to read: the document's path, its bytes in an archive, or all of standard input.

    Raises:
        CchcError: the archive, or the document in it, cannot be read.
        OSError: the archive cannot be opened.
    """
    if source.path is None:
        return sys.stdin.buffer.read()
    if source.member is not None:
        return archives.read_member(source.path, source.member)
    if archives.is_archive(source.path):  # an archive whose documents could not be listed: says why
        archives.members(source.path)
    return source.path


def guarded(work: Callable[[], T]) -> T | Failure:
    """The result of the work, or why there is none: every error that a document can cause becomes a value."""
    try:
        return work()
    except CchcError as error:
        return Failure(error)
    except OSError as error:
        return Failure(unreadable(error))
    except Exception as error:  # a fault of ours in one document must not take the others down; it is reported as such
        return Failure(internal(error), trace=traceback.format_exc())


def write_whole(target: Path, text: str, *, staging: Path | None = None) -> None:
    """Write a text file (UTF-8, LF, one line end at the end) whole or not at all; its folder is made if need be.

    It is written under another name, in `staging` (of the same file system) if given, forced to disk and renamed, so
    that neither a killed process nor a power cut leaves half of it under its name.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    new = (staging or target.parent) / f".{os.getpid()}.part"
    try:
        # A file name may hold bytes that are no Unicode; as escapes they are still valid JSON.
        with new.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(text.rstrip("\n") + "\n")
            file.flush()
            os.fsync(file.fileno())
        new.replace(target)
    finally:
        new.unlink(missing_ok=True)
