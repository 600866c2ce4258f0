"""Patterns → paths, for shells that do not expand them and for quoted ones."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from fnmatch import translate
from pathlib import Path

_MAGIC = re.compile(r"[*?\[]")
_ANY_DEPTH = "**"


def expanded(given: str) -> list[str]:
    """The path itself if it is there or is no pattern, else what the pattern meets, sorted; itself if it meets nothing.

    `**` stands for any number of folders. Hidden files and Word's lock files are not met. Links to folders are not
    followed by `**`: they may loop (Python's own glob goes round and round in them).
    """
    if not _MAGIC.search(given) or os.path.lexists(given):
        return [given]
    parts = Path(given).parts
    fixed = next(index for index, part in enumerate(parts) if _MAGIC.search(part))
    found = sorted(set(_met(Path(*parts[:fixed]), parts[fixed:])))
    return found or [given]


def _met(base: Path, parts: tuple[str, ...]) -> Iterator[str]:
    if not parts:
        yield str(base)
        return
    first, rest = parts[0], parts[1:]
    if first == _ANY_DEPTH:
        yield from _met(base, rest)
        for entry in _entries(base):
            if entry.is_dir(follow_symlinks=False):
                yield from _met(base / entry.name, parts)
            elif not rest and not entry.is_dir():
                yield str(base / entry.name)
    elif not _MAGIC.search(first):
        if os.path.lexists(base / first):
            yield from _met(base / first, rest)
    else:
        matches = re.compile(translate(_composed(first)), re.NOFLAG if os.name != "nt" else re.IGNORECASE).match
        for entry in _entries(base):
            if matches(_composed(entry.name)) and (not rest or entry.is_dir()):
                yield from _met(base / entry.name, rest)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """What a folder holds, but for what is hidden; nothing if it cannot be listed."""
    try:
        with os.scandir(folder) as entries:
            return [entry for entry in entries if not entry.name.startswith((".", "~$"))]
    except OSError:
        return []


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)
