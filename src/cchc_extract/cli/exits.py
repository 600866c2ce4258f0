"""What an exit code says."""

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes of every command."""

    DONE = 0  # all of it
    FAILED = 1  # some file could not be extracted, or some plan is not valid, or there are findings
    WRONG_USAGE = 2  # nothing was done: the arguments do not fit
    INTERRUPTED = 130  # Ctrl-C
    PIPE_CLOSED = 141  # nobody reads the output any more (`cchc … | head`)
