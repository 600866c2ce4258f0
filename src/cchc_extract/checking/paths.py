"""Paths of documents as configuration and baselines name them."""

from __future__ import annotations

import os
import unicodedata
from contextlib import suppress
from pathlib import Path, PurePath


def relative_to(path: str, folder: Path | None) -> str:
    """A document's path below a folder, with `/` and in NFC; as given if it is not below it or there is none."""
    shown = PurePath(path).as_posix()
    if folder is not None and path:
        absolute = os.path.normpath(Path(path).absolute())
        with suppress(ValueError):
            shown = Path(absolute).relative_to(os.path.normpath(folder.absolute())).as_posix()
    return unicodedata.normalize("NFC", shown)
