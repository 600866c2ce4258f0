"""Click's own words in the user's language: headings of the help, the help option, what is wrong with an argument."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

import click

from cchc_extract.cli.messages import Messages

WIDTH = 100
"""The widest help text in columns."""

AnyCommand = TypeVar("AnyCommand", bound=click.Command)


class WrongUsageError(click.UsageError):
    """The arguments do not fit what is found on disk; the message is a whole sentence in the user's language."""


def localised(command: AnyCommand, words: Messages) -> AnyCommand:
    """The command itself, its help from now on with headings and help option in the user's language."""

    class Formatter(click.HelpFormatter):
        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            super().write_usage(prog, args, prefix=words("heading.usage") + " ")

        @contextmanager
        def section(self, name: str) -> Iterator[None]:
            with super().section(words(f"heading.{name.lower()}")):
                yield

    class Context(click.Context):
        formatter_class = Formatter

    command.context_class = Context
    command.context_settings.setdefault("max_content_width", WIDTH)
    option = command.get_help_option(click.Context(command))
    if option is not None:
        option.help = words("help.help")
    return command


def sentence(words: Messages, error: click.ClickException) -> str:
    """What is wrong with the arguments in one sentence, and where the help is if click found it."""
    if isinstance(error, WrongUsageError):
        return error.message
    match error:
        case click.NoSuchOption():
            found = words("usage.no-such-option", name=error.option_name)
        case click.MissingParameter():
            found = words("usage.missing", name=_name(error))
        case click.BadParameter() if error.param is not None and isinstance(error.param.type, click.Choice):
            choices = ", ".join(map(str, error.param.type.choices))
            found = words("usage.choice", name=_name(error), choices=choices)
        case click.BadOptionUsage():
            found = words("usage.option", name=error.option_name)
        case click.UsageError() if type(error).__name__ == "NoSuchCommand":  # click 8.4 and later
            found = words("usage.no-such-command", name=getattr(error, "command_name", ""))
        case _:
            found = words("usage.other", reason=error.format_message())
    context = error.ctx if isinstance(error, click.UsageError) else None
    hint = words("usage.hint", command=context.command_path) if context else ""
    return f"{found} {hint}".rstrip()


def _name(error: click.BadParameter) -> str:
    parameter = error.param
    if isinstance(parameter, click.Option):
        return parameter.opts[0]
    return (parameter.metavar or "") if parameter else ""
