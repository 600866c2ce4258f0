"""Where the time of one plan goes: by stage, timed without a profiler, and by part of the code, with one."""

from __future__ import annotations

import cProfile
import hashlib
import pstats
import statistics
import time
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import cchc_extract

STAGES = ("loaders", "text", "structure", "fields", "assemble and normalise", "to JSON")
_PACKAGE = Path(cchc_extract.__file__).parent.as_posix()
_ELSEWHERE = "libraries and built-ins"


def seconds_by_stage(paths: Sequence[Path], *, rounds: int) -> dict[str, float]:
    """The seconds that all the files together spend in each stage: medians of the rounds."""
    for path in paths:
        _timed(path)
    measured = [[_timed(path) for path in paths] for _ in range(rounds)]
    return {
        stage: statistics.median(sum(one[index] for one in files) for files in measured)
        for index, stage in enumerate(STAGES)
    }


def shares_by_package(paths: Sequence[Path], *, rounds: int) -> dict[str, float]:
    """The part of the time spent in each package's own lines, built-in functions that they call counted with them."""
    profiler = cProfile.Profile(builtins=False)
    for path in paths:
        _timed(path)
    profiler.enable()
    for _ in range(rounds):
        for path in paths:
            for plan in cchc_extract.extract(path).plans:
                plan.to_json()
    profiler.disable()
    own: dict[str, float] = defaultdict(float)
    statistics_of: dict[tuple[str, int, str], tuple[int, int, float, float, object]] = pstats.Stats(profiler).stats  # type: ignore[attr-defined]
    for (file, _, _), (_, _, seconds, _, _) in statistics_of.items():
        own[_package(file)] += seconds
    total = sum(own.values())
    return {name: seconds / total for name, seconds in sorted(own.items(), key=lambda item: -item[1])}


def _package(file: str) -> str:
    path = Path(file).as_posix()
    if not path.startswith(_PACKAGE):
        return _ELSEWHERE
    parts = path[len(_PACKAGE) + 1 :].split("/")[:-1]
    depth = 3 if parts[:2] == ["loaders", "formats"] else 2 if parts[:1] == ["normalise"] else 1
    return "/".join(parts[:depth]) or "pipeline"


def _timed(path: Path) -> list[float]:
    """Seconds of each stage for one file."""
    from cchc_extract.assemble import Origin, assemble
    from cchc_extract.loaders.registry import load
    from cchc_extract.pipeline import read_documents
    from cchc_extract.structure.regions import regions
    from cchc_extract.text.building import build

    data = path.read_bytes()
    marks = [time.perf_counter()]
    loaded = load(data)
    marks.append(time.perf_counter())
    document = build(loaded)
    marks.append(time.perf_counter())
    printed = tuple(regions(document))
    marks.append(time.perf_counter())
    raw = list(read_documents(document, printed))
    marks.append(time.perf_counter())
    origin = Origin(path=path.name, sha256=hashlib.sha256(data).hexdigest(), size=len(data))
    plan = assemble(document, raw[0], origin)
    marks.append(time.perf_counter())
    plan.to_json()
    marks.append(time.perf_counter())
    return [after - before for before, after in pairwise(marks)]
