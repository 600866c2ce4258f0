"""Measure, print the table, write docs/performance.md: `python -m bench`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bench import report
from bench.documents import ROOT, find_material
from bench.measuring import Effort, rows
from bench.stages import seconds_by_stage, shares_by_package


def main() -> None:
    """Run everything; `--pairs` and `--seconds` say how long, `--output` where the document goes."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--pairs", type=int, default=15, help="pairs of each comparison (default: %(default)s)")
    parser.add_argument("--seconds", type=float, default=45, help="after which no pair is begun (default: %(default)s)")
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "performance.md")
    chosen = parser.parse_args()
    material = find_material()
    measured = []
    for row in rows(material, Effort(pairs=chosen.pairs, seconds=chosen.seconds)):
        _say(f"{row.what:75} {row.measured:20} {row.goal:22} {row.verdict.name.lower():8} {row.detail}")
        measured.append(row)
    kinds = {"TXT": material.txt, "DOCX": material.docx, "PDF": material.pdf}
    stages = {kind: seconds_by_stage(paths, rounds=chosen.pairs) for kind, paths in kinds.items()}
    shares = shares_by_package([path for paths in kinds.values() for path in paths], rounds=3)
    written = report.document(material, measured, stages, shares)
    chosen.output.write_text(written, encoding="utf-8")
    _say(f"{chosen.output.name} is written")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
