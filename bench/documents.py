"""What is measured: the project's test material where it lies beside the checkout, else the samples."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"
_SHARED = ROOT.parent / "shared"
_LONG_PLAN = ROOT / "bench" / "material" / "long-plan.txt"


@dataclass(frozen=True, slots=True)
class Material:
    """The documents of one run; `table` is the Word file whose largest table the PDFs of `table_pdfs` print."""

    source: str
    pdf: tuple[Path, ...]
    docx: tuple[Path, ...]
    txt: tuple[Path, ...]
    table: Path
    table_pdfs: tuple[Path, ...]

    def described(self) -> list[str]:
        """The documents by kind, number and size; no names, no places."""
        kinds = (("PDF", self.pdf), ("DOCX", self.docx), ("TXT", self.txt))
        lines = [f"{name}: {len(paths)} files, {_sizes(paths)}" for name, paths in kinds]
        lines[0] += f", {sum(_pages(path) for path in self.pdf)} pages"
        return lines

    def usual_text(self) -> Path:
        """The text file nearest to 25 KB."""
        return min(self.txt, key=lambda path: abs(path.stat().st_size - 25_000))


def find_material(*, shared: Path = _SHARED) -> Material:
    """The test material if it is there, else the samples of this repository."""
    seeds = shared / "seeds"
    if seeds.is_dir():
        source = "the project's test material, five plans in three formats; the table as two PDF producers print it"
        table = next(seeds.glob("001_*.docx"))
        table_pdfs = (table.with_suffix(".pdf"), *sorted((shared / "typeset2").glob("001_*.pdf")))
        folder, pattern = seeds, "*"
    else:
        source = "the samples of this repository"
        table = SAMPLES / "plan-with-appendix" / "source.docx"
        table_pdfs = (table.with_suffix(".pdf"),)
        folder, pattern = SAMPLES, "*/source"

    def of(kind: str) -> tuple[Path, ...]:
        return tuple(sorted(folder.glob(f"{pattern}.{kind}")))

    return Material(source, of("pdf"), of("docx"), of("txt"), table, table_pdfs)


def long_plan(size: int) -> str:
    """One plan of at least `size` characters: the template with as many numbered tasks as it takes."""
    head, task, tail = _LONG_PLAN.read_text(encoding="utf-8").split("%%\n")
    tasks: list[str] = []
    length = len(head) + len(tail)
    while length < size:
        tasks.append(task.replace("{n}", str(len(tasks) + 1)))
        length += len(tasks[-1])
    return head + "".join(tasks) + tail


def long_pdf(source: Path, pages: int) -> bytes:
    """A PDF of so many pages: those of another one, again and again."""
    import pypdfium2

    made = pypdfium2.PdfDocument.new()
    original = pypdfium2.PdfDocument(source)
    count = len(original)
    while len(made) < pages:
        made.import_pages(original, list(range(min(count, pages - len(made)))))
    buffer = io.BytesIO()
    made.save(buffer)
    made.close()
    original.close()
    return buffer.getvalue()


def _sizes(paths: tuple[Path, ...]) -> str:
    sizes = [path.stat().st_size / 1000 for path in paths]
    return f"{min(sizes):.0f} to {max(sizes):.0f} KB"


def _pages(path: Path) -> int:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()
