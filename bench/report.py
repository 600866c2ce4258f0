"""docs/performance.md: the table, what was measured how, and where the time goes."""

from __future__ import annotations

import platform
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version

from bench.documents import Material
from bench.stages import STAGES
from bench.table import Row, Verdict, markdown, milliseconds, of_rows

_PEERS = ("pypdfium2", "pdfplumber", "python-docx", "lxml")
_REMARKS = """\
What a row means:

- Each comparison runs in a process of its own that holds both sides: one run each that is not counted, then pairs in
  turns. The ratio is the median of the pairs' ratios, so what else the machine does falls on both alike. One run does
  all documents of the kind.
- *Lines with boxes*: every printed line, table cells included, with the box of each character; the row below goes on
  to paragraphs, side-by-side columns, page furniture and tables, which is what a plan is read from.
- *Validated plan JSON*: from the file's path to the text that would be written; every plan passes its model.
- *Right cells*: the largest table of the Word file that the PDF was printed from says which text stands in which
  column of its grid; white space does not count, nor cells that hold nothing but Word's automatic number.
- *Growing text*: one plan of invented text whose numbered tasks are repeated as often as the size needs.
- *Memory*: the peak that the system counts for the process, interpreter and libraries included; the long PDF repeats
  the pages of a plan, so that it holds many plans.
"""


def document(
    material: Material,
    rows: Sequence[Row],
    stages: Mapping[str, Mapping[str, float]],
    shares: Mapping[str, float],
) -> str:
    """The whole document."""
    goals = [row for row in rows if row.verdict in (Verdict.MET, Verdict.MISSED)]
    met = sum(row.verdict is Verdict.MET for row in goals)
    return "\n".join(
        [
            "# Performance\n",
            "Written by `make bench`, which measures the program and its peers side by side. Ratios hold from machine\n"
            "to machine; times are those of the machine that wrote this.\n",
            f"Met: {met} of {len(goals)} goals.\n",
            of_rows(rows),
            f"Measured on {platform.system()} ({platform.machine()}), Python {platform.python_version()}, "
            + ", ".join(f"{peer} {version(peer)}" for peer in _PEERS)
            + f".\nDocuments: {material.source}.\n",
            _listed(material.described()),
            _REMARKS,
            "## Where the time goes\n",
            "By stage, without a profiler: medians, all documents of a kind together.\n",
            _stages(stages),
            "By part of the code, with a profiler (which makes many small calls look dearer than they are): the time\n"
            "spent in each package's own lines and the built-in functions that they call, all documents together.\n",
            markdown(("part", "share"), ((f"`{name}`", f"{100 * part:.0f} %") for name, part in _largest(shares))),
        ]
    )


def _stages(stages: Mapping[str, Mapping[str, float]]) -> str:
    rows = []
    for stage in STAGES:
        cells = [f"{milliseconds(of[stage])} ({100 * of[stage] / sum(of.values()):.0f} %)" for of in stages.values()]
        rows.append([stage, *cells])
    rows.append(["all", *(milliseconds(sum(of.values())) for of in stages.values())])
    return markdown(("stage", *stages), rows)


def _largest(shares: Mapping[str, float]) -> Iterable[tuple[str, float]]:
    return [(name, part) for name, part in shares.items() if part >= 0.01]


def _listed(lines: Iterable[str]) -> str:
    return "".join(f"- {line}\n" for line in lines)
