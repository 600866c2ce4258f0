"""Finds a TrueType family with Vietnamese letters for the PDFs."""

from dataclasses import dataclass
from pathlib import Path

_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.fonts",
    "~/.local/share/fonts",
    "/Library/Fonts",
    "/System/Library/Fonts/Supplemental",
    "C:/Windows/Fonts",
)
# Regular, bold, italic and bold italic face; the first family that is found is taken.
_FAMILIES = (
    (
        "DejaVuSerifCondensed",
        "DejaVuSerifCondensed-Bold",
        "DejaVuSerifCondensed-Italic",
        "DejaVuSerifCondensed-BoldItalic",
    ),
    ("LiberationSerif-Regular", "LiberationSerif-Bold", "LiberationSerif-Italic", "LiberationSerif-BoldItalic"),
    ("Times New Roman", "Times New Roman Bold", "Times New Roman Italic", "Times New Roman Bold Italic"),
    ("times", "timesbd", "timesi", "timesbi"),
)


@dataclass(frozen=True, slots=True)
class FontFamily:
    """The four faces of a family, as TrueType files."""

    regular: Path
    bold: Path
    italic: Path
    bold_italic: Path


def find_family(regular: Path | None = None) -> FontFamily:
    """The family whose regular face is `regular`, or the first known one in the usual folders; FileNotFoundError if none."""
    if regular is not None:
        stem = regular.stem.removesuffix("-Regular")
        return _family(regular, *(regular.with_stem(f"{stem}-{face}") for face in ("Bold", "Italic", "BoldItalic")))
    folders = [Path(folder).expanduser() for folder in _FOLDERS]
    for names in _FAMILIES:
        for folder in folders:
            found = next(folder.rglob(f"{names[0]}.ttf"), None) if folder.is_dir() else None
            if found:
                return _family(*(found.with_stem(name) for name in names))
    raise FileNotFoundError("no TrueType family with Vietnamese letters found; name one with --font")


def _family(*faces: Path) -> FontFamily:
    for face in faces:
        if not face.is_file():
            raise FileNotFoundError(f"font face not found: {face}")
    return FontFamily(*faces)
