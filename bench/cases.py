"""The comparisons of two calls: `python -m bench.cases NAME` measures one in its own process and prints it as JSON."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import NamedTuple

from bench import ours, peers
from bench.documents import Material, find_material
from bench.timing import paired

Action = Callable[[], object]


class Two(NamedTuple):
    """Ours and the peer, each doing all documents of a comparison once."""

    ours: Action
    peer: Action


def _over(function: Callable[[bytes], object], paths: tuple[Path, ...]) -> Action:
    """The function on each file's bytes; the files are read beforehand."""
    contents = [path.read_bytes() for path in paths]
    return lambda: [function(data) for data in contents]


def _over_paths(function: Callable[[Path], object], paths: tuple[Path, ...]) -> Action:
    return lambda: [function(path) for path in paths]


def _pdf_lines(material: Material, peer: Callable[[bytes], object]) -> Two:
    return Two(_over(ours.printed_lines, material.pdf), _over(peer, material.pdf))


def _pdf_blocks(material: Material) -> Two:
    return Two(_over(ours.blocks, material.pdf), _over(peers.pypdfium2_text, material.pdf))


def _pdf_plan(material: Material) -> Two:
    return Two(_over_paths(ours.plan_json, material.pdf), _over_paths(peers.pdfplumber_text_and_tables, material.pdf))


def _tables(material: Material) -> Two:
    return Two(_over(ours.blocks, material.table_pdfs), _over(peers.pdfplumber_tables, material.table_pdfs))


def _docx_blocks(material: Material) -> Two:
    return Two(_over(ours.blocks, material.docx), _over(peers.unzipped_and_parsed, material.docx))


def _docx_plan(material: Material) -> Two:
    return Two(_over_paths(ours.plan_json, material.docx), _over_paths(peers.python_docx_texts, material.docx))


def _txt_plan(material: Material) -> Two:
    path = (material.usual_text(),)
    return Two(_over_paths(ours.plan_json, path), _over_paths(peers.normalised_lines, path))


CASES: dict[str, Callable[[Material], Two]] = {
    "pdf-lines/pypdfium2": partial(_pdf_lines, peer=peers.pypdfium2_text),
    "pdf-lines/pdfplumber": partial(_pdf_lines, peer=peers.pdfplumber_words),
    "pdf-blocks/pypdfium2": _pdf_blocks,
    "pdf-plan/pdfplumber": _pdf_plan,
    "tables/pdfplumber": _tables,
    "docx-blocks/lxml": _docx_blocks,
    "docx-plan/python-docx": _docx_plan,
    "txt-plan/read": _txt_plan,
}
"""What `python -m bench.cases` knows, by name."""


def main() -> None:
    """Measure one case and print medians, ratio and number of pairs."""
    parser = argparse.ArgumentParser()
    parser.add_argument("case", choices=CASES)
    parser.add_argument("--pairs", type=int, required=True)
    parser.add_argument("--seconds", type=float, required=True)
    chosen = parser.parse_args()
    two = CASES[chosen.case](find_material())
    json.dump(asdict(paired(*two, pairs=chosen.pairs, seconds=chosen.seconds)), sys.stdout)


if __name__ == "__main__":
    main()
