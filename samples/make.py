"""Make the samples: `python samples/make.py [--font PATH] [slug…]` writes TXT, DOCX and PDF from each manuscript.

Needs python-docx and reportlab. The PDF's letters come from a TrueType family that holds Vietnamese;
`--font` names its regular face, otherwise the usual font folders are searched.
"""

import argparse
from pathlib import Path

from making.fonts import find_family
from making.manuscript import read_manuscript
from making.pdf import write_pdf
from making.plain_text import write_text
from making.word import write_word

SAMPLES = Path(__file__).parent


def main() -> None:
    """Make the named samples, or all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("slugs", nargs="*", metavar="slug", help="a folder of samples/; all when none is named")
    parser.add_argument("--font", type=Path, help="the regular face (.ttf) of the PDF's font family")
    arguments = parser.parse_args()
    slugs = arguments.slugs or sorted(path.parent.name for path in SAMPLES.glob("*/source.manuscript"))
    family = find_family(arguments.font)
    for slug in slugs:
        folder = SAMPLES / slug
        manuscript = read_manuscript(folder / "source.manuscript")
        write_text(manuscript, folder / "source.txt")
        write_word(manuscript, folder / "source.docx")
        write_pdf(manuscript, folder / "source.pdf", family=family)
        print(f"{slug}: {len(manuscript.blocks)} blocks")


if __name__ == "__main__":
    main()
