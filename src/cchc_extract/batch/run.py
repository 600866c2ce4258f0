"""Documents → one outcome each. No outcome is lost: what goes wrong with one document is its outcome."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, TypeVar

from cchc_extract.batch.inputs import Input
from cchc_extract.batch.naming import PLAN_SUFFIX, free_name, nth_name, output_names
from cchc_extract.errors import CchcError

if TYPE_CHECKING:
    from cchc_extract.pipeline import Extraction
    from cchc_extract.plan import Plan

T = TypeVar("T")


class UnreadableFileError(CchcError):
    """The operating system does not give the file's bytes."""

    code = "unreadable-file"


class UnwritableFileError(CchcError):
    """A plan was extracted and could not be saved."""

    code = "unwritable-file"


class InternalError(CchcError):
    """A fault of this program, not of the document."""

    code = "internal-error"


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no result. `trace` is the traceback of an internal error, for those who will mend it."""

    error: CchcError
    trace: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: its plans, or why there are none. `written` are the files that hold the plans."""

    input: Input
    plans: tuple[Plan, ...] = ()
    failure: Failure | None = None
    written: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts over outcomes; `extracted + failed == inputs`."""

    inputs: int = 0
    extracted: int = 0
    failed: int = 0
    plans: int = 0
    tasks: int = 0

    def add(self, outcome: Outcome) -> Summary:
        """The summary with one outcome more."""
        return Summary(
            inputs=self.inputs + 1,
            extracted=self.extracted + (outcome.failure is None),
            failed=self.failed + (outcome.failure is not None),
            plans=self.plans + len(outcome.plans),
            tasks=self.tasks + sum(len(plan.tasks) for plan in outcome.plans),
        )


def read(source: Input) -> Outcome:
    """Extract the plans of one document. Raises nothing that the document can cause."""
    result = guarded(lambda: _extraction(source))
    if isinstance(result, Failure):
        return Outcome(source, failure=result)
    return Outcome(source, plans=result.plans)


def _extraction(source: Input) -> Extraction:
    from cchc_extract.pipeline import extract

    return extract(content(source), name=None if source.path else source.name)


def content(source: Input) -> Path | bytes:
    """What to read: the document's path, or all of standard input."""
    return sys.stdin.buffer.read() if source.path is None else source.path


def guarded(work: Callable[[], T]) -> T | Failure:
    """The result of the work, or why there is none: every error that a document can cause becomes a value."""
    try:
        return work()
    except CchcError as error:
        return Failure(error)
    except OSError as error:
        return Failure(_unreadable(error))
    except Exception as error:  # a fault of ours in one document must not take the others down; it is reported as such
        return Failure(_internal(error), trace=traceback.format_exc())


def extract_all(inputs: Iterable[Input]) -> Iterator[Outcome]:
    """One outcome for each document, in their order, as soon as it is there."""
    return map(read, inputs)


def extract_into(folder: Path, inputs: Sequence[Input], *, with_text: bool) -> Iterator[Outcome]:
    """The same, the plans saved below `folder` as `NAME.plan.json`, `NAME.2.plan.json` …

    In one run no file is written twice; a file of an earlier run is replaced.
    """
    taken: set[str] = set()
    for outcome, name in zip(extract_all(inputs), output_names(inputs), strict=True):
        yield _save(outcome, folder, name, taken, with_text=with_text)


def _save(outcome: Outcome, folder: Path, name: PurePath, taken: set[str], *, with_text: bool) -> Outcome:
    written: list[Path] = []
    try:
        for number, plan in enumerate(outcome.plans, start=1):
            target = folder / free_name(nth_name(name, number), taken)
            target = target.with_name(target.name + PLAN_SUFFIX)
            write_whole(target, plan.to_json(with_text=with_text))
            written.append(target)
    except OSError as error:
        return replace(outcome, plans=(), failure=Failure(_unwritable(error)), written=tuple(written))
    return replace(outcome, written=tuple(written))


def write_whole(target: Path, text: str) -> None:
    """Write a text file (UTF-8, LF, one line end at the end) whole or not at all; its folder is made if need be."""
    target.parent.mkdir(parents=True, exist_ok=True)
    new = target.with_name(f".{os.getpid()}.part")
    try:
        # A file name may hold bytes that are no Unicode; as escapes they are still valid JSON.
        new.write_text(text.rstrip("\n") + "\n", encoding="utf-8", errors="backslashreplace", newline="\n")
        new.replace(target)
    finally:
        new.unlink(missing_ok=True)


def _unreadable(error: OSError) -> CchcError:
    reason = error.strerror or str(error)
    return UnreadableFileError(
        f"The file cannot be read ({reason}); check that it exists and that you may read it.",
        f"Không đọc được tệp ({reason}); hãy kiểm tra tệp có tồn tại và bạn có quyền đọc.",
    )


def _unwritable(error: OSError) -> CchcError:
    reason = error.strerror or str(error)
    return UnwritableFileError(
        f"The plan cannot be saved ({reason}); check the output folder, its permissions and the free space.",
        f"Không ghi được kết quả ({reason}); hãy kiểm tra thư mục đầu ra, quyền ghi và dung lượng trống.",
    )


def _internal(error: Exception) -> CchcError:
    cause = f"{type(error).__name__}: {error}".splitlines()[0]
    return InternalError(
        f"Internal error ({cause}); this is a fault of cchc, please report it with what --debug prints.",
        f"Lỗi nội bộ ({cause}); đây là lỗi của cchc, vui lòng báo lại kèm nội dung mà --debug in ra.",
    )
