"""`cchc check`: documents → findings, in a format; the exit code says whether there are any."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cchc_extract.cli.exits import Exit
from cchc_extract.cli.helptext import WrongUsageError
from cchc_extract.cli.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Callable

    from cchc_extract.batch.inputs import Collection
    from cchc_extract.checks.model import Checked
    from cchc_extract.checks.settings import Settings

FORMATS = ("text", "json", "sarif", "junit", "github", "gitlab", "html")
"""The names of the reporters, so that the help need not look for them; a test proves that they are these."""

SEVERITIES = ("error", "warning", "info")


def build(words: Messages) -> click.Command:
    """Make the command."""
    return click.Command(
        "check",
        callback=partial(_check, words),
        params=[
            click.Argument(["paths"], nargs=-1, required=True, metavar="PATH..."),
            click.Option(["--select"], multiple=True, metavar="CODES", help=words("check.select.help")),
            click.Option(["--ignore"], multiple=True, metavar="CODES", help=words("check.ignore.help")),
            click.Option(
                ["--format", "form"],
                type=click.Choice(FORMATS),
                default="text",
                metavar="|".join(FORMATS),
                help=words("check.format.help"),
            ),
            click.Option(
                ["--min-severity"],
                type=click.Choice(SEVERITIES),
                metavar="|".join(SEVERITIES),
                help=words("check.min-severity.help"),
            ),
            click.Option(["--baseline"], metavar="FILE", help=words("check.baseline.help")),
            click.Option(["--write-baseline"], is_flag=True, help=words("check.write-baseline.help")),
            click.Option(["--config"], metavar="FILE", help=words("check.config.help")),
            click.Option(["-j", "--jobs"], type=click.IntRange(1), metavar="N", help=words("check.jobs.help")),
            click.Option(["--exit-zero"], is_flag=True, help=words("check.exit-zero.help")),
            click.Option(["--debug"], is_flag=True, help=words("debug.help")),
        ],
        help=words("check.help"),
    )


def _check(
    words: Messages,
    paths: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    form: str,
    min_severity: str | None,
    baseline: str | None,
    write_baseline: bool,
    config: str | None,
    jobs: int | None,
    exit_zero: bool,
    debug: bool,
) -> Exit:
    from cchc_extract.batch.checking import check_all
    from cchc_extract.batch.engines import cores
    from cchc_extract.batch.inputs import collect
    from cchc_extract.errors import CchcError

    found = collect(paths)
    _refuse_wrong_usage(words, found)
    try:
        settings = _settings(select, ignore, min_severity, baseline, config)
        let_pass = _baseline(words, settings, writing=write_baseline)
    except CchcError as error:
        raise WrongUsageError(words.of(error)) from error
    except OSError as error:
        raise WrongUsageError(words("check.unreadable", path=error.filename, reason=error.strerror)) from error
    for folder in found.empty:
        print(words("extract.empty", path=folder), file=sys.stderr)
    workers = min(jobs or cores(), len(found.inputs))
    documents = _traced(check_all(found.inputs, settings, workers=workers), debug=debug)
    if write_baseline:
        return _write_baseline(words, documents, settings)
    findings = _report(words, let_pass(documents), form)
    return Exit.FAILED if findings and not exit_zero else Exit.DONE


def _refuse_wrong_usage(words: Messages, found: Collection) -> None:
    if found.missing:
        raise WrongUsageError(words("no-such-path", paths=", ".join(found.missing)))
    if not found.inputs:
        raise WrongUsageError(words("no-documents", folders=", ".join(map(str, found.empty))))


def _settings(
    select: tuple[str, ...], ignore: tuple[str, ...], min_severity: str | None, baseline: str | None, config: str | None
) -> Settings:
    """The configuration, with what the options say in place of it (`--ignore` adds to it)."""
    from dataclasses import replace

    from cchc_extract.checking.configuration import find_configuration, known_selectors, read_configuration
    from cchc_extract.checks.settings import Settings
    from cchc_extract.diagnostics import Severity

    path = Path(config) if config is not None else find_configuration(Path.cwd())
    settings = read_configuration(path) if path is not None else Settings(root=Path.cwd())
    chosen = known_selectors(None, _listed(select))
    return replace(
        settings,
        select=chosen or settings.select,
        ignore=(*settings.ignore, *known_selectors(None, _listed(ignore))),
        min_severity=Severity(min_severity) if min_severity is not None else settings.min_severity,
        baseline=Path(baseline) if baseline is not None else settings.baseline,
    )


def _listed(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())


def _baseline(
    words: Messages, settings: Settings, *, writing: bool
) -> Callable[[Iterable[Checked]], Iterable[Checked]]:
    """What takes the findings of the baseline out of documents."""
    from cchc_extract.checking.baseline import load_baseline, without_known

    path = settings.baseline
    if writing and path is None:
        raise WrongUsageError(words("check.no-baseline"))
    if path is None or writing:
        return lambda documents: documents
    return partial(without_known, known=load_baseline(path), folder=path.parent)


def _traced(documents: Iterable[Checked], *, debug: bool) -> Iterator[Checked]:
    """The documents; what went wrong inside is printed if it is asked for."""
    for document in documents:
        for trace in document.traces if debug else ():
            print(trace, file=sys.stderr)
        yield document


def _write_baseline(words: Messages, documents: Iterable[Checked], settings: Settings) -> Exit:
    from cchc_extract.batch.run import write_whole
    from cchc_extract.checking.baseline import baseline_text

    assert settings.baseline is not None
    every = list(documents)
    try:
        write_whole(settings.baseline, baseline_text(every, settings.baseline.parent))
    except OSError as error:
        print(words("check.unwritable", path=settings.baseline, reason=error.strerror), file=sys.stderr)
        return Exit.FAILED
    count = sum(len(document.findings) for document in every)
    print(words("check.baseline-written", path=settings.baseline, count=count))
    return Exit.DONE


def _report(words: Messages, documents: Iterable[Checked], form: str) -> int:
    """Write the report as it comes; how many findings are in it."""
    from cchc_extract.reporters.registry import reporter
    from cchc_extract.reporters.wording import ReportLanguage, Wording

    findings = 0

    def counted() -> Iterator[Checked]:
        nonlocal findings
        for document in documents:
            findings += len(document.findings)
            yield document

    for piece in reporter(form).report(counted(), Wording(ReportLanguage(words.language.value))):
        sys.stdout.write(piece)
    return findings
