"""`cchc extract`: documents → plans, saved or printed."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, TextIO

import click

from cchc_extract.cli.exits import Exit
from cchc_extract.cli.helptext import WrongUsageError
from cchc_extract.cli.messages import Messages

if TYPE_CHECKING:
    from cchc_extract.batch.inputs import Collection
    from cchc_extract.batch.run import Outcome


def build(words: Messages) -> click.Command:
    """Make the command."""
    return click.Command(
        "extract",
        callback=partial(_extract, words),
        params=[
            click.Argument(["paths"], nargs=-1, required=True, metavar="PATH..."),
            click.Option(["-o", "--output"], metavar="OUT", help=words("extract.output.help")),
            click.Option(
                ["--format", "form"],
                type=click.Choice(["json", "jsonl"]),
                default="json",
                help=words("extract.format.help"),
                metavar="json|jsonl",
            ),
            click.Option(["--with-text"], is_flag=True, help=words("extract.with-text.help")),
            click.Option(["--debug"], is_flag=True, help=words("debug.help")),
        ],
        help=words("extract.help"),
    )


def _extract(
    words: Messages, paths: tuple[str, ...], output: str | None, form: str, with_text: bool, debug: bool
) -> Exit:
    from pathlib import Path

    from cchc_extract.batch.inputs import collect
    from cchc_extract.batch.run import Summary, extract_all, extract_into

    found = collect(paths)
    _refuse_wrong_usage(words, found, output, form)
    report = sys.stdout if output is not None else sys.stderr  # standard output is for the plans where they go there
    for folder in found.empty:
        print(words("extract.empty", path=folder), file=report)
    if output is not None:
        outcomes = extract_into(Path(output), found.inputs, with_text=with_text)
    elif form == "jsonl":
        outcomes = _printed_as_lines(extract_all(found.inputs), with_text=with_text)
    else:
        outcomes = _printed_whole(extract_all(found.inputs), with_text=with_text)
    summary = Summary()
    for outcome in outcomes:
        summary = summary.add(outcome)
        _report(words, outcome, report, debug=debug)
    if found.passed_over:
        print(words("extract.passed-over", count=len(found.passed_over), kinds=_kinds(words, found)), file=report)
    print(
        words(
            "extract.summary",
            inputs=summary.inputs,
            extracted=summary.extracted,
            failed=summary.failed,
            plans=summary.plans,
            tasks=summary.tasks,
        ),
        file=report,
    )
    return Exit.FAILED if summary.failed else Exit.DONE


def _refuse_wrong_usage(words: Messages, found: Collection, output: str | None, form: str) -> None:
    """Raise before anything is read if the arguments do not fit."""
    from pathlib import Path

    if found.missing:
        raise WrongUsageError(words("no-such-path", paths=", ".join(found.missing)))
    if not found.inputs:
        raise WrongUsageError(words("no-documents", folders=", ".join(map(str, found.empty))))
    if output is None and form == "json" and len(found.inputs) > 1:
        raise WrongUsageError(words("extract.needs-output", count=len(found.inputs)))
    if output is not None and form == "jsonl":
        raise WrongUsageError(words("extract.one-target"))
    if output is not None and Path(output).exists() and not Path(output).is_dir():
        raise WrongUsageError(words("extract.output-is-file", path=output))


def _printed_as_lines(outcomes: Iterable[Outcome], *, with_text: bool) -> Iterator[Outcome]:
    """Print each plan on a line of its own as soon as it is there."""
    for outcome in outcomes:
        for plan in outcome.plans:
            print(plan.to_json(with_text=with_text, indent=None), flush=True)
        yield outcome


def _printed_whole(outcomes: Iterable[Outcome], *, with_text: bool) -> Iterator[Outcome]:
    """Print a document's one plan as a JSON object, its several plans as an array."""
    for outcome in outcomes:
        plans = [plan.to_json(with_text=with_text) for plan in outcome.plans]
        if plans:
            print(plans[0] if len(plans) == 1 else "[\n" + ",\n".join(plans) + "\n]")
        yield outcome


def _report(words: Messages, outcome: Outcome, report: TextIO, *, debug: bool) -> None:
    name = outcome.input.name
    if outcome.failure is not None:
        line = words("extract.failed", name=name, sentence=words.of(outcome.failure.error))
    else:
        tasks = sum(len(plan.tasks) for plan in outcome.plans)
        written = f"  → {', '.join(map(str, outcome.written))}" if outcome.written else ""
        line = words("extract.done", name=name, tasks=tasks, written=written)
    print(line, file=report, flush=True)
    if debug and outcome.failure is not None and outcome.failure.trace:
        print(outcome.failure.trace, file=sys.stderr)


def _kinds(words: Messages, found: Collection) -> str:
    """The suffixes of the files that were passed over, with their counts, the commonest first."""
    from collections import Counter

    kinds = Counter(path.suffix.lower() or words("extract.no-suffix") for path in found.passed_over)
    return ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items(), key=lambda item: (-item[1], item[0])))
