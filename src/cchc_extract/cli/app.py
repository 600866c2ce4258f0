"""The `cchc` program: commands found by name, help and errors in the user's language, one exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from cchc_extract import __version__
from cchc_extract.cli import helptext
from cchc_extract.cli.exits import Exit
from cchc_extract.cli.messages import Language, Messages, chosen_language
from cchc_extract.cli.terminal import abandon_output, prepare_streams

COMMANDS = ("extract", "check", "explain", "show", "validate", "schema")
"""The commands in the order of the help; each is the module of its name in `commands/`."""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the program and give its exit code; `arguments` are the process's own if there are none given."""
    words = Messages(chosen_language(sys.argv[1:] if arguments is None else arguments, os.environ, system=_system()))
    prepare_streams()
    try:
        # Given none, click reads the process's own and expands wildcards where the shell does not (Windows).
        code = program(words).main(args=arguments, prog_name="cchc", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        print(error.format_message(), file=sys.stderr)
        return Exit.WRONG_USAGE
    except click.ClickException as error:
        print(words("error", sentence=helptext.sentence(words, error)), file=sys.stderr)
        return Exit.WRONG_USAGE
    except click.Abort:
        print(words("interrupted"), file=sys.stderr)
        return Exit.INTERRUPTED
    except BrokenPipeError:
        abandon_output()
        return Exit.PIPE_CLOSED
    return Exit.DONE if code is None else int(code)


def program(words: Messages) -> click.Group:
    """The program in one language; a command's module is imported when the command is asked for."""
    return helptext.localised(_Program(words), words)


class _Program(click.Group):
    """A group that imports a command only when it is needed: the list of commands costs no import."""

    def __init__(self, words: Messages) -> None:
        self._words = words
        super().__init__(
            "cchc",
            help=words("cchc.help"),
            params=[
                click.Option(
                    ["--version"],
                    is_flag=True,
                    is_eager=True,
                    expose_value=False,
                    callback=_print_version,
                    help=words("cchc.version.help"),
                ),
                language_option(words),
            ],
        )

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # caught here: click would take it for a failure
            abandon_output()
            return Exit.PIPE_CLOSED

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, self._words(f"{name}.short")) for name in COMMANDS])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"cchc_extract.cli.commands.{cmd_name}")
        command: click.Command = module.build(self._words)
        command.params.append(language_option(self._words))
        return helptext.localised(command, self._words)


def language_option(words: Messages) -> click.Option:
    """`--lang`, before and after the command's name. It is read before anything is parsed; here it is only checked."""
    return click.Option(
        ["--lang"],
        type=click.Choice([language.value for language in Language]),
        expose_value=False,
        help=words("lang.help"),
        metavar="vi|en",
    )


def _print_version(context: click.Context, _option: click.Parameter, asked: bool) -> None:
    if asked:
        print(f"cchc {__version__}")
        context.exit()


def _system() -> str:
    """The system's own locale where the environment does not hold it."""
    if sys.platform != "win32":
        return ""
    import locale

    return locale.getlocale()[0] or ""
