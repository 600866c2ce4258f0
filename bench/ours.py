"""What this program does, in the steps that the peers can be set beside."""

from __future__ import annotations

from pathlib import Path


def blocks(data: bytes) -> object:
    """The loader's blocks of lines, with boxes where the format has pages."""
    from cchc_extract.loaders.registry import load

    return load(data)


def printed_lines(data: bytes) -> int:
    """The printed lines of a PDF with the box of each of their characters, without what makes paragraphs of them."""
    from cchc_extract.loaders.formats.pdf import native
    from cchc_extract.loaders.formats.pdf.lines import build_lines
    from cchc_extract.loaders.formats.pdf.pages import Fonts, read_page

    fonts: Fonts = {}
    count = 0
    with native.opened(data) as document, native.form_filler(document) as form:
        for index in range(native.page_count(document)):
            layout = read_page(document, index, form, fonts)
            if layout is None:
                continue
            cells = [cell for table in layout.tables for cell in table.cells if cell]
            for fragments in (layout.fragments, *cells):
                count += len(build_lines(fragments, page=layout.number, content=layout.content))
    return count


def plan_json(path: Path) -> str:
    """The validated plans of a file as JSON, from the file's path to the text that would be written."""
    from cchc_extract import extract

    return "".join(plan.to_json() for plan in extract(path).plans)
