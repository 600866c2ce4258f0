"""PATHs as given → the documents to read, in an order that does not depend on the file system."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from cchc_extract.batch import archives
from cchc_extract.batch.globs import expanded
from cchc_extract.errors import CchcError

DOCUMENT_SUFFIXES = frozenset({".pdf", ".docx", ".txt", ".md", ".doc", ".rtf", ".odt", archives.SUFFIX})
"""What is a document in a folder; a file that is named itself is one whatever its suffix is.

The bytes decide how it is read. Kinds that no loader reads (yet) are among them: they fail with a sentence that says
so, where passing them over would lose documents in silence.
"""

STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "stdin"
_LOCK_FILE = "~$"  # Word's own mark of a document that is open
_RESOURCE_FORKS = "__MACOSX"  # what macOS packs beside each file
_PLAN_SUFFIX = ".plan.json"


@dataclass(frozen=True, slots=True)
class Input:
    """One document to read.

    `place` is its path below `root`: its name if it was named itself, its path in the folder if a folder was named.
    The tree of the outputs is made of it. `path` is None for standard input. A document in an archive has the archive's
    path and is a `member` of it.
    """

    path: Path | None
    root: Path
    place: PurePath
    member: archives.Member | None = None

    @property
    def name(self) -> str:
        """The document as the user would point at it; `archive.zip/member` in an archive."""
        if self.path is None:
            return STANDARD_INPUT_NAME
        return str(self.path / self.member.place if self.member else self.path)


@dataclass(frozen=True, slots=True)
class Collection:
    """What the PATHs hold.

    Every file below a named folder is in `inputs` or `passed_over`, but for hidden files, Word's lock files and plans
    that were extracted before.
    """

    inputs: tuple[Input, ...]
    missing: tuple[str, ...]  # PATHs that are not there
    empty: tuple[Path, ...]  # folders without a document
    passed_over: tuple[Path, ...]  # files of a folder that are no documents


def listed(file: str) -> list[str]:
    """The paths of a list: one a line, or NUL between them (as `find -print0` writes); `-` is standard input.

    Raises:
        OSError: the list cannot be read.
    """
    data = sys.stdin.buffer.read() if file == STANDARD_INPUT else Path(file).read_bytes()
    data = data.removeprefix(b"\xef\xbb\xbf")
    paths = data.split(b"\0") if b"\0" in data else (line.strip() for line in data.splitlines())
    return [os.fsdecode(path) for path in paths if path]


def collect(paths: Iterable[str], *, listed: Iterable[str] = ()) -> Collection:
    """Find the documents of files, folders (with all below them), patterns and `-`; one named twice is read once.

    A path that is not there is tried as a pattern (`*`, `?`, `[…]`, `**`). ZIP archives are taken apart. A folder that
    cannot be listed, and an archive, is an input as well: it fails like a file that cannot be read, so that nothing is
    left out in silence; so is a path of a list, `listed`, that is not there: a long list outlives some of its files.
    """
    inputs: dict[str, Input] = {}
    missing: list[str] = []
    empty: list[Path] = []
    passed_over: dict[str, Path] = {}
    every = [(one, False) for path in paths for one in expanded(path)] + [(path, True) for path in listed]
    for given, may_be_gone in every:
        path = Path(given)
        if given == STANDARD_INPUT:
            inputs.setdefault(given, Input(None, Path(), PurePath(STANDARD_INPUT_NAME)))
            continue
        if path.is_dir():
            documents, others = _folder(path)
            found = [Input(path / document, path, document) for document in documents]
            passed_over.update((_identity(path / other), path / other) for other in others)
            if not documents:
                empty.append(path)
        elif may_be_gone or os.path.lexists(path):
            found = [Input(path, path.parent, PurePath(path.name))]
        else:
            missing.append(given)
            continue
        for one in found:
            members, others_inside = _taken_apart(one)
            for entry in members:
                inputs.setdefault(_identity(Path(entry.name)), entry)
            passed_over.update((_identity(other), other) for other in others_inside)
    left = tuple(path for key, path in passed_over.items() if key not in inputs)
    return Collection(tuple(inputs.values()), tuple(missing), tuple(empty), left)


def _taken_apart(found: Input) -> tuple[list[Input], list[Path]]:
    """The documents of an archive and its other files; any other input itself, and an archive that cannot be listed."""
    if found.path is None or not archives.is_archive(found.path) or not found.path.is_file():
        return [found], []
    try:
        members = archives.members(found.path)
    except (CchcError, OSError):
        return [found], []
    documents: list[Input] = []
    others: list[Path] = []
    for member in members:
        if any(_is_hidden(part) or part == _RESOURCE_FORKS for part in member.place.parts):
            continue
        if _is_document(member.place):
            documents.append(Input(found.path, found.root, found.place / member.place, member))
        elif not member.place.name.endswith(_PLAN_SUFFIX):
            others.append(found.path / member.place)
    return documents, others


def saved_plans(paths: Iterable[str]) -> tuple[list[Path], list[str]]:
    """The `*.plan.json` files of files and folders, each once, and the PATHs that are not there."""
    plans: dict[str, Path] = {}
    missing: list[str] = []
    for given in paths:
        path = Path(given)
        if path.is_dir():
            found = [path / place for place in _files(path, unreadable=[]) if place.name.endswith(_PLAN_SUFFIX)]
        elif os.path.lexists(path):
            found = [path]
        else:
            missing.append(given)
            continue
        plans.update((_identity(plan), plan) for plan in found)
    return list(plans.values()), missing


def _folder(root: Path) -> tuple[list[PurePath], list[PurePath]]:
    """The documents of a folder, unreadable folders in it among them, and the files that are none."""
    documents: list[PurePath] = []
    others: list[PurePath] = []
    unreadable: list[PurePath] = []
    for place in _files(root, unreadable=unreadable):
        if _is_document(place):
            documents.append(place)
        elif not place.name.endswith(_PLAN_SUFFIX):
            others.append(place)
    return documents + unreadable, others


def _is_document(place: PurePath) -> bool:
    return place.suffix.lower() in DOCUMENT_SUFFIXES and not _is_readme(place)


def is_visible_document(place: PurePath) -> bool:
    """Whether a file is a document of the folder that holds it, by its path below that folder."""
    return _is_document(place) and not any(_is_hidden(part) for part in place.parts)


def _is_readme(place: PurePath) -> bool:
    """A README tells of the folder that it stands in; it is no document of that folder."""
    return place.name.lower().startswith("readme.")


def _files(root: Path, *, unreadable: list[PurePath]) -> Iterator[PurePath]:
    """Every visible file below a folder, its path relative to it; links to folders are not followed (they may loop).

    Folders that cannot be listed are appended to `unreadable`.
    """

    def note(error: OSError) -> None:
        unreadable.append(PurePath(os.path.relpath(error.filename, root)))

    for folder, folders, names in os.walk(root, onerror=note):
        folders[:] = sorted((name for name in folders if not _is_hidden(name)), key=_order)
        below = PurePath(os.path.relpath(folder, root))
        for name in sorted(names, key=_order):
            path = Path(folder, name)
            if not _is_hidden(name) and (path.is_file() or path.is_symlink()):  # no pipes, sockets, devices
                yield below / name


def _is_hidden(name: str) -> bool:
    return name.startswith((".", _LOCK_FILE))


def _order(name: str) -> tuple[str, str]:
    """The same order on every system, whichever Unicode form it keeps names in."""
    return unicodedata.normalize("NFC", name).casefold(), name


def _identity(path: Path) -> str:
    return os.path.normcase(os.path.normpath(path.absolute()))
