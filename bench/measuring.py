"""The rows of the table, measured one after the other."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from bench import documents, processes, workers
from bench.cells import count_cells
from bench.documents import Material
from bench.scaling import Cost
from bench.table import Row, Verdict, at_least, at_most, figure, milliseconds, times
from bench.timing import Paired

_PAGES = 280
_FLAT = 1.05  # of the peak after the first rounds: from here on memory grows
_ROUNDS = 20


@dataclass(frozen=True, slots=True)
class Effort:
    """How long to measure: pairs of each comparison, and the seconds after which no further pair is begun."""

    pairs: int = 15
    seconds: float = 45.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """A case of `bench.cases` and its goal: `most` times what the peer takes, or at least `faster` times faster."""

    case: str
    what: str
    peer: str
    most: float | None = None
    faster: float | None = None


COMPARISONS = (
    Comparison("pdf-lines/pypdfium2", "PDF → lines with boxes, to pypdfium2's plain text", "pypdfium2", most=3.5),
    Comparison("pdf-lines/pdfplumber", "PDF → lines with boxes, to pdfplumber's words", "pdfplumber", faster=15),
    Comparison(
        "pdf-blocks/pypdfium2", "… and on to paragraphs, columns and tables, to the same plain text", "pypdfium2"
    ),
    Comparison(
        "pdf-plan/pdfplumber", "PDF → validated plan JSON, to pdfplumber's text and tables", "pdfplumber", faster=8
    ),
    Comparison("tables/pdfplumber", "ruled tables, to pdfplumber's tables", "pdfplumber", faster=8),
    Comparison("docx-blocks/lxml", "DOCX → blocks with numbers, to unzip + parse", "unzip + lxml", most=6),
    Comparison(
        "docx-plan/python-docx",
        "DOCX → validated plan JSON, to python-docx's paragraphs and tables",
        "python-docx",
        most=1,
    ),
    Comparison("txt-plan/read", "TXT → validated plan JSON, to reading, NFC and splitting lines", "reading", most=40),
)


def rows(material: Material, effort: Effort) -> Iterator[Row]:
    """All rows in the order of the table."""
    for comparison in COMPARISONS:
        yield _compared(comparison, effort)
        if comparison.case.startswith("tables/"):
            yield from (_cells(material, pdf) for pdf in material.table_pdfs)
    yield from _scaled(processes.costs_of_growing_text())
    yield _start("`cchc --help`", processes.help_command(), 6, effort)
    yield _start("`import cchc_extract`", processes.import_command(), 3, effort)
    yield from _memory(material)
    yield _workers(material, effort)


def _compared(comparison: Comparison, effort: Effort) -> Row:
    result = processes.measured_case(comparison.case, pairs=effort.pairs, seconds=effort.seconds)
    detail = _medians(result, comparison.peer)
    if comparison.faster is not None:
        ahead = 1 / result.ratio
        goal = f"at least {figure(comparison.faster)} × faster"
        return Row(comparison.what, f"{times(ahead)} faster", goal, at_least(ahead, comparison.faster), detail)
    if comparison.most is not None:
        goal = f"at most {times(comparison.most)}"
        return Row(comparison.what, times(result.ratio), goal, at_most(result.ratio, comparison.most), detail)
    return Row(comparison.what, times(result.ratio), "", Verdict.NONE, detail)


def _medians(result: Paired, peer: str) -> str:
    return f"{milliseconds(result.ours)}, {peer} {milliseconds(result.peer)} ({result.pairs} pairs)"


def _cells(material: Material, pdf: Path) -> Row:
    count = count_cells(material.table, pdf)
    number = material.table_pdfs.index(pdf) + 1
    verdict = Verdict.MET if count.ours == count.cells else Verdict.MISSED
    return Row(
        f"ruled tables: right cells, PDF of producer {number}",
        f"{count.ours} of {count.cells}",
        "all",
        verdict,
        f"pdfplumber {count.pdfplumber}",
    )


def _scaled(measured: list[Cost]) -> Iterator[Row]:
    for small, large in pairwise(measured):
        ratio = large.seconds / small.seconds * 10 * small.size / large.size
        yield Row(
            f"TXT → plan, {_size(small)} → {_size(large)}",
            f"{ratio:.1f} ×",
            "at most 11 ×",
            at_most(ratio, 11),
            f"{figure(small.seconds)} s → {figure(large.seconds)} s"
            if small.seconds >= 1
            else f"{milliseconds(small.seconds)} → {milliseconds(large.seconds)}",
        )


def _size(cost: Cost) -> str:
    return f"{cost.size / 1e6:.0f} MB" if cost.size >= 950_000 else f"{cost.size / 1e3:.0f} KB"


def _start(what: str, command: list[str], most: float, effort: Effort) -> Row:
    result = processes.paired_starts(command, pairs=2 * effort.pairs)
    return Row(
        f"{what}, to a bare interpreter's start",
        times(result.ratio),
        f"at most {figure(most)} ×",
        at_most(result.ratio, most),
        _medians(result, "bare"),
    )


def _memory(material: Material) -> Iterator[Row]:
    if not processes.can_measure_memory():
        yield Row("memory", "", "", Verdict.OPEN, "the system tells no process its peak")
        return
    with tempfile.TemporaryDirectory() as folder:
        long = Path(folder) / "long.pdf"
        long.write_bytes(documents.long_pdf(material.table_pdfs[0], _PAGES))
        peaks = processes.peaks_of(long)
    yield Row(
        f"memory: PDF of {_PAGES} pages → plan JSON",
        f"{peaks['plan']:.0f} MiB",
        "at most 80 MiB",
        at_most(peaks["plan"], 80),
        f"imports alone {peaks['imports']:.0f}, reading the PDF {peaks['reading']:.0f}, "
        f"pdfplumber with each page closed {peaks['pdfplumber']:.0f} MiB",
    )
    paths = [*material.pdf, *material.docx, *material.txt]
    after = processes.peak_after_each_round(paths, rounds=_ROUNDS)
    growth = after[-1] / after[1]
    yield Row(
        f"memory: {_ROUNDS * len(paths)} files in one process",
        f"{100 * (growth - 1):.1f} % more than after {2 * len(paths)}",
        "flat",
        at_most(growth, _FLAT),
        f"{after[1]:.0f} → {after[-1]:.0f} MiB",
    )


def _workers(material: Material, effort: Effort) -> Row:
    what, goal = "two workers, to one", "at least 1.7 × faster"
    if not workers.can_be_told():
        return Row(what, "", goal, Verdict.OPEN)
    ahead = workers.speed_up(material.txt, copies=20, pairs=max(3, effort.pairs // 5))
    return Row(what, f"{times(ahead)} faster", goal, at_least(ahead, 1.7), f"{20 * len(material.txt)} text files")
