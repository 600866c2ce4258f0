"""`cchc validate`: saved plans against the model, their spans against their text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from cchc_extract.cli.exits import Exit
from cchc_extract.cli.helptext import WrongUsageError
from cchc_extract.cli.messages import Messages

if TYPE_CHECKING:
    from pathlib import Path

MOST_PROBLEMS = 20
"""How many problems of one plan are printed: the first ones tell what is wrong."""


def build(words: Messages) -> click.Command:
    """Make the command."""
    return click.Command(
        "validate",
        callback=partial(_validate, words),
        params=[click.Argument(["paths"], nargs=-1, required=True, metavar="FILE...")],
        help=words("validate.help"),
    )


def _validate(words: Messages, paths: tuple[str, ...]) -> Exit:
    from cchc_extract.batch.inputs import saved_plans
    from cchc_extract.plan.validation import problems

    files, missing = saved_plans(paths)
    if missing:
        raise WrongUsageError(words("no-such-path", paths=", ".join(missing)))
    if not files:
        raise WrongUsageError(words("no-plans", folders=", ".join(paths)))
    plans = invalid = 0
    for file in files:
        for name, data, unreadable in _plans(words, file):
            found = [unreadable] if unreadable else problems(data)
            plans += 1
            invalid += bool(found)
            for problem in found[:MOST_PROBLEMS]:
                print(words("validate.invalid", name=name, problem=problem))
            if not found:
                print(words("validate.valid", name=name))
    print(words("validate.summary", plans=plans, valid=plans - invalid, invalid=invalid))
    return Exit.FAILED if invalid else Exit.DONE


def _plans(words: Messages, file: Path) -> list[tuple[str, dict[str, object], str | None]]:
    """The plans of a file (one object, an array of them, or one a line): name, data, and why there is no data."""
    import json

    try:
        text = file.read_text(encoding="utf-8-sig")
        lines = text.splitlines() if file.suffix == ".jsonl" else [text]
        loaded = [json.loads(line) for line in lines if line.strip()] or [json.loads(text)]
    except OSError as error:
        return [(str(file), {}, words("validate.unreadable", reason=error.strerror))]
    except ValueError as error:
        return [(str(file), {}, words("validate.not-json", reason=error))]
    values = loaded[0] if len(loaded) == 1 and isinstance(loaded[0], list) and loaded[0] else loaded
    return [
        (
            f"{file}[{position}]" if len(values) > 1 else str(file),
            value if isinstance(value, dict) else {},
            None if isinstance(value, dict) else words("validate.not-object", found=type(value).__name__),
        )
        for position, value in enumerate(values, start=1)
    ]
