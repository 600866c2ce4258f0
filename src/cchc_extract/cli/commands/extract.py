"""`cchc extract`: documents → plans, saved or printed."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, TextIO

import click

from cchc_extract.cli.exits import Exit
from cchc_extract.cli.helptext import WrongUsageError
from cchc_extract.cli.messages import Messages
from cchc_extract.cli.progress import Progress

if TYPE_CHECKING:
    from cchc_extract.batch.folder import Engine, Result
    from cchc_extract.batch.inputs import Collection, Input
    from cchc_extract.batch.on_ray import Stored
    from cchc_extract.batch.record import Record


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asks for, option by option."""

    paths: tuple[str, ...]
    output: str | None
    form: str
    with_text: bool
    files_from: str | None
    jobs: int | None
    timeout: float
    memory_limit: int
    force: bool
    retry_failed: bool
    engine: str
    quiet: bool
    debug: bool

    @property
    def remote(self) -> tuple[str, ...]:
        """The PATHs that are folders of object storage (`s3://…`)."""
        return tuple(path for path in self.paths if self.engine == "ray" and "://" in path)


def build(words: Messages) -> click.Command:
    """Make the command."""
    return click.Command(
        "extract",
        callback=partial(_extract, words),
        params=[
            click.Argument(["paths"], nargs=-1, metavar="PATH..."),
            click.Option(["-o", "--output"], metavar="OUT", help=words("extract.output.help")),
            click.Option(
                ["--format", "form"],
                type=click.Choice(["json", "jsonl", "parquet"]),
                default="json",
                help=words("extract.format.help"),
                metavar="json|jsonl|parquet",
            ),
            _flag(words("extract.with-text.help"), "--with-text"),
            click.Option(["--files-from"], metavar="LIST", help=words("extract.files-from.help")),
            click.Option(["-j", "--jobs"], type=click.IntRange(1), metavar="N", help=words("extract.jobs.help")),
            click.Option(
                ["--timeout"],
                type=click.FloatRange(0, min_open=True),
                default=60.0,
                metavar="SECONDS",
                help=words("extract.timeout.help"),
            ),
            click.Option(
                ["--memory-limit"],
                type=click.IntRange(64),
                default=1024,
                metavar="MIB",
                help=words("extract.memory-limit.help"),
            ),
            _flag(words("extract.force.help"), "--force"),
            _flag(words("extract.retry-failed.help"), "--retry-failed"),
            click.Option(
                ["--engine"],
                type=click.Choice(["local", "ray"]),
                default="local",
                metavar="local|ray",
                help=words("extract.engine.help"),
            ),
            _flag(words("extract.quiet.help"), "-q", "--quiet"),
            click.Option(["--debug"], is_flag=True, help=words("debug.help")),
        ],
        help=words("extract.help"),
    )


def _flag(help_text: str, *names: str) -> click.Option:
    return click.Option([*names], is_flag=True, help=help_text)


def _extract(words: Messages, **options: Any) -> Exit:
    request = Request(**options)
    found = _found(words, request)
    stored = _stored(words, request)
    _refuse_wrong_usage(words, found, request, len(found.inputs) + len(stored))
    # Standard output is for the plans where they go there.
    report = sys.stdout if request.output is not None else sys.stderr
    if not request.quiet:
        for folder in found.empty:
            print(words("extract.empty", path=folder), file=report)
    results = _results(words, found, request, stored)
    told = _Report(words, report, request, total=len(found.inputs) + len(stored))
    try:
        for result in results:
            told.add(result)
    finally:
        told.end()
    if not request.quiet:
        told.summary(found)
    return Exit.FAILED if told.counts["failed"] else Exit.DONE


def _found(words: Messages, request: Request) -> Collection:
    """The documents of the PATHs and of the list."""
    from cchc_extract.batch.inputs import collect, listed

    if request.files_from is None:
        if not request.paths:
            raise click.MissingParameter(param=click.Argument(["paths"], metavar="PATH..."), param_type="argument")
        return collect(path for path in request.paths if path not in request.remote)
    if request.files_from == "-" and "-" in request.paths:
        raise WrongUsageError(words("extract.one-standard-input"))
    try:
        return collect(
            (path for path in request.paths if path not in request.remote), listed=listed(request.files_from)
        )
    except OSError as error:
        raise WrongUsageError(words("extract.no-list", path=request.files_from, reason=error.strerror)) from error


def _stored(words: Messages, request: Request) -> tuple[Stored, ...]:
    """The documents of object storage."""
    if request.engine != "ray":
        return ()
    if request.output is None:
        raise WrongUsageError(words("extract.ray-needs-output"))
    from cchc_extract.batch import on_ray

    if not on_ray.is_there():
        raise WrongUsageError(words("extract.no-ray"))
    found: list[Stored] = []
    for uri in request.remote:
        try:
            found += on_ray.stored_documents(uri)
        except (OSError, ValueError) as error:
            raise WrongUsageError(words("extract.no-list", path=uri, reason=error)) from error
    return tuple(found)


def _refuse_wrong_usage(words: Messages, found: Collection, request: Request, documents: int) -> None:
    """Raise before anything is read if the arguments do not fit."""
    from pathlib import Path

    output, form = request.output, request.form
    if found.missing:
        raise WrongUsageError(words("no-such-path", paths=", ".join(found.missing)))
    if not documents:
        folders = ", ".join((*map(str, found.empty), *request.remote)) or request.files_from
        raise WrongUsageError(words("no-documents", folders=folders))
    if form == "parquet" and request.engine != "ray":
        raise WrongUsageError(words("extract.parquet-needs-ray"))
    if output is None and form == "json" and documents > 1:
        raise WrongUsageError(words("extract.needs-output", count=documents))
    if output is not None and form == "jsonl" and request.engine != "ray":
        raise WrongUsageError(words("extract.one-target"))
    if output is not None and Path(output).exists() and not Path(output).is_dir():
        raise WrongUsageError(words("extract.output-is-file", path=output))


def _results(words: Messages, found: Collection, request: Request, stored: tuple[Stored, ...]) -> Iterator[Result]:
    """One result for each document; the plans are saved or printed by the time it is there."""
    from pathlib import Path

    from cchc_extract.batch.engines import in_process
    from cchc_extract.batch.folder import Again, extract_into
    from cchc_extract.batch.locking import FolderInUseError
    from cchc_extract.batch.record import Options

    options = Options(with_text=request.with_text)
    if request.engine == "ray":
        yield from _on_ray(words, (*found.inputs, *stored), request, options)
        return
    if request.output is None:
        engine = _engine(request, len(found.inputs)) if request.form == "jsonl" else in_process
        yield from _printed(found, engine, options, lines=request.form == "jsonl")
        return
    again = Again.ALL if request.force else Again.FAILED if request.retry_failed else Again.NONE
    engine = _engine(request, len(found.inputs))
    try:
        yield from extract_into(Path(request.output), found.inputs, engine=engine, options=options, again=again)
    except FolderInUseError as error:
        raise WrongUsageError(words.of(error)) from error


def _on_ray(words: Messages, documents: tuple[Input | Stored, ...], request: Request, options: Any) -> Iterator[Result]:
    from pathlib import Path

    from cchc_extract.batch import on_ray
    from cchc_extract.batch.folder import Result
    from cchc_extract.batch.inputs import STANDARD_INPUT_NAME
    from cchc_extract.batch.supervisor import Limits

    if any(one.name == STANDARD_INPUT_NAME for one in documents):
        raise WrongUsageError(words("extract.no-ray-standard-input"))
    limits = Limits(request.timeout, request.memory_limit)
    form = on_ray.Form(request.form)
    records = on_ray.extract_on_ray(documents, Path(str(request.output)), form=form, options=options, limits=limits)
    for number, record in enumerate(records):
        yield Result(number, record, is_new=True)


def _engine(request: Request, documents: int) -> Engine:
    from cchc_extract.batch.engines import cores
    from cchc_extract.batch.supervisor import Limits, supervised

    workers = min(request.jobs or cores(), documents)
    return partial(supervised, workers=workers, limits=Limits(request.timeout, request.memory_limit))


def _printed(found: Collection, engine: Engine, options: Any, *, lines: bool) -> Iterator[Result]:
    """Print plans in the order of the documents: each on a line, or one as an object and several as an array."""
    from cchc_extract.batch.engines import in_order
    from cchc_extract.batch.folder import Result
    from cchc_extract.batch.jobs import jobs_of

    jobs = jobs_of(found.inputs, options=options, indent=None if lines else 1)
    for finished in in_order(engine(jobs)):
        record = finished.record
        if record is None:  # only where a job names what is done already
            continue
        plans = record.documents
        if lines:
            for plan in plans:
                print(plan, flush=True)
        elif plans:
            print(plans[0] if len(plans) == 1 else "[\n" + ",\n".join(plans) + "\n]")
        yield Result(finished.job.number, record, is_new=True)


class _Report:
    """What is told of each document, and the counts.

    On a terminal a bar and what went wrong, else a line for each document, in their order whichever is done first.
    """

    def __init__(self, words: Messages, stream: TextIO, request: Request, *, total: int) -> None:
        self._words, self._stream, self._request = words, stream, request
        self.counts: Counter[str] = Counter()
        alone = request.output is not None or request.form == "json" or not sys.stdout.isatty()
        shown = stream.isatty() and alone and total > 1 and not request.quiet
        self._progress = Progress(words, stream, total) if shown else None
        self._early: dict[int, str | None] = {}
        self._following = 0

    def add(self, result: Result) -> None:
        """Tell of one document."""
        record = result.record
        failed = record.error is not None
        self.counts.update(
            inputs=1, extracted=int(not failed), failed=int(failed), plans=record.plans, tasks=record.tasks
        )
        self.counts["old"] += not result.is_new
        told = failed or (result.is_new and self._progress is None and not self._request.quiet)
        line = self._line(record) if told else None
        if self._request.debug and record.trace:
            print(record.trace, file=sys.stderr)
        if self._progress is not None:
            if line is not None:
                self._progress.print(line)
            self._progress.advance(failed=failed)
            return
        self._early[result.number] = line
        while self._following in self._early:
            self._print(self._early.pop(self._following))
            self._following += 1

    def end(self) -> None:
        """Tell what is still untold, and leave the terminal as it was."""
        for number in sorted(self._early):
            self._print(self._early[number])
        if self._progress is not None:
            self._progress.end()

    def summary(self, found: Collection) -> None:
        """The counts, and what was passed over."""
        words, counts = self._words, self.counts
        if found.passed_over:
            kinds = _kinds(words, (path.suffix for path in found.passed_over))
            print(words("extract.passed-over", count=len(found.passed_over), kinds=kinds), file=self._stream)
        if counts["old"]:
            print(words("extract.skipped", count=counts["old"]), file=self._stream)
        names = ("inputs", "extracted", "failed", "plans", "tasks")
        print(words("extract.summary", **{name: counts[name] for name in names}), file=self._stream)

    def _line(self, record: Record) -> str:
        words = self._words
        if record.error is not None:
            return words("extract.failed", name=record.path, sentence=words.of(record.error))
        names = (f"{self._request.output}/{name}" for name in record.outputs)
        written = f"  → {', '.join(names)}" if record.outputs else ""
        return words("extract.done", name=record.path, tasks=record.tasks, written=written)

    def _print(self, line: str | None) -> None:
        if line is not None:
            print(line, file=self._stream, flush=True)


def _kinds(words: Messages, suffixes: Iterable[str]) -> str:
    """The suffixes of the files that were passed over, with their counts, the commonest first."""
    kinds = Counter(suffix.lower() or words("extract.no-suffix") for suffix in suffixes)
    return ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items(), key=lambda item: (-item[1], item[0])))
