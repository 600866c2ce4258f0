"""Documents → where their plans go below the output folder. Two documents never get the same name."""

from __future__ import annotations

import os
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath

from cchc_extract.batch.inputs import Input

PLAN_SUFFIX = ".plan.json"


def output_names(inputs: Sequence[Input]) -> tuple[PurePath, ...]:
    """For each input the path of its plans below the output folder, without `.plan.json`; no two are the same.

    The folder tree is kept. `NAME` alone, without its suffix, is the name where one document has it; where several
    do, each keeps its suffix (`NAME.docx`, `NAME.pdf`). If two of the named folders hold a document of one place, both
    trees stand below the folders' own names. Names are compared as the most forgiving file system does: without
    regard to case and Unicode form.
    """
    places = _trees_apart(inputs)
    names = [_without_suffix(place) for place in places]
    while clashing := _clashes(names):
        kept = [places[i] if i in clashing else name for i, name in enumerate(names)]
        if kept == names:
            break
        names = kept
    taken: set[str] = set()
    return tuple(free_name(name, taken) for name in names)


def free_name(name: PurePath, taken: set[str]) -> PurePath:
    """The name, or the first of `NAME-2`, `NAME-3` … that is not taken; it is taken from now on."""
    candidate, count = name, 1
    while _key(candidate) in taken:
        count += 1
        candidate = name.with_name(f"{name.name}-{count}")
    taken.add(_key(candidate))
    return candidate


def further_names_taken(names: Sequence[PurePath]) -> Mapping[PurePath, frozenset[str]]:
    """For each name the names of other documents that its further plans could meet; only those that have any.

    What a further plan is called depends on the names of all documents, never on the order in which they are read.
    """
    own = {_key(name): name for name in names}
    taken: dict[PurePath, set[str]] = {}
    for key in own:
        before, dot, number = key.rpartition(".")
        if dot and before in own and number.replace("-", "", 1).isdigit():
            taken.setdefault(own[before], set()).add(key)
    return {name: frozenset(keys) for name, keys in taken.items()}


def plan_names(name: PurePath, count: int, taken: frozenset[str]) -> tuple[PurePath, ...]:
    """Where the plans of one document go below the output folder, with their suffix."""
    others = set(taken)
    found = (free_name(nth_name(name, number), others) for number in range(1, count + 1))
    return tuple(one.with_name(one.name + PLAN_SUFFIX) for one in found)


def nth_name(name: PurePath, number: int) -> PurePath:
    """The name of the `number`-th plan of one document, from 1: `NAME`, `NAME.2`, `NAME.3` …"""
    return name if number == 1 else name.with_name(f"{name.name}.{number}")


def _clashes(names: Sequence[PurePath]) -> set[int]:
    count = Counter(map(_key, names))
    return {i for i, name in enumerate(names) if count[_key(name)] > 1}


def _without_suffix(place: PurePath) -> PurePath:
    """`NAME.docx` → `NAME`; a number after the last dot is part of the name ("Kế hoạch 12.2024")."""
    suffix = place.suffix[1:]
    return place if not suffix or suffix.isdigit() else place.with_name(place.stem)


def _trees_apart(inputs: Sequence[Input]) -> list[PurePath]:
    """The places, those of folders that would meet moved below their folders' paths from the nearest common one."""
    roots_at: dict[str, set[Path]] = {}
    for entry in inputs:
        roots_at.setdefault(_key(entry.place), set()).add(entry.root)
    meeting = set().union(*(roots for roots in roots_at.values() if len(roots) > 1))
    if not meeting:
        return [entry.place for entry in inputs]
    try:
        common = os.path.commonpath([root.absolute() for root in meeting])
    except ValueError:  # on several drives: numbers keep the names apart
        return [entry.place for entry in inputs]
    return [
        PurePath(os.path.relpath(entry.root, common)) / entry.place if entry.root in meeting else entry.place
        for entry in inputs
    ]


def _key(name: PurePath) -> str:
    return unicodedata.normalize("NFC", name.as_posix()).casefold()
