"""`cchc explain`: the manual of one check, or the list of them all."""

from __future__ import annotations

from functools import partial

import click

from cchc_extract.cli.exits import Exit
from cchc_extract.cli.helptext import WrongUsageError
from cchc_extract.cli.messages import Messages


def build(words: Messages) -> click.Command:
    """Make the command."""
    return click.Command(
        "explain",
        callback=partial(_explain, words),
        params=[click.Argument(["check"], required=False, metavar="[CHECK]")],
        help=words("explain.help"),
    )


def _explain(words: Messages, check: str | None) -> Exit:
    from cchc_extract.checks.registry import all_rules, rule_called
    from cchc_extract.cli.manual import chapter_of, explanation

    if check is None:
        for rule in all_rules():
            severity = words.word(rule.severity.value)
            print(f"{rule.code}  {rule.name}  ({severity})\n        {chapter_of(rule, words).summary}")
        return Exit.DONE
    found = rule_called(check)
    if found is None:
        raise WrongUsageError(words("explain.no-such-check", name=check))
    print(explanation(found, words))
    return Exit.DONE
