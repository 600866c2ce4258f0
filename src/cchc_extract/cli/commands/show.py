"""`cchc show`: one document's plans as trees, or a stage of the pipeline."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

import click

from cchc_extract.cli.exits import Exit
from cchc_extract.cli.helptext import WrongUsageError
from cchc_extract.cli.messages import Messages
from cchc_extract.cli.terminal import width

if TYPE_CHECKING:
    from cchc_extract.batch.inputs import Input

STAGES = ("text", "outline", "fields")


def build(words: Messages) -> click.Command:
    """Make the command."""
    return click.Command(
        "show",
        callback=partial(_show, words),
        params=[
            click.Argument(["path"], metavar="FILE"),
            click.Option(
                ["--stage"], type=click.Choice(STAGES), help=words("show.stage.help"), metavar="text|outline|fields"
            ),
            click.Option(["--debug"], is_flag=True, help=words("debug.help")),
        ],
        help=words("show.help"),
    )


def _show(words: Messages, path: str, stage: str | None, debug: bool) -> Exit:
    from pathlib import Path

    from cchc_extract.batch.inputs import collect
    from cchc_extract.batch.run import Failure, guarded

    if Path(path).is_dir():
        raise WrongUsageError(words("show.one-file", path=path))
    found = collect([path])
    if found.missing:
        raise WrongUsageError(words("no-such-path", paths=path))
    source = found.inputs[0]
    lines = guarded(lambda: list(_stage(source, stage) if stage else _trees(words, source)))
    if isinstance(lines, Failure):
        print(words("error", sentence=f"{source.name}: {words.of(lines.error)}"), file=sys.stderr)
        if debug and lines.trace:
            print(lines.trace, file=sys.stderr)
        return Exit.FAILED
    print("\n".join(lines))
    return Exit.DONE


def _trees(words: Messages, source: Input) -> Iterator[str]:
    """One tree for each plan, an empty line between them."""
    from cchc_extract.batch.run import content
    from cchc_extract.cli.tree import plan_tree
    from cchc_extract.pipeline import extract

    extraction = extract(content(source), name=None if source.path else source.name)
    for position, plan in enumerate(extraction.plans):
        if position:
            yield ""
        yield from plan_tree(plan, words).lines(width=width())


def _stage(source: Input, stage: str) -> Iterator[str]:
    """What one stage of the pipeline hands on to the next."""
    from cchc_extract.batch.run import content
    from cchc_extract.cli.render import render
    from cchc_extract.pipeline import stages

    found = stages(content(source))
    yield from render(getattr(found, stage), found.text)
