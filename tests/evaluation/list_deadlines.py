"""Every timeframe of the given documents with the value that is read: `python tests/evaluation/list_deadlines.py FILES`.

Writes a Markdown table to standard output, each distinct string once; docs/deadlines.md is made with it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from cchc_extract import extract
from cchc_extract.plan.tasks import Deadline


def main(paths: list[str]) -> None:
    """Print the table."""
    seen: dict[tuple[str, str], None] = {}
    for path in paths:
        for plan in extract(Path(path)).plans:
            for task in plan.tasks:
                field = task.timeframe
                if field is not None and field.text is not None:
                    values = " · ".join(_value(deadline) for deadline in field.deadlines) or "none"
                    seen[field.text.replace("|", "/"), values] = None
    print("| as printed | read as |")
    print("| --- | --- |")
    for text, values in sorted(seen):
        print(f"| {text} | {values} |")


def _value(deadline: Deadline) -> str:
    dates = f" {deadline.start or '…'} – {deadline.end or '…'}" if deadline.start or deadline.end else ""
    frequency = f", {deadline.frequency}" if deadline.frequency else ""
    reason = f" ({deadline.reason})" if deadline.reason else ""
    return f"{deadline.type}{dates}{frequency}{reason}"


if __name__ == "__main__":
    main(sys.argv[1:])
