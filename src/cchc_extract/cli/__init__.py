"""The command line: it parses arguments and prints; what it prints is worked out elsewhere."""

from __future__ import annotations


def main() -> int:
    """Run `cchc` on the process's own arguments and give its exit code."""
    from cchc_extract.cli.app import run

    return run()
