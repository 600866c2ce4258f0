"""`cchc schema`: the published JSON Schema."""

from __future__ import annotations

import sys

import click

from cchc_extract.cli.exits import Exit
from cchc_extract.cli.messages import Messages


def build(words: Messages) -> click.Command:
    """Make the command."""
    return click.Command("schema", callback=_schema, help=words("schema.help"))


def _schema() -> Exit:
    from cchc_extract.plan.schema import schema_text

    sys.stdout.write(schema_text())
    return Exit.DONE
